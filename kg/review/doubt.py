"""What a person is asked: one doubtful thing, and what hangs on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kg.decisions import Choice


class Kind(StrEnum):
    """Why something is doubtful."""

    MERGE = "merge"
    CONTRADICTION = "contradiction"
    CLAIM = "claim"
    LABEL = "label"
    ANSWER = "answer"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubtful thing, ready to be decided on.

    `asks` is the question in words and `choices` are the answers. `fields` name what it is about, as a
    decision does. `evidence` is the digest of the words that `found` shows. `claims` and `questions` count
    the statements that may change with the decision, and the questions that they come from. `codes` are what
    the `value` may be, where that is a concept.
    """

    kind: Kind
    country: str
    asks: str
    choices: tuple[Choice, ...]
    fields: tuple[tuple[str, tuple[str, ...]], ...]
    evidence: str
    found: tuple[str, ...]
    claims: int = 1
    questions: int = 1
    codes: tuple[str, ...] = ()

    @property
    def targets(self) -> frozenset[str]:
        """What it is about, without the claims that stand against it."""
        return frozenset(text for name, texts in self.fields if name != "against" for text in texts if text)

    def order(self) -> tuple[object, ...]:
        """The most consequential first: by statements, then questions; equal ones by kind and place."""
        return (
            -self.claims,
            -self.questions,
            list(Kind).index(self.kind),
            self.country,
            self.found,
            self.fields,
        )


@dataclass(frozen=True, slots=True)
class Queue:
    """The doubtful things of a graph, the most consequential first; `decided` counts those left out."""

    doubts: tuple[Doubt, ...]
    decided: int = 0

    def __len__(self) -> int:
        return len(self.doubts)

    def __iter__(self) -> Iterator[Doubt]:
        return iter(self.doubts)
