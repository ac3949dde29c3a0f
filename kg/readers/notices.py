"""Tells what a person should know about the questions that were or were not found."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from kg.readers.heading import Heading, State
from kg.readers.segments import Segment
from kg.values import Notice
from kg.vocabulary.questionnaire import Questionnaire

_FEW = 20


def heading_notices(segments: Sequence[Segment], form: Questionnaire) -> Iterator[Notice]:
    """A notice for each missing, repeated, renumbered, unnumbered or misplaced question.

    Args:
        segments: what was found.
        form: the edition's form.
    """
    found = {segment.heading.number for segment in segments if segment.heading.answered}
    missing = [question.number for question in form.questions if question.number not in found]
    yield from _missing(missing, form.edition)
    unnumbered = [one.heading.number for one in segments if one.heading.state is State.UNNUMBERED]
    if len(unnumbered) > _FEW:
        yield Notice(
            "question-unnumbered", f"Questions {spans(unnumbered)} are printed without their numbers."
        )
        segments = [one for one in segments if one.heading.state is not State.UNNUMBERED]
    yield from _unknown([one.heading for one in segments], form)
    for segment in segments:
        yield from _odd(segment, form)


def _missing(numbers: Sequence[int], edition: str) -> Iterator[Notice]:
    if len(numbers) > _FEW:
        listed = spans(numbers)
        yield Notice(
            "question-missing", f"{len(numbers)} questions of edition {edition} are missing: {listed}."
        )
        return
    for number in numbers:
        yield Notice("question-missing", f"Question {number} of edition {edition} is missing.", number)


def _unknown(headings: Sequence[Heading], form: Questionnaire) -> Iterator[Notice]:
    """Texts that the edition does not have may tell that the form is of another edition."""
    numbers = [heading.number for heading in headings if heading.state is State.UNKNOWN]
    if numbers:
        which = f"Questions {spans(numbers)} ask" if len(numbers) > 1 else f"Question {numbers[0]} asks"
        yield Notice(
            "question-unknown",
            f"{which} for something that edition {form.edition} does not ask for there; the answers are not "
            f"used. If the form is of another edition, describe that: kg questionnaire draft.",
            numbers[0] if len(numbers) == 1 else None,
        )


def spans(numbers: Sequence[int]) -> str:
    """Rising numbers in short.

    Example:
        >>> spans([1, 2, 3, 7, 9, 10])
        '1-3, 7, 9-10'
    """
    runs = [[n for _, n in run] for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0])]
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _odd(segment: Segment, form: Questionnaire) -> Iterator[Notice]:
    """What is odd about one heading; its text is the form's own, so the message may name it."""
    heading, where = segment.heading, segment.asked_at.where
    number = heading.number
    if heading.state is State.REPEATED:
        yield Notice(
            "question-repeated",
            f"{where}: question {number} is printed again. If its answers differ, none is used.",
            number,
        )
    elif heading.state is State.RENUMBERED:
        others = " or ".join(map(str, heading.others)) if len(heading.others) < 4 else "another question"
        yield Notice(
            "question-renumbered",
            f"{where}: number {number} stands before the text of {others} (edition {form.edition}). "
            f"The answer below is not used: correct the number in the file.",
            number,
        )
    elif heading.state is State.UNNUMBERED:
        yield Notice(
            "question-unnumbered", f"{where}: question {number} is printed without its number.", number
        )
    elif heading.state is State.OUT_OF_ORDER:
        yield Notice("question-out-of-order", f"{where}: question {number} stands out of its turn.", number)
