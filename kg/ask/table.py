"""The answer to a question as a table of plain values."""

from collections.abc import Iterator
from dataclasses import dataclass

Cell = str | int | float | bool | None
"""A value of a table; None where the graph says nothing."""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns in the order of the SELECT, rows of plain values, and the IRI behind each cell.

    `iris` has the shape of `rows`; a cell that gathers several things has their IRIs, parted by blanks, and
    a plain value has None. `notes` are for the reader: why the table is empty, or what to beware of.

    Example:
        >>> table = Table(("country", "year"), (("Cambodia", 2021),))
        >>> len(table), list(table)
        (1, [{'country': 'Cambodia', 'year': 2021}])
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    iris: tuple[tuple[str | None, ...], ...] = ()
    notes: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        """Each row as a mapping from column to value."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)
