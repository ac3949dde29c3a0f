"""A sheet as rows of cells, whichever program or format it came from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from kg.values import Notice

MAX_ROWS = 5_000
"""The most rows that are read of a sheet; the survey has 193 respondents."""
MAX_COLUMNS = 600
"""The most columns that are read of a sheet; a questionnaire has about 120 questions."""

_ESCAPED = re.compile(r"_x00([0-1][0-9A-Fa-f])_")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its `text`, the `time` it holds if it is formatted as one, whether it holds an error value."""

    text: str = ""
    time: datetime | None = None
    error: bool = False


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Row:
    """A row up to its last filled cell; `number` counts from 1 as the spreadsheet program shows it."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """The cell in a column, counted from 0; an empty one where the row is shorter."""
        return self.cells[column] if column < len(self.cells) else EMPTY

    @property
    def blank(self) -> bool:
        """Whether nothing is written in it."""
        return not any(cell.text for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: its `title`, rows, the rows and columns of `formulas`, and whether it is `hidden`.

    `fixture` tells that the file calls itself invented.
    """

    media_type: str
    rows: tuple[Row, ...]
    title: str | None = None
    hidden: bool = False
    fixture: bool = False
    formulas: frozenset[tuple[int, int]] = frozenset()
    notices: tuple[Notice, ...] = ()


def filled(rows: Sequence[Sequence[Cell]]) -> Iterator[Row]:
    """The rows in which something is written, with their numbers.

    Example:
        >>> [(row.number, len(row.cells)) for row in filled([[EMPTY], [Cell("Chad"), EMPTY]])]
        [(2, 1)]
    """
    for number, cells in enumerate(rows, start=1):
        last = max((at for at, cell in enumerate(cells, start=1) if cell.text), default=0)
        if last:
            yield Row(number, tuple(cells[:last]))


def clean(text: str) -> str:
    r"""A cell's text with plain line ends, without spaces at its ends and the escapes of control characters.

    Example:
        >>> clean(" Act 1_x000D_\r\nAct 2 ")
        'Act 1\nAct 2'
    """
    plain = _ESCAPED.sub(_unescaped, text) if "_x00" in text else text
    return plain.replace("\r\n", "\n").replace("\r", "\n").strip()


def _unescaped(found: re.Match[str]) -> str:
    """White space stands for itself; a carriage return before a line feed and other controls vanish."""
    return {"09": "\t", "0a": "\n"}.get(found[1].lower(), "")


def letter(column: int) -> str:
    """The letters of a column counted from 0.

    Example:
        >>> letter(0), letter(25), letter(26), letter(116)
        ('A', 'Z', 'AA', 'DM')
    """
    letters = ""
    left = column + 1
    while left:
        left, rest = divmod(left - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
