"""Reads a sheet that was saved as text: cells apart by commas, semicolons or tabs (RFC 4180 and its kin)."""

import csv
import io
from collections.abc import Iterator
from itertools import islice

from kg.errors import UnreadableInput
from kg.readers.decoding import decode
from kg.readers.sheet.grid import EMPTY, MAX_COLUMNS, MAX_ROWS, Cell, Grid, clean, filled
from kg.values import Notice

MEDIA_TYPE = "text/csv"

_DELIMITERS = ",;\t|"
_LONGEST_CELL = 20_000_000
_SAMPLE = 400_000
_FEWEST = 5
_FIRST = 12


def holds_separated(data: bytes) -> bool:
    r"""Whether bytes look like a table: two lines or more of the same five cells or more.

    Example:
        >>> holds_separated(b"ID;Start time;Email;Name;Country name\n1;;anonymous;;Chad\n")
        True
        >>> holds_separated(b"1. Country name *\n\nChad, in Africa\n")
        False
    """
    sample = data[: data.rfind(b"\n", 0, _SAMPLE) + 1] or data[:_SAMPLE]
    try:
        text, _ = decode(sample, "")
    except UnreadableInput:
        text = sample.decode("utf-8", errors="replace")
    return _delimiter(text, cut=len(sample) < len(data)) is not None


def read_separated(data: bytes, name: str) -> Grid:
    """The one sheet of a text file. A first line `# fixture: ...` marks invented responses.

    Raises:
        UnreadableInput: if the bytes are no text, or no table.
    """
    text, encoding = decode(data, name)
    delimiter = _delimiter(text[:_SAMPLE], cut=len(text) > _SAMPLE)
    if delimiter is None:
        raise UnreadableInput(f"{name} is no table of cells apart by commas, semicolons or tabs.")
    told = Notice("encoding", "The text is not UTF-8; it was read as Windows-1252.")
    notices = (told,) if encoding == "windows-1252" else ()
    return Grid(MEDIA_TYPE, tuple(filled(_cells(text, delimiter, name))), notices=notices)


def _cells(text: str, delimiter: str, name: str) -> list[list[Cell]]:
    try:
        records = list(islice(_records(text, delimiter), MAX_ROWS + 1))
    except csv.Error as error:
        raise UnreadableInput(f"{name} is no sound table ({error}): export it again.") from error
    if len(records) > MAX_ROWS:
        raise UnreadableInput(f"{name} has more than {MAX_ROWS:,} rows: give it in parts.")
    return [[_cell(value) for value in record[:MAX_COLUMNS]] for record in records]


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_CELL)
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _cell(value: str) -> Cell:
    text = clean(value)
    return Cell(text) if text else EMPTY


def _delimiter(text: str, *, cut: bool) -> str | None:
    """The sign that makes most cells of the first lines."""
    widths = {sign: _width(text, sign, cut) for sign in _DELIMITERS}
    best = max(_DELIMITERS, key=lambda sign: widths[sign])
    return best if widths[best] >= _FEWEST else None


def _width(text: str, delimiter: str, cut: bool) -> int:
    """The cells of the widest of the first lines if another one has about as many and they are no prose.

    In prose a space follows a comma; titles of columns do not begin with one. Where the text is
    cut off inside one of the first lines, the other one may be missing.
    """
    try:
        found = sorted(islice(_records(text, delimiter), _FIRST), key=len, reverse=True)
    except csv.Error:
        return 0
    wide = [record for record in found if len(record) > 1][:2]
    alone = len(wide) < 2 or len(wide[1]) * 2 < len(wide[0])
    if not wide or (alone and not (cut and len(found) < _FIRST)):
        return 0
    spaced = sum(cell.startswith(" ") and not cell.isspace() for record in wide for cell in record)
    return len(wide[0]) if spaced * 2 < len(wide[0]) else 0
