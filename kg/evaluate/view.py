"""What the evaluation reads of a graph: one country's part, in the union of its named graphs."""

from collections.abc import Collection
from dataclasses import dataclass

import pyoxigraph as ox

from kg.evaluate.items import Said
from kg.store.view import GraphView

NAMES = ("skos:prefLabel", "skos:altLabel")
"""The properties that name a thing."""


@dataclass(frozen=True, slots=True)
class CountryView(GraphView):
    """The graph as it looks from one country, given by its ISO 3166 alpha-3 code."""

    country: str

    def national_instances(self, *classes: str) -> list[str]:
        """IRIs of the country's things that are directly typed with one of the classes, in order."""
        members = {iri for cls in classes for iri in self.instances(cls)}
        return in_order(members & self.national())

    def national(self) -> set[str]:
        """IRIs of everything in the country."""
        return {iri for home in self.homes() for iri in self.subjects("egov:inCountry", home)}

    def homes(self) -> list[str]:
        """IRIs of the country itself."""
        return self.subjects("egov:iso3Code", ox.Literal(self.country))

    def names(self, subject: str) -> set[str]:
        """All names of a thing."""
        return set(self.values(subject, *NAMES))

    def typed(self, iri: str) -> Said:
        """The statement that says that a thing is there, and of which class."""
        return Said(iri, "rdf:type", self.value(iri, "rdf:type") or "")


def literals(store: ox.Store) -> str:
    """The text of every literal of a graph, in small letters, a line for each."""
    objects = (quad.object for quad in store)
    return "\n".join({one.value.lower() for one in objects if isinstance(one, ox.Literal)})


def in_order(iris: Collection[str]) -> list[str]:
    """IRIs in descending order of their N-Quads form.

    It is the order in which the reference scorer meets them in a sorted file, so that ambiguous pairs are
    settled alike.
    """
    return sorted(iris, key=lambda iri: f"<{iri}>", reverse=True)
