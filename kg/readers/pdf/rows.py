"""Puts the pieces of a page together to rows as a reader sees them, by place and not by order of drawing."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

from kg.pdfium import Drawing, Glyphs, Page
from kg.readers.pdf.direction import Placed, as_written, leftward

_SAME_ROW = 0.5
_GAP = 1.5
_SPACE = 0.12
_NUMBER = re.compile(r"\d{1,3}\s?[.)]?")
_HANGING = 5.0
_SAME_EDGE = 3.0
_OVERLAP = 0.35
_NEAR = 12


@dataclass(frozen=True, slots=True)
class Row:
    """Words on one line: `page` counts from 0; lengths are points from the upper left corner.

    `lefts` and `rights` are the edges of each code point of `text`.
    """

    text: str
    page: int
    box: tuple[float, float, float, float]
    size: float
    lefts: tuple[float, ...]
    rights: tuple[float, ...]

    @property
    def middle(self) -> float:
        """Half-way between top and bottom."""
        return (self.box[1] + self.box[3]) / 2


def rows(page: Page, number: int) -> list[Row]:
    """The rows of a page from top to bottom; what stands side by side comes from left to right.

    A cell of several lines beside another one is read to its end first.

    Args:
        page: what is printed.
        number: the page's number, from 0.
    """
    return _in_order([cell for band in _bands(page.glyphs) for cell in _cells(band, page.drawings, number)])


def _bands(glyphs: Iterable[Glyphs]) -> list[list[Glyphs]]:
    """Pieces at the same height together."""
    bands: list[list[Glyphs]] = []
    for piece in sorted(glyphs, key=lambda one: (one.baseline, one.box[0])):
        if bands and _level(bands[-1][-1], piece):
            bands[-1].append(piece)
        else:
            bands.append([piece])
    return bands


def _level(one: Glyphs, other: Glyphs) -> bool:
    """Whether two pieces overlap by half the height of the lower one, or share a baseline."""
    shared = min(one.box[3], other.box[3]) - max(one.box[1], other.box[1])
    return shared >= _SAME_ROW * min(one.size, other.size) and abs(one.baseline - other.baseline) < (
        _SAME_ROW * max(one.size, other.size)
    )


def _cells(band: Sequence[Glyphs], drawings: Sequence[Drawing], number: int) -> list[Row]:
    """The pieces of a band, joined where no more than a space or a hanging number's gap is between them."""
    cells: list[list[Glyphs]] = []
    for piece in sorted(band, key=lambda one: one.box[0]):
        if cells and _belongs(cells[-1], piece, drawings):
            cells[-1].append(piece)
        else:
            cells.append([piece])
    return [_row(cell, number) for cell in cells if not is_sign("".join(piece.text for piece in cell))]


def is_sign(text: str) -> bool:
    """Whether a text is nothing but an icon or two: characters of private use, or symbols such as ☒.

    Example:
        >>> is_sign("☒"), is_sign("\ue73a"), is_sign("-"), is_sign("a")
        (True, True, False, False)
    """
    return len(text) < 4 and all(unicodedata.category(char) in ("So", "Co") for char in text.replace(" ", ""))


def _belongs(cell: Sequence[Glyphs], piece: Glyphs, drawings: Sequence[Drawing]) -> bool:
    last = cell[-1]
    gap = piece.box[0] - last.box[2]
    size = max(last.size, piece.size)
    if len(cell) == 1 and _NUMBER.fullmatch(last.text):
        return gap < _HANGING * size
    return gap < _GAP * size and not any(
        last.box[2] <= (one.box[0] + one.box[2]) / 2 <= piece.box[0]
        and last.box[1] <= (one.box[1] + one.box[3]) / 2 <= last.box[3]
        for one in drawings
    )


def _row(cell: Sequence[Glyphs], number: int) -> Row:
    text, lefts, rights = cell[0].text, list(cell[0].lefts), list(cell[0].rights)
    for before, piece in pairwise(cell):
        if piece.box[0] - before.box[2] > _SPACE * piece.size:
            text += " "
            lefts.append(before.box[2])
            rights.append(piece.box[0])
        text += piece.text
        lefts += piece.lefts
        rights += piece.rights
    size = max(cell, key=lambda one: len(one.text)).size
    if leftward(text):
        units = as_written([Placed(*one) for one in zip(text, zip(lefts), zip(rights), strict=True)], size)
        text = "".join(unit.text for unit in units)
        lefts = [edge for unit in units for edge in unit.lefts]
        rights = [edge for unit in units for edge in unit.rights]
    boxes = [piece.box for piece in cell]
    box = (
        min(one[0] for one in boxes),
        min(one[1] for one in boxes),
        max(one[2] for one in boxes),
        max(one[3] for one in boxes),
    )
    return Row(text, number, box, size, tuple(lefts), tuple(rights))


def pitch(found: Iterable[Row]) -> float:
    """The usual distance between the lines of a paragraph, as a part of their height.

    Example:
        >>> pitch([])
        1.5
    """
    printed = [row for row in found if row.size > 0]
    columns = sorted(printed, key=lambda row: (row.page, round(row.box[0]), row.box[1]))
    steps = [
        (below.box[1] - above.box[1]) / above.size
        for above, below in pairwise(columns)
        if above.page == below.page and abs(above.size - below.size) < 0.5 and _under(above, below)
    ]
    close = [step for step in steps if 0.5 < step < 2.5]
    return median_low(close) if close else 1.5


def _under(above: Row, below: Row) -> bool:
    return abs(above.box[0] - below.box[0]) < _SAME_EDGE


def _in_order(cells: Sequence[Row]) -> list[Row]:
    """The cells as one reads them: from top to bottom, of paragraphs side by side the left one first."""
    usual = pitch(cells)
    paragraphs: list[list[Row]] = []
    for cell in sorted(cells, key=lambda one: (one.box[1], one.box[0])):
        above = next((one for one in reversed(paragraphs[-_NEAR:]) if _goes_on(one[-1], cell, usual)), None)
        if above is None:
            paragraphs.append([cell])
        else:
            above.append(cell)
    return [row for beside in _beside(paragraphs) for paragraph in _columns(beside) for row in paragraph]


def _goes_on(above: Row, row: Row, usual: float) -> bool:
    return _under(above, row) and 0 < row.box[1] - above.box[1] < 1.15 * usual * row.size


def _beside(paragraphs: Sequence[list[Row]]) -> Iterator[list[list[Row]]]:
    """Paragraphs that stand at the same height together."""
    group: list[list[Row]] = []
    for paragraph in sorted(paragraphs, key=lambda one: one[0].box[1]):
        bottom = max((one[-1].box[3] - _OVERLAP * one[-1].size for one in group), default=0.0)
        if group and paragraph[0].box[1] >= bottom:
            yield group
            group = []
        group.append(paragraph)
    if group:
        yield group


def _columns(beside: Sequence[list[Row]]) -> list[list[Row]]:
    """Paragraphs at the same height in order: column by column, each from its top."""
    edges: list[float] = []
    reach = 0.0
    for paragraph in sorted(beside, key=lambda one: one[0].box[0]):
        left = paragraph[0].box[0]
        if not edges or left >= reach:
            edges.append(left)
        reach = max(reach, *(row.box[2] for row in paragraph))
    return sorted(beside, key=lambda one: (sum(edge <= one[0].box[0] for edge in edges), one[0].box[1]))
