"""A source as lines with their places: what every format is turned into before questions are looked for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.values import Position


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: `number` counts from 1, `start` is its first code point in the decoded source.

    A format fills in what it knows: `page` from 1, `box` in points, `cell` such as `B7`, `paragraph` from 1;
    `ticked` where it shows a mark beside the line (None: no mark is seen).
    """

    text: str
    number: int
    start: int
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    cell: str | None = None
    paragraph: int | None = None
    ticked: bool | None = None

    @property
    def end(self) -> int:
        """The code point behind the last one."""
        return self.start + len(self.text)

    @property
    def blank(self) -> bool:
        """Whether nothing is printed on it."""
        return not self.text.strip()

    def tail(self, column: int) -> "Line":
        """The line from a column on, at its right place in the source.

        Example:
            >>> tail = Line("1. Country name * Chad", 3, 100).tail(18)
            >>> tail.text, tail.start
            ('Chad', 118)
        """
        return replace(self, text=self.text[column:], start=self.start + column)


@dataclass(frozen=True, slots=True)
class Document:
    """A source's lines in reading order; `fixture` tells that it calls itself invented."""

    media_type: str
    lines: tuple[Line, ...]
    fixture: bool = False
    encoding: str | None = None


def place(lines: Sequence[Line]) -> Position:
    """The place of the printed words of some lines: from the first to the last one that is not blank.

    Example:
        >>> place([Line("", 4, 20), Line(" Chad ", 5, 21), Line("", 6, 28)])
        Position(line=5, start=22, end=26, page=None, box=None, cell=None, paragraph=None)
    """
    printed = [line for line in lines if not line.blank]
    if not printed:
        return Position()
    first, last = printed[0], printed[-1]
    return Position(
        line=first.number,
        start=first.start + len(first.text) - len(first.text.lstrip()),
        end=last.start + len(last.text.rstrip()),
        page=first.page,
        box=first.box,
        cell=first.cell,
        paragraph=first.paragraph,
    )
