"""Counts of what was found, missed and added, and the shares that follow from them."""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kg.evaluate.items import Item, Said, Verdict, compared

_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Score:
    """One section's result: `matched` items, how many were `missing` and how many `extra`, and which.

    Example:
        >>> score = Score("bodies", matched=3, missing=1, extra=0)
        >>> score.precision, score.recall, round(score.f1, 3)
        (1.0, 0.75, 0.857)
    """

    section: str
    matched: int
    missing: int
    extra: int
    items: tuple[Item, ...] = ()

    @property
    def missed(self) -> tuple[str, ...]:
        """The items that were missed, in words."""
        return tuple(item.words for item in self.items if item.verdict is Verdict.MISSED)

    @property
    def added(self) -> tuple[str, ...]:
        """The extra items, in words."""
        return tuple(item.words for item in self.items if item.verdict is Verdict.EXTRA)

    @property
    def precision(self) -> float:
        """The share of found items that are right; 1 if nothing was found."""
        found = self.matched + self.extra
        return self.matched / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of gold items that were found; 1 if there was nothing to find."""
        wanted = self.matched + self.missing
        return self.matched / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 if both are 0."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def of_sets(
    section: str, wanted: Mapping[_Key, tuple[str, ...]], found: Mapping[_Key, tuple[Said, ...]]
) -> Score:
    """A section whose items are compared as sets.

    Example:
        >>> score = of_sets("portals", {"a.kh": (), "b.kh": ()}, {"b.kh": (), "c.kh": ()})
        >>> score.matched, score.missed, score.added
        (1, ('a.kh',), ('c.kh',))
    """
    return of_items(section, compared(wanted, found))


def of_items(section: str, items: Sequence[Item]) -> Score:
    """A section in which each item counts once, as its verdict says."""
    counts = Counter(item.verdict for item in items)
    return Score(
        section, counts[Verdict.MATCHED], counts[Verdict.MISSED], counts[Verdict.EXTRA], tuple(items)
    )


def of_checks(section: str, items: Sequence[Item], total: int | None = None) -> Score:
    """A section in which each item is right or wrong: precision and recall are its accuracy.

    Args:
        section: its name.
        items: those that are right are matched, all others missed.
        total: how many were checked, if not as many as there are items.

    Example:
        >>> of_checks("findings", [Item("a", Verdict.MATCHED), Item("b", Verdict.MISSED)]).f1
        0.5
    """
    right = sum(item.verdict is Verdict.MATCHED for item in items)
    wrong = (len(items) if total is None else total) - right
    return Score(section, right, wrong, wrong, tuple(items))
