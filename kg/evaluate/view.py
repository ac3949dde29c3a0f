"""What the evaluation reads of a graph: plain look-ups in the union of its named graphs."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.vocabulary.namespaces import expand

NAMES = ("skos:prefLabel", "skos:altLabel")
"""The properties that name a thing."""


@dataclass(frozen=True, slots=True)
class CountryView:
    """One country's part of a graph; all properties are prefixed names, all results plain texts."""

    store: ox.Store
    country: str

    def instances(self, *classes: str) -> list[str]:
        """IRIs of the country's things that are directly typed with one of the classes.

        In descending order of their N-Quads form: the order in which the reference scorer meets
        them in a sorted file, so that ambiguous pairs are settled alike.
        """
        members = {iri for cls in classes for iri in self.subjects("rdf:type", ox.NamedNode(expand(cls)))}
        return in_order(members & self.national())

    def national(self) -> set[str]:
        """IRIs of everything in the country."""
        return {iri for home in self.homes() for iri in self.subjects("egov:inCountry", home)}

    def homes(self) -> list[ox.NamedNode]:
        """The country itself, by its ISO 3166 alpha-3 code."""
        return [ox.NamedNode(iri) for iri in self.subjects("egov:iso3Code", ox.Literal(self.country))]

    def subjects(self, predicate: str, value: ox.NamedNode | ox.Literal) -> set[str]:
        """IRIs of all subjects that have this value."""
        quads = self.store.quads_for_pattern(None, ox.NamedNode(expand(predicate)), value, None)
        return {quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)}

    def values(self, subject: str, *predicates: str) -> set[str]:
        """All values of the properties: an IRI, or a literal's text."""
        return {value for name in predicates for value in self._values(subject, name)}

    def path(self, subject: str, first: str, second: str) -> set[str]:
        """All values at the end of a path of two properties."""
        return {value for middle in self.values(subject, first) for value in self.values(middle, second)}

    def names(self, subject: str) -> set[str]:
        """All names of a thing."""
        return self.values(subject, *NAMES)

    def literals(self) -> Iterator[str]:
        """The text of every literal of the whole graph."""
        for quad in self.store:
            if isinstance(quad.object, ox.Literal):
                yield quad.object.value

    def _values(self, subject: str, predicate: str) -> Iterator[str]:
        """One property's values; blank nodes stand in no graph of ours and are left out."""
        pattern = (ox.NamedNode(subject), ox.NamedNode(expand(predicate)), None, None)
        for quad in self.store.quads_for_pattern(*pattern):
            if isinstance(quad.object, ox.NamedNode | ox.Literal):
                yield quad.object.value


def in_order(iris: set[str]) -> list[str]:
    """IRIs in descending order of their N-Quads form."""
    return sorted(iris, key=lambda iri: f"<{iri}>", reverse=True)
