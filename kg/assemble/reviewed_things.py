"""The things that decisions name: by their paths of now, or by those that the rules alone gave them."""

from collections.abc import Iterable, Iterator
from functools import cached_property

import pyoxigraph as ox

from kg.assemble.naming import Naming, in_text
from kg.decisions.evidence import Words
from kg.resolve import thing_words
from kg.values import Entity, Mention, Quote, Unit

Place = tuple[str, tuple[int, int, int, str], str]


class Things:
    """Looks up the things and mentions of one country; a mention goes by `edition/id`."""

    def __init__(self, naming: Naming, undecided: Unit | None) -> None:
        self._naming = naming
        self._undecided = undecided

    @cached_property
    def _mentions(self) -> dict[str, tuple[str, Mention]]:
        return {
            f"{said.response.edition}/{mention.id}": (said.response.edition, mention)
            for said in self._naming.unit.interpretations
            for mention in said.mentions
        }

    @cached_property
    def _owners(self) -> dict[ox.NamedNode, Entity]:
        return {self.node(one): one for one in self._naming.unit.entities}

    def at(self, path: str) -> Entity | None:
        """The thing at a path, or what became of the one that the rules alone had there."""
        unit = self._naming.unit
        found = _entity(unit, path)
        before = _entity(self._undecided, path) if self._undecided is not None else None
        if found is None and before is not None:
            return next((one for one in unit.entities if before.mentions[0] in one.mentions), None)
        return found

    def node(self, entity: Entity) -> ox.NamedNode:
        """The IRI of a thing."""
        return ox.NamedNode(self._naming.iris.entity(entity.kind, self._naming.unit.country, entity.slug))

    def words(self, path: str) -> Iterator[frozenset[Words]]:
        """The words that name a thing, as evidence: as it is now, and as the rules alone had found it."""
        before = _entity(self._undecided, path) if self._undecided is not None else None
        for entity in (self.at(path), before):
            if entity is not None:
                yield thing_words(self._mentions[key][1].quote.text for key in entity.mentions)

    def latest(self, entity: Entity) -> str:
        """The first mention of a thing in the latest edition that names it."""
        edition = max(key.split("/", 1)[0] for key in entity.mentions)
        return self.first(key for key in entity.mentions if key.startswith(f"{edition}/"))

    def first(self, mentions: Iterable[str]) -> str:
        """The first of some mentions in the order of reading."""
        return min(mentions, key=self.place)

    def place(self, mention: str) -> Place:
        """Orders mentions as a reader meets them."""
        edition, found = self._mentions[mention]
        return edition, in_text(found.quote), found.id

    def named(self, mention: str) -> ox.NamedNode:
        """The thing that a mention names."""
        edition, found = self._mentions[mention]
        return self._naming.entity(edition, found.id)

    def mention(self, mention: str) -> ox.NamedNode:
        """The node of a mention."""
        return self._naming.mention(*self._mentions[mention])

    def quote(self, mention: str) -> tuple[str, Quote]:
        """Edition and words of a mention."""
        edition, found = self._mentions[mention]
        return edition, found.quote

    def below(self, thing: ox.NamedNode) -> Iterator[ox.NamedNode]:
        """The parts of a thing, such as its provisions and periods."""
        owner = self._owners.get(thing)
        for node, one in self._owners.items() if owner is not None else ():
            if owner is not None and one.slug.startswith(f"{owner.slug}/"):
                yield from [node] if one.kind in {owner.kind, "provision"} else []


def _entity(unit: Unit, path: str) -> Entity | None:
    return next((one for one in unit.entities if f"{one.kind}/{unit.country}/{one.slug}" == path), None)
