"""Tables as Stata files, with labels, and missing values that tell why (Stata's .a to .z)."""

import re
import tempfile
from pathlib import Path
from typing import Any

from kg.ask.table import Cell
from kg.publish.citing.rights import INVENTED, SELF_REPORTED_BRIEFLY
from kg.publish.tables.definition import Column
from kg.publish.tables.frame import DataTable, needs_tables
from kg.vocabulary.form import LONGEST_LABEL, shortened

_VERSION = 14
_FLAG = {0: "no", 1: "yes"}

# The time of writing, which would make no two files alike, gives way to Stata's day zero.
_TIME = re.compile(rb"(<timestamp>\x11)[ 0-9]{2} [A-Za-z]{3} [0-9]{4} [0-9]{2}:[0-9]{2}(</timestamp>)")
_ZERO = rb"\g<1>01 Jan 1960 00:00\g<2>"


def stata_bytes(table: DataTable) -> bytes:
    """A Stata file (.dta, version 118: Stata 14 and later).

    Columns of numbered codes are labelled numbers; a value that is missing for a reason is an extended
    missing value with a label. Flags are 0 and 1. The rest is text.

    Raises:
        MissingExtra: if pandas or pyreadstat is not installed.
    """
    try:
        import pandas as pd  # noqa: PLC0415 - heavy
        import pyreadstat  # noqa: PLC0415
    except ImportError as error:
        raise needs_tables("A Stata file", "pandas and pyreadstat") from error
    columns = table.definition.columns
    frame = pd.DataFrame(
        {one.name: pd.Series(_cells(table, one), dtype=_type(table, one)) for one in columns}
    )
    labels = {one.name: label for one in columns if (label := value_labels(table, one))}
    missing = {one.name: [each.letter for each in table.missing_codes(one.name)] for one in columns}
    with tempfile.TemporaryDirectory(prefix="egovkg-") as folder:
        path = Path(folder) / "table.dta"
        pyreadstat.write_dta(
            frame,
            str(path),
            file_label=_file_label(table),
            column_labels=[one.label[:LONGEST_LABEL] for one in columns],
            variable_value_labels=labels,
            missing_user_values={name: letters for name, letters in missing.items() if letters},
            version=_VERSION,
        )
        return _TIME.sub(_ZERO, path.read_bytes(), count=1)


def value_labels(table: DataTable, column: Column) -> dict[Any, str]:
    """The labels of a column's numbers and of its missing values, by number or letter."""
    if column.type == "flag":
        return dict(_FLAG)
    if table.codes is None or column.codes not in table.codes.values:
        return {}
    labels: dict[Any, str] = {one.number: one.label for one in table.codes.values[column.codes]}
    return {**labels, **{one.letter: one.label for one in table.missing_codes(column.name)}}


def _type(table: DataTable, column: Column) -> str:
    """The pandas type of a column: numbers that may be missing, or text, or letters among numbers."""
    if column.type == "number":
        return "Float64"
    coded = table.codes is not None and column.codes in table.codes.values
    if table.missing_codes(column.name) or (column.type == "text" and not coded):
        return "object"
    return "Int32"


def _cells(table: DataTable, column: Column) -> list[Any]:
    """Numbers where a column has them, else texts; a missing value with a reason is its letter."""
    if column.type != "text":
        return table.values(column.name)
    if table.codes is None or column.codes not in table.codes.values:
        return [str(cell or "").replace("\0", "") for cell in table.values(column.name)]
    return [
        _code(table, column, cell, row) for cell, row in zip(table.values(column.name), table, strict=True)
    ]


def _code(table: DataTable, column: Column, cell: Cell, row: dict[str, Cell]) -> int | str | None:
    why = table.missing(column.name, row)
    if why is not None:
        return why.letter
    return None if cell is None or table.codes is None else table.codes.number(column.codes, str(cell))


def _file_label(table: DataTable) -> str:
    """Title, n, self-reporting; what is invented is said first, as Stata takes 80 characters."""
    title, note = table.definition.title, table.note
    if note is None:
        return shortened(title)
    invented = f"{INVENTED}: " if note.fixture else ""
    return shortened(f"{invented}{title}, {note.size}. {SELF_REPORTED_BRIEFLY}")
