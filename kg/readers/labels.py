"""Finds questions in a form that prints the number at the end of the label: `Country name * 1.`."""

from collections.abc import Iterator, Mapping, Sequence

from kg.readers.document import Line
from kg.readers.heading import Heading, State
from kg.readers.numbering import LONGEST_LABEL, Behind, numbers_behind
from kg.readers.wording import ALIKE, EXACT, MOST_LINES, exactly, letters, likeness, wordings
from kg.vocabulary.questionnaire import Question

_LONGER = 1.5


def candidates_behind(lines: Sequence[Line], questions: Mapping[int, Question]) -> Iterator[Heading]:
    """Every label whose number and text agree."""
    for at, line in enumerate(lines):
        for number in numbers_behind(line):
            question = questions.get(number.number)
            heading = _labelled(lines, at, number, question) if question else None
            if heading:
                yield heading


def renumbered_behind(
    lines: Sequence[Line], texts: Mapping[str, Sequence[int]], covered: set[int]
) -> Iterator[Heading]:
    """Labels with the whole text of a question and the number of another."""
    for at, line in enumerate(lines):
        for number in numbers_behind(line) if at not in covered else ():
            for first, printed, _ in _labels(lines, at, number):
                others = tuple(texts.get(printed, ()))
                if others and number.number not in others and first not in covered:
                    yield Heading(number.number, first, at, number.column, 0.0, State.RENUMBERED, others)
                    break


def _labelled(lines: Sequence[Line], at: int, number: Behind, question: Question) -> Heading | None:
    """The heading that ends with a number, if what stands before the number is the question's text."""
    best: Heading | None = None
    wanted = wordings(question)
    longest = max(map(len, wanted)) * _LONGER
    for first, printed, broken in _labels(lines, at, number):
        if len(printed) > longest:
            break
        if question.lead and printed == letters(question.lead):
            below = exactly(lines, at, number.column, letters(question.text))
            if below:
                return Heading(number.number, first, below.last, below.column, EXACT)
        like = max(
            (likeness(printed, wording) for wording in wanted if _comparable(printed, wording)), default=0
        )
        enough = EXACT if broken else max(ALIKE, best.likeness if best else 0.0)
        if like >= enough:
            best = Heading(number.number, first, at, number.column, like)
    return best


def _comparable(printed: str, wording: str) -> bool:
    """Whether the lengths allow that two texts are alike."""
    return len(wording) <= 2 * len(printed) and len(printed) <= _LONGER * len(wording)


def _labels(lines: Sequence[Line], at: int, number: Behind) -> Iterator[tuple[int, str, bool]]:
    """What is printed before a number, from its own line and then from each line above on.

    Gives the first line, the letters, and whether a blank line parts them.
    """
    printed = letters(lines[at].text[: number.start])
    broken = False
    if printed:
        yield at, printed, broken
    for first in range(at - 1, max(at - 2 * MOST_LINES, -1), -1):
        if len(lines[first].text) > LONGEST_LABEL or len(printed) > LONGEST_LABEL:
            return
        own = letters(lines[first].text)
        broken = broken or (bool(printed) and lines[first].blank)
        if own:
            printed = own + printed
            yield first, printed, broken
