"""Writes a named table to a file: CSV, JSON, Parquet, Stata or Excel."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from kg.ask.table import Cell
from kg.errors import ExportError
from kg.publish.citing.consent import check_refusals
from kg.publish.export import write_file
from kg.publish.tables.frame import DataTable
from kg.publish.tables.metadata import metadata
from kg.publish.tables.parquet import parquet_bytes
from kg.publish.tables.stata import stata_bytes
from kg.publish.tables.workbook import workbook_bytes

_BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BESIDE = ("csv", "dta")


def write_table(
    table: DataTable,
    output: Path,
    *,
    form: str | None = None,
    bom: bool = False,
    include_refused: bool = False,
) -> Path:
    """Writes a table; returns the path.

    Beside CSV and Stata files, which have no room for it, `FILE-metadata.json` tells what the columns hold,
    where the data come from and what to beware of (for CSV: CSV on the Web, W3C Recommendation 2015).

    Args:
        table: what to write.
        output: the file; an existing one is replaced.
        form: one of `FORMATS`; by default the suffix of `output` tells.
        bom: for CSV that a spreadsheet opens: a byte-order mark first, and an apostrophe before text that it
            would run as a formula.
        include_refused: write responses too whose publication was refused.

    Raises:
        ExportError: if the format is unknown or no CSV although `bom` is set, publication was refused, or the
            path cannot be written.
        MissingExtra: if the format needs a library that is not installed.
    """
    name = form or output.suffix.removeprefix(".").lower()
    if name not in FORMATS:
        raise ExportError(
            f"{output}: no table is written as {name!r}. Choose one of {', '.join(FORMATS)}: "
            "by the suffix of the file, or with --format."
        )
    content = table_bytes(table, name, bom=bom, include_refused=include_refused)
    if name in _BESIDE:
        write_file(output.with_name(f"{output.name}-metadata.json"), metadata(table, output.name))
    write_file(output, content)
    return output


def table_bytes(table: DataTable, form: str, *, bom: bool = False, include_refused: bool = False) -> bytes:
    """A table in one of `FORMATS`.

    Raises:
        ExportError: if publication was refused by a respondent and `include_refused` is not set, or `bom` is
            set for another format than CSV.
        MissingExtra: if the format needs a library that is not installed.
    """
    if bom and form != "csv":
        raise ExportError(f"A byte-order mark is for CSV alone: write {form} without --bom, or a .csv file.")
    check_consent(table, include_refused=include_refused)
    return csv_bytes(table, bom=bom) if form == "csv" else FORMATS[form](table)


def check_consent(table: DataTable, *, include_refused: bool = False) -> None:
    """Honours a refusal to publish; raises ExportError."""
    check_refusals(table.note.responses if table.note is not None else (), allowed=include_refused)


def csv_bytes(table: DataTable, *, bom: bool = False) -> bytes:
    r"""CSV (RFC 4180) in UTF-8, lines end in LF; flags are 1 and 0.

    Text stands as the graph has it. With `bom` the file is for a spreadsheet, and text that begins with one
    of = + - @ has an apostrophe before it, so that nothing in a response runs as a formula (OWASP, CSV
    Injection).
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.columns)
    for row in table.rows:
        writer.writerow([_csv_cell(cell, harmless=bom) for cell in row])
    return ((_BOM if bom else "") + out.getvalue()).encode()


def json_bytes(table: DataTable) -> bytes:
    """A JSON object: `about`, the `columns` with their meaning, and the `rows`, an object each."""
    columns = [{"name": one.name, "is": one.label, "type": one.type} for one in table.definition.columns]
    document = {"about": table.about(), "columns": columns, "rows": list(table)}
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def jsonl_bytes(table: DataTable) -> bytes:
    """A JSON object a line, a row each."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in table).encode()


FORMATS: Mapping[str, Callable[[DataTable], bytes]] = MappingProxyType(
    {
        "csv": csv_bytes,
        "json": json_bytes,
        "jsonl": jsonl_bytes,
        "parquet": parquet_bytes,
        "dta": stata_bytes,
        "xlsx": workbook_bytes,
    }
)
"""The formats of tables, by the suffix of their files."""


def _csv_cell(cell: Cell, *, harmless: bool) -> Cell:
    if isinstance(cell, bool):
        return int(cell)
    if harmless and isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell
