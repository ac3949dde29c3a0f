"""Tables as Excel workbooks: the table, what its columns and codes mean, and where it comes from."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any

from kg.ask.table import Cell
from kg.publish.tables.frame import DataTable
from kg.publish.tables.metadata import codes_of

_LONGEST = 32_767
_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")
_ZERO = rb"\g<1>1980-01-01T00:00:00Z\g<2>"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def workbook_bytes(table: DataTable) -> bytes:
    """An Excel workbook with the sheets `table`, `columns`, `codes` and `about`.

    Texts are written as texts, whatever they begin with: nothing in a response runs as a formula.
    """
    from openpyxl import Workbook  # noqa: PLC0415 - takes time to load

    book = Workbook(write_only=True)
    _sheet(book, table.definition.name[:31], [table.columns, *table.rows], widths=18)
    columns = table.definition.columns
    meanings = [(one.name, one.label, one.type, one.codes or None) for one in columns]
    _sheet(book, "columns", [("name", "is", "type", "codes"), *meanings], widths=30)
    codes = [(one.name, *row) for one in columns for row in codes_of(table, one)]
    _sheet(book, "codes", [("column", "stata", "code", "label"), *codes], widths=30)
    _sheet(book, "about", _about(table), widths=120)
    out = io.BytesIO()
    book.save(out)
    return _without_times(out.getvalue())


def _about(table: DataTable) -> list[Sequence[Cell]]:
    lines = [table.definition.title, f"A row is: {table.definition.row}"]
    lines += table.note.lines if table.note is not None else ()
    return [(line,) for line in dict.fromkeys([*lines, *table.definition.about, *table.notes])]


def _sheet(book: Any, title: str, rows: Iterable[Sequence[Cell]], *, widths: int) -> None:
    """A sheet with a header that stays in sight, but for the last, which has none."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    sheet = book.create_sheet(title)
    listed = list(rows)
    for number in range(1, len(listed[0]) + 1):
        sheet.column_dimensions[get_column_letter(number)].width = widths
    if title != "about":
        sheet.freeze_panes = "A2"
    for row in listed:
        sheet.append([_cell(sheet, cell) for cell in row])


def _cell(sheet: Any, cell: Cell) -> Any:
    """Numbers as numbers, flags as 1 and 0, and all text as text: openpyxl takes `=...` for a formula."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # noqa: PLC0415

    if not isinstance(cell, str):
        return int(cell) if isinstance(cell, bool) else cell
    made = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", cell)[:_LONGEST])
    made.data_type = "s"
    return made


def _without_times(book: bytes) -> bytes:
    """The same workbook without the times of writing, so that the same table gives the same bytes."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _TIMES.sub(_ZERO, content)
            new.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
