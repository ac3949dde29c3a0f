"""Makes an answer of one that a document in the interchange format holds, and checks that it can be."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from msgspec import UNSET

from kg.errors import InputError
from kg.readers.interchange.shape import WireAnswer, WirePosition
from kg.readers.lexicon import ReadingLexicon
from kg.readers.redaction import blocks, is_personal
from kg.readers.wording import letters
from kg.values import Answer, AnswerStatus, Position
from kg.vocabulary.questionnaire import Question

_SHOWN = 60
_MULTIPLE = "multi-choice"


def _says_nothing(answer: Answer) -> bool:
    return not (answer.text or answer.typed or answer.selected)


_FITS: dict[AnswerStatus, tuple[Callable[[Answer], bool], str]] = {
    AnswerStatus.TEXT_GIVEN: (lambda one: bool(one.text), "a text"),
    AnswerStatus.DECLARED_NOT_APPLICABLE: (lambda one: bool(one.text), "a text"),
    AnswerStatus.OPTION_LEGIBLE: (lambda one: one.selected is not None, "a list as `selected`"),
    AnswerStatus.OTHER_TYPED: (lambda one: one.typed is not None, "a text as `typed`"),
    AnswerStatus.MARKS_LOST: (lambda one: one.selected is None, "null as `selected`"),
    AnswerStatus.ILLEGIBLE: (lambda one: one.selected is None, "null as `selected`"),
    AnswerStatus.WITHHELD: (lambda one: blocks(one.text) == one.text, "a text of █ alone, or none"),
    AnswerStatus.BLANK: (_says_nothing, "no text and nothing selected"),
    AnswerStatus.QUESTION_ABSENT: (_says_nothing, "no text and nothing selected"),
}


def answer_of(wire: WireAnswer, question: Question, lexicon: ReadingLexicon, where: str) -> Answer:
    """The answer to a question, its text kept character for character.

    Args:
        wire: the answer as the document has it.
        question: the question that it answers.
        lexicon: the words that say "not applicable".
        where: the answer's place in the document, for messages.

    Raises:
        InputError: if the parts of the answer contradict each other or the question.
    """
    for name, text in (("text", wire.text), ("typed", wire.typed)):
        if "\0" in (text or ""):
            raise InputError(f"{where}: `{name}` holds a NUL character: leave it out.")
    if wire.text and wire.typed:
        raise InputError(f"{where}: give `text`, or `typed` for words in place of an option, not both.")
    answer = Answer(
        question.number,
        question.key,
        text=wire.text if wire.text and wire.text.strip() else "",
        typed=wire.typed or None,
        position=_position(wire.position, where),
    )
    answer = _with_choices(answer, wire, question, where) if question.options else answer
    if not question.options and (wire.options or wire.selected or wire.typed):
        raise InputError(f"{where}: question {question.number} has no options: give its answer as `text`.")
    status = _status(wire, answer, question, lexicon, where)
    fits, wanted = _FITS[status]
    if not fits(answer):
        raise InputError(f"{where}: the status {status.value} goes with {wanted}: correct one of them.")
    return replace(answer, status=status)


def _position(wire: WirePosition, where: str) -> Position:
    if wire.start is not None and wire.end is not None and wire.end < wire.start:
        raise InputError(f"{where}: `position` ends before it starts.")
    return Position(wire.line, wire.start, wire.end, wire.page, wire.box, wire.cell, wire.paragraph)


def _with_choices(answer: Answer, wire: WireAnswer, question: Question, where: str) -> Answer:
    """The answer with its options; a text alone is an option, several of them, or what was typed instead."""
    bare = wire.selected is UNSET and not wire.options and wire.typed is None and wire.status is None
    if bare and answer.text:
        return _of_text(answer, question)
    printed = _Printed(question, answer.typed, where)
    options = printed.options("options", wire.options)
    answer = replace(answer, options=tuple(option for option in options if option is not None))
    if wire.selected is UNSET or wire.selected is None:
        return replace(answer, typed=printed.typed)
    other = other_option(question)
    chosen = [option or other for option in printed.options("selected", wire.selected)]
    selected = tuple(dict.fromkeys(option for option in chosen if option is not None))
    if len(selected) > 1 and question.type != _MULTIPLE:
        raise InputError(
            f"{where}: question {question.number} allows one option and {len(selected)} are selected: "
            "give null if it is not legible which one."
        )
    return replace(answer, selected=selected, typed=printed.typed)


class _Printed:
    """Tells the options of a question from what was `typed` in place of *Other*, if anything was."""

    def __init__(self, question: Question, typed: str | None, where: str) -> None:
        self._question, self._where = question, where
        self._by_letters = {letters(option.text): option.text for option in question.options}
        self._other = other_option(question)
        self.typed = typed

    def options(self, field: str, printed: Sequence[str]) -> list[str | None]:
        """The options as the questionnaire has them, each once; None stands for what was typed.

        Raises:
            InputError: if a string is none of the options, and the question offers no other.
        """
        found: dict[str | None, None] = {}
        for at, text in enumerate(printed):
            option = None if text == self.typed else self._by_letters.get(letters(text))
            if option is None and self._other is not None:
                self.typed = self.typed if self.typed is not None else text
            if option is None and (self._other is None or text != self.typed):
                raise self._unknown(f"{field}[{at}]")
            found[option] = None
        return list(found)

    def _unknown(self, place: str) -> InputError:
        """The string itself may be personal and is not repeated."""
        allowed = ", ".join(repr(option.text[:_SHOWN]) for option in self._question.options)
        number = self._question.number
        return InputError(f"{self._where}: {place} is no option of question {number}. They are: {allowed}.")


def _of_text(answer: Answer, question: Question) -> Answer:
    """A closed question's answer as its text tells it."""
    by_letters = {letters(option.text): option.text for option in question.options}
    parts = [part for part in answer.text.split(";") if part.strip()]
    for entries in ([answer.text], parts if question.type == _MULTIPLE else []):
        selected = [by_letters[letters(entry)] for entry in entries if letters(entry) in by_letters]
        if entries and len(selected) == len(entries):
            return replace(answer, text="", selected=tuple(dict.fromkeys(selected)))
    other = other_option(question)
    return replace(answer, text="", typed=answer.text, selected=(other,)) if other else answer


def other_option(question: Question) -> str | None:
    """The text of the option *Other*, if the question has it."""
    return next((option.text for option in question.options if option.other), None)


def _status(
    wire: WireAnswer, answer: Answer, question: Question, lexicon: ReadingLexicon, where: str
) -> AnswerStatus:
    """The status given, else what the rest tells; a personal text is withheld later, whatever is given."""
    given = _known_status(wire.status, where)
    if answer.text and is_personal(question):
        return _of_words(answer.text, lexicon)
    if given is not None:
        return given
    if answer.typed is not None:
        return AnswerStatus.OTHER_TYPED
    if answer.selected is not None:
        return AnswerStatus.OPTION_LEGIBLE
    if answer.options:
        return AnswerStatus.MARKS_LOST
    return _of_words(answer.text, lexicon) if answer.text else AnswerStatus.BLANK


def _of_words(text: str, lexicon: ReadingLexicon) -> AnswerStatus:
    return AnswerStatus.DECLARED_NOT_APPLICABLE if lexicon.declines(text) else AnswerStatus.TEXT_GIVEN


def _known_status(status: str | None, where: str) -> AnswerStatus | None:
    try:
        return AnswerStatus(status) if status is not None else None
    except ValueError:
        codes = ", ".join(AnswerStatus)
        raise InputError(f"{where}: {status!r:.60} is no status. They are: {codes}.") from None
