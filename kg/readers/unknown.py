"""Finds questions that an edition does not have: what stands below them is no answer to the one above."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from kg.readers.document import Line
from kg.readers.heading import Heading, State
from kg.readers.numbering import LONGEST_LABEL, Layout, numbered, numbers_behind
from kg.readers.wording import LONG, letters
from kg.vocabulary.questionnaire import Question

# The mark of a mandatory question stands behind a blank or a question mark; emphasis does not.
_MANDATORY = re.compile(r"[\s?]\\?\*[\s_]*$")
_ASKED = re.compile(r"\?[\s*_\\]*$")
_OVER_LINES = 6


def unknown_headings(
    lines: Sequence[Line],
    layout: Layout,
    questions: Mapping[int, Question],
    found: Mapping[int, Heading],
) -> Iterator[Heading]:
    """Numbers of missing questions that stand in their turn beside a text which asks something else.

    Args:
        lines: the document's lines.
        layout: where the document prints numbers.
        questions: the edition's questions by number.
        found: the headings found so far, by first line.
    """
    missing = questions.keys() - {heading.number for heading in found.values()}
    chain = [found[first] for first in sorted(found) if found[first].state is State.FOUND]
    for before, after in pairwise(chain):
        due = {number for number in missing if before.number < number < after.number}
        if due:
            yield from _between(lines, layout, before, after, due)


def _between(
    lines: Sequence[Line], layout: Layout, before: Heading, after: Heading, due: set[int]
) -> Iterator[Heading]:
    """The unknown questions between two known ones, their numbers going up."""
    least, behind = before.number, before.last
    for at in range(before.last + 1, after.first):
        if at <= behind:
            continue
        heading = _front(lines, at, after.first) if layout is Layout.FRONT else _behind(lines, at, behind)
        if heading and heading.number in due and heading.number > least:
            least, behind = heading.number, heading.last
            yield heading


def _front(lines: Sequence[Line], at: int, end: int) -> Heading | None:
    """A numbered line whose text, over a few lines at the most, ends as a question does."""
    number = numbered(lines[at])
    if number is None:
        return None
    text = lines[at].text[number[1] :]
    for last in range(at, min(at + _OVER_LINES, end)):
        text = text if last == at else f"{text} {lines[last].text}"
        if lines[last].blank or len(text) > LONGEST_LABEL:
            return None
        if asks(text):
            column = len(lines[last].text)
            return Heading(number[0], at, last, column, 0.0, State.UNKNOWN)
    return None


def _behind(lines: Sequence[Line], at: int, above: int) -> Heading | None:
    """A line that asks and ends with a number, with the lines above that it continues."""
    for number in numbers_behind(lines[at]):
        first, text = at, lines[at].text[: number.start]
        while first - 1 > above and _goes_on(text) and at - first < _OVER_LINES:
            first -= 1
            text = f"{lines[first].text} {text}"
        if asks(text):
            return Heading(number.number, first, at, number.column, 0.0, State.UNKNOWN)
    return None


def _goes_on(text: str) -> bool:
    """Whether a text is the end of a sentence that began on the line above."""
    head = text.strip(" *_\\")
    return not head or head[0].islower()


def asks(text: str) -> bool:
    """Whether a text ends as a question of the form does: with the mark `*`, or with a question mark.

    Example:
        >>> [asks(text) for text in ("Name *", "Is there any plan for the next years?", "**Name**", "Why?")]
        [True, True, False, False]
    """
    return bool(_MANDATORY.search(text)) or (bool(_ASKED.search(text)) and len(letters(text)) >= LONG)
