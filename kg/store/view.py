"""Plain look-ups in a store: values, paths, labels, over the union of its named graphs."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.vocabulary.namespaces import expand

LABELS = ("skos:prefLabel", "rdfs:label")
"""The properties that name a thing for people, the first one that it has."""


@dataclass(frozen=True, slots=True)
class GraphView:
    """A store as subjects and values. Properties are prefixed names; results are sorted and each once.

    Example:
        >>> a, b = ox.NamedNode("urn:a"), ox.NamedNode("urn:b")
        >>> store = ox.Store()
        >>> store.add(ox.Quad(a, ox.NamedNode(expand("skos:prefLabel")), ox.Literal("Law"), b))
        >>> GraphView(store).label("urn:a")
        'Law'
    """

    store: ox.Store

    def subjects(self, predicate: str, value: str | ox.Literal) -> list[str]:
        """IRIs of all subjects that have this value: an IRI, or a literal."""
        wanted = ox.NamedNode(value) if isinstance(value, str) else value
        quads = self.store.quads_for_pattern(None, ox.NamedNode(expand(predicate)), wanted, None)
        return sorted({quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)})

    def instances(self, cls: str) -> list[str]:
        """IRIs of everything that is directly typed with a class, given as a prefixed name."""
        return self.subjects("rdf:type", expand(cls))

    def terms(self, subject: str, predicate: str) -> list[ox.NamedNode | ox.Literal]:
        """All values of one property as terms."""
        return sorted(set(self._terms(subject, predicate)), key=str)

    def values(self, subject: str, *predicates: str) -> list[str]:
        """All values of the properties as plain text: an IRI, or a literal's lexical form."""
        return sorted({term.value for predicate in predicates for term in self._terms(subject, predicate)})

    def value(self, subject: str, predicate: str) -> str | None:
        """The first value of a property, or None."""
        return next(iter(self.values(subject, predicate)), None)

    def path(self, subject: str, first: str, second: str) -> list[str]:
        """All values at the end of a path of two properties."""
        return sorted({end for middle in self.values(subject, first) for end in self.values(middle, second)})

    def quads(self, subject: str) -> list[ox.Quad]:
        """All quads with this subject."""
        return sorted(self.store.quads_for_pattern(ox.NamedNode(subject), None, None, None), key=str)

    def label(self, iri: str, language: str = "en") -> str:
        """A name for people: in the language, else in none, else in any, else the IRI's last part."""
        for predicate in LABELS:
            found = [term for term in self.terms(iri, predicate) if isinstance(term, ox.Literal)]
            if found:
                return min(found, key=lambda term: _rank(term, language)).value
        return local_name(iri)

    def _terms(self, subject: str, predicate: str) -> Iterator[ox.NamedNode | ox.Literal]:
        """Values that are no blank nodes: no graph of ours holds any."""
        pattern = (ox.NamedNode(subject), ox.NamedNode(expand(predicate)), None, None)
        for quad in self.store.quads_for_pattern(*pattern):
            if isinstance(quad.object, ox.NamedNode | ox.Literal):
                yield quad.object


def local_name(iri: str) -> str:
    """The last part of an IRI.

    Example:
        >>> local_name("https://w3id.org/egov-kg/ontology#Claim")
        'Claim'
        >>> local_name("https://w3id.org/egov-kg/scheme/polarity/negated")
        'negated'
    """
    return iri.rstrip("/#").rsplit("/", 1)[-1].rsplit("#", 1)[-1]


def _rank(term: ox.Literal, language: str) -> tuple[int, str]:
    order = [language, None, "en"]
    return (order.index(term.language) if term.language in order else len(order)), term.value
