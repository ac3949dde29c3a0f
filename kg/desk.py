"""The analyst's desk: what a graph gives to those who work with tables, networks and figures."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from kg.opened import OpenedGraph

if TYPE_CHECKING:
    import networkx as nx


class Desk(OpenedGraph):
    """Tables, networks, figures and citations of a graph."""

    def to_networkx(
        self,
        *,
        classes: Collection[str] | None = None,
        relations: Collection[str] | None = None,
        countries: Collection[str] | None = None,
    ) -> "nx.MultiDiGraph[str]":
        """Typed, labelled nodes and edges; see `kg.publish.networks.facts.to_networkx`.

        Raises:
            ExportError: if a class, relation or country does not occur.
        """
        from kg.publish.networks.facts import to_networkx

        source = self._source(restricted=False)
        return to_networkx(source, classes=classes, relations=relations, countries=countries)
