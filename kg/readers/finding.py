"""Finds the questions in a document: by number in sequence and by likeness to the questionnaire's texts.

A number alone is not enough (answers hold numbered lists), nor is a text ("Please provide link and detail."
stands under seventeen questions): a question is what has both and stands in its turn.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.readers.document import Line
from kg.readers.wording import LONG, Match, letters, match, wordings
from kg.vocabulary.questionnaire import Question, Questionnaire

_NUMBER = re.compile(
    r"[\W_]*(?:q(?:uestion)?[\s.]*|no\.\s*)?(?P<n>\d{1,3})(?!\w)\s*\\?[.):\]–-]?", re.IGNORECASE
)
_CERTAIN = 97.0
_EXACT = 100.0


class State(StrEnum):
    """How sure it is that a printed heading is the question of that number."""

    FOUND = "found"
    UNNUMBERED = "unnumbered"
    OUT_OF_ORDER = "out-of-order"
    REPEATED = "repeated"
    RENUMBERED = "renumbered"


@dataclass(frozen=True, slots=True)
class Heading:
    """A printed question: from line `first` to `column` of line `last`; its answer comes after.

    `number` is the questionnaire's, or the printed one where the text belongs to another question; `others`
    are the numbers under which the questionnaire has this text.
    """

    number: int
    first: int
    last: int
    column: int
    likeness: float
    state: State = State.FOUND
    others: tuple[int, ...] = ()


def numbered(line: Line) -> tuple[int, int] | None:
    """The number that a line begins with and the column behind it, if any.

    Example:
        >>> [numbered(Line(text, 1, 0)) for text in ("7. What", "Q12) Name", "What")]
        [(7, 2), (12, 4), None]
    """
    found = _NUMBER.match(line.text)
    return (int(found["n"]), found.end()) if found else None


def find(lines: Sequence[Line], form: Questionnaire) -> tuple[Heading, ...]:
    """The headings of a form's questions, in the order of the lines.

    Args:
        lines: the document's lines, without the headers and footers of pages.
        form: the edition whose questions are looked for.
    """
    questions = {question.number: question for question in form.questions}
    candidates = list(_candidates(lines, questions))
    chain = _in_sequence(candidates)
    found = {heading.first: heading for heading in chain}
    numbers = {heading.number for heading in chain}
    for heading in candidates:
        if heading.first not in found and _stands_alone(heading, questions):
            state = State.REPEATED if heading.number in numbers else State.OUT_OF_ORDER
            found[heading.first] = _as(heading, state)
            numbers.add(heading.number)
    found |= {heading.first: heading for heading in _renumbered(lines, questions, found)}
    if len(numbers) < len(questions):
        found |= {heading.first: heading for heading in _unnumbered(lines, questions, found)}
    return tuple(found[first] for first in sorted(found))


def _candidates(lines: Sequence[Line], questions: Mapping[int, Question]) -> Iterator[Heading]:
    """Every line whose number and text agree."""
    for first, line in enumerate(lines):
        number = numbered(line)
        question = questions.get(number[0]) if number else None
        matched = match(lines, first, number[1], question) if number and question else None
        if question and matched:
            yield _heading(question.number, first, matched)


def _heading(number: int, first: int, matched: Match, state: State = State.FOUND) -> Heading:
    return Heading(number, first, matched.last, matched.column, matched.likeness, state)


def _as(heading: Heading, state: State) -> Heading:
    return Heading(heading.number, heading.first, heading.last, heading.column, heading.likeness, state)


def _in_sequence(candidates: Sequence[Heading]) -> list[Heading]:
    """The likeliest run of candidates whose numbers go up (the heaviest increasing subsequence)."""
    weights: list[float] = []
    before: list[int | None] = []
    best_of: dict[int, int] = {}
    for at, heading in enumerate(candidates):
        earlier = (prior for number, prior in best_of.items() if number < heading.number)
        best = max(earlier, key=weights.__getitem__, default=None)
        weights.append(heading.likeness + (weights[best] if best is not None else 0.0))
        before.append(best)
        known = best_of.get(heading.number)
        if known is None or weights[known] < weights[at]:
            best_of[heading.number] = at
    chain: list[Heading] = []
    last = max(range(len(weights)), key=weights.__getitem__, default=None)
    while last is not None:
        chain.append(candidates[last])
        last = before[last]
    return chain[::-1]


def _stands_alone(heading: Heading, questions: Mapping[int, Question]) -> bool:
    """Whether a candidate out of its turn is a question all the same: a whole sentence, letter by letter."""
    return heading.likeness >= _CERTAIN and len(letters(questions[heading.number].text)) >= LONG


def _by_wording(questions: Mapping[int, Question]) -> dict[str, list[int]]:
    """The numbers of the questions that have a text, for texts long enough to be no accident."""
    numbers: dict[str, list[int]] = {}
    for question in questions.values():
        if len(letters(question.text)) >= LONG - 1:
            for wording in wordings(question):
                numbers.setdefault(wording, []).append(question.number)
    return numbers


def _renumbered(
    lines: Sequence[Line], questions: Mapping[int, Question], found: Mapping[int, Heading]
) -> Iterator[Heading]:
    """Numbered lines with the whole text of a question of another number."""
    texts = _by_wording(questions)
    covered = {at for heading in found.values() for at in range(heading.first, heading.last + 1)}
    for first, line in enumerate(lines):
        number = numbered(line)
        if not number or first in covered:
            continue
        others = _whole_text(lines, first, number[1], texts)
        matched = match(lines, first, number[1], questions[others[0]]) if others else None
        if matched and number[0] not in others:
            yield Heading(number[0], first, matched.last, matched.column, 0.0, State.RENUMBERED, others)


def _whole_text(
    lines: Sequence[Line], first: int, column: int, texts: Mapping[str, list[int]]
) -> tuple[int, ...]:
    """The questions whose whole text is printed from a line on, over a few lines at the most."""
    printed = letters(lines[first].text[column:])
    for at in range(first + 1, min(first + 6, len(lines))):
        if printed in texts:
            break
        printed += letters(lines[at].text)
    return tuple(texts.get(printed, ()))


def _unnumbered(
    lines: Sequence[Line], questions: Mapping[int, Question], found: Mapping[int, Heading]
) -> Iterator[Heading]:
    """Missing questions whose text is printed without a number, where the next one or a unique one is due."""
    missing = questions.keys() - {heading.number for heading in found.values()}
    texts = {wording: numbers for wording, numbers in _by_wording(questions).items() if len(numbers) == 1}
    later = _next_numbers(lines, found)
    previous, behind = 0, 0
    for first, line in enumerate(lines):
        if first in found:
            previous, behind = found[first].number, found[first].last + 1
        elif first >= behind and letters(line.text) and not numbered(line):
            unique = _whole_text(lines, first, 0, texts)
            due = next(
                (n for n in (previous + 1, *unique) if n in missing and previous < n < later[first]), 0
            )
            matched = match(lines, first, 0, questions[due]) if due else None
            if matched and matched.likeness == _EXACT:
                previous, behind = due, matched.last + 1
                missing -= {due}
                yield _heading(due, first, matched, State.UNNUMBERED)


def _next_numbers(lines: Sequence[Line], found: Mapping[int, Heading]) -> list[float]:
    """For each line the number of the next question below that stands in its turn."""
    upcoming = float("inf")
    numbers: list[float] = []
    for at in range(len(lines) - 1, -1, -1):
        numbers.append(upcoming)
        if at in found and found[at].state is State.FOUND:
            upcoming = found[at].number
    return numbers[::-1]
