"""Reads the cell of a closed question: the chosen options, a semicolon behind each where several may be."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.readers.wording import letters
from kg.values import Answer, AnswerStatus, Notice
from kg.vocabulary.questionnaire import Question

_MULTIPLE = "multi-choice"
_SEPARATOR = ";"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a cell says: texts of options in the order of the cell, and the respondent's own words."""

    options: tuple[str, ...]
    own: str = ""


def chosen(question: Question, text: str) -> Chosen:
    """The options in a cell; a text of several parts may be one option that holds semicolons itself.

    Example:
        >>> from kg.vocabulary.questionnaire import Option
        >>> options = (Option("a", "A; B", "s/a"), Option("c", "C", "s/c"))
        >>> chosen(Question(6, "k", "A", "Which?", "multi-choice", options=options), "C;A; B;D;")
        Chosen(options=('C', 'A; B'), own='D')
    """
    if question.type != _MULTIPLE:
        return _one(question, text)
    return _several(question, text)


def _one(question: Question, text: str) -> Chosen:
    """A choice of one: a text with semicolons that are not between options is the respondent's own."""
    several = _several(question, text)
    return Chosen((), text.strip()) if several.own else several


def _several(question: Question, text: str) -> Chosen:
    found: dict[str, None] = {}
    own: list[str] = []
    parts = text.split(_SEPARATOR)
    at = 0
    while at < len(parts):
        option, size = _longest(question, parts, at)
        if option is not None:
            found[option] = None
        elif parts[at].strip():
            own.append(parts[at].strip())
        at += size
    return Chosen(tuple(found), f"{_SEPARATOR} ".join(own))


def _longest(question: Question, parts: Sequence[str], at: int) -> tuple[str | None, int]:
    """The option that most of the next parts make together, and how many parts these are."""
    most = 1 + max((option.text.count(_SEPARATOR) for option in question.options), default=0)
    for size in range(min(most, len(parts) - at), 0, -1):
        option = _option(question, _SEPARATOR.join(parts[at : at + size]))
        if option is not None:
            return option, size
    return None, 1


def _option(question: Question, text: str) -> str | None:
    own = letters(text)
    return next((option.text for option in question.options if own and letters(option.text) == own), None)


def choose(question: Question, answer: Answer, text: str) -> tuple[Answer, Notice | None]:
    """The answer that the text of a cell gives to a closed question, with what is odd about it.

    The export names what was chosen and nothing else: an empty cell says that nothing was, and what is no
    option was typed for *Other*, where the form offers that.
    """
    said = chosen(question, text)
    order = [option.text for option in question.options]
    selected = tuple(sorted(said.options, key=order.index))
    found = replace(answer, options=said.options, selected=selected, status=_status(said))
    other = next((option.text for option in question.options if option.other), None)
    if said.own and other is not None:
        selected = selected if other in selected else (*selected, other)
        return replace(found, typed=said.own, selected=selected, status=AnswerStatus.OTHER_TYPED), None
    if said.own:
        kept = selected or None  # words that are no option do not say that none was chosen
        return replace(found, text=said.own, selected=kept), Notice(
            "text-beside-options",
            f"Question {question.number}: the cell holds words that are no option; they are kept as text.",
            question.number,
        )
    if len(selected) > 1 and question.type != _MULTIPLE:
        return replace(found, selected=None, status=AnswerStatus.ILLEGIBLE), Notice(
            "marks-illegible",
            f"Question {question.number}: more than one option is chosen where one is allowed.",
            question.number,
        )
    return found, None


def _status(said: Chosen) -> AnswerStatus:
    if said.options:
        return AnswerStatus.OPTION_LEGIBLE
    return AnswerStatus.TEXT_GIVEN if said.own else AnswerStatus.BLANK
