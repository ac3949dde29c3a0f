"""Reads the sheets of an Excel workbook (ECMA-376) with the values that are stored in it."""

import io
import re
import warnings
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from kg.errors import UnreadableInput
from kg.readers.archive import office_parts
from kg.readers.sheet.grid import EMPTY, MAX_COLUMNS, MAX_ROWS, Cell, Grid, clean, filled
from kg.values import Notice

if TYPE_CHECKING:
    from openpyxl.cell import Cell as StoredCell
    from openpyxl.cell import MergedCell
    from openpyxl.workbook import Workbook

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_MOST_SHEETS = 50
_ODDITIES = (
    (
        "hidden-cells",
        re.compile(rb"<(?:\w+:)?(?:row|col)\s[^>]*\bhidden\s*=\s*[\"'](?:1|true)"),
        "Rows or columns are hidden in this workbook: they are read like the others.",
    ),
    (
        "merged-cells",
        re.compile(rb"<(?:\w+:)?mergeCell\s"),
        "Cells are merged in this workbook: their value counts for the first one only.",
    ),
)
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")


def read_workbook(data: bytes, name: str) -> tuple[Grid, ...]:
    """The sheets of a workbook in their order. Formulas are never computed: the value stored last counts.

    Raises:
        UnreadableInput: if it is damaged, encrypted, or larger than is read.
    """
    parts = office_parts(data, name)
    sheets = {part: xml for part, xml in parts.items() if part.lower().startswith("xl/worksheets/")}
    notices = tuple(_oddities(sheets))
    stored = _load(data, name, values=True)
    formulas: Mapping[str, frozenset[tuple[int, int]]] = {}
    if any(_FORMULA.search(xml) for xml in sheets.values()):
        formulas = _formulas(_load(data, name, values=False), name)
    fixture = any(str(text or "").lstrip().lower().startswith("# fixture") for text in _remarks(stored))
    return tuple(
        Grid(
            MEDIA_TYPE,
            tuple(filled(rows)),
            title,
            hidden,
            fixture,
            formulas.get(title, frozenset()),
            notices,
        )
        for title, hidden, rows in _sheets(stored, name)
    )


def _oddities(sheets: Mapping[str, bytes]) -> Iterator[Notice]:
    for code, pattern, message in _ODDITIES:
        if any(pattern.search(xml) for xml in sheets.values()):
            yield Notice(code, message)


def _load(data: bytes, name: str, *, values: bool) -> "Workbook":
    """The workbook, opened to be read row by row; what a damaged one raises is openpyxl's own affair."""
    import openpyxl  # noqa: PLC0415 - takes a quarter of a second

    try:
        with warnings.catch_warnings(action="ignore"):
            return openpyxl.load_workbook(
                io.BytesIO(data), read_only=True, data_only=values, keep_links=False
            )
    except Exception as error:
        raise _damaged(name) from error


def _damaged(name: str) -> UnreadableInput:
    return UnreadableInput(
        f"{name} is a damaged workbook, or none in the format .xlsx: open it and save it as .xlsx again."
    )


def _remarks(book: "Workbook") -> tuple[str | None, ...]:
    """Where a workbook may call itself invented, apart from its cells."""
    about = book.properties
    return about.title, about.subject, about.description, *book.sheetnames


def _sheets(book: "Workbook", name: str) -> Iterator[tuple[str, bool, list[list[Cell]]]]:
    """Title, whether it is hidden, and cells of each sheet with cells."""
    for sheet in book.worksheets[:_MOST_SHEETS]:
        rows = [[_cell(stored) for stored in row] for row in _rows(book, sheet.title, name)]
        if len(rows) > MAX_ROWS and any(cell.text for cell in rows[MAX_ROWS]):
            raise UnreadableInput(f"{name} has more than {MAX_ROWS:,} rows: give it in parts.")
        yield sheet.title, sheet.sheet_state != "visible", rows


def _rows(book: "Workbook", title: str, name: str) -> "Iterator[tuple[StoredCell | MergedCell, ...]]":
    """The stored cells of a sheet, within bounds that do not depend on what the file says of its size."""
    try:
        with warnings.catch_warnings(action="ignore"):
            yield from book[title].iter_rows(1, MAX_ROWS + 1, 1, MAX_COLUMNS)
    except UnreadableInput:
        raise
    except Exception as error:
        raise _damaged(name) from error


def _formulas(book: "Workbook", name: str) -> dict[str, frozenset[tuple[int, int]]]:
    """Where formulas stand, by title of the sheet: row from 1 and column from 0."""
    return {
        sheet.title: frozenset(
            (number, column)
            for number, row in enumerate(_rows(book, sheet.title, name), start=1)
            for column, cell in enumerate(row)
            if cell.data_type == "f"
        )
        for sheet in book.worksheets[:_MOST_SHEETS]
    }


def _cell(stored: "StoredCell | MergedCell") -> Cell:
    value: object = stored.value
    if value is None:
        return EMPTY
    if isinstance(value, date):
        return _time(value)
    return Cell(_text(value), error=stored.data_type == "e")


def _time(value: date) -> Cell:
    """A date or a time; a time at midnight is a date."""
    if not isinstance(value, datetime):
        return _time(datetime(value.year, value.month, value.day))  # noqa: DTZ001
    rounded = (value + timedelta(milliseconds=500)).replace(microsecond=0)
    printed = rounded.date().isoformat() if rounded.time() == time() else rounded.isoformat(" ")
    return Cell(printed, rounded)


def _text(value: object) -> str:
    """A value as the spreadsheet program shows it."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return clean(str(value))
