"""What a government answered: the plain values that the reading step returns."""

from dataclasses import dataclass, field
from enum import StrEnum


class AnswerStatus(StrEnum):
    """The state in which an answer was found; the codes of the scheme `answer-status`."""

    TEXT_GIVEN = "text-given"
    OPTION_LEGIBLE = "option-legible"
    OTHER_TYPED = "other-typed"
    MARKS_LOST = "marks-lost"
    ILLEGIBLE = "illegible"
    DECLARED_NOT_APPLICABLE = "declared-not-applicable"
    BLANK = "blank"
    WITHHELD = "withheld"
    QUESTION_ABSENT = "question-absent"


@dataclass(frozen=True, slots=True)
class Position:
    """Where an answer stands in its source; a source fills in what it knows.

    `line` counts from 1; `start` and `end` are Unicode code points, half-open, into the decoded
    source; `page` counts from 1; `box` is left, bottom, right, top in points; `cell` is like `B7`;
    `paragraph` counts from 1.
    """

    line: int | None = None
    start: int | None = None
    end: int | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    cell: str | None = None
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer as printed, personal strings already replaced by █ of the same length.

    `text` is what the graph emits as `egov:statedText`; every offset counts its code points.
    `selected` holds the options whose mark is legible: `()` if none is ticked, None if the marks
    are lost or illegible. `typed` is the text printed in place of the option *Other*.
    """

    number: int
    key: str
    text: str = ""
    options: tuple[str, ...] = ()
    selected: tuple[str, ...] | None = None
    typed: str | None = None
    status: AnswerStatus = AnswerStatus.BLANK
    position: Position = Position()
    language: str = "und"


@dataclass(frozen=True, slots=True)
class Secret:
    """A personal string, kept out of `Answer.text`: `kind` is name, title or email."""

    number: int
    kind: str
    start: int
    end: int
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know about an input: a missing, repeated or renumbered question."""

    code: str
    message: str
    question: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The file behind a response: `name` without folders, SHA-256 `digest`, and whether it is invented.

    `part` tells where in a file of many responses this one stands, such as `row 3`; `recognised` tells that
    the words were recognised in pictures of pages and may be wrong. `url` and the day `retrieved`, as in
    `2026-11-23`, tell where the file is from, if the user did.
    """

    name: str
    digest: str
    media_type: str = "text/plain"
    fixture: bool = False
    part: str | None = None
    recognised: bool = False
    url: str = ""
    retrieved: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """One country's answers to one edition: an `Answer` for each question, in order of number."""

    country: str
    edition: str
    source: Source
    answers: tuple[Answer, ...]
    secrets: tuple[Secret, ...] = ()
    completed: str | None = None
    duration: str | None = None
    form_number: str | None = None
    notices: tuple[Notice, ...] = ()

    def answer(self, number: int) -> Answer:
        """The answer with that question number; KeyError if the edition has none."""
        for answer in self.answers:
            if answer.number == number:
                return answer
        raise KeyError(number)
