"""What people decided on one country, on its way into the graph."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pyoxigraph as ox

from kg.decisions import Decision
from kg.resolve import Pair
from kg.values import Unit

CONFIRMED, REJECTED, SUPERSEDED = "confirmed", "rejected", "superseded"
"""Codes of the scheme `review-status`."""

REVIEW_RULE = "reviewed"
"""The rule behind the claims that a person states."""


@dataclass(frozen=True, slots=True)
class Review:
    """The decisions on a country.

    `decisions` are those on claims, findings, answers and things, `pairs` those on who is who that hold.
    `undecided` is the country as the rules alone resolve it, where that differs: decisions may name things
    as they were called there. `concepts` are all `SCHEME/CODE` of the model.
    """

    decisions: tuple[Decision, ...] = ()
    pairs: tuple[Pair, ...] = ()
    undecided: Unit | None = None
    concepts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Mark:
    """What people decided on a statement: `status` is a code of the scheme `review-status`.

    `stated` says that it is the person's own statement, which `revises` those of the rules.
    """

    status: str
    decisions: tuple[Decision, ...]
    revises: tuple[ox.NamedNode, ...] = ()
    stated: bool = False

    @property
    def withdrawn(self) -> bool:
        """Whether the statement is no fact any more."""
        return self.status in {REJECTED, SUPERSEDED}

    def joined(self, decisions: Iterable[Decision]) -> "Mark":
        """The mark with further decisions to the same effect, in the order of their contents."""
        every = {one.content(): one for one in (*self.decisions, *decisions)}
        return replace(self, decisions=tuple(every[content] for content in sorted(every)))
