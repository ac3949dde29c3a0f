"""Finds questions that an edition does not have: what stands below them is no answer to the one above."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from kg.readers.document import Line
from kg.readers.heading import Heading, State
from kg.readers.numbering import LONGEST_LABEL, Layout, has_number, numbered, numbers_behind
from kg.readers.wording import LONG, letters
from kg.vocabulary.questionnaire import Question

# The mark of a mandatory question stands behind a blank or a question mark; emphasis does not.
_MANDATORY = re.compile(r"[\s?]\\?\*[\s_]*$")
_ASKED = re.compile(r"\?[\s*_\\]*$")
_OVER_LINES, _NEAR = 6, 3
_WIDE = 40
_SENTENCE_ENDS = ".:?!"


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
        while first - 1 > above and at - first < _OVER_LINES and begins_above(lines, first, text):
            first -= 1
            text = f"{lines[first].text} {text}"
        if asks(text):
            return Heading(number.number, first, at, number.column, 0.0, State.UNKNOWN)
    return None


def begins_above(lines: Sequence[Line], first: int, text: str) -> bool:
    """Whether a text, from line `first` on, is the end of a question that begins on the line above.

    It is if it begins with a small letter, or if the line above looks broken for want of room and the start
    of its paragraph is near, so that no answer is taken along.
    """
    above = lines[first - 1]
    if above.blank or len(above.text) > LONGEST_LABEL or has_number(above, Layout.BEHIND):
        return False
    head = text.strip(" *_\\")
    if not head or head[0].islower() or head[0] == "(":
        return True
    near = any(line.blank for line in lines[max(0, first - 1 - _NEAR) : first - 1])
    return near and is_broken(above.text) and asks(text)


def is_broken(line: str) -> bool:
    """Whether a line looks as if it ended for want of room, and not because its sentence did."""
    plain = line.strip(" *_")
    return len(plain) >= _WIDE and plain[-1] not in _SENTENCE_ENDS


def asks(text: str) -> bool:
    """Whether a text ends as a question of the form does: with the mark `*`, or with a question mark.

    Example:
        >>> [asks(text) for text in ("Name *", "Is there any plan for the next years?", "**Name**", "Why?")]
        [True, True, False, False]
    """
    return bool(_MANDATORY.search(text)) or (bool(_ASKED.search(text)) and len(letters(text)) >= LONG)
