"""Decisions that contradict each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from kg.decisions.decision import Choice, Decision


def contradictions(decided: Sequence[Decision]) -> list[str]:
    """A line for each two decisions that cannot both hold, naming both blocks."""
    return [contradiction(one, other) for one, other in _contradicting(decided)]


def _contradicting(decided: Iterable[Decision]) -> Iterator[tuple[Decision, Decision]]:
    by_target: defaultdict[object, list[Decision]] = defaultdict(list)
    for one in decided:
        for key in _keys(one):
            by_target[key].append(one)
    seen: set[tuple[int, int]] = set()
    for rivals in by_target.values():
        for one, other in combinations(rivals, 2):
            pair = (one.place.block, other.place.block)
            if pair not in seen and _contradict(one, other):
                seen.add(pair)
                yield one, other


def _keys(one: Decision) -> Iterator[object]:
    """What a decision says something about: two that share a key may contradict each other."""
    if one.on_identity:
        yield one.country, frozenset(one.things)
    elif one.things:
        # A property may have several values: whether it has one only is known where it is stated.
        yield one.choice, one.things, one.predicate, one.value if one.predicate else ""
    else:
        yield from (one.claim or one.finding or one.answer, *one.against)


def _contradict(one: Decision, other: Decision) -> bool:
    for first, second in ((one, other), (other, one)):
        if second.claim and second.claim in first.against:
            return second.choice is not Choice.REJECT
    return one.claim == other.claim and (one.choice, one.value) != (other.choice, other.value)


def contradiction(one: Decision, other: Decision) -> str:
    """That two decisions cannot both hold, and what to do."""
    return (
        f"{one.place} and {other.place} contradict each other: {one.author} decided to {one.summary}, "
        f"{other.author} to {other.summary}. Keep one; delete the other or write `undo: true` into it."
    )
