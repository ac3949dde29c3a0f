"""A country's quads, indexed by what the checks and the way back to the answers ask for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import pyoxigraph as ox

Term: TypeAlias = ox.NamedNode | ox.Literal


@dataclass(frozen=True, slots=True)
class Statements:
    """The triples of one country's public graphs, as given and by graph, and an index of them.

    The index leads from predicate and subject to the objects, in order of arrival.
    """

    quads: tuple[ox.Quad, ...]
    graphs: Mapping[str, Sequence[ox.Quad]]
    index: Mapping[str, Mapping[str, list[Term]]]

    @classmethod
    def of(cls, quads: Iterable[ox.Quad]) -> "Statements":
        """Indexes quads; terms that are neither IRIs nor literals are left to the shapes to report."""
        kept = tuple(quads)
        graphs: defaultdict[ox.NamedNode | ox.BlankNode | ox.DefaultGraph, list[ox.Quad]] = defaultdict(list)
        index: defaultdict[str, defaultdict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        for quad in kept:
            graphs[quad.graph_name].append(quad)
            subject, value = quad.subject, quad.object
            if isinstance(subject, ox.NamedNode) and isinstance(value, ox.NamedNode | ox.Literal):
                index[quad.predicate.value][subject.value].append(value)
        return cls(kept, {getattr(name, "value", ""): group for name, group in graphs.items()}, index)

    def objects(self, subject: str, predicate: str) -> list[Term]:
        """The objects of a subject and predicate; empty if there are none."""
        return self.index.get(predicate, {}).get(subject, [])

    def values(self, subject: str, predicate: str) -> list[str]:
        """The same as plain strings: IRIs and lexical forms."""
        return [term.value for term in self.objects(subject, predicate)]

    def value(self, subject: str, predicate: str) -> str | None:
        """The first of them, or None."""
        found = self.objects(subject, predicate)
        return found[0].value if found else None

    def pairs(self, predicate: str) -> Iterator[tuple[str, Term]]:
        """Subjects and objects of a predicate."""
        for subject, objects in self.index.get(predicate, {}).items():
            for term in objects:
                yield subject, term

    def subjects(self, predicate: str) -> list[str]:
        """The subjects of a predicate, sorted."""
        return sorted(self.index.get(predicate, {}))

    def instances(self, cls: str) -> list[str]:
        """The nodes that carry this class, sorted."""
        return sorted(subject for subject, term in self.pairs(_TYPE) if term.value == cls)


_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
