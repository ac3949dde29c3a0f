"""Cuts a document into the lines of each answer, and leaves out what the form itself prints there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.readers.document import Line
from kg.readers.heading import Heading
from kg.readers.wording import letters
from kg.vocabulary.questionnaire import Questionnaire, squeeze

_OVER_LINES = 4
_SENTENCE = 5


@dataclass(frozen=True, slots=True)
class Segment:
    """The lines between a heading and the next one; `dropped` counts lines of the form left out."""

    heading: Heading
    asked_at: Line
    lines: tuple[Line, ...]
    dropped: int = 0


def cut(lines: Sequence[Line], headings: Sequence[Heading], form: Questionnaire) -> tuple[Segment, ...]:
    """A segment for each heading, in order."""
    segments: list[Segment] = []
    notes = {question.number: question.notes for question in form.questions}
    for at, heading in enumerate(headings):
        last = at == len(headings) - 1
        end = len(lines) if last else headings[at + 1].first
        own = [lines[heading.last].tail(heading.column), *lines[heading.last + 1 : end]]
        kept = _trimmed(own, form, _notes_of(heading, notes), last)
        dropped = sum(not line.blank for line in own) - sum(not line.blank for line in kept)
        segments.append(Segment(heading, lines[heading.first], kept, dropped))
    return tuple(segments)


def _notes_of(heading: Heading, notes: Mapping[int, tuple[str, ...]]) -> tuple[str, ...]:
    numbers = (heading.number,) if heading.answered else heading.others
    return tuple(note for number in numbers for note in notes[number])


def _trimmed(own: Sequence[Line], form: Questionnaire, notes: Sequence[str], last: bool) -> tuple[Line, ...]:
    """The answer's own lines: without notes above them and headings of the next part below them."""
    lines = _without_notes(_stripped(own), notes)
    if last:
        lines = _before_farewell(lines, form)
    while lines:
        size = _furniture_at_end(lines, form, last)
        if not size:
            break
        lines = _stripped(lines[:-size])
    return tuple(lines)


def _stripped(lines: Sequence[Line]) -> list[Line]:
    """Without blank lines at both ends."""
    printed = [at for at, line in enumerate(lines) if not line.blank]
    return list(lines[printed[0] : printed[-1] + 1]) if printed else []


def _without_notes(lines: list[Line], notes: Sequence[str]) -> list[Line]:
    """Without the notes that the form prints under the question."""
    wanted = {letters(note) for note in notes}
    size = 1
    while wanted and size <= min(len(lines), _OVER_LINES):
        if letters(_joined(lines[:size])) in wanted:
            wanted.discard(letters(_joined(lines[:size])))
            lines, size = _stripped(lines[size:]), 1
        else:
            size += 1
    return lines


def _joined(lines: Sequence[Line]) -> str:
    return squeeze(" ".join(line.text for line in lines)).strip("#*_ ")


def _furniture_at_end(lines: Sequence[Line], form: Questionnaire, last: bool) -> int:
    """How many lines at the end are one remark of the form; patterns count only behind the last answer."""
    for size in range(1, min(len(lines), _OVER_LINES) + 1):
        text = _joined(lines[-size:])
        if _is_literal(text, form) or (last and form.furniture.covers(text)):
            return size
    return 0


def _is_literal(text: str, form: Questionnaire) -> bool:
    """Whether the form prints this line: a short one ("THANK YOU") sign by sign, others by their letters."""
    if text in form.furniture.literals:
        return True
    if len(text.split()) < 3:
        return False
    plain = letters(text)
    return any(letters(literal) == plain for literal in form.furniture.literals)


def _before_farewell(lines: Sequence[Line], form: Questionnaire) -> list[Line]:
    """What stands above the form's closing words; nothing below them is an answer."""
    for at in range(len(lines)):
        for size in range(1, _OVER_LINES + 1):
            text = _joined(lines[at : at + size])
            if len(text.split()) >= _SENTENCE and _is_literal(text, form):
                return _stripped(lines[:at])
    return list(lines)
