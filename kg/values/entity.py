"""Who is who: the values that the resolving step returns."""

from dataclasses import dataclass

from kg.values.claim import Claim, Finding, Mention, SetAside
from kg.values.response import Response


@dataclass(frozen=True, slots=True)
class Interpretation:
    """All that one response says: the result of the interpreting step.

    `repeated` are the groups of questions under which the same text stands, in order of their first.
    """

    response: Response
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    set_asides: tuple[SetAside, ...] = ()
    repeated: tuple[frozenset[int], ...] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two mentions are one thing: `edition/id` of the kept and the joined mention, reason, score 0-1."""

    kept: str
    joined: str
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class Entity:
    """One real-world thing of a country: `mentions` are `edition/id`, in order of appearance.

    `kind` and `slug` make its IRI; a dependent thing's slug begins with that of its `owner` entity's slug.
    `placeholder` marks a node for what the response speaks of without naming it: its `name` is ours.
    """

    kind: str
    slug: str
    cls: str
    name: str
    also: tuple[str, ...]
    mentions: tuple[str, ...]
    merges: tuple[Merge, ...] = ()
    possible: tuple[Merge, ...] = ()
    placeholder: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """A country's whole story, ready to assemble: interpretations by edition and the things they name."""

    country: str
    fixture: bool
    interpretations: tuple[Interpretation, ...]
    entities: tuple[Entity, ...]

    def of(self, edition: str, mention: str) -> Entity:
        """The entity that a mention of that edition names; KeyError if there is none."""
        wanted = f"{edition}/{mention}"
        for entity in self.entities:
            if wanted in entity.mentions:
                return entity
        raise KeyError(wanted)
