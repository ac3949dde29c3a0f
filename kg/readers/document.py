"""A source as lines with their places: what every format is turned into before questions are looked for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.values import Notice, Position


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: `number` counts from 1, `start` is its first code point in the decoded source.

    A format fills in what it knows: `page` from 1, `box` in points, `cell` such as `B7`, `paragraph` from 1;
    `ticked` where it shows a mark beside the line (None: no mark is seen), `doubtful` where that mark cannot
    be told; `joint` is how the line follows the one above: "" within a word, " " within a paragraph, a line
    end where the writer ended the line (None: the source does not show it).
    """

    text: str
    number: int
    start: int
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    cell: str | None = None
    paragraph: int | None = None
    ticked: bool | None = None
    doubtful: bool = False
    joint: str | None = None

    @property
    def end(self) -> int:
        """The code point behind the last one."""
        return self.start + len(self.text)

    @property
    def blank(self) -> bool:
        """Whether nothing is printed on it."""
        return not self.text.strip()

    @property
    def where(self) -> str:
        """Its place as a person finds it in the file.

        Example:
            >>> Line("Chad", 3, 100).where, Line("Chad", 3, 100, paragraph=2).where
            ('Line 3', 'Paragraph 2')
        """
        if self.paragraph is not None:
            return f"Paragraph {self.paragraph}"
        return f"Page {self.page}" if self.box is not None else f"Line {self.number}"

    def tail(self, column: int) -> "Line":
        """The line from a column on, at its right place in the source.

        Example:
            >>> tail = Line("1. Country name * Chad", 3, 100).tail(18)
            >>> tail.text, tail.start
            ('Chad', 118)
        """
        return replace(self, text=self.text[column:], start=self.start + column)


@dataclass(frozen=True, slots=True)
class Choice:
    """The printed options of a question, each with its lines; `several` of them may be ticked, or one."""

    question: int
    several: bool
    options: tuple[tuple[Line, ...], ...]


Marks = Callable[[Sequence[Choice]], Mapping[int, bool | None]]
"""Looks at the marks of all options of a document; tells by the number of an option's first line whether it
is ticked (None: the mark cannot be told). Options without a mark are missing."""


@dataclass(frozen=True, slots=True)
class Document:
    """A source's lines in reading order; `fixture` tells that it calls itself invented.

    `marks` tells which options are ticked, where the source shows that beside the lines and not in them.
    `recognised` tells that the words were recognised in pictures, and may be wrong; `dropped` counts lines
    that the format left out because every page repeats them.
    """

    media_type: str
    lines: tuple[Line, ...]
    fixture: bool = False
    encoding: str | None = None
    marks: Marks | None = None
    recognised: bool = False
    dropped: int = 0
    notices: tuple[Notice, ...] = ()


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
    if first.box is not None:
        return Position(page=first.page, box=_around(printed))
    return Position(
        line=first.number,
        start=first.start + len(first.text) - len(first.text.lstrip()),
        end=last.start + len(last.text.rstrip()),
        page=first.page,
        cell=first.cell,
        paragraph=first.paragraph,
    )


def _around(printed: Sequence[Line]) -> tuple[float, float, float, float]:
    """The box around the lines on the page of the first one."""
    boxes = [line.box for line in printed if line.box is not None and line.page == printed[0].page]
    left, bottom, right, top = zip(*boxes, strict=True)
    return min(left), min(bottom), max(right), max(top)
