"""What the checks in code look at: a country's statements, the vocabulary, and its claims."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import pyoxigraph as ox

from kg.validate.statements import Statements, Term
from kg.validate.vocabulary import Vocabulary
from kg.vocabulary.namespaces import concept_iri, expand

_SUBJECT, _PREDICATE, _OBJECT, _POLARITY = (
    expand(name) for name in ("rdf:subject", "rdf:predicate", "rdf:object", "egov:polarity")
)
_AFFIRMED = concept_iri("polarity", "affirmed")

Plain: TypeAlias = tuple[str, str, Term]
"""A triple: the IRIs of subject and predicate, and the object as it stands."""


@dataclass(frozen=True, slots=True)
class MadeClaim:
    """A claim of the graph and what it claims."""

    iri: str
    triple: Plain
    affirmed: bool


class Case:
    """One country before the checks; what several of them need is worked out once."""

    def __init__(self, statements: Statements, vocabulary: Vocabulary) -> None:
        self.statements = statements
        self.vocabulary = vocabulary

    @cached_property
    def claims(self) -> tuple[MadeClaim, ...]:
        """The claims that are whole; shapes report the others."""
        return tuple(self._claims())

    @cached_property
    def affirmed(self) -> frozenset[Plain]:
        """What some answer affirms."""
        return frozenset(claim.triple for claim in self.claims if claim.affirmed)

    @cached_property
    def facts(self) -> frozenset[Plain]:
        """The triples of the facts graph."""
        return self._standing("facts")

    @cached_property
    def stated(self) -> frozenset[Plain]:
        """The triples of the graphs of what is printed."""
        return self._standing("stated")

    def _claims(self) -> Iterator[MadeClaim]:
        for iri, subject in self.statements.pairs(_SUBJECT):
            predicate = self.statements.value(iri, _PREDICATE)
            objects = self.statements.objects(iri, _OBJECT)
            polarity = self.statements.value(iri, _POLARITY)
            if predicate and objects and polarity:
                triple = (subject.value, predicate, objects[0])
                yield MadeClaim(iri, triple, polarity == _AFFIRMED)

    def _standing(self, kind: str) -> frozenset[Plain]:
        return frozenset(
            (quad.subject.value, quad.predicate.value, quad.object)
            for name, quads in self.statements.graphs.items()
            if f"/graph/{kind}/" in name
            for quad in quads
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal)
        )
