"""Places names beside the nodes of a static picture so that none covers another."""

from collections.abc import Iterable, Sequence
from math import cos, pi, sin
from typing import NamedTuple, TypeAlias

_RINGS = 9
_DIRECTIONS = 16
_NEAR = 6.0
"""Pixels between a node and its name up to which the eye needs no line."""


Line: TypeAlias = tuple[tuple[float, float], tuple[float, float]]
"""From one point to another."""


class Box(NamedTuple):
    """A rectangle in pixels."""

    left: float
    bottom: float
    right: float
    top: float

    def crosses(self, other: "Box") -> bool:
        """Whether the two share any area.

        Example:
            >>> Box(0, 0, 2, 2).crosses(Box(1, 1, 3, 3)), Box(0, 0, 1, 1).crosses(Box(1, 0, 2, 1))
            (True, False)
        """
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )


class Spot(NamedTuple):
    """A node in pixels and the size of its name."""

    x: float
    y: float
    radius: float
    width: float
    height: float

    @property
    def box(self) -> Box:
        """What the node itself covers."""
        return Box(self.x - self.radius, self.y - self.radius, self.x + self.radius, self.y + self.radius)

    def sides(self) -> Iterable[Box]:
        """Where the name may stand: right, left, below, above."""
        gap, half = self.radius + 4, self.height / 2
        yield _at(self.x + gap, self.y - half, self)
        yield _at(self.x - gap - self.width, self.y - half, self)
        yield _at(self.x - self.width / 2, self.y - gap - self.height, self)
        yield _at(self.x - self.width / 2, self.y + gap, self)

    def rings(self) -> Iterable[Box]:
        """Where the name may stand farther off, at the end of a line: nearer places first."""
        for ring in range(1, _RINGS + 1):
            off = self.radius + ring * self.height
            for turn in range(_DIRECTIONS):
                x, y = cos(2 * pi * turn / _DIRECTIONS), sin(2 * pi * turn / _DIRECTIONS)
                left = self.x + x * off - (1 - x) / 2 * self.width
                yield _at(left, self.y + y * off - (1 - y) / 2 * self.height, self)

    def line_to(self, box: Box) -> Line | None:
        """From the node's rim to a name that stands off; None where the name stands beside it.

        Example:
            >>> spot = Spot(50, 50, 5, 30, 10)
            >>> spot.line_to(Box(59, 45, 89, 55)), spot.line_to(Box(50, 70, 80, 80))
            (None, ((50.0, 55.0), (50, 70)))
        """
        x, y = min(max(self.x, box.left), box.right), min(max(self.y, box.bottom), box.top)
        far = ((x - self.x) ** 2 + (y - self.y) ** 2) ** 0.5
        if far <= self.radius + _NEAR:
            return None
        share = self.radius / far
        return (self.x + share * (x - self.x), self.y + share * (y - self.y)), (x, y)


def placed(spots: Sequence[Spot], within: Box, sure: int = 0, *, lines: bool = False) -> list[Box | None]:
    """A place for each name, the first ones first; None where there is no room.

    No name covers another. The first `sure` may stand farther off with `lines`, or cover nodes where all
    that is taken.

    Example:
        >>> placed([Spot(50, 50, 5, 30, 10), Spot(60, 50, 5, 30, 10)], Box(0, 0, 100, 100))
        [Box(left=11, bottom=45.0, right=41, top=55.0), Box(left=69, bottom=45.0, right=99, top=55.0)]
    """
    circles = [spot.box for spot in spots]
    taken: list[Box] = []
    found: list[Box | None] = []
    for rank, spot in enumerate(spots):
        box = _place(spot, within, taken, circles, sure=rank < sure, lines=lines)
        if box:
            taken += [box, *_along(spot.line_to(box))]
        found.append(box)
    return found


def _place(
    spot: Spot, within: Box, taken: Sequence[Box], circles: Sequence[Box], *, sure: bool, lines: bool
) -> Box | None:
    sides, rings = tuple(spot.sides()), spot.rings() if sure and lines else ()
    free = [one for one in (*sides, *rings) if _inside(one, within) and _clear([one], taken)]
    apart = [*taken, *(one for one in circles if one != spot.box)]
    clear = (one for one in free if _clear([one], circles) and _clear(_along(spot.line_to(one)), apart))
    return next(clear, free[0] if free and sure else None)


def _clear(boxes: Iterable[Box], others: Sequence[Box]) -> bool:
    return not any(one.crosses(other) for one in boxes for other in others)


def _along(line: Line | None) -> list[Box]:
    """What a line covers, as a row of small boxes."""
    if line is None:
        return []
    (x, y), (to_x, to_y) = line
    steps = max(2, round(((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5 / 3))
    points = ((x + (to_x - x) * n / steps, y + (to_y - y) * n / steps) for n in range(steps))
    return [Box(x - 1, y - 1, x + 1, y + 1) for x, y in points]


def _at(left: float, bottom: float, spot: Spot) -> Box:
    return Box(left, bottom, left + spot.width, bottom + spot.height)


def _inside(box: Box, within: Box) -> bool:
    return (
        box.left >= within.left
        and box.right <= within.right
        and box.bottom >= within.bottom
        and box.top <= within.top
    )
