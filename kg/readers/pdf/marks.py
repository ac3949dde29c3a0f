"""Tells which options are ticked, by signs that know nothing of each other.

What is seen (the ink of the rendered page), what is drawn (shapes, pictures and signs of icon fonts), what is
written (characters such as ☒) and what the PDF says of its own controls each vote. Where two votes differ,
nothing is decided.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from kg.pdfium import Picture, Printed, Region
from kg.readers.document import Choice
from kg.readers.pdf.classes import Edge, Group, Votes, edge, only, sort_kinds, vote, vote_apart
from kg.readers.pdf.drawn import kinds
from kg.readers.pdf.ink import FILLING, MEASURES, SHAPELESS, Mark, ink, marks, strips
from kg.readers.pdf.rows import Row
from kg.readers.pdf.spots import Spot, groups, spots

Look = Callable[[Iterable[Region]], tuple[Picture, ...]]

_SCALE = 3.0
_COARSE = 2.5
_LEAST = {"inner": 0.06, "middle": 0.06, "outer": 0.05, "colour": 0.12, "depth": 0.12}
_MOST = 5_000


class Marked:
    """The marks of a document; callable as `kg.readers.document.Marks`.

    Args:
        found: the rows of the document.
        printed: its pages.
        look: gives pictures of regions.
    """

    def __init__(self, found: Sequence[Row], printed: Printed, look: Look) -> None:
        self._found = found
        self._printed = printed
        self._look = look

    def __call__(self, choices: Sequence[Choice]) -> Mapping[int, bool | None]:
        """By the number of an option's first line: ticked, not ticked, or not to be told."""
        asked = groups(choices)
        places = spots(choices, self._found, self._printed)
        if not places or len(places) > _MOST:
            return {}
        side, seen = self._seen(places)
        drawn, weights = kinds(places, self._printed.pages, side)
        votes = [
            _by_ink(asked, seen),
            sort_kinds(asked, drawn, weights),
            _by_controls(places, self._printed, side),
            {place.number: place.written for place in places if place.written is not None},
        ]
        return _agreed(votes)

    def _seen(self, places: Sequence[Spot]) -> tuple[str, dict[int, Mark]]:
        """The side of the words on which marks stand, and the mark of each option."""
        best: tuple[str, dict[int, Mark]] = ("left", {})
        for side, scale in (("left", _SCALE), ("right", _COARSE)):
            pictures = [ink(one) for one in self._look(_region(place, side, scale) for place in places)]
            found = marks(pictures, strips(pictures, scale, side), scale)
            seen = {place.number: mark for place, mark in zip(places, found, strict=True) if mark}
            if len(seen) > len(best[1]):
                best = side, seen
            if len(seen) > 0.9 * len(places):
                break
        return best


def _region(place: Spot, side: str, scale: float) -> Region:
    left, right = (place.left, place.words[0] - 0.7) if side == "left" else (place.words[2] + 1, place.right)
    high = max(place.middle - place.above, place.below - place.middle, 1.0)
    return Region(place.page, (left, place.middle - high, max(right, left + 1), place.middle + high), scale)


def _by_ink(asked: Sequence[Group], seen: Mapping[int, Mark]) -> Votes:
    """One vote from all measures of the ink that tell the marks apart."""
    options = [option for group in asked for option in group.options]
    only_some = len(seen) < 0.8 * len(options)
    told: dict[str, tuple[Edge, Mapping[int, float]]] = {}
    for measure in MEASURES:
        values = {
            option: seen[option].measures[measure] if option in seen else 0.0
            for option in options
            if option in seen or only_some
        }
        tells = edge(asked, values, _LEAST[measure])
        if tells is not None:
            told[measure] = tells, values
    cast: dict[int, set[bool | None]] = defaultdict(set)
    for tells_apart, measured in told.values():
        for option, ticked in vote(asked, measured, tells_apart).items():
            cast[option].add(ticked)
    votes = {option: only(found) for option, found in cast.items()}
    for group in asked:
        if group.several:
            shapeless = [told[measure] for measure in SHAPELESS if measure in told]
            votes |= vote_apart(group.options, tuple(told.values()), shapeless, told.get(FILLING))
    return votes


def _by_controls(places: Sequence[Spot], printed: Printed, side: str) -> Votes:
    """What the PDF says of the controls beside the options, unless it says of none that it is on."""
    votes: dict[int, bool | None] = {}
    for place in places:
        near = [
            control.on
            for control in printed.pages[place.page].controls
            if place.above <= (control.box[1] + control.box[3]) / 2 <= place.below
            and place.beside(side)[0] - 1
            <= (control.box[0] + control.box[2]) / 2
            <= place.beside(side)[1] + 1
        ]
        if near:
            votes[place.number] = near[0] if len(set(near)) == 1 else None
    return votes if any(votes.values()) else {}


def _agreed(signs: Sequence[Votes]) -> dict[int, bool | None]:
    """The vote of each option if all signs that have one agree."""
    found: dict[int, set[bool | None]] = defaultdict(set)
    for sign in signs:
        for option, ticked in sign.items():
            found[option].add(ticked)
    return {option: next(iter(votes)) if len(votes) == 1 else None for option, votes in found.items()}
