"""The Python API for what the ontology offers: ready questions, their SPARQL, classes and properties."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.resources import PathLike, ontology_folder

if TYPE_CHECKING:
    from kg.ask import CompetencyQuestion, Table
    from kg.graph import Graph
    from kg.publish.codebook import Codebook


def questions(ontology: PathLike | None = None) -> "Mapping[str, CompetencyQuestion]":
    """The ready questions, by id."""
    from kg.ask.questions import questions as all_questions

    return all_questions(ontology_folder(ontology))


def show_query(
    question: str, *, graph: "Graph | None" = None, ontology: PathLike | None = None, **parameters: str
) -> str:
    """The SPARQL that a ready question runs, its parameters written in, fit for `Graph.query`.

    Args:
        question: its id.
        graph: where named countries and things are looked up; concepts need none.
        ontology: an edited copy of the ontology folder.
        parameters: as for `Graph.ask`.

    Raises:
        QueryError: if there is no such question or parameter, or a value is unknown.
    """
    from kg.ask import find_question
    from kg.ask import show_query as sparql_of

    folder = ontology_folder(ontology)
    store = None if graph is None else graph.store
    return sparql_of(find_question(question, folder), parameters, store, folder)


def schema(ontology: PathLike | None = None) -> "Table":
    """Classes and properties of the ontology with definition, domain and range."""
    from kg.publish.schema import schema as terms

    return terms(ontology_folder(ontology))


def codebook(
    edition: str | None = None, *, language: str = "en", ontology: PathLike | None = None
) -> "Codebook":
    """Every item on which responses are compared, the codes of its values, and the columns of all tables.

    `Graph.codebook` adds how many findings of a graph say what.

    Args:
        edition: one edition of the questionnaire; None for all that were really asked.
        language: of headings and labels: en, fr or es. Questions are told as the form prints them.
        ontology: an edited copy of the ontology folder.

    Raises:
        ExportError: if the language is none of these.
        ResourceError: if there is no such edition.

    Example:
        >>> codebook("2022").item("q36_ati").key
        'legal.access_to_information.exists'
    """
    from kg.publish.codebook import make_codebook

    return make_codebook(ontology_folder(ontology), edition=edition, language=language)
