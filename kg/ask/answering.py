"""Asks a competency question: binds its parameters, runs it, and lays the answer out as a table."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pyoxigraph as ox

from kg.ask.counting import NOTE, count
from kg.ask.emptiness import why_empty
from kg.ask.layout import lay_out
from kg.ask.naming import Names, unknown
from kg.ask.parameters import Bindings, resolve
from kg.ask.questions import ANY, END, CompetencyQuestion, questions
from kg.ask.solving import solve
from kg.ask.table import Table
from kg.ask.wording import Wording
from kg.errors import QueryError
from kg.resources import ontology_folder
from kg.store.engine import GraphStore
from kg.vocabulary.confidence import load_bands


def ask(
    store: GraphStore,
    question_id: str,
    *,
    parameters: Mapping[str, str] | None = None,
    evidence: bool = False,
    ontology: Path | None = None,
) -> Table:
    """The answer to a competency question.

    Args:
        store: the loaded graph.
        question_id: the id of a question, such as `strategies-by-technology`.
        parameters: parameter → code or name in any of the schemes' languages; `any` leaves it open.
        evidence: add the columns of `kg.ask.evidence.COLUMNS` with the best quote behind each row.
        ontology: the ontology folder whose questions are asked; by default the one that came with egovkg.

    Returns:
        The table; where it is empty, its notes say what emptied it.

    Raises:
        QueryError: if there is no such question or parameter, nothing goes by a name, or evidence is asked
            of counts.
    """
    folder = ontology_folder(ontology)
    question = find_question(question_id, folder)
    given = dict(parameters or {})
    if question.count and evidence:
        raise QueryError(
            f"A count of {question_id} rests on many findings: ask findings-by-item for their evidence."
        )
    bound = resolve(question, given, folder, store)
    solutions = solve(store, question, bound)
    if question.count:
        table = count(store, question, solutions)
    else:
        table = lay_out(store, question, solutions, load_bands(folder), with_evidence=evidence)
    notes = _notes(store, question, given, table) if table.rows else why_empty(store, question, given, bound)
    return Table(table.columns, table.rows, table.iris, (*table.notes, *notes))


def show_query(
    question: CompetencyQuestion,
    parameters: Mapping[str, str] | None = None,
    store: GraphStore | None = None,
    ontology: Path | None = None,
) -> str:
    """The SPARQL that answers a question, its parameters as VALUES, ready for `kg query`.

    Raises:
        QueryError: as `ask` does; and if a country or thing is named, but no store is given to find it in.

    Example:
        >>> question = questions(ontology_folder())["findings-by-item"]
        >>> sparql = show_query(question, {"finding": "in preparation"})
        >>> print(next(line for line in sparql.splitlines() if "VALUES" in line))
          VALUES ?finding { <https://w3id.org/egov-kg/scheme/finding-value/in-preparation> }
    """
    bound = resolve(question, parameters or {}, ontology_folder(ontology), store)
    pattern, _, order = question.sparql.rpartition(END)
    kept = [
        line for line in pattern.splitlines() if not line.startswith(("# param:", "# gather:", "# count:"))
    ]
    return "\n".join([*kept, *_values(bound)]) + END + order


def find_question(question_id: str, ontology: Path) -> CompetencyQuestion:
    """The question of that id; raises QueryError, with suggestions, if there is none."""
    known = questions(ontology)
    if question_id not in known:
        hint = unknown(question_id, "question", Names((id_, id_) for id_ in known))
        raise QueryError(f"{hint} List all with: kg ask.")
    return known[question_id]


def _values(bound: Bindings) -> list[str]:
    """They stand last in the pattern: no variable may be bound by BIND once VALUES has given it."""
    return [f"  VALUES ?{name} {{ {' '.join(map(str, terms))} }}" for name, terms in bound.items()]


def _notes(
    store: GraphStore, question: CompetencyQuestion, given: Mapping[str, str], table: Table
) -> Iterable[str]:
    if question.count:
        yield NOTE
    for parameter in question.parameters:
        if parameter.default != ANY and parameter.name not in given:
            yield f"Only {parameter.name} {parameter.default!r}: choose another, or {ANY!r} for all."
    invented = sorted({Wording(store).label(country) for country in invented_countries(store)})
    shown = {cell for row in table.rows for cell in row}
    for country in invented:
        if country in shown:
            yield f"The response of {country} is invented: it serves as an example and says nothing true."


def invented_countries(store: GraphStore) -> set[str]:
    """IRIs of the countries whose loaded responses are fixtures."""
    rows = store.select(
        "SELECT DISTINCT ?country WHERE { ?response egov:isFixture true ; egov:aboutCountry ?country }"
    ).rows
    return {country.value for (country,) in rows if isinstance(country, ox.NamedNode)}
