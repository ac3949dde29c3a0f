"""How often a finding abstains, how often it should have, and what that means for counts of *yes*."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.evaluate.findings import Found
from kg.evaluate.gold import Gold

UNKNOWN = "unknown"
"""The value of a finding that abstains."""


@dataclass(frozen=True, slots=True)
class Value:
    """What gold and the graph say on one item; a finding that is missing is unknown."""

    item: str
    wanted: str
    found: str


@dataclass(frozen=True, slots=True)
class Abstention:
    """Findings counted by what gold and graph know.

    Attributes:
        valued: items with a value in gold.
        abstained: those of them that the graph gives as unknown.
        wrong: those of them to which the graph gives another value.
        unvalued: items that gold gives as unknown.
        asserted: those of them to which the graph gives a value.
    """

    valued: int
    abstained: int
    wrong: int
    unvalued: int
    asserted: int


def values(gold: Gold, found: Mapping[str, Found]) -> tuple[Value, ...]:
    """All items of a gold file with both values, in order of their key."""
    return tuple(
        Value(item, wanted, found[item].value if item in found else UNKNOWN)
        for item, wanted in sorted(gold.findings.items())
    )


def abstention(values: Iterable[Value]) -> Abstention:
    """The counts of abstention.

    Example:
        >>> abstention([Value("a", "yes", "unknown"), Value("b", "unknown", "no"), Value("c", "no", "no")])
        Abstention(valued=2, abstained=1, wrong=0, unvalued=1, asserted=1)
    """
    every = tuple(values)
    known = [value for value in every if value.wanted != UNKNOWN]
    unknown = [value for value in every if value.wanted == UNKNOWN]
    return Abstention(
        len(known),
        sum(value.found == UNKNOWN for value in known),
        sum(value.found not in {UNKNOWN, value.wanted} for value in known),
        len(unknown),
        sum(value.found != UNKNOWN for value in unknown),
    )


def confusions(values: Iterable[Value]) -> dict[tuple[str, str], int]:
    """How often gold's value meets each value of the graph, sorted."""
    return dict(sorted(Counter((value.wanted, value.found) for value in values).items()))
