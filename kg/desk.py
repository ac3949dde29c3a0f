"""The analyst's desk: what a graph gives to those who work with tables, networks and figures."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from kg.opened import OpenedGraph, several
from kg.resources import PathLike

if TYPE_CHECKING:
    import networkx as nx

    from kg.publish.citing.citation import Citation
    from kg.publish.codebook import Codebook
    from kg.publish.networks.network import Network
    from kg.publish.networks.plot import Plot
    from kg.publish.tables.frame import DataTable


class Desk(OpenedGraph):
    """Tables, networks, figures and citations of a graph."""

    def table(
        self,
        name: str,
        *,
        countries: Collection[str] | str = (),
        region: str | None = None,
        group: Collection[str] | str = (),
        editions: Collection[str] | str = (),
        as_of: str | None = None,
        all_items: bool = False,
    ) -> "DataTable":
        """A table ready for analysis: findings, documents, portals and others; see docs/tables.md.

        It gives rows, `.to_pandas()`, `.to_polars()`, and `.write(path)` for CSV, Parquet, Stata and Excel.

        Args:
            name: such as `findings`, `findings_wide`, `findings_by_group`, `documents`, `claims`.
            countries: codes or names; one without a response is told as such. None means all that are loaded.
            region: a region such as `Africa` or `South-eastern Asia`.
            group: LDC, LLDC, SIDS or an income group such as `income:low`; of several, any. In
                `findings_by_group` the groups to compare.
            editions: such as `2022`.
            as_of: the day or year on which membership counts; by default the last day of the edition's year.
            all_items: for findings, items on open questions too, which show a yes but seldom a no.

        Raises:
            QueryError: if there is no table, group or edition of that name.
            UnknownCountry: if no country goes by a name.
        """
        from kg.publish.citing.digest import graph_digest
        from kg.publish.tables.named import table
        from kg.publish.tables.scope import Wanted

        return table(
            self.store,
            name,
            self._ontology,
            digest=graph_digest(self.path, self.countries),
            wanted=Wanted(several(countries), region, several(group), several(editions), as_of),
            all_items=all_items,
        )

    def to_networkx(
        self,
        *,
        classes: Collection[str] | None = None,
        relations: Collection[str] | None = None,
        countries: Collection[str] | str | None = None,
    ) -> "nx.MultiDiGraph[str]":
        """Typed, labelled nodes and edges; see `kg.publish.networks.facts.to_networkx`.

        Raises:
            ExportError: if a class, relation or country does not occur.
            UnknownCountry: if no country goes by a name.
        """
        from kg.publish.networks.facts import to_networkx

        source = self._source(restricted=False)
        codes = self._codes(countries) or None
        return to_networkx(source, classes=classes, relations=relations, countries=codes)

    def network(
        self,
        projection: str | None = None,
        *,
        classes: Collection[str] | None = None,
        relations: Collection[str] | None = None,
        countries: Collection[str] | str | None = None,
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
            countries: codes or names; None means all that are loaded.
            size: the measure that sizes of nodes show: degree, in-degree, out-degree, betweenness,
                closeness or pagerank.
            include_refused: take in responses whose publication was refused.

        Raises:
            ExportError: if a projection, class, relation or measure is unknown, or publication was refused.
            GraphError: if a country is not loaded.
            UnknownCountry: if no country goes by a name.
        """
        from kg.publish.citing.digest import graph_digest
        from kg.publish.citing.note import note_of
        from kg.publish.networks.ground import Ground
        from kg.publish.networks.projections import project
        from kg.publish.selection import Selection, check_consent

        chosen = self._chosen(countries)
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
        countries: Collection[str] | str | None = None,
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
            UnknownCountry: as `network` does.
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

    def codebook(
        self,
        edition: str | None = None,
        *,
        language: str = "en",
        countries: Collection[str] | str = (),
        include_refused: bool = False,
    ) -> "Codebook":
        """Every item with its question, codes, rule and quality, and how many findings here say what.

        Args:
            edition: one edition of the questionnaire; None for all that were really asked.
            language: of headings and labels: en, fr or es. Questions are told as the form prints them.
            countries: codes or names of those whose findings are counted; none means all.
            include_refused: count responses whose publication was refused.

        Raises:
            ExportError: if the language is none of these, or publication was refused.
            GraphError: if a country is not in the graph.
            ResourceError: if there is no such edition.
            UnknownCountry: if no country goes by a name.
        """
        from kg.publish.codebook import make_codebook
        from kg.publish.selection import Selection, check_consent
        from kg.store.view import GraphView

        chosen = frozenset(self._chosen(countries))
        check_consent(self._source(restricted=False), chosen, Selection(refused=include_refused))
        return make_codebook(
            self._ontology,
            edition=edition,
            language=language,
            view=GraphView(self.store.store),
            countries=chosen,
            note=self._note(chosen, several(edition or ())),
        )

    def cite(
        self,
        question: str | None = None,
        *,
        countries: Collection[str] | str = (),
        editions: Collection[str] | str = (),
    ) -> "Citation":
        """How to cite this graph: its sources at the United Nations, the derived dataset, the software.

        Args:
            question: the id of the ready question that a result answers, if it answers one.
            countries: codes or names of those that were used; none means all.
            editions: the editions that were used; none means all.

        Raises:
            ExportError: if no response of these countries and editions is loaded.
            GraphError: if a country is not in the graph.
            QueryError: if there is no such question.
            UnknownCountry: if no country goes by a name.
        """
        from kg.ask.answering import find_question
        from kg.publish.citing.citation import cite

        asked = None if question is None else find_question(question, self._ontology)
        return cite(self._note(self._chosen(countries), several(editions)), asked)

    def quality_report(
        self, path: PathLike, *, countries: Collection[str] | str = (), include_refused: bool = False
    ) -> Path:
        """Writes a summary of data quality as one HTML page; returns its path.

        It tells coverage, unknown findings by reason, contradictions, repeated answers, consent, validation
        and decisions, for all responses and for each.

        Args:
            path: the HTML file.
            countries: codes or names; none means all.
            include_refused: take in responses whose publication was refused.

        Raises:
            ExportError: if no response is loaded, publication was refused, or the file cannot be written.
            GraphError: if the graph is a single file, a country is not in it, or a report of its build is
                damaged.
            UnknownCountry: if no country goes by a name.
        """
        from kg.publish.report import write_report

        note = self._note(self._chosen(countries))
        return write_report(
            Path(path), self.store, self.path, note, ontology=self._ontology, refused=include_refused
        )
