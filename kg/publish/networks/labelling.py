"""Places names beside the nodes of a static picture so that none covers another."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


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


def placed(spots: Sequence[Spot], within: Box, sure: int = 0) -> list[Box | None]:
    """A place for each name, the first ones first; None where there is no room.

    No name covers another. The first `sure` may cover nodes where all places are taken.

    Example:
        >>> placed([Spot(50, 50, 5, 30, 10), Spot(60, 50, 5, 30, 10)], Box(0, 0, 100, 100))
        [Box(left=11, bottom=45.0, right=41, top=55.0), Box(left=69, bottom=45.0, right=99, top=55.0)]
    """
    circles = [spot.box for spot in spots]
    taken: list[Box] = []
    found: list[Box | None] = []
    for rank, spot in enumerate(spots):
        inside = (side for side in spot.sides() if _inside(side, within))
        free = [side for side in inside if not any(side.crosses(one) for one in taken)]
        clear = (side for side in free if not any(side.crosses(one) for one in circles))
        box = next(clear, free[0] if free and rank < sure else None)
        if box:
            taken.append(box)
        found.append(box)
    return found


def _at(left: float, bottom: float, spot: Spot) -> Box:
    return Box(left, bottom, left + spot.width, bottom + spot.height)


def _inside(box: Box, within: Box) -> bool:
    return (
        box.left >= within.left
        and box.right <= within.right
        and box.bottom >= within.bottom
        and box.top <= within.top
    )
