"""The Python API: build a graph, load it, ask it, check it, publish it."""

import tempfile
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kg.desk import Desk
from kg.resources import PathLike, path_of, paths_of, shapes_folder
from kg.vocabulary.namespaces import DEFAULT_BASE

if TYPE_CHECKING:
    from rdflib import Dataset

    from kg.ask import CompetencyQuestion, Outcome, Table
    from kg.evaluate import Evaluation
    from kg.publish.explanation import Explanation
    from kg.review import Queue
    from kg.validate import ValidationReport
    from kg.values.progress import Steps


class Graph(Desk):
    """A knowledge graph in a folder that `build` made, or in a single RDF file.

    Everything is loaded when it is first needed. Invented responses and personal data are left out
    unless asked for.

    Attributes:
        path: the folder or file.
        report: what the build reported, for a graph that `build` gave; else None.
    """

    def questions(self) -> "Mapping[str, CompetencyQuestion]":
        """The ready questions, by id."""
        from kg.ask.questions import questions

        return questions(self._ontology)

    def schema(self) -> "Table":
        """Classes and properties with definition, domain and range."""
        from kg.publish.schema import schema

        return schema(self._ontology)

    def ask(self, question: str, *, evidence: bool = False, **parameters: str) -> "Table":
        """Asks one of the ready questions.

        Args:
            question: its id, such as `strategies-by-technology`.
            evidence: add the question number and the quote to each row.
            parameters: such as `country="KHM"`, `technology="artificial-intelligence"`; codes or names.

        Raises:
            QueryError: if there is no such question or parameter, or a value is unknown.
        """
        from kg.ask import ask

        return ask(self.store, question, parameters=parameters, evidence=evidence, ontology=self._ontology)

    def query(
        self,
        sparql: str,
        *,
        allow_service: bool = False,
        allow_update: bool = False,
        explain_empty: bool = False,
    ) -> "Outcome":
        """Runs SPARQL over the union of all graphs.

        Args:
            sparql: the query; the prefixes of the model need no declaration.
            allow_service: let SERVICE send parts of it to other machines.
            allow_update: run an update, on the copy in memory.
            explain_empty: where a SELECT gives no rows, let the notes say which condition leaves none.

        Raises:
            QueryError: if the query is malformed, or would change the graph or leave this machine without
                leave to do so.
        """
        from kg.ask import query

        return query(
            self.store,
            sparql,
            allow_service=allow_service,
            allow_update=allow_update,
            explain_empty=explain_empty,
        )

    def validate(
        self,
        countries: Collection[str] | str | None = None,
        *,
        decisions: PathLike | None = None,
        steps: "Steps | None" = None,
    ) -> "ValidationReport":
        """Checks each country against the shapes; the reference graph serves as vocabulary.

        A graph folder's files are first compared with the digests that its build recorded.

        Args:
            countries: codes or names; None means all.
            decisions: a file whose waivers set known results apart.
            steps: called with what is being done, how many are done, and of how many.

        Raises:
            DecisionError: if the decisions are malformed.
            GraphError: if a country is not in the graph, or a file was changed since the build.
            UnknownCountry: if no country goes by a name.
        """
        from kg.decisions import Decisions, read_decisions
        from kg.publish.selection import GraphName
        from kg.store.folder import verify
        from kg.validate import ValidationReport, Vocabulary, validate_country
        from kg.values.progress import counted

        decided = Decisions() if decisions is None else read_decisions(Path(decisions))
        present = verify(self.path).countries if self.path.is_dir() else {}
        source = self._source(restricted=False)
        chosen = self._chosen(countries)
        names = {quad: GraphName.of_quad(quad) for quad in source.quads}
        vocabulary = Vocabulary.of(quad for quad, name in names.items() if name.kind == "reference")
        report = ValidationReport()
        for country in counted(chosen, "Validating", steps):
            quads = [quad for quad, name in names.items() if name.country == country]
            found = validate_country(quads, vocabulary, shapes_folder())
            editions = present[country].editions if country in present else ()
            report += found.waive(decided.of(country).waivers, editions)
        return report

    def review(self, *, about: Collection[str] = (), decisions: PathLike | None = None) -> "Queue":
        """What is doubtful and waits for a person to decide, that on which most depends first.

        Args:
            about: instead of what is doubtful, these things, claims or findings, by IRI, path or name; a
                finding also by its item's key or its short name in tables.
            decisions: a file of what has been decided since the build: it is not asked again.

        Raises:
            DecisionError: if the decisions are malformed.
            GraphError: if a report of the build is missing or damaged.
            QueryError: if nothing goes by a name in `about`.
        """
        from kg.decisions import read_decisions
        from kg.review import queue
        from kg.store.build_report import read_report
        from kg.store.view import GraphView
        from kg.vocabulary.questionnaire import key_of_variable

        named = tuple(key_of_variable(name, self._ontology) or name for name in about)
        reports = {} if self.path.is_file() else {one: read_report(self.path, one) for one in self.countries}
        decided = None if decisions is None else read_decisions(Path(decisions))
        return queue(GraphView(self.store.store), reports, self._ontology, decided, named)

    def export(
        self,
        path: PathLike,
        *,
        format: str | None = None,  # noqa: A002 - the usual word
        network: bool = False,
        claims: bool = True,
        reference: bool = True,
        include_restricted: bool = False,
        include_refused: bool = False,
        countries: Collection[str] | str = (),
        classes: Collection[str] | None = None,
        relations: Collection[str] | None = None,
    ) -> Path:
        """Writes the graph; returns the path.

        Args:
            path: a file ending in .ttl, .trig, .nt, .nq, .rdf, .jsonld or .graphml, or a folder for tables
                as CSV.
            format: the format, where the suffix does not tell.
            network: only nodes and edges: GraphML, or `nodes.csv` and `edges.csv` in a folder.
            claims: with claims, mentions and evidence.
            reference: with the ontology, schemes, questionnaires and countries.
            include_restricted: with personal data.
            include_refused: with responses whose publication was refused.
            countries: codes or names; none means all.
            classes: for networks: classes or concept schemes to keep.
            relations: for networks: relations to keep.

        Raises:
            ExportError: if the format is unknown, nothing may be published, or the path cannot be written.
            UnknownCountry: if no country goes by a name.
        """
        from kg.publish.export import export
        from kg.publish.selection import Selection

        return export(
            self._source(restricted=include_restricted),
            Path(path),
            context=self._ontology / "context.jsonld",
            selection=Selection(
                claims, reference, include_restricted, include_refused, self._codes(countries)
            ),
            form=format,
            network=network,
            classes=classes,
            relations=relations,
        )

    def to_rdflib(self) -> "Dataset":
        """An rdflib Dataset over the loaded graph: SPARQL runs on Oxigraph.

        Writing to it changes this object's copy in memory, never the folder.
        """
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        return Dataset(store=OxigraphStore(store=self.store.store), default_union=True)

    def coverage(self, countries: Collection[str] | str | None = None, *, summary: bool = False) -> "Table":
        """What became of every answer: mapped, set aside with a reason, or queued.

        Args:
            countries: codes or names; None means all.
            summary: a row for each response instead: its answers by outcome, those that share their text
                with another, and its findings with bounds.

        Raises:
            GraphError: if the graph is a single file, or a country is not in it.
            UnknownCountry: if no country goes by a name.
        """
        from kg.publish.coverage import coverage
        from kg.publish.coverage import summary as sum_up

        return (sum_up if summary else coverage)(self.path, self._codes(countries) or None)

    def explain(self, iri: str) -> "Explanation":
        """What stands behind a thing, claim or finding, given by IRI, slug or name.

        An item may be given by its key or by the short name that it has in tables, `q38_data_protection`, a
        question by its number: both stand for the findings on it.

        Raises:
            QueryError: if nothing, or more than one thing, goes by that name.
        """
        from kg.publish.explain import explain
        from kg.store.view import GraphView
        from kg.vocabulary.confidence import load_bands
        from kg.vocabulary.questionnaire import key_of_variable

        name = key_of_variable(iri, self._ontology) or iri
        return explain(GraphView(self.store.store), name, load_bands(self._ontology))

    def evaluate(
        self, golds: PathLike | Sequence[PathLike], *, groups: PathLike | None = None
    ) -> "Evaluation":
        """Precision, recall and F1 against gold files, abstention and calibration.

        Args:
            golds: gold files.
            groups: a file that tells which responses belong together; see `kg.evaluate.groups`.

        Raises:
            InputError: if a file cannot be read.
        """
        from kg.evaluate import evaluate

        return evaluate(self.store.store, paths_of(golds), groups=path_of(groups), ontology=self._ontology)


def build(
    paths: PathLike | Sequence[PathLike],
    output: PathLike | None = None,
    *,
    ontology: PathLike | None = None,
    base: str = DEFAULT_BASE,
    edition: str | None = None,
    country: str | None = None,
    validate: bool = True,
    decisions: PathLike | None = None,
    sources: PathLike | None = None,
    include_fixtures: bool = False,
    progress: Callable[[str], None] | None = None,
    steps: "Steps | None" = None,
) -> Graph:
    """Builds a graph from responses.

    Args:
        paths: files, folders or glob patterns.
        output: the graph folder; None for one that is removed when the graph is no longer used.
        ontology: an edited copy of the ontology folder.
        base: what the IRIs of data begin with.
        edition: the edition of all files, where the questions do not tell.
        country: the country of all files, where they do not tell.
        validate: check the graph; `report` has the result.
        decisions: a file of what people decided; see docs/review.md.
        sources: a CSV file that tells where responses were retrieved from and when; see docs/citing.md.
        include_fixtures: let the returned graph answer from invented responses too.
        progress: called with a line for people at each step.
        steps: called with what is being done, how many are done, and of how many.

    Raises:
        DecisionError: if the decisions are malformed, incomplete, ambiguous, or contradict each other.
        InputError: if no file can be read as a response, or the file of sources is malformed.
        GraphError: if the folder cannot be written.
    """
    from kg.pipeline import build as build_folder

    kept = tempfile.TemporaryDirectory(prefix="egovkg-") if output is None else None
    folder = Path(kept.name) / "graph" if kept is not None else Path(output or "")
    report = build_folder(
        paths_of(paths),
        folder,
        ontology=path_of(ontology),
        base=base,
        edition=edition,
        country=country,
        validate=validate,
        decisions=path_of(decisions),
        sources=path_of(sources),
        progress=progress,
        steps=steps,
    )
    graph = Graph(folder, include_fixtures=include_fixtures, ontology=ontology, report=report)
    graph._kept = kept
    return graph


def load(path: PathLike, *, include_fixtures: bool = False, ontology: PathLike | None = None) -> Graph:
    """Loads a graph folder, or a single .nq, .trig, .ttl or .nt file, which is read as it stands.

    Raises:
        GraphError: if there is no graph at that place.
    """
    return Graph(path, include_fixtures=include_fixtures, ontology=ontology)
