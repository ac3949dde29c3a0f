"""Puts the marks that a source shows beside its lines to the options of the closed questions."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.readers.document import Choice, Line, Marks
from kg.readers.options import printed_options
from kg.readers.segments import Segment
from kg.vocabulary.questionnaire import Question, Questionnaire

_MULTIPLE = "multi-choice"


def with_marks(segments: Sequence[Segment], form: Questionnaire, marks: Marks) -> tuple[Segment, ...]:
    """The segments with their options' lines marked as ticked, not ticked, or doubtful.

    Args:
        segments: what stands under each question.
        form: the edition's form.
        marks: how the source looks at the marks of all options together.
    """
    questions = {question.number: question for question in form.questions if question.options}
    closed = [segment for segment in segments if segment.heading.number in questions]
    choices = [
        choice for segment in closed if (choice := _choice(questions[segment.heading.number], segment))
    ]
    ticks = marks(choices)
    whole = {choice.question for choice in choices if _whole(choice, ticks, questions[choice.question])}
    return tuple(
        replace(segment, lines=_marked(segment, ticks, segment.heading.number in whole))
        if segment.heading.number in questions
        else segment
        for segment in segments
    )


def _choice(question: Question, segment: Segment) -> Choice | None:
    """The options that have lines to themselves, and the first line of the respondent's own words."""
    printed = printed_options(question, segment.lines)
    places = list(printed.places.values())
    own = [line for line in printed.own if not line.blank][:1]
    options = (*places, *((line,) for line in own)) if places else ()
    return Choice(question.number, question.type == _MULTIPLE, options) if options else None


def _whole(choice: Choice, ticks: Mapping[int, bool | None], question: Question) -> bool:
    """Whether the marks tell the answer: those of all options are seen, or the one that may be ticked is."""
    seen = [ticks.get(lines[0].number) for lines in choice.options]
    every = None not in seen and len(seen) >= sum(not option.other for option in question.options)
    return every or (any(seen) and not choice.several)


def _marked(segment: Segment, ticks: Mapping[int, bool | None], whole: bool) -> tuple[Line, ...]:
    return tuple(_line(line, ticks, whole) for line in segment.lines)


def _line(line: Line, ticks: Mapping[int, bool | None], whole: bool) -> Line:
    if line.blank or line.number not in ticks:
        return line
    tick = ticks[line.number]
    return replace(line, ticked=tick, doubtful=tick is None or not whole)
