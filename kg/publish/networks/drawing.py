"""Turns a multigraph of facts into nodes and edges with evidence and standing."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.publish.networks.evidence import Quotes
from kg.publish.networks.facts import Multigraph
from kg.publish.networks.ground import Ground
from kg.publish.networks.network import Edge, Node
from kg.store.view import GraphView, local_name
from kg.vocabulary.namespaces import SCHEME_BASE, expand

_PENDING = frozenset({"draft", "planned"})
_COMING = frozenset({"planned", "in-development"})
"""Implementation statuses of what is not there yet."""


class Draughtsman:
    """Makes nodes and edges out of what the facts hold."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._quotes = Quotes(ground)
        self._standings = _standings(ground.view)
        self._labels: dict[str, str] = {}

    def nodes(self, facts: Multigraph) -> dict[str, Node]:
        """All nodes of a network of facts, by IRI."""
        return {iri: self.node(iri, data) for iri, data in facts.nodes(data=True)}

    def node(self, iri: str, data: Mapping[str, str]) -> Node:
        """A node as `facts_network` describes it."""
        standing = self._standing(data["status"])
        coming = not _COMING.isdisjoint(data["status"].split())
        quote, place = self._quotes.of_node(iri)
        return Node(
            iri,
            data["label"],
            data["class"],
            self.group_label(data["class"]),
            data["country"],
            data["status"],
            standing,
            standing in _PENDING or coming,
            quote,
            place,
        )

    def edges(self, facts: Multigraph, nodes: Mapping[str, Node]) -> list[Edge]:
        """All edges of a network of facts whose ends are among the nodes."""
        kept = (edge for edge in facts.edges(keys=True, data=True) if edge[0] in nodes and edge[1] in nodes)
        return [self._edge(start, end, data, nodes) for start, end, _, data in kept]

    def drawn(self, facts: Multigraph) -> tuple[dict[str, Node], tuple[Edge, ...]]:
        """Nodes and edges of a network of facts."""
        nodes = self.nodes(facts)
        return nodes, tuple(self.edges(facts, nodes))

    def group_label(self, group: str) -> str:
        """A class or scheme in words."""
        if group not in self._labels:
            view = self._ground.view
            known = (expand(f"egov:{group}"), f"{SCHEME_BASE}{group}")
            label = next((view.label(iri) for iri in known if view.quads(iri)), group.replace("-", " "))
            self._labels[group] = label.lower() if label[1:].islower() else label
        return self._labels[group]

    def _edge(
        self, start: str, end: str, data: Mapping[str, str | int | float], nodes: Mapping[str, Node]
    ) -> Edge:
        quote, place = self._quotes.of_edge(start, str(data["relation"]), end)
        return Edge(
            start,
            end,
            str(data["relation"]),
            str(data["label"]),
            int(data["claims"]),
            float(data["confidence"]),
            str(data["edition"]),
            nodes[start].pending or nodes[end].pending,
            quote=quote,
            place=place,
        )

    def _standing(self, status: str) -> str:
        found = [self._standings[code] for code in status.split() if code in self._standings]
        return found[0] if found else ""


def with_quotes(nodes: Iterable[Node], edges: Iterable[Edge]) -> tuple[Node, ...]:
    """Nodes of no country, such as concepts, take the quote of their strongest edge in the same network."""
    best: dict[str, Edge] = {}
    for edge in sorted(edges, key=lambda edge: (-edge.confidence, edge.source, edge.target, edge.relation)):
        for end in (edge.source, edge.target):
            best.setdefault(end, edge)
    return tuple(
        replace(node, quote=best[node.id].quote, place=best[node.id].place)
        if not node.place and node.id in best
        else node
        for node in nodes
    )


def _standings(view: GraphView) -> dict[str, str]:
    """What each document status comes down to, by code."""
    standings: Iterable[str] = view.instances("egov:DocumentStanding")
    return {
        local_name(status): local_name(standing)
        for standing in standings
        for status in view.values(standing, "skos:narrowMatch")
    }
