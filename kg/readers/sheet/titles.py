"""What a column's title may stand for: a question, or what the export puts before the questions."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import msgspec
from rapidfuzz import fuzz, process

from kg.readers.wording import LONG, letters, wordings
from kg.vocabulary.questionnaire import Question, Questionnaire
from kg.vocabulary.yaml_file import read_rows

Target: TypeAlias = int | str
"""The number of a question, or one of `BEFORE`."""

BEFORE = (
    "id", "start", "completed", "email", "name", "points", "feedback", "graded", "modified", "language",
    "country",
)  # fmt: skip
"""What columns stand for that are no questions, in the order in which the export has them."""

_ALIKE = 90.0
_NUMBER = re.compile(r"\s*(?:Q\s*)?\d{1,3}\s*[.):]\s+", re.IGNORECASE)
_SUFFIX = re.compile(r"\d{1,3}$")


class ExportColumns(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """`export-columns.yaml`: titles by what they stand for."""

    id: tuple[str, ...]
    start: tuple[str, ...]
    completed: tuple[str, ...]
    email: tuple[str, ...]
    name: tuple[str, ...]
    points: tuple[str, ...]
    feedback: tuple[str, ...]
    graded: tuple[str, ...]
    modified: tuple[str, ...]
    language: tuple[str, ...]
    country: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Titles:
    """All titles of a form by their letters, each with its targets in the order of the form."""

    targets: tuple[Target, ...]
    known: dict[str, tuple[Target, ...]]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a title may stand for: `group` is the title known, `suffix` the number that tells it from equals.

    The export writes the second of two equal titles with a 2 at its end, without a space; 0 is no suffix.
    `exact` tells that letter is on letter.
    """

    targets: tuple[Target, ...] = ()
    group: str = ""
    suffix: int = 0
    exact: bool = True


UNKNOWN = Meaning()


def titles_of(form: Questionnaire, ontology: Path) -> Titles:
    """The titles that an export of a form may have."""
    known: dict[str, dict[Target, None]] = defaultdict(dict)
    columns = read_rows(ontology / "lexicon" / "export-columns.yaml", ExportColumns)
    for target in BEFORE:
        for title in getattr(columns, target):
            known[letters(title)][target] = None
    for question in form.questions:
        for wording in _wordings(question):
            known[wording][question.number] = None
    numbers = [question.number for question in form.questions]
    return Titles((*BEFORE, *numbers), {title: tuple(found) for title, found in known.items()})


def _wordings(question: Question) -> Iterator[str]:
    """The letters of a question's title: with and without what stands above and below its text."""
    notes = letters("".join(question.notes))
    own = [*wordings(question)]
    if question.group:
        own.append(letters(question.group) + own[-1])
    for wording in own:
        yield wording
        if notes:
            yield wording + notes


def meaning(title: str, titles: Titles) -> Meaning:
    r"""What a title may stand for.

    Example:
        >>> from kg.resources import ontology_folder
        >>> from kg.vocabulary.questionnaire import load_questionnaires
        >>> titles = titles_of(load_questionnaires(ontology_folder())["2022"], ontology_folder())
        >>> meaning("Title2", titles).targets, meaning("Title2", titles).suffix
        ((3, 16), 2)
        >>> meaning("If\xa0yes, please provide link\n(URL) and detail.2", titles).targets
        (103, 109)
    """
    return exact_meaning(title, titles) or _near_meaning(title, titles)


def exact_meaning(title: str, titles: Titles) -> Meaning | None:
    """What a title stands for letter by letter."""
    for own, suffix in _forms(title):
        if own in titles.known:
            return Meaning(titles.known[own], own, suffix)
    return None


def _near_meaning(title: str, titles: Titles) -> Meaning:
    for own, suffix in _forms(title):
        near = _near(own, titles) if len(own) >= LONG else None
        if near:
            return Meaning(titles.known[near], near, suffix, exact=False)
    return UNKNOWN


def _forms(title: str) -> Iterator[tuple[str, int]]:
    """The letters of a title as it stands, without a number before it, without a suffix behind it."""
    plain = title.strip()
    unnumbered = _NUMBER.sub("", plain, count=1) if _NUMBER.match(plain) else plain
    for text in dict.fromkeys((plain, unnumbered, *_lines(unnumbered))):
        own = letters(text)
        yield own, 0
        digits = _SUFFIX.search(text)
        for count in range(1, len(digits[0]) + 1 if digits else 0):
            yield own[:-count], int(own[-count:])


def _lines(title: str) -> Sequence[str]:
    """The first and the last line of a title of several: the others are remarks or what is printed above."""
    lines = [line for line in title.splitlines() if line.strip()]
    return (lines[-1], lines[0]) if len(lines) > 1 else ()


def _near(own: str, titles: Titles) -> str | None:
    """The known title that is most like, if it is like enough; the first half of one will do."""
    begun = [title for title in titles.known if title.startswith(own) and len(own) * 2 >= len(title)]
    if len(begun) == 1:
        return begun[0]
    known = [title for title in titles.known if len(title) >= LONG]
    found = process.extract(own, known, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=2)
    if not found or (len(found) > 1 and found[0][1] == found[1][1]):
        return None
    return str(found[0][0])
