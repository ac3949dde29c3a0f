"""Makes a response of each row below the titles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from kg.readers.draft import Draft
from kg.readers.lexicon import ReadingLexicon
from kg.readers.sheet.choices import choose
from kg.readers.sheet.columns import Columns
from kg.readers.sheet.grid import EMPTY, Cell, Grid, Row, letter
from kg.readers.sheet.times import duration, moments
from kg.readers.sheet.titles import Target
from kg.readers.wording import letters
from kg.values import Answer, AnswerStatus, Notice, Position
from kg.vocabulary.questionnaire import Question

_COUNTRY = "country-name"
_NOBODY = "anonymous"
_MARK = "# fixture"
_REPEATED_TITLES = 3


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet whose columns are known: `heading` is the row of titles, `rows` those below it."""

    grid: Grid
    columns: Columns
    heading: Row
    rows: tuple[Row, ...]
    fixture: bool

    def cell(self, row: Row, target: Target) -> Cell:
        """A row's cell below the title of a question or of a kind of column; an empty one if it has none."""
        column = self.columns.places.get(target)
        return EMPTY if column is None else row.cell(column)


def drafts_of(
    sheet: Sheet, lexicon: ReadingLexicon, notices: Sequence[Notice], *, several: bool
) -> Iterator[Draft]:
    """A draft for each row in which a question is answered.

    Args:
        sheet: the sheet.
        lexicon: the words that say "not applicable".
        notices: what to tell about the sheet as a whole.
        several: whether the file has more sheets of responses, so that a row's part names its sheet.
    """
    rows = [row for row in sheet.rows if _is_response(sheet, row)]
    starts = moments([sheet.cell(row, "start") for row in rows])
    ends = moments([sheet.cell(row, "completed") for row in rows])
    title = f"sheet {sheet.grid.title!r}, " if several else ""
    for row, start, end in zip(rows, starts, ends, strict=True):
        answers, odd = _answers(sheet, row, lexicon)
        yield Draft(
            form=sheet.columns.form,
            answers=answers,
            media_type=sheet.grid.media_type,
            fixture=sheet.fixture or _calls_itself_invented(sheet, row),
            part=f"{title}row {row.number}",
            country=_country(sheet, row),
            completed=_printed(end),
            duration=duration(start, end),
            form_number=sheet.cell(row, "id").text or None,
            notices=(*notices, *odd),
            apart=True,
            account=_account(sheet, row),
        )


def _country(sheet: Sheet, row: Row) -> str | None:
    """What a column beside the questions names, where the question for the country is not answered."""
    asked = [one.number for one in sheet.columns.form.questions if one.type == _COUNTRY]
    answered = any(sheet.cell(row, number).text for number in asked)
    return None if answered else sheet.cell(row, "country").text or None


def _account(sheet: Sheet, row: Row) -> str:
    """The name of the account that sent a row, if it has one."""
    name = sheet.cell(row, "name").text
    return "" if name.casefold() == _NOBODY else name


def _printed(time: datetime | None) -> str | None:
    return time.isoformat() if time else None


def _is_response(sheet: Sheet, row: Row) -> bool:
    """Whether a row answers a question and is not the row of titles once more."""
    asked = [column for target, column in sheet.columns.places.items() if isinstance(target, int)]
    again = sum(
        letters(row.cell(column).text) == letters(sheet.heading.cell(column).text) != "" for column in asked
    )
    return again < _REPEATED_TITLES and any(row.cell(column).text for column in asked)


def _calls_itself_invented(sheet: Sheet, row: Row) -> bool:
    """Whether a cell beside the answers holds the mark of an invented response."""
    answered = {column for target, column in sheet.columns.places.items() if isinstance(target, int)}
    return any(marks(cell.text) for at, cell in enumerate(row.cells) if at not in answered)


def marks(text: str) -> bool:
    """Whether a text is the mark of invented responses.

    Example:
        >>> marks("# Fixture: made up"), marks("#1")
        (True, False)
    """
    return text.lower().replace("#fixture", _MARK).startswith(_MARK)


def _answers(
    sheet: Sheet, row: Row, lexicon: ReadingLexicon
) -> tuple[tuple[Answer, ...], tuple[Notice, ...]]:
    answers: list[Answer] = []
    notices: list[Notice] = []
    for question in sheet.columns.form.questions:
        column = sheet.columns.places.get(question.number)
        if column is None:
            answers.append(Answer(question.number, question.key, status=AnswerStatus.QUESTION_ABSENT))
            continue
        answer, notice = _answer(sheet, row, question, column, lexicon)
        answers.append(answer)
        notices += [notice] if notice else []
    return tuple(answers), tuple(notices)


def _answer(
    sheet: Sheet, row: Row, question: Question, column: int, lexicon: ReadingLexicon
) -> tuple[Answer, Notice | None]:
    """What a cell answers; the place of an empty one is told too."""
    cell = row.cell(column)
    where = f"{letter(column)}{row.number}"
    answer = Answer(question.number, question.key, position=Position(cell=where))
    if cell.error or ((row.number, column) in sheet.grid.formulas and not cell.text):
        return _lost(answer, where, cell)
    if question.options:
        return choose(question, answer, cell.text)
    if not cell.text:
        return answer, None
    status = AnswerStatus.DECLARED_NOT_APPLICABLE if lexicon.declines(cell.text) else AnswerStatus.TEXT_GIVEN
    given = Answer(question.number, question.key, cell.text, status=status, position=answer.position)
    if (row.number, column) not in sheet.grid.formulas:
        return given, None
    message = f"Cell {where} holds a formula: the value that was stored with it is read, nothing is computed."
    return given, Notice("cell-formula", message, question.number)


def _lost(answer: Answer, where: str, cell: Cell) -> tuple[Answer, Notice]:
    """An answer whose words are not there: the program stored an error in their place, or nothing."""
    stored = "an error in place of a value" if cell.error else "a formula whose value is not stored"
    message = f"Cell {where} holds {stored}: question {answer.number} counts as illegible."
    lost = Answer(answer.number, answer.key, status=AnswerStatus.ILLEGIBLE, position=answer.position)
    return lost, Notice("cell-error", message, answer.number)
