"""Counts of findings with their bounds: what is unknown may be a yes or a no."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

NOT_ASKED = "not-asked"
"""The reason of a finding on an item that the source does not print (scheme `finding-reason`)."""

COLUMNS = (
    "loaded",
    "asked",
    "known",
    "at_least",
    "at_most",
    "partial",
    "in_preparation",
    "no",
    "not_applicable",
    "unknown",
)
"""The columns of every table of counted findings."""


@dataclass(frozen=True, slots=True)
class FindingCount:
    """How many findings say what.

    A printout that lost its ticks shows neither a *no* nor a *yes* whose detail is blank, so `unknown` is
    not missing at random, and a share of yes among the known would mislead. The count of yes lies between
    `at_least` and `at_most`; `partial` and `in_preparation` are neither yes nor no and stand beside it.

    Attributes:
        loaded: all findings, one for each response and item.
        asked: those whose question the source prints.
        yes: those that are yes.
        partial: those that hold for a part of the matter alone.
        in_preparation: those that are drafted or planned.
        no: those that are no.
        not_applicable: those that a person found not to apply.
        unknown: those that nothing tells, asked or not.
    """

    loaded: int
    asked: int
    yes: int
    partial: int
    in_preparation: int
    no: int
    not_applicable: int
    unknown: int

    @property
    def known(self) -> int:
        """Those with a value."""
        return self.loaded - self.unknown

    @property
    def at_least(self) -> int:
        """The number that say yes."""
        return self.yes

    @property
    def at_most(self) -> int:
        """The number that say yes or may have: yes and unknown."""
        return self.yes + self.unknown

    def cells(self) -> tuple[int, ...]:
        """A value for each of `COLUMNS`."""
        return tuple(int(getattr(self, column)) for column in COLUMNS)


def count_findings(findings: Iterable[tuple[str, str | None]]) -> FindingCount:
    """Counts findings, each given by its value and, if that is unknown, the reason.

    Example:
        >>> count = count_findings([("yes", None), ("partial", None), ("unknown", "marks-lost")])
        >>> count.at_least, count.at_most, count.known, count.loaded
        (1, 2, 2, 3)
    """
    values: Counter[str] = Counter()
    absent = 0
    for value, reason in findings:
        values[value] += 1
        absent += reason == NOT_ASKED
    loaded = values.total()
    return FindingCount(
        loaded,
        loaded - absent,
        values["yes"],
        values["partial"],
        values["in-preparation"],
        values["no"],
        values["not-applicable"],
        values["unknown"],
    )
