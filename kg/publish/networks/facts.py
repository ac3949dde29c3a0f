"""Projects a graph onto typed, labelled nodes and edges, for network analysis and drawing."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import TypeAlias

import networkx as nx
import pyoxigraph as ox

from kg.ask.naming import Names
from kg.errors import ExportError
from kg.publish.networks.ground import Ground, Support, Triple
from kg.publish.selection import GraphName
from kg.publish.source import Source
from kg.store.view import GraphView, local_name
from kg.vocabulary.namespaces import SCHEME_BASE, compact, expand

ATTRIBUTES = frozenset(
    map(
        expand,
        (
            "rdf:type",
            "egov:inCountry",
            "egov:documentStatus",
            "egov:implementationStatus",
            "egov:coversPeriod",
            "foaf:page",
            "foaf:homepage",
        ),
    )
)
"""Properties that describe a node and draw no edge unless they are asked for by name."""

_PERIOD = expand("dcterms:PeriodOfTime")
_BORROWED = {"subOrganizationOf": "part of"}
"""Words for relations of other vocabularies, which the ontology uses but does not name."""

Multigraph: TypeAlias = "nx.MultiDiGraph[str]"
"""Nodes are IRIs."""


def to_networkx(
    graph: Source,
    *,
    classes: Collection[str] | None = None,
    relations: Collection[str] | None = None,
    countries: Collection[str] | None = None,
) -> Multigraph:
    """The facts of a graph as a directed multigraph.

    A node is named by its IRI and has `label`, `class`, `country` (ISO 3166 alpha-3, "" if it belongs to
    none) and `status`; an edge has `relation`, `label`, `claims` (how many affirm it), `confidence` (the
    highest, 0 to 1) and `edition` (all, joined by blanks); its key is the relation.
    Nodes and edges come in a fixed order.

    Args:
        graph: the quads.
        classes: local names of classes, such as `Strategy`; a concept's class is its scheme, such as
            `emerging-technology`. Only edges between nodes of these classes stay. None keeps all.
        relations: local names of properties, such as `referencesTechnology`. None keeps all but those that
            describe a node, such as its status.
        countries: ISO 3166 alpha-3 codes. None keeps all.

    Raises:
        ExportError: if a class, relation or country does not occur in the graph.
    """
    return facts_network(Ground.of(graph), classes=classes, relations=relations, countries=countries)


def facts_network(
    ground: Ground,
    *,
    classes: Collection[str] | None = None,
    relations: Collection[str] | None = None,
    countries: Collection[str] | None = None,
) -> Multigraph:
    """As `to_networkx`, from quads that were read already."""
    graph, view = ground.graph, ground.view
    facts = [quad for quad in graph.quads if GraphName.of_quad(quad).kind == "facts"]
    _check(countries, {GraphName.of_quad(quad).country or "" for quad in facts}, "country")
    chosen = [q for q in facts if countries is None or GraphName.of_quad(q).country in countries]
    _check(relations, {local_name(quad.predicate.value) for quad in chosen}, "relation")
    nodes = _Nodes(view, chosen)
    _check(classes, nodes.classes(), "class")
    edges = list(_edges(chosen, nodes, relations, classes))
    ends = {iri for subject, _, value in edges for iri in (subject, value)}
    alone = {iri for iri in nodes.home() if _kept(nodes.class_of(iri), classes)}
    network: Multigraph = nx.MultiDiGraph()
    network.add_nodes_from((iri, nodes.attributes(iri)) for iri in sorted(ends | alone))
    for edge in edges:
        attributes = _edge_attributes(view, edge[1], ground.support.get(edge, Support()))
        network.add_edge(edge[0], edge[2], key=attributes["relation"], **attributes)
    return network


class _Nodes:
    """Which IRIs are nodes, and what is known of each."""

    def __init__(self, view: GraphView, facts: Iterable[ox.Quad]) -> None:
        self._view = view
        self._class: dict[str, str] = {}
        self._country: dict[str, str] = {}
        for quad in facts:
            self._note(quad)

    def classes(self) -> set[str]:
        """Local names of all classes that have a node."""
        return set(self._class.values()) - {""}

    def home(self) -> set[str]:
        """IRIs of the nodes that the facts themselves type."""
        return set(self._country)

    def attributes(self, iri: str) -> dict[str, str]:
        """Label, class, country and status."""
        status = self._view.values(iri, "egov:documentStatus", "egov:implementationStatus")
        return {
            "label": self._view.label(iri),
            "class": self._class[iri],
            "country": self._country.get(iri, ""),
            "status": " ".join(map(local_name, status)),
        }

    def class_of(self, iri: str) -> str:
        """The local name of a node's class, or "" if the IRI is no node."""
        return self._class.get(iri, "")

    def _note(self, quad: ox.Quad) -> None:
        """Typed subjects are nodes of their country; objects are nodes if the graph knows them."""
        if isinstance(quad.subject, ox.NamedNode):
            self._class.setdefault(quad.subject.value, self._find_class(quad.subject.value))
            if quad.predicate.value == expand("rdf:type") and self._class[quad.subject.value]:
                self._country[quad.subject.value] = GraphName.of_quad(quad).country or ""
        if isinstance(quad.object, ox.NamedNode):
            self._class.setdefault(quad.object.value, self._find_class(quad.object.value))

    def _find_class(self, iri: str) -> str:
        """A concept's scheme, another thing's class; periods and terms of the ontology are no nodes."""
        if iri.startswith(SCHEME_BASE):
            return iri.removeprefix(SCHEME_BASE).partition("/")[0]
        classes = [cls for cls in self._view.values(iri, "rdf:type") if cls != _PERIOD]
        ours = [local_name(cls) for cls in classes if compact(cls).startswith("egov:")]
        return ours[0] if ours else ""


def _check(wanted: Collection[str] | None, present: Collection[str], what: str) -> None:
    unknown = sorted(set(wanted or ()) - set(present))
    if unknown:
        names = Names((one, one) for one in sorted(present))
        near = [f" Did you mean {' or '.join(found)}?" for one in unknown if (found := names.suggest(one))]
        known = ", ".join(sorted(present)) or "none"
        raise ExportError(
            f"No {what} {', '.join(unknown)} in this graph.{''.join(near)} Choose among: {known}."
        )


def _edges(
    facts: Iterable[ox.Quad],
    nodes: _Nodes,
    relations: Collection[str] | None,
    classes: Collection[str] | None,
) -> Iterator[Triple]:
    """The triples that draw an edge, in order."""
    triples = set()
    for quad in facts:
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode):
            ends = nodes.class_of(quad.subject.value), nodes.class_of(quad.object.value)
            if _relevant(quad.predicate.value, relations) and all(_kept(end, classes) for end in ends):
                triples.add((quad.subject.value, quad.predicate.value, quad.object.value))
    return iter(sorted(triples))


def _relevant(predicate: str, relations: Collection[str] | None) -> bool:
    return predicate not in ATTRIBUTES if relations is None else local_name(predicate) in relations


def _kept(cls: str, classes: Collection[str] | None) -> bool:
    return bool(cls) and (classes is None or cls in classes)


def in_words(name: str) -> str:
    """The words of a camel-case name, for terms without a label.

    Example:
        >>> in_words("subOrganizationOf")
        'sub organization of'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def _edge_attributes(view: GraphView, predicate: str, behind: Support) -> dict[str, str | int | float]:
    """Attributes of one edge; an edge that no claim of the graph supports has 0 claims."""
    relation, label = local_name(predicate), view.label(predicate)
    return {
        "relation": relation,
        "label": _BORROWED.get(relation, in_words(relation)) if label == relation else label,
        "claims": behind.claims,
        "confidence": behind.confidence,
        "edition": " ".join(sorted(behind.editions)),
    }
