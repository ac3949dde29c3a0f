"""Matches printed questions with those of known editions, by their words, their order and their numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from kg.readers.wording import letters, wordings
from kg.survey.drafting.headings import Printed
from kg.vocabulary.form import Question, Questionnaire

ALIKE = 70.0
"""From this likeness on, to 100, a printed question may be a known one."""
SAME = 97.0
"""From this likeness on it is the same text, misprints apart."""
# What the number tells, where words leave it open.
_SAME_NUMBER = 4.0


@dataclass(frozen=True, slots=True)
class Match:
    """The known question that a printed one is most like, its edition, and the likeness, to 100."""

    question: Question
    edition: str
    likeness: float


def matched(printed: Sequence[Printed], known: Mapping[str, Questionnaire]) -> tuple[list[Match | None], str]:
    """For each printed question the known one it may be, each key once, and the edition most of them are of.

    The heaviest matching in order is taken first; a question out of the order of its edition is matched by
    its words alone, if they are the same.
    """
    best: tuple[float, list[Match | None], str] = (-1.0, [None] * len(printed), "")
    for edition in sorted(known):
        found = _in_order(printed, known[edition])
        weight = sum(one.likeness for one in found if one)
        if weight > best[0]:
            best = weight, found, edition
    _, chosen, nearest = best
    taken = {one.question.key for one in chosen if one}
    for at, one in enumerate(printed):
        if chosen[at] is None:
            _take(chosen, at, _by_words(one, known, taken), taken)
    chosen = _with_their_gates(chosen)
    taken = {one.question.key for one in chosen if one}
    for at in range(1, len(printed)):
        if chosen[at] is None:
            _take(chosen, at, _detail_of(chosen[at - 1], printed[at], known, taken), taken)
    return chosen, nearest


def _take(chosen: list[Match | None], at: int, match: Match | None, taken: set[str]) -> None:
    if match is not None:
        chosen[at] = match
        taken.add(match.question.key)


def _detail_of(
    gate: Match | None, one: Printed, known: Mapping[str, Questionnaire], taken: set[str]
) -> Match | None:
    """The question that details the one above in the edition which that was found in."""
    if gate is None:
        return None
    for question in known[gate.edition].questions:
        if question.detail_for == gate.question.number and question.key not in taken:
            likeness = _likeness(one, question)
            if likeness >= ALIKE:
                return Match(question, gate.edition, likeness)
    return None


def _with_their_gates(chosen: Sequence[Match | None]) -> list[Match | None]:
    """Without details that do not stand below their gate: "Please provide ..." may follow any gate."""
    kept: list[Match | None] = []
    gate: int | None = None
    for one in chosen:
        wanted = one.question.detail_for if one else None
        if wanted is None:
            gate = one.question.number if one else None
        kept.append(one if wanted is None or wanted == gate else None)
    return kept


def _in_order(printed: Sequence[Printed], form: Questionnaire) -> list[Match | None]:
    """The alignment of two lists that keeps their order (Needleman and Wunsch); both may have gaps."""
    questions = form.questions
    like = _likenesses(printed, form)
    rows, columns = len(printed), len(questions)
    score = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(1, rows + 1):
        for j in range(1, columns + 1):
            gain = _gain(like[i - 1][j - 1], printed[i - 1].number == questions[j - 1].number)
            score[i][j] = max(score[i - 1][j], score[i][j - 1], score[i - 1][j - 1] + gain)
    found: list[Match | None] = [None] * rows
    i, j = rows, columns
    while i and j:
        if score[i][j] == score[i - 1][j]:
            i -= 1
        elif score[i][j] == score[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            found[i] = Match(questions[j], form.edition, like[i][j])
    return found


def _likenesses(printed: Sequence[Printed], form: Questionnaire) -> list[list[float]]:
    """How like each printed question is to each known one; a text that is one's alone is no other's."""
    owners: dict[str, list[int]] = {}
    for at, question in enumerate(form.questions):
        for wording in wordings(question):
            owners.setdefault(wording, []).append(at)
    alone: dict[int, int] = {}
    for row, one in enumerate(printed):
        of = owners.get(letters(one.label), [])
        if len(of) == 1:
            alone[row] = of[0]
    taken = {column: row for row, column in alone.items()}
    return [
        [
            _likeness(one, question)
            if alone.get(row, column) == column and taken.get(column, row) == row
            else 0.0
            for column, question in enumerate(form.questions)
        ]
        for row, one in enumerate(printed)
    ]


def _gain(likeness: float, same_number: bool) -> float:
    return likeness - ALIKE + _SAME_NUMBER * same_number if likeness >= ALIKE else 0.0


def _by_words(one: Printed, known: Mapping[str, Questionnaire], taken: set[str]) -> Match | None:
    """A question of any edition that has the same words and no other place."""
    options = [
        Match(question, edition, likeness)
        for edition in sorted(known, reverse=True)
        for question in known[edition].questions
        if question.key not in taken and (likeness := _likeness(one, question)) >= SAME
    ]
    keys = {option.question.key for option in options}
    return max(options, key=lambda option: option.likeness) if len(keys) == 1 else None


def _likeness(one: Printed, question: Question) -> float:
    own = letters(one.label)
    return max(fuzz.ratio(own, wording) for wording in wordings(question))
