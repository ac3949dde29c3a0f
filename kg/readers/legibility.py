"""Judges over a whole document whether it shows which options were chosen.

Three kinds of printout occur. *Marked*: ticks are printed beside the options. *Chosen only*: the export
prints the chosen option and no other. *Lost*: every option is printed and the marks are gone. A single
option printed alone says nothing by itself: where most closed questions print all their options it is a
damaged list, where most print a part of them it is the choice. So the majority of the document decides.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, auto

from kg.readers.options import Printed
from kg.values import AnswerStatus


class Legibility(Enum):
    """How a document shows choices."""

    MARKED = auto()
    CHOSEN_ONLY = auto()
    LOST = auto()


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a document shows choices, and whether it prints a mark beside options that are not chosen too."""

    legibility: Legibility
    marks_both: bool = False


def judge(printed: Collection[Printed]) -> Judgement:
    """How a document shows choices, by what stands under all its closed questions.

    A mark beside every option of most questions is a bullet, and empty boxes without any tick are a form
    whose ticks were lost: neither tells a choice.

    Example:
        >>> lost = Printed(("yes", "no"), listed=2)
        >>> alone = Printed(("yes",), listed=2)
        >>> judge([lost, lost, alone]).legibility, judge([alone, alone, lost]).legibility
        (<Legibility.LOST: 3>, <Legibility.CHOSEN_ONLY: 2>)
    """
    marks_both = any(not tick for question in printed for tick in question.ticks.values())
    chosen = [question for question in printed if question.ticked]
    bullets = [
        question for question in chosen if len(question.options) > 1 and question.ticked == question.options
    ]
    if chosen and (marks_both or len(bullets) * 2 < len(chosen)):
        return Judgement(Legibility.MARKED, marks_both)
    parts = sum(question.partial for question in printed)
    if parts > sum(question.complete for question in printed):
        return Judgement(Legibility.CHOSEN_ONLY)
    return Judgement(Legibility.LOST)


def choice(
    printed: Printed, judgement: Judgement, several: bool
) -> tuple[tuple[str, ...] | None, AnswerStatus]:
    """The chosen options of a question (None: not legible) and the status that goes with them.

    Args:
        printed: what stands under the question.
        judgement: of the whole document.
        several: whether the question allows more than one option.
    """
    if not printed.options:
        return None, AnswerStatus.BLANK
    if printed.doubtful:
        return None, AnswerStatus.ILLEGIBLE
    if judgement.legibility is Legibility.CHOSEN_ONLY and not printed.complete:
        selected = printed.options
    elif judgement.legibility is Legibility.MARKED and (printed.ticks or not judgement.marks_both):
        selected = printed.ticked
    else:
        return None, AnswerStatus.MARKS_LOST
    if len(selected) > 1 and not several:
        return None, AnswerStatus.ILLEGIBLE
    return selected, AnswerStatus.OPTION_LEGIBLE
