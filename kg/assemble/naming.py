"""Turns the values of the earlier steps into RDF terms: who is which IRI in one country's graphs."""

from functools import cached_property

import pyoxigraph as ox

from kg.assemble.iris import Iris, address_iri, digest
from kg.assemble.terms import concept, term, typed
from kg.assemble.terms import text as literal
from kg.errors import AssemblyError
from kg.values import Concept, Known, Mention, Node, Object, Quote, Ref, Term, This, Unit, Value


class Naming:
    """The names of one country's things; it looks up which entity a mention of an edition stands for."""

    def __init__(self, unit: Unit, base: str) -> None:
        self.unit = unit
        self.iris = Iris(base, unit.fixture)

    @cached_property
    def country(self) -> ox.NamedNode:
        """The country itself, a reference thing."""
        return ox.NamedNode(self.iris.country(self.unit.country))

    @cached_property
    def _entities(self) -> dict[str, ox.NamedNode]:
        """`edition/mention` → IRI."""
        return {
            mention: ox.NamedNode(self.iris.entity(entity.kind, self.unit.country, entity.slug))
            for entity in self.unit.entities
            for mention in entity.mentions
        }

    @cached_property
    def _referents(self) -> dict[str, str]:
        """`edition/mention` → the earlier mention that it refers to."""
        return {
            f"{said.response.edition}/{mention.id}": f"{said.response.edition}/{mention.refers_to}"
            for said in self.unit.interpretations
            for mention in said.mentions
            if mention.refers_to is not None
        }

    def entity(self, edition: str, mention: str) -> ox.NamedNode:
        """The thing that a mention names; where it is a reference, the thing that it refers to.

        Raises:
            AssemblyError: if the resolving step gave the mention no entity.
        """
        key = f"{edition}/{mention}"
        passed = {key}
        while key not in self._entities and self._referents.get(key, key) not in passed:
            key = self._referents[key]
            passed.add(key)
        try:
            return self._entities[key]
        except KeyError:
            raise AssemblyError(
                f"{self.unit.country}: the mention {edition}/{mention} belongs to no entity."
            ) from None

    @cached_property
    def _classes(self) -> dict[str, str]:
        """`edition/mention` → the class of the thing it names."""
        return {mention: entity.cls for entity in self.unit.entities for mention in entity.mentions}

    @cached_property
    def _attested(self) -> frozenset[ox.NamedNode]:
        """The things of which a mention has the class that the resolving step settled on."""
        return frozenset(
            self._entities[key]
            for said in self.unit.interpretations
            for mention in said.mentions
            if self._classes.get(key := f"{said.response.edition}/{mention.id}") == mention.cls
        )

    def supported_class(self, edition: str, mention: Mention) -> str | None:
        """The mentioned thing's class, or None if this mention says another while a further one agrees."""
        key = f"{edition}/{mention.id}"
        cls = self._classes.get(key)
        return None if mention.cls != cls and self.entity(edition, mention.id) in self._attested else cls

    def response(self, edition: str, *path: str) -> ox.NamedNode:
        """The country's response of an edition, or what hangs below it."""
        return ox.NamedNode(self.iris.response(edition, self.unit.country, *path))

    def mention(self, edition: str, mention: Mention) -> ox.NamedNode:
        """A mention: what it names, and its place."""
        place = map(str, in_text(mention.quote))
        name = digest(str(self.entity(edition, mention.id)), *place)
        return self.response(edition, "mention", name)

    def answer(self, edition: str, number: int) -> ox.NamedNode:
        """An answer of the country."""
        return ox.NamedNode(self.iris.answer(edition, self.unit.country, number))

    def shared(self, kind: str, *path: str) -> ox.NamedNode:
        """A reference thing that is not a country."""
        return ox.NamedNode(self.iris.shared(kind, *path))

    def graph(self, kind: str, edition: str | None = None) -> str:
        """The IRI of one of the country's named graphs."""
        path = (self.unit.country,) if edition is None else (edition, self.unit.country)
        return self.iris.graph(kind, *path)

    def node(self, edition: str, node: Node) -> ox.NamedNode:
        """The IRI that a value of that edition's interpretation stands for."""
        match node:
            case Ref(mention):
                return self.entity(edition, mention)
            case Concept(scheme, code):
                return concept(scheme, code)
            case Known(kind, code):
                return ox.NamedNode(self.iris.known(kind, code))
            case Term(name):
                return term(name)
            case This(number):
                return self.response(edition) if number is None else self.answer(edition, number)

    def object(self, edition: str, predicate: str, value: Object) -> ox.NamedNode | ox.Literal:
        """The object of a claim: an address is an IRI after a `foaf:` predicate, and as printed elsewhere."""
        if not isinstance(value, Value):
            return self.node(edition, value)
        if value.datatype == "xsd:anyURI" and predicate.startswith("foaf:"):
            return ox.NamedNode(address_iri(value.text))
        return literal(value.text, value.language) if value.language else typed(value.text, value.datatype)


def in_text(quote: Quote) -> tuple[int, int, int, str]:
    """Orders quotes as a reader meets them; what has no place in the text comes first."""
    start, end = (-1 if offset is None else offset for offset in (quote.start, quote.end))
    return (quote.answer, start, end, quote.text)
