"""Tells which of two kinds of marks means ticked, by what a form allows: one tick to a question.

No look is taken for a tick by itself. Over the whole document the ticked kind stands at most once under a
question that allows one option; the other kind stands wherever it is not. Only if both would do, the heavier
mark is taken.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TypeVar

_Kind = TypeVar("_Kind", bound=Hashable)
Votes = Mapping[int, bool | None]
"""By the number of an option: ticked, not ticked, or not to be told; an option without a vote is missing."""

_FEWEST = 2
_UNSURE = (0.35, 0.65)
# As parts of the way from one kind to the other.
_APART = 0.12
_JUST_LIKE = 0.15
_LIKE_TICKED = 0.8
_FILLED = 0.25
# A kind that is so many times rarer than the most frequent one is an exception, such as a mark that is cut.
_RARE = 8


@dataclass(frozen=True, slots=True)
class Group:
    """The options of one question, by number; `several` of them may be ticked."""

    options: tuple[int, ...]
    several: bool


@dataclass(frozen=True, slots=True)
class _Fit:
    """How well a set of ticked options fits the form."""

    asked: int = 0
    one: int = 0
    more: int = 0

    @property
    def score(self) -> int:
        return self.one - 2 * self.more


def _fit(groups: Sequence[Group], ticked: Mapping[int, bool]) -> _Fit:
    """Counts the questions for one option that have one ticked, and those that have more."""
    counts = [
        sum(ticked[option] for option in group.options if option in ticked)
        for group in groups
        if not group.several and sum(option in ticked for option in group.options) > 1
    ]
    return _Fit(len(counts), sum(count == 1 for count in counts), sum(count > 1 for count in counts))


def _fits(fit: _Fit) -> bool:
    return fit.one >= _FEWEST and fit.more * 20 <= fit.one


@dataclass(frozen=True, slots=True)
class Edge:
    """What tells two kinds of marks apart: a measure's usual value for each, and if high means ticked."""

    low: float
    high: float
    heavy: bool
    least: float

    def part(self, value: float) -> float:
        """How far on the way from the low to the high kind a value is: 0 to 1, or beyond."""
        return (value - self.low) / (self.high - self.low)


def edge(groups: Sequence[Group], values: Mapping[int, float], least: float) -> Edge | None:
    """What tells ticked marks from others by a measure of each, if the measure tells them apart.

    Args:
        groups: the questions; those that allow several options are left out.
        values: the measure of each option.
        least: the smallest gap between the two kinds.
    """
    single = [group for group in groups if not group.several]
    known = {option: values[option] for group in single for option in group.options if option in values}
    best: tuple[int, float, float, bool] | None = None
    for below, above in pairwise(sorted(known.values())):
        if above - below < least:
            continue
        between = (below + above) / 2
        for heavy in (True, False):
            fit = _fit(single, {option: (value > between) is heavy for option, value in known.items()})
            found = (fit.score, above - below, between, heavy)
            if _fits(fit) and fit.one * 2 >= fit.asked and (best is None or found[:2] > best[:2]):
                best = found
    if best is None:
        return None
    _, _, between, heavy = best
    low = median(value for value in known.values() if value < between)
    return Edge(low, median(value for value in known.values() if value > between), heavy, least)


def vote(groups: Sequence[Group], values: Mapping[int, float], found: Edge) -> Votes:
    """Votes of a measure for questions that allow one option.

    Example:
        >>> asked = [Group((1, 2), False), Group((3, 4), False), Group((5, 6, 7), False)]
        >>> values = {1: 0.9, 2: 0.1, 3: 0.1, 4: 0.8, 5: 0.1, 6: 0.9, 7: 0.12}
        >>> dict(vote(asked, values, edge(asked, values, 0.1)))
        {1: True, 2: False, 3: False, 4: True, 5: False, 6: True, 7: False}
    """
    single = (option for group in groups if not group.several for option in group.options)
    return {option: _vote(found.part(values[option]), found.heavy) for option in single if option in values}


Measured = tuple[Edge, Mapping[int, float]]
"""What tells marks apart by a measure, and the measure of each option."""


def vote_apart(
    options: Sequence[int],
    measured: Sequence[Measured],
    shapeless: Sequence[Measured],
    filling: Measured | None = None,
) -> Votes:
    """Votes for a question that allows several options, whose marks may have another shape.

    Measures that part its marks into two decide, if there are any: those that are the same for all shapes if
    two of them do, else all. If none does, all that are the same for all shapes have to say that each mark is
    just like the ticked or the unticked ones of other questions.

    Args:
        options: its options.
        measured: the measures that tell marks apart, with their values.
        shapeless: those of them that do not depend on a mark's shape.
        filling: how full the middle is, which is nothing in an empty mark of any shape, but less in a ticked
            box than in a ticked circle: the others of `shapeless` have to say that it is ticked.
    """
    own = _of(options, [*shapeless, *([filling] if filling else [])])
    told = [_by_gap(parts, found) for found, parts in own]
    sure = [votes for votes in told if votes]
    if len(sure) > 1 and all(set(votes) == set(options) for votes in sure):
        return {option: only({votes[option] for votes in sure}) for option in options}
    apart = [votes for found, parts in _of(options, measured) if (votes := _by_gap(parts, found))]
    if apart:
        return {
            o: only({votes.get(o) for votes in apart}) for o in options if any(o in votes for votes in apart)
        }
    return _alike(options, own, filling)


def _of(options: Sequence[int], measured: Sequence[Measured]) -> list[Measured]:
    """The measures of some options, as parts of the way from the low to the high kind."""
    return [(found, {o: found.part(values[o]) for o in options if o in values}) for found, values in measured]


def _alike(options: Sequence[int], own: Sequence[Measured], filling: Measured | None) -> Votes:
    """Votes by whether each mark is just like those of other questions."""
    votes: dict[int, bool | None] = {}
    for option in options:
        if own and all(option in parts for _, parts in own):
            seen: set[bool | None] = set()
            for found, parts in own:
                lenient = filling is not None and found is filling[0] and found.heavy and len(own) > 1
                high = _FILLED if lenient else _LIKE_TICKED
                like = parts[option] < _JUST_LIKE or parts[option] > high
                seen.add((parts[option] > _JUST_LIKE) is found.heavy if like else None)
            votes[option] = only(seen, strict=True)
    return votes


def _by_gap(parts: Mapping[int, float], found: Edge) -> Votes:
    """Votes by the gap between the marks of one question, if there is one."""
    ordered = sorted(parts.values())
    gap, between = max(((b - a, (a + b) / 2) for a, b in pairwise(ordered)), default=(0.0, 0.0))
    if gap < max(_APART, found.least / (found.high - found.low)):
        return {}
    if ordered[-1] < _JUST_LIKE or ordered[0] > 1 - _JUST_LIKE:
        return {}
    return {option: (part > between) is found.heavy for option, part in parts.items()}


def only(votes: set[bool | None], *, strict: bool = False) -> bool | None:
    """The only vote for certain, if there is one; if `strict`, all votes have to be certain."""
    certain = votes - {None}
    return certain.pop() if len(certain) == 1 and not (strict and None in votes) else None


def _vote(part: float, heavy: bool) -> bool | None:
    """What a value says that lies at this part of the way from the low to the high kind."""
    if _UNSURE[0] < part < _UNSURE[1]:
        return None
    return (part > _UNSURE[0]) is heavy


def sort_kinds(
    groups: Sequence[Group], kinds: Mapping[int, _Kind], weight: Mapping[_Kind, tuple[float, ...]]
) -> Votes:
    """Votes by the kind of each mark; none if the kinds tell nothing.

    Args:
        groups: the questions.
        kinds: the kind of mark of each option.
        weight: how heavy a mark of each kind is, to choose if the form allows both ways.

    Example:
        >>> asked = [Group((1, 2), False), Group((3, 4, 5), False), Group((6, 7), False)]
        >>> kinds = {1: "o", 2: "x", 3: "x", 4: "o", 5: "o", 6: "x", 7: "o"}
        >>> [option for option, vote in sort_kinds(asked, kinds, {"o": (0.0,), "x": (1.0,)}).items() if vote]
        [2, 3, 6]
    """
    single = [group for group in groups if not group.several]
    ticked = _ticked_kinds(single, kinds, weight)
    if not ticked:
        return {}
    votes: dict[int, bool | None] = {}
    for group in single:
        for option in group.options:
            if option in kinds:
                votes[option] = kinds[option] in ticked
    plain = {kinds[option] for option in votes if not votes[option]}
    for group in groups:
        if group.several:
            votes |= _of_several([o for o in group.options if o in kinds], kinds, weight, (ticked, plain))
    return votes


def _ticked_kinds(
    single: Sequence[Group], kinds: Mapping[int, _Kind], weight: Mapping[_Kind, tuple[float, ...]]
) -> set[_Kind]:
    """The kinds that mean ticked: grown one by one as long as the form allows it."""
    together: dict[_Kind, Counter[_Kind]] = defaultdict(Counter)
    for group in single:
        own = Counter(kinds[option] for option in group.options if option in kinds)
        for kind, count in own.items():
            together[kind] += own
            together[kind][kind] -= count - (count > 1)
    counted = Counter(kinds[option] for group in single for option in group.options if option in kinds)
    never_twice = [kind for kind in counted if not together[kind][kind]]
    most = max(counted.values(), default=0)
    told = any(counted[kind] * _RARE >= most for kind in counted if kind not in never_twice)
    order = sorted(
        never_twice,
        key=lambda kind: (counted[kind] * _RARE >= most, counted[kind] if told else 0, weight[kind]),
        reverse=True,
    )
    ticked: set[_Kind] = set()
    for kind in order:
        if not any(together[kind][other] for other in ticked) and len(ticked) + 1 < len(counted):
            ticked.add(kind)
    members = {o: kinds[o] in ticked for group in single for o in group.options if o in kinds}
    return ticked if _fits(_fit(single, members)) else set()


def _of_several(
    options: Sequence[int],
    kinds: Mapping[int, _Kind],
    weight: Mapping[_Kind, tuple[float, ...]],
    known: tuple[set[_Kind], set[_Kind]],
) -> Votes:
    """Votes for a question that allows several options, whose marks may look different from all others."""
    ticked, plain = known
    own = {kinds[option] for option in options}
    new = own - ticked - plain
    votes: dict[int, bool | None] = {o: kinds[o] in ticked for o in options if kinds[o] not in new}
    heavier = min((weight[kind] for kind in ticked), default=()) > max(
        (weight[kind] for kind in plain), default=()
    )
    if len(own) == len(new) == 2 and heavier:
        light, heavy = sorted(new, key=lambda kind: weight[kind])
        if weight[light] < weight[heavy]:
            votes = {option: kinds[option] == heavy for option in options}
    return votes
