"""Each competency question on the small graph: its rows, and that its parameters bind as terms."""

import csv
from pathlib import Path

import pytest

from kg.ask import CompetencyQuestion, ask, questions, show_query
from kg.ask.parameters import resolve
from kg.ask.solving import solve
from kg.errors import QueryError
from kg.resources import ontology_folder
from kg.store.engine import GraphStore, Solution
from kg.vocabulary.schemes import load_schemes

EXPECTED = Path(__file__).parent / "expected"
LIBRARY = questions(ontology_folder())
ALL = pytest.mark.parametrize("question", LIBRARY.values(), ids=list(LIBRARY))
# A value for each parameter that leaves some rows and takes some away, wherever the question has several.
VALUES = {
    "country": "Cambodia",
    "region": "Asia",
    "edition": "2022",
    "technology": "artificial intelligence",
    "standing": "adopted",
    "topic": "data-protection",
    "function": "e-services",
    "portal": "Tax portal",
    "sector": "education",
    "body": "Ministry of Economy and Finance",
    "role": "crisis-recovery-strategy",
    "principle": "once-only",
    "theme": "digital-inclusion",
    "target": "UN",
    "partner": "ASEAN",
    "group": "women",
    "type": "connectivity",
    "item": "inclusion",
    "finding": "yes",
    "basis": "stated-option",
    "thing": "Law on data protection",
    "document": "Digital government policy",
    "platform": "Facebook",
}


def given(question: CompetencyQuestion, *names: str) -> dict[str, str]:
    """Those parameters with their values, the others open."""
    return {p.name: VALUES[p.name] if p.name in names else "any" for p in question.parameters}


@ALL
def test_the_rows_are_the_expected_ones(question: CompetencyQuestion, store: GraphStore) -> None:
    with (EXPECTED / f"{question.id}.csv").open(encoding="utf-8", newline="") as file:
        columns, *rows = csv.reader(file)
    table = ask(store, question.id)
    assert table.columns == tuple(columns)
    assert [["" if cell is None else str(cell) for cell in row] for row in table.rows] == rows
    assert rows


def test_every_question_has_expected_rows_and_nothing_else_has() -> None:
    assert sorted(LIBRARY) == sorted(path.stem for path in EXPECTED.iterdir())


@ALL
def test_rows_carry_country_and_edition_and_how_far_a_document_is(question: CompetencyQuestion) -> None:
    columns = set(question.columns)
    assert {"country", "edition"} <= columns
    if columns & {"document", "strategy", "law"}:
        assert {"status", "standing"} <= columns or question.id == "technologies-with-legislation"


@ALL
def test_a_bound_parameter_keeps_exactly_the_rows_that_have_it(
    question: CompetencyQuestion, store: GraphStore
) -> None:
    everything = solve(store, question, {})
    for parameter in question.parameters:
        bound = resolve(question, given(question, parameter.name), ontology_folder(), store)
        terms = set(bound[parameter.variable])
        index = question.columns.index(parameter.variable)
        kept = [row for row in everything if row[index] in terms]
        assert sorted(map(_text, solve(store, question, bound))) == sorted(map(_text, kept)), parameter.name


@ALL
def test_the_shown_query_gives_the_same_rows(question: CompetencyQuestion, store: GraphStore) -> None:
    for parameter in question.parameters:
        values = given(question, parameter.name)
        bound = resolve(question, values, ontology_folder(), store)
        shown = store.select(show_query(question, values, store)).rows
        assert sorted(map(_text, shown)) == sorted(map(_text, solve(store, question, bound))), parameter.name


@ALL
def test_evidence_stands_behind_every_row_that_a_response_gives(
    question: CompetencyQuestion, store: GraphStore
) -> None:
    if question.count:
        with pytest.raises(QueryError, match="rests on many findings"):
            ask(store, question.id, evidence=True)
        return
    for row in ask(store, question.id, evidence=True):
        silent = row.get("situation") == "no response loaded"
        unknown = "unknown" in (row.get("finding"), row.get("situation"))
        assert (row["question"] is None) == silent
        assert (row["quote"] is None) == (silent or unknown)


def test_every_document_status_has_one_standing() -> None:
    schemes = load_schemes(ontology_folder())
    text = (ontology_folder() / "schemes" / "document-standing.ttl").read_text(encoding="utf-8")
    for code in schemes["document-status"].concepts:
        assert text.count(f"status:{code},") + text.count(f"status:{code} ;") == 1, code


def _text(row: Solution) -> str:
    return " ".join(map(str, row))
