"""Puts the numbers of questions in front of their labels where a form sets them at the right margin.

A label of several lines then has its number at the end of the first one, within the label.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from msgspec.structs import replace

from kg.pdfium import Glyphs, Page, Printed

_NUMBER = re.compile(r"(?:^|\s)(?P<n>\d{1,3})[.)]$")
_FEWEST = 12
_SAME_EDGE = 2.0
_GAP = 1.5
_LEVEL = 0.3
_CLOSE = 1.6
_UNDER = 3.0
_ROOM = 3.0


@dataclass(frozen=True, slots=True)
class _Number:
    """A number that ends a line: its page, its piece with the column it begins at, and the line before it."""

    value: int
    page: int
    piece: Glyphs
    column: int
    first: Glyphs
    gap: float


def numbers_in_front(printed: Printed) -> Printed:
    """The pages, numbers at the right margin moved in front of the first lines of their labels.

    Nothing is moved unless many numbers count up along one edge, far from the labels before them, and labels
    go on below them, never above.
    """
    found = _flush(printed.pages)
    labels = [_neighbours(number, printed.pages[number.page]) for number in found]
    if sum(below for _, below in labels) < 1 or any(above for above, _ in labels):
        return printed
    pages = list(printed.pages)
    for number in found:
        page = pages[number.page]
        others = [piece for piece in page.glyphs if piece is not number.piece]
        pages[number.page] = replace(page, glyphs=(*others, *_moved(number)))
    return replace(printed, pages=tuple(pages))


def _flush(pages: Sequence[Page]) -> list[_Number]:
    """The numbers that count up along the edge at which most of them end."""
    ends = [number for at, page in enumerate(pages) for number in _ends(page, at)]
    edges = Counter(round(number.piece.box[2]) for number in ends)
    if not edges:
        return []
    edge = max(edges, key=lambda one: (edges[one], one))
    own = [number for number in ends if abs(number.piece.box[2] - edge) <= _SAME_EDGE]
    counted = all(later.value > earlier.value for earlier, later in pairwise(own))
    far = sum(number.gap > _GAP * number.piece.size for number in own)
    return own if len(own) >= _FEWEST and counted and far * 2 > len(own) else []


def _ends(page: Page, at: int) -> Iterator[_Number]:
    """Numbers at the ends of lines that begin with something else, from top to bottom."""
    for piece in sorted(page.glyphs, key=lambda one: one.baseline):
        match = _NUMBER.search(piece.text)
        level = [
            one
            for one in page.glyphs
            if abs(one.baseline - piece.baseline) < _LEVEL * piece.size and abs(one.size - piece.size) < 1
        ]
        if match is None or any(one.box[0] > piece.box[0] for one in level):
            continue
        column = match.start("n")
        before = [one.box[2] for one in level if one is not piece]
        end = piece.rights[len(piece.text[:column].rstrip()) - 1] if column else max(before, default=None)
        if end is not None:
            first = min(level, key=lambda one: one.box[0])
            yield _Number(int(match["n"]), at, piece, column, first, piece.lefts[column] - end)


def _neighbours(number: _Number, page: Page) -> tuple[bool, bool]:
    """Whether a line of the same label stands close above the number's line, and close below it."""
    first = number.first
    steps = [
        (one.baseline - first.baseline) / first.size
        for one in page.glyphs
        if abs(one.box[0] - first.box[0]) < _UNDER and abs(one.size - first.size) < 0.3
    ]
    return any(-_CLOSE < step < -0.5 for step in steps), any(0.5 < step < _CLOSE for step in steps)


def _moved(number: _Number) -> Iterator[Glyphs]:
    """What stands before the number in its piece, and the number left of its line."""
    piece, column = number.piece, number.column
    label = piece.text[:column].rstrip()
    if label:
        length = len(label)
        rights = piece.rights[:length]
        box = (piece.box[0], piece.box[1], rights[-1], piece.box[3])
        yield replace(piece, text=label, box=box, lefts=piece.lefts[:length], rights=rights)
    wide = piece.rights[-1] - piece.lefts[column]
    step = number.first.box[0] - _ROOM - wide - piece.lefts[column]
    lefts = tuple(round(one + step, 2) for one in piece.lefts[column:])
    rights = tuple(round(one + step, 2) for one in piece.rights[column:])
    box = (lefts[0], piece.box[1], rights[-1], piece.box[3])
    yield replace(piece, text=piece.text[column:], box=box, lefts=lefts, rights=rights)
