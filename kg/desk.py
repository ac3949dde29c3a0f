"""The analyst's desk: what a graph gives to those who work with tables, networks and figures."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from kg.opened import OpenedGraph

if TYPE_CHECKING:
    import networkx as nx

    from kg.publish.citing.citation import Citation
    from kg.publish.networks.network import Network
    from kg.publish.networks.plot import Plot


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

    def network(
        self,
        projection: str | None = None,
        *,
        classes: Collection[str] | None = None,
        relations: Collection[str] | None = None,
        countries: Collection[str] | None = None,
        size: str = "degree",
        include_refused: bool = False,
    ) -> "Network":
        """Nodes and edges that show themselves in a notebook as an interactive picture.

        Args:
            projection: `strategy-technology`, `institutions`, `partnerships` or `country-similarity`; None
                for all facts of `classes` and `relations`.
            classes: local names of classes, such as `Strategy`, or of concept schemes, such as
                `emerging-technology`; None means all.
            relations: local names of properties, such as `referencesTechnology`; None means all.
            countries: ISO 3166 alpha-3 codes; None means all that are loaded.
            size: the measure that sizes of nodes show: degree, in-degree, out-degree, betweenness,
                closeness or pagerank.
            include_refused: take in responses whose publication was refused.

        Raises:
            ExportError: if a projection, class, relation or measure is unknown, or publication was refused.
            GraphError: if a country is not loaded.
        """
        from kg.publish.citing.digest import graph_digest
        from kg.publish.citing.note import note_of
        from kg.publish.networks.ground import Ground
        from kg.publish.networks.projections import project
        from kg.publish.selection import Selection, check_consent

        self._check_countries(countries)
        chosen = tuple(countries or self.countries)
        ground = Ground.of(self._source(restricted=False), self._ontology)
        check_consent(ground.graph, frozenset(chosen), Selection(refused=include_refused))
        note = note_of(ground.view, graph_digest(self.path, self.countries), chosen)
        return project(
            ground,
            note,
            projection,
            classes=classes,
            relations=relations,
            countries=chosen,
            size=size,
        )

    def plot(
        self,
        projection: str | None = None,
        *,
        labels: int = 60,
        classes: Collection[str] | None = None,
        relations: Collection[str] | None = None,
        countries: Collection[str] | None = None,
        size: str = "degree",
        include_refused: bool = False,
    ) -> "Plot":
        """The static picture of a network, for viewers that strip scripts and for print.

        Args:
            projection: as in `network`.
            labels: how many nodes are named at most, the largest first.
            classes: as in `network`.
            relations: as in `network`.
            countries: as in `network`.
            size: as in `network`.
            include_refused: as in `network`.

        Raises:
            MissingExtra: if matplotlib is not installed.
            ExportError: as `network` does.
            GraphError: as `network` does.
        """
        network = self.network(
            projection,
            classes=classes,
            relations=relations,
            countries=countries,
            size=size,
            include_refused=include_refused,
        )
        return network.plot(labels=labels)

    def cite(
        self,
        question: str | None = None,
        *,
        countries: Collection[str] = (),
        editions: Collection[str] = (),
    ) -> "Citation":
        """How to cite this graph: its sources at the United Nations, the derived dataset, the software.

        Args:
            question: the id of the ready question that a result answers, if it answers one.
            countries: ISO 3166 alpha-3 codes of those that were used; none means all.
            editions: the editions that were used; none means all.

        Raises:
            ExportError: if no response of these countries and editions is loaded.
            GraphError: if a country is not in the graph.
            QueryError: if there is no such question.
        """
        from kg.ask.answering import find_question
        from kg.publish.citing.citation import cite

        self._check_countries(countries)
        asked = None if question is None else find_question(question, self._ontology)
        return cite(self._note(countries, editions), asked)
