"""Tells the marks of options apart by what is drawn there: shapes, pictures and signs of icon fonts."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from kg.pdfium import Drawing, Page
from kg.readers.pdf.spots import Spot

_SIZE = 1.3
_COLOUR = 8
_PALE = 240
_LARGEST = 32.0
# If fewer options than this part have nothing drawn beside them, something is missing there.
_FEW = 0.3
# If there are more different pictures than this part of all, they are no kinds.
_MOST_PICTURES = 0.2

Look = tuple[Drawing, ...]


def kinds(
    spots: Sequence[Spot], pages: Sequence[Page], side: str
) -> tuple[dict[int, int], dict[int, tuple[float, ...]]]:
    """The kind of drawing of each option, by numbers of its own, and how heavy each kind is.

    Drawings of about the same size and colour are one kind: writing a PDF anew changes both a little.

    Args:
        spots: the options.
        pages: what is drawn on each page.
        side: the side of the words on which marks stand, `left` or `right`.
    """
    looks = {spot.number: _look(spot, pages[spot.page].drawings, side) for spot in spots}
    empty = [number for number, look in looks.items() if not look]
    if len(empty) < _FEW * len(looks) or len(empty) == len(looks):
        looks = {number: look for number, look in looks.items() if look}
    looks = _without_odd_pictures(looks)
    models: list[Look] = []
    found: dict[int, int] = {}
    for number, look in looks.items():
        at = next((at for at, model in enumerate(models) if _alike(model, look)), len(models))
        if at == len(models):
            models.append(look)
        found[number] = at
    return found, {at: _weight(model) for at, model in enumerate(models)}


def _without_odd_pictures(looks: Mapping[int, Look]) -> dict[int, Look]:
    """The looks; if hardly any picture comes twice, none is told from another by what it holds.

    Some programs store each picture anew, a little different. What is seen of them has to do then.
    """
    held = [one.detail for look in looks.values() for one in look if one.kind == "picture"]
    if len(set(held)) <= _MOST_PICTURES * len(held):
        return dict(looks)
    return {
        number: tuple(replace(one, detail=0) if one.kind == "picture" else one for one in look)
        for number, look in looks.items()
    }


def _look(spot: Spot, drawings: Iterable[Drawing], side: str) -> Look:
    """The visible drawings beside an option."""
    left, right = spot.beside(side)
    own = [
        one
        for one in (*drawings, *spot.icons)
        if left - 1 <= (one.box[0] + one.box[2]) / 2 <= right + 1
        and spot.above <= (one.box[1] + one.box[3]) / 2 <= spot.below
        and max(one.box[2] - one.box[0], one.box[3] - one.box[1]) <= _LARGEST
        and _visible(one)
    ]
    return tuple(
        sorted(own, key=lambda one: (one.kind, -_area(one), one.detail, one.fill or (), one.stroke or ()))
    )


def _visible(one: Drawing) -> bool:
    """Whether it is no white shape on white paper."""
    if one.kind != "path":
        return True
    return any(colour is not None and min(colour[:3]) < _PALE for colour in (one.fill, one.stroke))


def _area(one: Drawing) -> float:
    return (one.box[2] - one.box[0]) * (one.box[3] - one.box[1])


def _alike(one: Look, other: Look) -> bool:
    return len(one) == len(other) and all(map(_same, one, other))


def _same(one: Drawing, other: Drawing) -> bool:
    sizes = [(one.box[at + 2] - one.box[at]) - (other.box[at + 2] - other.box[at]) for at in (0, 1)]
    return (
        one.kind == other.kind
        and (one.kind == "path" or one.detail == other.detail)
        and all(abs(size) <= _SIZE for size in sizes)
        and _close(one.fill, other.fill)
        and _close(one.stroke, other.stroke)
    )


def _close(one: Sequence[int] | None, other: Sequence[int] | None) -> bool:
    if one is None or other is None:
        return one is other
    return all(abs(a - b) <= _COLOUR for a, b in zip(one, other, strict=True))


def _weight(look: Look) -> tuple[float, ...]:
    """How many things are drawn, how much is filled, how colourful it is."""
    colours = [
        colour for one in look for colour in (one.fill, one.stroke) if colour and min(colour[:3]) < _PALE
    ]
    filled = sum(_area(one) for one in look if one.fill and min(one.fill[:3]) < _PALE)
    vivid = max((max(colour[:3]) - min(colour[:3]) for colour in colours), default=0)
    return float(len(look)), round(filled), float(vivid)
