"""How long the cycle of the national e-government strategy is."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from kg.interpret.documents.placeholder import strategies
from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.interpret.text.cues import find_cues
from kg.values import Mention, Quote, Value
from kg.vocabulary.folding import fold
from kg.vocabulary.model import Model

_YEARS = re.compile(r"\b((?:19|20)\d\d)\s*(?:[-–—/]|to|a|à|al|au)\s*((?:19|20)\d\d)\b")
_RANGE = re.compile(r"\d\s*(?:[-–—/]|to|or|a|à|ou|o)\s*\d")
_COUNT = re.compile(r"(?<![\d.,])(\d{1,3})(?!\d)")
_LONGEST = 60


def cycle(ledger: Ledger, passage: Passage, _options: Mapping[str, Any]) -> None:
    """The cycle is that of the strategies the response names, or of the unnamed one."""
    stated = _stated(passage)
    length = duration(stated.text, ledger.model) if stated else None
    if not stated or not length:
        return
    for mention in _of_length(strategies(ledger, stated), length):
        ledger.claim(
            ref(mention), "egov:cycleLength", Value(length, "xsd:duration"), (stated,), "planning-cycle"
        )


def _stated(passage: Passage) -> Quote | None:
    """The ticked option, the text typed in its place, or the text of the answer."""
    number, answer = passage.answer.number, passage.answer
    codes = {option.text: option.code for option in passage.question.options}
    ticked = [text for text in answer.selected or () if codes.get(text) != "other"]
    if answer.typed and passage.text != answer.typed:
        return Quote(number, None, None, answer.typed)
    if len(ticked) == 1 and not answer.typed:
        return Quote(number, None, None, ticked[0])
    return passage.whole() if passage.says_something else None


def duration(text: str, model: Model) -> str | None:
    """The length of a cycle as `xsd:duration` (ISO 8601); None if the words give none, or more than one.

    Years that bound a period count in full, unless that makes the odd one more than a round number.

    Example:
        >>> from kg.resources import ontology_folder
        >>> from kg.vocabulary.model import load_model
        >>> model = load_model(ontology_folder())
        >>> [duration(text, model) for text in ("Five-year", "18 months", "2021-2025", "3 to 5 years")]
        ['P5Y', 'P18M', 'P5Y', None]
    """
    cues = find_cues(text, model.ontology)
    told, numbers, units = (
        {cue.target.removeprefix(f"{name}.") for cue in cues.of(name)}
        for name in ("cycles", "numbers", "units")
    )
    plain = _YEARS.sub(" ", text)
    counts = {int(number) for number in _COUNT.findall(plain)}
    counts |= {int(number) for number in numbers}
    if len(told) == 1 and not counts:
        return f"P{told.pop()}Y"
    if len(counts) == 1 and len(units) == 1 and not _RANGE.search(fold(plain)):
        count = counts.pop()
        return f"P{count}{'Y' if 'year' in units else 'M'}" if 0 < count <= _LONGEST else None
    bounds = [(int(start), int(end)) for start, end in _YEARS.findall(text)]
    years = {_between(start, end) for start, end in bounds if start < end}
    return f"P{years.pop()}Y" if len(years) == 1 and not counts else None


def _between(start: int, end: int) -> int:
    """Both years counted: 2021-2025 are five. But 2020-2030 are ten."""
    return end - start if (end - start) % 5 == 0 else end - start + 1


def _of_length(named: Sequence[Mention], length: str) -> list[Mention]:
    """The strategies whose printed period is as long, if any is; else all."""
    alike = [
        mention
        for mention in named
        for start, end in _YEARS.findall(mention.name)
        if length in {f"P{int(end) - int(start)}Y", f"P{int(end) - int(start) + 1}Y"}
    ]
    return alike or list(named)
