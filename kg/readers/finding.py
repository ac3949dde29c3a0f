"""Finds the questions in a document: by number in sequence and by likeness to the questionnaire's texts.

A number alone is not enough (answers hold numbered lists), nor is a text ("Please provide link and detail."
stands under seventeen questions): a question is what has both and stands in its turn.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.readers.document import Line
from kg.readers.heading import Heading, State
from kg.readers.labels import candidates_behind, renumbered_behind
from kg.readers.numbering import Layout, has_number, numbered
from kg.readers.unknown import unknown_headings
from kg.readers.wording import EXACT, LONG, Match, letters, match, wordings
from kg.vocabulary.questionnaire import Question, Questionnaire

_CERTAIN = 97.0


def find(lines: Sequence[Line], form: Questionnaire) -> tuple[Heading, ...]:
    """The headings of a form's questions, in the order of the lines.

    Numbers may stand in front of the texts or behind them; the document tells which.

    Args:
        lines: the document's lines, without the headers and footers of pages.
        form: the edition whose questions are looked for.
    """
    questions = {question.number: question for question in form.questions}
    layout, candidates, chain = _layout(lines, questions)
    found = {heading.first: heading for heading in chain}
    numbers = {heading.number for heading in chain}
    for heading in candidates:
        if heading.first not in found and _stands_alone(heading, questions):
            state = State.REPEATED if heading.number in numbers else State.OUT_OF_ORDER
            found[heading.first] = replace(heading, state=state)
            numbers.add(heading.number)
    texts, taken = _by_wording(questions), covered(found)
    if layout is Layout.BEHIND:
        renumbered = renumbered_behind(lines, texts, taken)
    else:
        renumbered = _renumbered(lines, questions, texts, taken)
    found |= {heading.first: heading for heading in renumbered}
    if len(numbers) < len(questions):
        found |= {heading.first: heading for heading in _unnumbered(lines, layout, questions, texts, found)}
        found |= {heading.first: heading for heading in unknown_headings(lines, layout, questions, found)}
    return tuple(found[first] for first in sorted(found))


def _layout(
    lines: Sequence[Line], questions: Mapping[int, Question]
) -> tuple[Layout, Sequence[Heading], Sequence[Heading]]:
    """The layout by which most is found, with all candidates and those of them that stand in their turn."""
    best: tuple[float, Layout, Sequence[Heading], Sequence[Heading]] | None = None
    for layout, candidates in (
        (Layout.FRONT, list(_candidates(lines, questions))),
        (Layout.BEHIND, list(candidates_behind(lines, questions))),
    ):
        chain = _in_sequence(candidates)
        weight = sum(heading.likeness for heading in chain)
        if best is None or weight > best[0]:
            best = weight, layout, candidates, chain
    assert best is not None
    return best[1:]


def covered(found: Mapping[int, Heading]) -> set[int]:
    """The lines on which headings stand."""
    return {at for heading in found.values() for at in range(heading.first, heading.last + 1)}


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
    lines: Sequence[Line],
    questions: Mapping[int, Question],
    texts: Mapping[str, Sequence[int]],
    taken: set[int],
) -> Iterator[Heading]:
    """Numbered lines with the whole text of a question of another number."""
    for first, line in enumerate(lines):
        number = numbered(line)
        if not number or first in taken:
            continue
        others = _whole_text(lines, first, number[1], texts)
        matched = match(lines, first, number[1], questions[others[0]]) if others else None
        if matched and number[0] not in others:
            yield Heading(number[0], first, matched.last, matched.column, 0.0, State.RENUMBERED, others)


def _whole_text(
    lines: Sequence[Line], first: int, column: int, texts: Mapping[str, Sequence[int]]
) -> tuple[int, ...]:
    """The questions whose whole text is printed from a line on, over a few lines at the most."""
    printed = letters(lines[first].text[column:])
    for at in range(first + 1, min(first + 6, len(lines))):
        if printed in texts:
            break
        printed += letters(lines[at].text)
    return tuple(texts.get(printed, ()))


def _unnumbered(
    lines: Sequence[Line],
    layout: Layout,
    questions: Mapping[int, Question],
    known: Mapping[str, Sequence[int]],
    found: Mapping[int, Heading],
) -> Iterator[Heading]:
    """Missing questions whose text is printed without a number, where the next one or a unique one is due."""
    missing = questions.keys() - {heading.number for heading in found.values()}
    texts = {wording: numbers for wording, numbers in known.items() if len(numbers) == 1}
    later = _next_numbers(lines, found)
    previous, behind = 0, 0
    for first, line in enumerate(lines):
        if first in found:
            previous, behind = found[first].number, found[first].last + 1
        elif first >= behind and letters(line.text) and not has_number(line, layout):
            unique = _whole_text(lines, first, 0, texts)
            for due in dict.fromkeys((previous + 1, *unique)):
                in_turn = due in missing and previous < due < later[first]
                matched = match(lines, first, 0, questions[due]) if in_turn else None
                if matched and matched.likeness == EXACT:
                    previous, behind = due, matched.last + 1
                    missing -= {due}
                    yield _heading(due, first, matched, State.UNNUMBERED)
                    break


def _next_numbers(lines: Sequence[Line], found: Mapping[int, Heading]) -> list[float]:
    """For each line the number of the next question below that stands in its turn."""
    upcoming = float("inf")
    numbers: list[float] = []
    for at in range(len(lines) - 1, -1, -1):
        numbers.append(upcoming)
        if at in found and found[at].state is State.FOUND:
            upcoming = found[at].number
    return numbers[::-1]
