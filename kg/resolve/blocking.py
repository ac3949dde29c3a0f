"""Which things are worth comparing: those that share a key, so that the work grows with their number."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

from kg.resolve.dates import first_part
from kg.resolve.profile import Profile, as_acronym
from kg.resolve.things import Thing
from kg.vocabulary.folding import fold

_CROWD = 60
"""A key that more things share than this tells none from another."""


def pairs(things: Sequence[Thing]) -> Iterator[tuple[int, int]]:
    """Pairs of positions, the earlier first, each once and in order, of things that share a key."""
    buckets: defaultdict[Hashable, list[int]] = defaultdict(list)
    for position, thing in enumerate(things):
        keys = [key for one in (thing.profile, *thing.variants) for key in _keys(one)]
        keys += [("site", site) for site in sorted(thing.sites)]
        for key in dict.fromkeys(keys):
            buckets[thing.profile.family, key].append(position)
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
    for last in range(1, len(one.fields)):
        yield "words", frozenset[str]().union(*one.fields[:last])
    for words in (one.words, *(left for _, left in one.shorter)):
        yield "title", words
    if one.number:
        yield "number", first_part(one.number)
    for day in sorted(one.days):
        yield "day", day, one.years
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
