"""Reads the spreadsheet export of the form service: a question a column, a respondent a row."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from kg.errors import NotAResponse, UnknownEdition
from kg.readers.draft import Draft, Request
from kg.readers.editions import candidates
from kg.readers.lexicon import load_reading_lexicon
from kg.readers.notices import spans
from kg.readers.redaction import EMAIL
from kg.readers.sheet.columns import Columns, exact_titles, match_columns
from kg.readers.sheet.grid import Grid, Row, letter
from kg.readers.sheet.rows import Sheet, drafts_of, marks
from kg.readers.sheet.separated import read_separated
from kg.readers.sheet.titles import titles_of
from kg.readers.sheet.workbook import read_workbook
from kg.values import Notice
from kg.vocabulary.questionnaire import Questionnaire, load_questionnaires

_FEWEST = 3
_LEAD = 1.05
_ROWS_OF_TITLES = 20
_SHOWN = 60
_FEW = 10


def workbook_drafts(data: bytes, request: Request) -> Iterable[Draft]:
    """The responses in an Excel workbook.

    Raises:
        UnreadableInput: if it is damaged, encrypted, or larger than is read.
        NotAResponse: if no sheet has columns of a known questionnaire with a row below them.
        UnknownEdition: if it cannot be told of which edition they are.
    """
    grids = read_workbook(data, request.name)
    shown = [grid for grid in grids if not grid.hidden]
    found = _sheets(shown, request) or _sheets([grid for grid in grids if grid.hidden], request)
    return _drafts(found, request)


def separated_drafts(data: bytes, request: Request) -> Iterable[Draft]:
    """The responses in a sheet that was saved as text; the errors are those of `workbook_drafts`."""
    return _drafts(_sheets([read_separated(data, request.name)], request), request)


def _drafts(sheets: Sequence[Sheet], request: Request) -> Iterable[Draft]:
    lexicon = load_reading_lexicon(request.ontology)
    drafts = [
        draft
        for sheet in sheets
        for draft in drafts_of(sheet, lexicon, tuple(_notices(sheet)), several=len(sheets) > 1)
    ]
    if not sheets:
        raise NotAResponse(
            f"{request.name} is a table, but fewer than {_FEWEST} of its columns have a question of a known "
            f"edition as title: give the export of the responses as the form service makes it."
        )
    if not drafts:
        raise NotAResponse(f"{request.name} has the titles of the questions and no answers below them.")
    return drafts


def _sheets(grids: Sequence[Grid], request: Request) -> list[Sheet]:
    """Those of the sheets that hold responses."""
    forms = load_questionnaires(request.ontology)
    found = (_sheet(grid, forms, request) for grid in grids)
    return [sheet for sheet in found if sheet is not None]


def _sheet(grid: Grid, forms: Mapping[str, Questionnaire], request: Request) -> Sheet | None:
    """A sheet with its columns told; None if they are those of no known questionnaire."""
    heading = _heading(grid, candidates(forms, request.edition, fixture=True), request.ontology)
    if heading is None:
        return None
    above = [row for row in grid.rows if row.number < heading.number]
    fixture = grid.fixture or any(marks(cell.text) for row in above for cell in row.cells)
    known = candidates(forms, request.edition, fixture=fixture)
    titles = [cell.text for cell in heading.cells]
    scored = [match_columns(titles, form, request.ontology) for form in known]
    scored.sort(key=lambda one: (-one.matched, one.form.edition))
    if scored[0].matched < (1 if request.edition is not None else _FEWEST):
        return None
    _refuse_tie(scored, request.name)
    below = tuple(row for row in grid.rows if row.number > heading.number)
    return Sheet(grid, scored[0], heading, below, fixture)


def _heading(grid: Grid, forms: Iterable[Questionnaire], ontology: Path) -> Row | None:
    """The row of titles: that of the first rows which names most questions."""
    known = [titles_of(form, ontology) for form in forms]
    best: tuple[int, Row | None] = (0, None)
    for row in grid.rows[:_ROWS_OF_TITLES]:
        named = max(exact_titles([cell.text for cell in row.cells], titles) for titles in known)
        if named > best[0]:
            best = (named, row)
    return best[1]


def _refuse_tie(scored: Sequence[Columns], name: str) -> None:
    if len(scored) > 1 and scored[0].matched < scored[1].matched * _LEAD:
        editions = f"{scored[0].form.edition} and {scored[1].form.edition}"
        raise UnknownEdition(f"{name} fits the editions {editions} equally well: name one with --edition.")


def _notices(sheet: Sheet) -> Iterator[Notice]:
    """What to tell about the columns."""
    yield from sheet.grid.notices
    columns = sheet.columns
    missing = [one.number for one in columns.form.questions if one.number not in columns.places]
    if missing:
        told = f"No column holds {_questions(missing)} of edition {columns.form.edition}."
        yield Notice("question-missing", told, missing[0] if len(missing) == 1 else None)
    if columns.unknown:
        yield Notice(
            "column-unknown",
            f"No question of edition {columns.form.edition} has the title of "
            f"{_named(sheet, columns.unknown)}: not read.",
        )
    if columns.doubtful:
        yield Notice(
            "column-doubtful",
            f"Several questions may be meant by {_named(sheet, columns.doubtful)}: not read. "
            f"Give the columns in the order of the form, with the titles of the export.",
        )


def _questions(numbers: Sequence[int]) -> str:
    return f"question {numbers[0]}" if len(numbers) == 1 else f"questions {spans(numbers)}"


def _named(sheet: Sheet, columns: Sequence[int]) -> str:
    """Some columns by letter and title, for a message."""
    named = [f"{letter(at)} ({_short(sheet.heading.cell(at).text)!r})" for at in columns[:_FEW]]
    more = [f"{len(columns) - _FEW} more"] if len(columns) > _FEW else []
    word = "column" if len(columns) == 1 else "columns"
    return f"{word} {', '.join((*named, *more))}"


def _short(title: str) -> str:
    plain = EMAIL.sub("…", " ".join(title.split()))
    return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 1] + "…"
