"""The crosswalk of two editions: which question became which, by key."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kg.vocabulary.form import Question, Questionnaire, squeeze


class Change(StrEnum):
    """What became of a question from one edition to the other."""

    SAME = "same"
    REWORDED = "reworded"
    OPTIONS = "options changed"
    RENUMBERED = "renumbered"
    NEW = "new"
    DROPPED = "dropped"
    NUMBER_REUSED = "number reused"


@dataclass(frozen=True, slots=True)
class Crossing:
    """One key over two editions: the question before and after, None where an edition does not ask it.

    `displaced` is the question that had the later number before, where that is another one.
    """

    key: str
    before: Question | None
    after: Question | None
    displaced: Question | None = None

    @property
    def changes(self) -> tuple[Change, ...]:
        """What changed; `SAME` alone if nothing did."""
        return tuple(self._changes()) or (Change.SAME,)

    def _changes(self) -> Iterator[Change]:
        if self.after is None:
            yield Change.DROPPED
            return
        if self.before is None:
            yield Change.NEW
        else:
            if self.before.number != self.after.number:
                yield Change.RENUMBERED
            if _printed(self.before) != _printed(self.after):
                yield Change.REWORDED
            if self.before.options != self.after.options:
                yield Change.OPTIONS
        if self.displaced is not None:
            yield Change.NUMBER_REUSED


def crosswalk(before: Questionnaire, after: Questionnaire) -> tuple[Crossing, ...]:
    """Every key of either edition, in order of the later numbers; a dropped question stands at its old place.

    A question that keeps its key is the same question, whatever its number and words. A number that another
    question had before is told as reused: tables that go by number mix the two up.

    Example:
        >>> from kg.resources import ontology_folder
        >>> from kg.vocabulary.questionnaire import load_questionnaires
        >>> forms = load_questionnaires(ontology_folder())
        >>> [one.key for one in crosswalk(forms["2022"], forms["example"]) if Change.OPTIONS in one.changes]
        ['respondent.authority', 'strategy.cycle', 'monitoring.gender_disaggregation.exists']
    """
    earlier = {question.key: question for question in before.questions}
    later = {question.key: question for question in after.questions}
    at_number = {question.number: question for question in before.questions}
    crossings = []
    for key in earlier.keys() | later.keys():
        now = later.get(key)
        there = at_number.get(now.number) if now else None
        displaced = there if there is not None and there.key != key else None
        crossings.append(Crossing(key, earlier.get(key), now, displaced))
    return tuple(sorted(crossings, key=_place))


def _place(crossing: Crossing) -> tuple[int, bool, str]:
    question = crossing.after or crossing.before
    assert question is not None
    return question.number, crossing.after is not None, crossing.key


def _printed(question: Question) -> tuple[str, ...]:
    """What is printed of a question, but for its options."""
    parts = (question.lead or "", question.group or "", question.text, *question.notes)
    return tuple(squeeze(part) for part in parts)
