"""Which things are worth comparing: those that share a key, so that the work grows with their number."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import combinations

from kg.resolve.profile import Profile, as_acronym
from kg.vocabulary.folding import fold

_CROWD = 60
"""A key that more things share than this tells none from another."""


def pairs(profiles: Sequence[Profile], sites: Mapping[int, frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Pairs of positions, the earlier first, each once and in order, that share a key.

    Args:
        profiles: one for each thing.
        sites: the addresses that are given for the things at those positions.
    """
    buckets: defaultdict[Hashable, list[int]] = defaultdict(list)
    for position, one in enumerate(profiles):
        for key in dict.fromkeys(_keys(one)):
            buckets[one.family, key].append(position)
        for site in sorted(sites.get(position, ())):
            buckets[one.family, "site", site].append(position)
    found = {
        pair for members in buckets.values() if len(members) <= _CROWD for pair in combinations(members, 2)
    }
    yield from sorted(found)


def _keys(one: Profile) -> Iterator[Hashable]:
    """What a thing shares with those that may be the same, by one signal or another."""
    if one.address:
        return
    yield "words", one.core or one.words
    yield "letters", one.joined
    if one.number:
        yield "number", one.number
    for name in (one.name, *one.also):
        yield "name", fold(name)
    for short in sorted(one.initials | {as_acronym(one.name)} - {""}):
        yield "acronym", short
    yield from _all_but_one(one)


def _all_but_one(one: Profile) -> Iterator[Hashable]:
    """The core without one word: shared with a name that has another word there, or none."""
    for word in sorted(one.core):
        rest = one.core - {word}
        yield "but", one.head, rest, word[:2]
        if rest:
            yield "but", one.head, rest
    yield "but", one.head, one.core
