"""What networks are made from: quads, look-ups, and the claims behind each triple."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import pyoxigraph as ox

from kg.publish.selection import GraphName
from kg.publish.source import Source
from kg.resources import ontology_folder
from kg.store.view import GraphView
from kg.vocabulary.namespaces import SCHEME_BASE, expand

_OF_CLAIMS = frozenset(
    (
        _SUBJECT := expand("rdf:subject"),
        _PREDICATE := expand("rdf:predicate"),
        _OBJECT := expand("rdf:object"),
        _POLARITY := expand("egov:polarity"),
        _CONFIDENCE := expand("egov:confidence"),
        _RESPONSE := expand("egov:fromResponse"),
    )
)
_AFFIRMED = f"{SCHEME_BASE}polarity/affirmed"

Triple: TypeAlias = tuple[str, str, str]
"""Subject, predicate and object as IRIs."""


@dataclass(slots=True)
class Support:
    """What stands behind one triple: how many claims, the highest confidence, editions, strongest claim."""

    claims: int = 0
    confidence: float = 0.0
    editions: set[str] = field(default_factory=set)
    strongest: str = ""

    def add(self, iri: str, confidence: float, edition: str) -> None:
        """Takes a claim in; of claims equally sure the first by IRI is the strongest."""
        first = not self.strongest or iri < self.strongest
        if confidence > self.confidence or (confidence == self.confidence and first):
            self.confidence, self.strongest = confidence, iri
        self.claims += 1
        self.editions.add(edition)


@dataclass(frozen=True, slots=True)
class Ground:
    """What networks are made from: a graph's quads, look-ups in them, and what supports each triple.

    `ontology` is the folder whose ready questions say what counts as a strategy.
    """

    graph: Source
    view: GraphView
    support: Mapping[Triple, Support]
    ontology: Path

    @classmethod
    def of(cls, graph: Source, ontology: Path | None = None) -> "Ground":
        """Reads the quads once for all that is asked of them."""
        return cls(graph, graph.view(), _support(graph), ontology or ontology_folder())


def _support(graph: Source) -> dict[Triple, Support]:
    """What the affirmed claims say in support of each triple."""
    support: defaultdict[Triple, Support] = defaultdict(Support)
    for iri, claim in _claims(graph).items():
        if claim.get(_POLARITY) == _AFFIRMED and _SUBJECT in claim:
            edition = claim.get(_RESPONSE, "").rpartition("/")[0].rpartition("/")[2]
            behind = support[claim[_SUBJECT], claim[_PREDICATE], claim[_OBJECT]]
            behind.add(iri, float(claim.get(_CONFIDENCE, 0)), edition)
    return dict(support)


def _claims(graph: Source) -> dict[str, dict[str, str]]:
    claims: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for quad in graph.quads:
        if quad.predicate.value in _OF_CLAIMS and GraphName.of_quad(quad).kind == "derived":
            value = quad.object
            if isinstance(quad.subject, ox.NamedNode) and isinstance(value, ox.NamedNode | ox.Literal):
                claims[quad.subject.value][quad.predicate.value] = value.value
    return dict(claims)
