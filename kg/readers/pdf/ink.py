"""Finds the mark beside each option in a picture of its surroundings, and measures its ink."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median_low
from typing import TYPE_CHECKING

from kg.pdfium import Picture

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.int16]

# Of 255.
_LEAST_INK = 30
_GRAINS = 6
_OFTEN = 0.15
_GAP = 3.0
# The width of an empty box, whose edges alone are seen at half height.
_HOLLOW = 16.0
_THIN = 2.0
_TALL = 1.8
_OFF = 1.5
_RINGS = {"inner": (0.0, 0.42), "middle": (0.42, 0.78), "outer": (0.78, 1.25)}
MEASURES = (*_RINGS, "colour", "depth")
"""Ink in the middle, around it and at the edge; how colourful and how dark the ink is; all from 0 to 1."""

FILLING = "inner"
"""The measure of how full the middle is: the same for empty circles and empty boxes."""

SHAPELESS = ("colour", "depth")
"""The measures that are the same for circles and boxes, ticked or not."""


@dataclass(frozen=True, slots=True)
class Ink:
    """A picture as ink: each pixel's distance from the paper, its colour, and whether it is drawn on."""

    depth: "Pixels"
    colour: "Pixels"
    drawn: "NDArray[np.bool_]"

    @property
    def height(self) -> int:
        """Rows of pixels."""
        return int(self.depth.shape[0])

    @property
    def width(self) -> int:
        """Columns of pixels."""
        return int(self.depth.shape[1])


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark that is seen: its box in the picture's pixels from the upper left, and its measures."""

    box: tuple[int, int, int, int]
    measures: Mapping[str, float]


def ink(picture: Picture) -> Ink:
    """A picture as ink on the paper that most of it is."""
    import numpy as np  # noqa: PLC0415 - heavy

    pixels = np.frombuffer(picture.pixels, dtype=np.uint8).reshape(picture.height, picture.width, 3)
    planes = [pixels[:, :, plane].astype(np.int16) for plane in range(3)]
    red, green, blue = (plane - _middle(plane) for plane in planes)
    depth = np.maximum(np.maximum(np.abs(red), np.abs(green)), np.abs(blue))
    colour = np.maximum(np.maximum(red, green), blue) - np.minimum(np.minimum(red, green), blue)
    return Ink(depth, colour, depth > max(_LEAST_INK, _GRAINS * _middle(depth)))


def _middle(plane: "Pixels") -> int:
    """The median of values from 0 to 255, by counting."""
    import numpy as np  # noqa: PLC0415

    below = np.cumsum(np.bincount(plane.ravel(), minlength=256))
    return int(np.searchsorted(below, below[-1] // 2 + 1))


def strips(pictures: Sequence[Ink], scale: float, side: str) -> list[tuple[int, int] | None]:
    """The columns of each picture in which its mark stands, from and to; None where there is none.

    On the left, marks keep a distance from the words: that is where many pictures have ink.
    On the right they do not: it is the first ink behind the words that is wide enough.

    Args:
        pictures: the surroundings of all options, each reaching up to its words.
        scale: pixels in a point.
        side: `left` if the pictures lie left of the words, or `right`.
    """
    if side == "right":
        return [_first([_across(picture)], scale, _HOLLOW) for picture in pictures]
    away = _first([(picture.drawn.sum(axis=0) > 1)[::-1] for picture in pictures], scale, _GAP)
    if away is None:
        return [None] * len(pictures)
    return [(max(0, picture.width - away[1]), max(0, picture.width - away[0])) for picture in pictures]


def _across(picture: Ink) -> "NDArray[np.bool_]":
    """The columns with ink at half height, where no line above or below reaches."""
    quarter = picture.height // 4
    inked: NDArray[np.bool_] = picture.drawn[quarter : picture.height - quarter].sum(axis=0) > 1
    return inked


def _first(inked: Sequence["NDArray[np.bool_]"], scale: float, gap: float) -> tuple[int, int] | None:
    """The first stretch of columns that have ink in many pictures, if there is one that is wide enough."""
    import numpy as np  # noqa: PLC0415

    counts = np.zeros(max((len(own) for own in inked), default=0), dtype=np.int32)
    for own in inked:
        counts[: len(own)] += own
    least = 1 if len(inked) == 1 else max(2, _OFTEN * len(inked))
    runs = _runs(counts >= least, round(gap * scale))
    return next((run for run in runs if run[1] - run[0] >= _THIN * scale), None)


def _runs(often: "NDArray[np.bool_]", gap: int) -> list[tuple[int, int]]:
    """Stretches, those with small gaps between them as one."""
    runs: list[tuple[int, int]] = []
    for at in map(int, often.nonzero()[0]):
        if runs and at - runs[-1][1] <= gap:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs


def marks(
    pictures: Sequence[Ink], places: Sequence[tuple[int, int] | None], scale: float
) -> list[Mark | None]:
    """The mark in the strip of each picture; None where there is no ink.

    All are measured in windows of one size, that of the usual mark.

    Args:
        pictures: as for `strips`.
        places: what `strips` found.
        scale: pixels in a point.
    """
    gap = round(_GAP * scale)
    boxes = [_box(picture, own, gap) if own else None for picture, own in zip(pictures, places, strict=True)]
    sizes = [(box[2] - box[0], box[3] - box[1]) for box in boxes if box]
    if not sizes:
        return [None] * len(pictures)
    wide, high = median_low(size for size, _ in sizes), median_low(size for _, size in sizes)
    return [
        Mark(box, _measure(picture, box, max(wide, high))) if box and _whole(box, wide, high) else None
        for picture, box in zip(pictures, boxes, strict=True)
    ]


def _whole(box: tuple[int, int, int, int], wide: int, high: int) -> bool:
    """Whether a box is about as large as usual: not cut by the end of a page, nor two marks in one."""
    parts = ((box[2] - box[0]) / wide, (box[3] - box[1]) / high)
    return all(1 / _OFF < part < _OFF for part in parts)


def _box(picture: Ink, strip: tuple[int, int], gap: int) -> tuple[int, int, int, int] | None:
    """The box of the ink in a strip: the rows nearest to the middle that are not too high for a mark."""
    left, right = strip
    inked = picture.drawn[:, left:right]
    rows = _runs(inked.sum(axis=1) > 1, gap)
    low = [run for run in rows if run[1] - run[0] <= _TALL * (right - left) + gap]
    if not low:
        return None
    top, bottom = min(low, key=lambda run: abs(run[0] + run[1] - picture.height))
    across = inked[top:bottom].sum(axis=0).nonzero()[0]
    return left + int(across[0]), top, left + int(across[-1]) + 1, bottom


def _measure(picture: Ink, box: tuple[int, int, int, int], usual: int) -> dict[str, float]:
    """Ink in rings around the middle of a mark, and the colour and depth of its ink."""
    import numpy as np  # noqa: PLC0415

    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    reach = usual / 2 * _RINGS["outer"][1]
    left, top = max(0, int(x - reach)), max(0, int(y - reach))
    window = np.s_[top : int(y + reach) + 1, left : int(x + reach) + 1]
    depth, colour, drawn = picture.depth[window], picture.colour[window], picture.drawn[window]
    across = np.abs(np.arange(depth.shape[1]) + left + 0.5 - x)[np.newaxis, :]
    down = np.abs(np.arange(depth.shape[0]) + top + 0.5 - y)[:, np.newaxis]
    away = np.maximum(across, down) / (usual / 2)
    measures: dict[str, float] = {}
    for name, (inside, outside) in _RINGS.items():
        ring = (away >= inside) & (away < outside)
        measures[name] = float(depth[ring].mean()) / 255 if ring.any() else 0.0
    strong = np.sort(depth[drawn])[-max(1, int(drawn.sum()) // 2) :]
    measures["depth"] = float(strong.mean()) / 255 if strong.size else 0.0
    heavy = depth[drawn].astype(np.float64)
    measures["colour"] = float((colour[drawn] * heavy).sum() / max(heavy.sum(), 1.0)) / 255
    return measures
