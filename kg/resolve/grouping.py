"""Joins what is one thing, leaves apart what a veto parts, and records what is uncertain."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from kg.resolve.blocking import pairs
from kg.resolve.identity import Identity
from kg.resolve.signals import Signal, strongest
from kg.resolve.spelling import Spelling
from kg.resolve.things import Thing, one_thing
from kg.resolve.vetoes import parted, parted_by_name
from kg.values import Merge

Apart = Callable[[Thing, Thing], bool]
"""Whether anything, a person or a veto, speaks against two things being one."""


@dataclass(frozen=True, slots=True)
class Group:
    """One thing of the world, with the reason for each mention that joined it and those left for review."""

    thing: Thing
    merges: tuple[Merge, ...] = ()
    possible: tuple[Merge, ...] = ()


@dataclass(frozen=True, slots=True)
class _Edge:
    """A signal between two things, by their positions, the earlier first."""

    one: int
    other: int
    signal: Signal


def group(
    mentioned: Iterable[Thing],
    spelling: Spelling,
    decided: Identity = Identity(),  # noqa: B008 - frozen
) -> tuple[Group, ...]:
    """The things of a country, in order of their first mention.

    Mentions of the same words are joined first; then things of different words, the strongest signals
    first. A signal that fits two things which cannot be one is ambiguous and joins nothing. What people
    decided goes before all that.
    """

    def apart(one: Thing, other: Thing) -> bool:
        if decided and decided.joins(one.keys, other.keys):
            return False
        return bool(decided and decided.parts(one.keys, other.keys)) or parted(one, other)

    found = list(_of_same_words(mentioned, apart))
    things = [thing for thing, _ in found]
    linked = _linked(things, decided)
    sure, unsure = _unambiguous(things, [*linked, *_edges(things, spelling, apart)], apart)
    joined, refused = _components(things, sure, apart)
    told = {(edge.one, edge.other): edge.signal for edge in linked}
    return tuple(_groups(found, joined, [*unsure, *refused], spelling, told))


def _linked(found: Sequence[Thing], decided: Identity) -> list[_Edge]:
    """The things that a person joined; those that are one anyway need no edge."""
    home = {key: position for position, thing in enumerate(found) for key in thing.keys}
    edges = []
    for link in decided.links:
        one, other = sorted((home[link.one], home[link.other]))
        edges += [_Edge(one, other, Signal(link.reason, 1.0))] if one != other else []
    return edges


@dataclass
class _Alike:
    """Things of the same words that were found to be one."""

    thing: Thing
    members: list[Thing]

    def add(self, thing: Thing) -> None:
        self.thing = one_thing((self.thing, thing))
        self.members.append(thing)


def _of_same_words(mentioned: Iterable[Thing], apart: Apart) -> Iterator[tuple[Thing, tuple[Merge, ...]]]:
    """Things of the same words as one. What is said to belong to a body comes first: it tells most."""
    buckets: defaultdict[tuple[object, ...], list[_Alike]] = defaultdict(list)
    for thing in sorted(mentioned, key=lambda one: (not one.context, one.first.place)):
        bucket = buckets[thing.profile.key]
        fitting = [alike for alike in bucket if not apart(alike.thing, thing)]
        if len(fitting) > 1:
            fitting = [alike for alike in fitting if not alike.thing.context]
        if fitting:
            fitting[0].add(thing)
        else:
            bucket.append(_Alike(thing, [thing]))
    grouped = [alike for bucket in buckets.values() for alike in bucket]
    for alike in sorted(grouped, key=lambda alike: alike.thing.first.place):
        yield alike.thing, tuple(_same_words(alike.members))


def _same_words(members: Sequence[Thing]) -> Iterator[Merge]:
    first, *rest = sorted(members, key=lambda thing: thing.first.place)
    for thing in rest:
        reason, score = _how_alike(first, thing)
        yield Merge(first.first.key, thing.first.key, reason, score)


def _how_alike(one: Thing, other: Thing) -> tuple[str, float]:
    if one.profile.address:
        return "the same address", 1.0
    if one.profile.name == other.profile.name:
        return "the same name", 1.0
    how = (
        "draft and act have the same words" if one.profile.draft != other.profile.draft else "the same words"
    )
    return f"{how}: {one.profile.name!r}", 0.95


def _edges(found: Sequence[Thing], spelling: Spelling, apart: Apart) -> list[_Edge]:
    """The signals between things that nothing keeps apart, the strongest first."""
    known = frozenset(thing.profile.words for thing in found)
    edges = []
    for one, other in pairs(found):
        if not apart(found[one], found[other]):
            signal = _signal(found[one], found[other], spelling, known)
            edges += [_Edge(one, other, signal)] if signal else []
    return sorted(edges, key=lambda edge: (-edge.signal.score, edge.one, edge.other))


def _signal(
    one: Thing, other: Thing, spelling: Spelling, known: frozenset[frozenset[str]] = frozenset()
) -> Signal | None:
    """The strongest reason for two things to be one, by any of their names.

    The front of a ministry's name does not tell if it may be reformed, or if a further field is a ministry
    of its own among what is known.
    """
    found = [
        signal
        for first, second in product((one.profile, *one.variants), (other.profile, *other.variants))
        if not parted_by_name(first, second) and (signal := strongest(first, second, spelling))
    ]
    best = max(found, key=lambda signal: (signal.certain, signal.score), default=_site(one, other))
    if best and best.at_once:
        fields = {
            field | {thing.profile.head} for thing in (one, other) for field in thing.profile.fields[1:]
        }
        return replace(best, certain=bool(one.editions & other.editions) and not fields & known)
    return replace(best, certain=False) if best and _beside(one, other) else best


def _beside(one: Thing, other: Thing) -> bool:
    """Whether a draft without a number is named in one answer with a numbered act: it is to follow."""
    first, second = one.profile, other.profile
    answers = ({(n.edition, n.mention.quote.answer) for n in thing.mentions} for thing in (one, other))
    together = set.intersection(*answers)
    return first.draft != second.draft and bool(first.number) != bool(second.number) and bool(together)


def _site(one: Thing, other: Thing) -> Signal | None:
    """The same site of two bodies: a unit may have its ministry's."""
    shared = one.sites & other.sites
    return Signal(f"the same site, {min(shared)}", 0.4, certain=False) if shared else None


def _unambiguous(
    found: Sequence[Thing], edges: Sequence[_Edge], apart: Apart
) -> tuple[list[_Edge], list[_Edge]]:
    """The certain edges without a rival, and all others.

    An edge has a rival if one of its ends has another, no weaker, to a thing that cannot be the other end;
    where the reason holds for one thing alone, to any thing that nothing else joins with the other end.
    """
    certain = [edge for edge in edges if edge.signal.certain]
    near: defaultdict[int, dict[int, Signal]] = defaultdict(dict)
    for edge in certain:
        near[edge.one][edge.other] = near[edge.other][edge.one] = edge.signal

    def rivals(edge: _Edge, end: int, other: int) -> Iterator[int]:
        for rival, signal in near[end].items():
            alone = edge.signal.alone and signal.alone and rival not in near[other]
            if rival == other or signal.score < edge.signal.score:
                continue
            if alone or apart(found[rival], found[other]):
                yield rival

    def rivalled(edge: _Edge) -> bool:
        ends = ((edge.one, edge.other), (edge.other, edge.one))
        return any(True for end, other in ends for _ in rivals(edge, end, other))

    sure = [edge for edge in certain if not rivalled(edge)]
    taken = set(sure)
    return sure, [edge for edge in edges if edge not in taken]


def _components(
    found: Sequence[Thing], sure: Iterable[_Edge], apart: Apart
) -> tuple[list[_Edge], list[_Edge]]:
    """The edges that join, the strongest first, and those that would bring together what is kept apart."""
    home = {position: [position] for position in range(len(found))}
    joined, refused = [], []
    for edge in sure:
        one, other = home[edge.one], home[edge.other]
        if one is other:
            continue
        if any(apart(found[a], found[b]) for a, b in product(one, other)):
            refused.append(edge)
            continue
        joined.append(edge)
        one.extend(other)
        home |= dict.fromkeys(other, one)
    return joined, refused


def _groups(
    found: Sequence[tuple[Thing, tuple[Merge, ...]]],
    joined: Iterable[_Edge],
    left: Iterable[_Edge],
    spelling: Spelling,
    decided: Mapping[tuple[int, int], Signal],
) -> Iterator[Group]:
    """Each component as a group, in order of first mention."""
    things = [thing for thing, _ in found]
    parent = _parents(len(found), joined)
    members: defaultdict[int, list[int]] = defaultdict(list)
    root_of = {position: _root(position, parent) for position in range(len(found))}
    for position, root in root_of.items():
        members[root].append(position)
    open_questions: defaultdict[int, dict[int, Merge]] = defaultdict(dict)
    for edge in left:
        first, second = sorted((edge.one, edge.other), key=lambda at: root_of[at])
        if root_of[first] != root_of[second]:
            reason, score = edge.signal.reason, edge.signal.score
            asked = Merge(things[first].first.key, things[second].first.key, reason, score)
            open_questions[root_of[first]].setdefault(root_of[second], asked)
    for root in sorted(members):
        merges = [merge for position in members[root] for merge in found[position][1]]
        for at in members[root]:
            if at != root:
                told = decided.get((min(at, parent[at]), max(at, parent[at])))
                merges.append(_merge(things[parent[at]], things[at], spelling, told))
        merges.sort(key=lambda merge: merge.joined)
        possible = tuple(open_questions[root].values())
        yield Group(one_thing(things[at] for at in members[root]), tuple(merges), possible)


def _parents(count: int, joined: Iterable[_Edge]) -> dict[int, int]:
    """For each position, the one through which it came to its component's first; the first has itself."""
    near: defaultdict[int, list[int]] = defaultdict(list)
    for edge in joined:
        near[edge.one].append(edge.other)
        near[edge.other].append(edge.one)
    parent: dict[int, int] = {}
    for start in range(count):
        queue = [] if start in parent else [start]
        parent.setdefault(start, start)
        while queue:
            at = queue.pop(0)
            fresh = [other for other in near[at] if other not in parent]
            parent |= dict.fromkeys(fresh, at)
            queue += fresh
    return parent


def _root(position: int, parent: dict[int, int]) -> int:
    while parent[position] != position:
        position = parent[position]
    return position


def _merge(kept: Thing, joined: Thing, spelling: Spelling, decided: Signal | None) -> Merge:
    signal = decided or _signal(kept, joined, spelling)
    assert signal is not None
    return Merge(kept.first.key, joined.first.key, signal.reason, signal.score)
