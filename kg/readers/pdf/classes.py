"""Tells which of two kinds of marks means ticked, by what a form allows: one tick to a question.

No look is taken for a tick by itself. Over the whole document the ticked kind stands at most once under a question
that allows one option; the other kind stands wherever it is not. Only if both would do, the heavier mark is taken.
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
_APART = 0.25
_JUST_LIKE = 0.15


@dataclass(frozen=True, slots=True)
class Group:
    """The options of one question, by number; `several` of them may be ticked."""

    options: tuple[int, ...]
    several: bool


@dataclass(frozen=True, slots=True)
class _Fit:
    """How well a set of ticked options fits the form."""

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
    return _Fit(sum(count == 1 for count in counts), sum(count > 1 for count in counts))


def _fits(fit: _Fit) -> bool:
    return fit.one >= _FEWEST and fit.more * 20 <= fit.one


def split(groups: Sequence[Group], values: Mapping[int, float], least: float) -> Votes:
    """Votes by a measure of each mark that is low for one kind and high for the other; none if it tells nothing.

    Args:
        groups: the questions.
        values: the measure of each option.
        least: the smallest gap between the two kinds.

    Example:
        >>> asked = [Group((1, 2), False), Group((3, 4), False), Group((5, 6, 7), False)]
        >>> dict(split(asked, {1: 0.9, 2: 0.1, 3: 0.1, 4: 0.8, 5: 0.1, 6: 0.9, 7: 0.12}, 0.1))
        {1: True, 2: False, 3: False, 4: True, 5: False, 6: True, 7: False}
    """
    best: tuple[int, float, float, bool] | None = None
    several = {option for group in groups if group.several for option in group.options}
    ordered = sorted(value for option, value in values.items() if option not in several)
    for low, high in pairwise(ordered):
        if high - low < least:
            continue
        edge = (low + high) / 2
        for heavy in (True, False):
            fit = _fit(groups, {option: (value > edge) is heavy for option, value in values.items()})
            found = (fit.score, high - low, edge, heavy)
            if _fits(fit) and (best is None or found[:2] > best[:2]):
                best = found
    if best is None:
        return {}
    _, _, edge, heavy = best
    low = median(value for value in ordered if value < edge)
    high = median(value for value in ordered if value > edge)
    parts = {option: (value - low) / (high - low) for option, value in values.items()}
    votes = {option: _vote(part, heavy) for option, part in parts.items() if option not in several}
    for group in groups:
        if group.several:
            own = {option: parts[option] for option in group.options if option in parts}
            votes |= _vote_apart(own, max(_APART, least / (high - low)), heavy)
    return votes


def _vote_apart(parts: Mapping[int, float], least: float, heavy: bool) -> Votes:
    """Votes for options with marks of another shape: by the gap between them, or by what they are just like."""
    ordered = sorted(parts.values())
    gap, edge = max(((high - low, (low + high) / 2) for low, high in pairwise(ordered)), default=(0.0, 0.0))
    if gap >= least:
        return {option: (part > edge) is heavy for option, part in parts.items()}
    return {
        option: (part > 0.5) is heavy
        for option, part in parts.items()
        if min(abs(part), abs(part - 1)) < _JUST_LIKE
    }


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
            together[kind][kind] -= own[kind] - (count > 1)
    counted = Counter(kinds[option] for group in single for option in group.options if option in kinds)
    never_twice = [kind for kind in counted if not together[kind][kind]]
    order = sorted(
        never_twice,
        key=lambda kind: (len(never_twice) < len(counted), weight[kind], counted[kind]),
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
    if own <= ticked | plain:
        return {option: kinds[option] in ticked for option in options}
    heavier = min((weight[kind] for kind in ticked), default=()) > max(
        (weight[kind] for kind in plain), default=()
    )
    if len(own) != 2 or not heavier:
        return {}
    heavy = max(own, key=lambda kind: weight[kind])
    light = own - {heavy}
    if weight[heavy] == weight[light.pop()]:
        return {}
    return {option: kinds[option] == heavy for option in options}
