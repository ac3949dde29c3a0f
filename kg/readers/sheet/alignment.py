"""Lays columns along the questions of a form in order, so that most weight falls on pairs that fit."""

from collections.abc import Mapping, Sequence

_BESIDE = 2

Weights = Sequence[Mapping[int, int]]
"""For each column the places in the form where it may belong, with a weight above `_BESIDE` each."""


def align(weights: Weights, places: int) -> dict[int, int]:
    """The place of each column that has one and the same place in every best alignment.

    A column right behind the one that belongs to the place before counts a little more: that is where the
    export puts it. A column that could as well stand elsewhere is left out, and so are two at one place.

    Args:
        weights: of each column.
        places: how many there are.

    Example:
        >>> align([{0: 100}, {1: 100, 3: 100}, {2: 100}, {3: 100, 1: 100}], 4)
        {0: 0, 1: 1, 2: 2, 3: 3}
        >>> align([{1: 100, 3: 100}, {4: 100}], 5)
        {0: 3, 1: 4}
        >>> align([{1: 100, 3: 100}, {6: 100}], 7)
        {1: 6}
    """
    ahead = _best_up_to(weights, places)
    mirrored = [
        {places - 1 - place: weight for place, weight in column.items()} for column in reversed(weights)
    ]
    behind = _best_up_to(mirrored, places)
    best = max((value for row in ahead for value in row.values()), default=0)
    found: dict[int, list[int]] = {}
    for column, options in enumerate(weights):
        for place, weight in options.items():
            back = behind[len(weights) - 1 - column][places - 1 - place]
            if ahead[column][place] + back - weight == best:
                found.setdefault(column, []).append(place)
    certain = {column: options[0] for column, options in found.items() if len(options) == 1}
    taken = [place for options in found.values() for place in options]
    return {column: place for column, place in certain.items() if taken.count(place) == 1}


def _best_up_to(weights: Weights, places: int) -> list[dict[int, int]]:
    """For each column and each of its places the weight of the best alignment that ends with the two."""
    ending: list[dict[int, int]] = []
    before = [0] * (places + 1)  # the best of all earlier columns on the first places, by how many these are
    for column, options in enumerate(weights):
        last = ending[column - 1] if column else {}
        own = {
            place: weight + max(before[place], last.get(place - 1, -_BESIDE) + _BESIDE)
            for place, weight in options.items()
        }
        ending.append(own)
        now = list(before)
        for place in range(places):
            now[place + 1] = max(now[place], before[place + 1], own.get(place, 0))
        before = now
    return ending
