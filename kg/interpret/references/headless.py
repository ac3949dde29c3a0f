"""The strategy's title without its noun: `Digital Boats refers to 5G` of the Digital Boats Programme."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.references.shortened import ABOUT_STRATEGY, Met, the_strategy
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_YEARS = re.compile(r"[\s,(]*(?:(?:19|20)\d\d)(?:\s*[-–/]\s*\d{2,4})?\)?$")
_LEAD = re.compile(r"^(?:of|for|on|de|du|des|del|pour|para|the|la|le|el|l')\s+", re.I)
_MARKS = " \"“”«»'’"
_CAPITAL_BEHIND = re.compile(r"[\w-]|\s+[A-ZÀ-Þ]")
_CAPITAL_BEFORE = re.compile(r"(?:[\w-]|[A-ZÀ-Þ]\w*\s)$")
_NEAR = 24


def headless(
    passage: Passage, clause: Clause, met: Sequence[Met], taken: Sequence[Span], lexicon: Lexicon
) -> Iterator[Name]:
    """Where a clause names the strategy that the form asks about by the other words of its title.

    Args:
        passage: the answer; only those on what the strategy says are looked at.
        clause: the sentence or entry to look at.
        met: what was named so far.
        taken: the spans of the clause's other names.
        lexicon: the cue words.
    """
    question = passage.question
    if not question.key.startswith(ABOUT_STRATEGY):
        return
    near = [one for one in met if one.section == question.section and one.answer < question.number]
    strategy = the_strategy(lexicon, near) if near else None
    if strategy is None:
        return
    titles = (strategy.name.name, *strategy.name.also)
    said = filter(None, (_short(title, strategy.name.head.word) for title in titles))
    short = next((one for one in said if one in passage.text), "")
    at = passage.text.find(short, clause.span.start, clause.span.end) if short else -1
    if at < 0:
        return
    span = Span(at, at + len(short))
    before = passage.text[max(clause.span.start, at - _NEAR) : at]
    longer = _CAPITAL_BEHIND.match(passage.text, span.end) or _CAPITAL_BEFORE.search(before)
    if not longer and not any(map(span.meets, taken)):
        yield Name(span, short, strategy.name.head, antecedent=strategy)


@lru_cache(maxsize=256)
def _short(title: str, noun: str) -> str:
    """The capitalised words of a title less its noun and years, two at least; else nothing."""
    plain = _YEARS.sub("", title)
    said, nouns = plain.split(), len(noun.split())
    if fold(" ".join(said[:nouns])) == noun:
        rest = _LEAD.sub("", " ".join(said[nouns:]), count=1)
    elif fold(" ".join(said[-nouns:])) == noun:
        rest = " ".join(said[:-nouns])
    else:
        # A title in quotation marks has no noun: it is shortened by its years.
        rest = "" if plain == title else plain
    rest = rest.strip(_MARKS)
    words = rest.split()
    return rest if len(words) > 1 and words[0][:1].isupper() and words[-1][:1].isupper() else ""
