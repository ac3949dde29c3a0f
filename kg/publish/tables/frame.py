"""A named table with the meaning of its columns, as rows, pandas and polars frames."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.ask.table import Cell, Table
from kg.errors import MissingExtra
from kg.publish.citing.note import Note
from kg.publish.tables.definition import Column, TableDefinition
from kg.publish.tables.markup import html_of
from kg.resources import PathLike
from kg.vocabulary.codes import Codes, MissingCode

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

VALUES = "finding-value"
"""The scheme of columns whose missing values have reasons."""

_SUGGESTED = "suggested"
_PANDAS = {"text": "string", "integer": "Int64", "number": "Float64", "flag": "boolean"}


@dataclass(frozen=True, slots=True, repr=False)
class DataTable(Table):
    """A table that knows what it is: each row is a mapping from column to value, as of any table.

    Attributes:
        definition: what a row is, and what the columns hold.
        codes: the numbers and missing codes that stand for values.
        note: on source, n, version of the graph and rights.
    """

    definition: TableDefinition = field(default_factory=lambda: TableDefinition("", "", "", ()))
    codes: Codes | None = None
    note: Note | None = None

    def __repr__(self) -> str:
        """The name and the size: the cells of thousands of rows help nobody."""
        return f"DataTable({self.definition.name!r}, {len(self.rows)} rows, {len(self.columns)} columns)"

    def _repr_html_(self) -> str:
        """The first rows, as notebooks show them, with what to beware of beneath."""
        return html_of(self, self.definition, self.note)

    def column(self, name: str) -> Column:
        """What a column holds; KeyError if there is none of that name."""
        return self.definition.column(name)

    def about(self) -> dict[str, object]:
        """What the table is, where it comes from and what to beware of, as plain values."""
        document = {} if self.note is None else self.note.document()
        return {
            **document,
            "table": self.definition.name,
            "title": self.definition.title,
            "row": self.definition.row,
            "rows": len(self.rows),
            "beware": [*self.definition.about, *self.notes],
        }

    def missing_codes(self, column: str) -> tuple[MissingCode, ...]:
        """Why values of a column may be missing; none for a column that does not tell."""
        tells = self.codes is not None and self.column(column).codes == VALUES and column != _SUGGESTED
        return self.codes.missing if tells and self.codes is not None else ()

    def missing(self, column: str, row: Mapping[str, Cell]) -> MissingCode | None:
        """Why a value is missing, for the columns that tell; None where there is a value."""
        if self.codes is None or not self.missing_codes(column):
            return None
        if column == "value":
            return self.codes.why(row["value"], row["reason"])
        return self.codes.by_cell(row[column])

    def write(
        self,
        path: PathLike,
        *,
        format: str | None = None,  # noqa: A002 - the usual word
        bom: bool = False,
        include_refused: bool = False,
    ) -> Path:
        """Writes the table as CSV, JSON, Parquet, Stata or Excel; see `kg.publish.tables.writing`.

        Raises:
            ExportError: if the format is unknown, publication was refused, or the path cannot be written.
            MissingExtra: if the format needs a library that is not installed.
        """
        from kg.publish.tables.writing import write_table  # noqa: PLC0415 - writers are many

        return write_table(self, Path(path), form=format, bom=bom, include_refused=include_refused)

    def to_pandas(self) -> "pd.DataFrame":
        """A pandas frame: text as `string`, whole numbers as `Int64`, flags as `boolean`, empty as `NA`.

        Raises:
            MissingExtra: if pandas is not installed.
        """
        try:
            import pandas as pd  # noqa: PLC0415 - heavy
        except ImportError as error:
            raise needs_tables("A pandas frame", "pandas") from error
        columns = {
            column.name: pd.Series(self.values(column.name), dtype=_PANDAS[column.type])
            for column in self.definition.columns
        }
        frame = pd.DataFrame(columns)
        frame.attrs = self.about()
        return frame

    def to_polars(self) -> "pl.DataFrame":
        """A polars frame: String, Int64, Float64 and Boolean columns, empty as null.

        Raises:
            MissingExtra: if polars is not installed.
        """
        try:
            import polars as pl  # noqa: PLC0415 - heavy
        except ImportError as error:
            raise needs_tables("A polars frame", "polars") from error
        types: dict[str, Any] = {
            "text": pl.String,
            "integer": pl.Int64,
            "number": pl.Float64,
            "flag": pl.Boolean,
        }
        schema = {column.name: types[column.type] for column in self.definition.columns}
        return pl.DataFrame({name: self.values(name) for name in schema}, schema=schema)

    def values(self, name: str) -> list[Cell]:
        """The cells of a column; text stays text, whatever it looks like."""
        index, kind = self.columns.index(name), self.column(name).type
        cells = [row[index] for row in self.rows]
        return [None if cell is None else str(cell) for cell in cells] if kind == "text" else cells


def needs_tables(what: str, library: str) -> MissingExtra:
    """The error for a format whose library is not installed.

    Example:
        >>> print(needs_tables("A polars frame", "polars"))
        A polars frame needs polars. Run: pip install 'egovkg[tables]'
    """
    return MissingExtra(f"{what} needs {library}. Run: pip install 'egovkg[tables]'")
