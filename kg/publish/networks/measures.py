"""Measures of centrality, computed by networkx on the plain graph: each two nodes linked once, no weights."""

from collections.abc import Callable, Mapping
from typing import Any

import networkx as nx

from kg.errors import ExportError, MissingExtra
from kg.publish.networks.network import Network

_Measure = Callable[[Any], Mapping[str, float]]

MEASURES: Mapping[str, _Measure] = {
    "degree": nx.degree_centrality,
    "in-degree": nx.in_degree_centrality,
    "out-degree": nx.out_degree_centrality,
    "betweenness": nx.betweenness_centrality,
    "closeness": nx.closeness_centrality,
    "pagerank": nx.pagerank,
}
"""The measures by name; `degree` is the share of all other nodes that a node is linked to."""

_DIRECTED = frozenset({"in-degree", "out-degree", "pagerank"})


def central(network: Network, measure: str = "degree") -> dict[str, float]:
    """A measure for each node by IRI.

    `degree`, `betweenness` and `closeness` take edges in both directions, the others as they point.
    Centrality in what respondents were asked is partly an artefact of the questionnaire: see
    docs/networks.md.

    Raises:
        ExportError: if there is no such measure, or it needs directions and edges have none.
        MissingExtra: for `pagerank`, if scipy is not installed.
    """
    if measure not in MEASURES:
        raise ExportError(f"No measure is called {measure!r}. Choose one of {', '.join(MEASURES)}.")
    if measure in _DIRECTED and not network.directed:
        raise ExportError(f"{measure} needs directed edges, and those of {network.name} have no direction.")
    graph: nx.Graph[str] = nx.DiGraph() if measure in _DIRECTED else nx.Graph()
    graph.add_nodes_from(node.id for node in network.nodes)
    graph.add_edges_from((edge.source, edge.target) for edge in network.edges)
    try:
        return dict(MEASURES[measure](graph)) if graph else {}
    except ImportError as error:
        raise MissingExtra(f"The measure {measure} needs scipy: pip install 'egovkg[plot]'.") from error
