import pytest

from kg.ask import ask, find_question, show_query
from kg.errors import QueryError
from kg.resources import ontology_folder
from kg.store.engine import GraphStore


def test_a_cell_gathers_what_differs_within_a_row(store: GraphStore) -> None:
    table = ask(store, "strategies-by-technology", parameters={"technology": "robotics"})
    (row,) = table
    assert row["role"] == "post-COVID-19 digital strategy; national e-government strategy or equivalent"
    iris = dict(zip(table.columns, table.iris[0], strict=True))
    assert len((iris["role"] or "").split()) == 2
    assert iris["country"] == "https://w3id.org/egov-kg/id/country/KHM"


def test_drafts_are_told_apart_from_what_is_adopted(store: GraphStore) -> None:
    given = {"country": "KHM", "edition": "2022", "technology": "artificial-intelligence"}
    drafts = ask(store, "strategies-by-technology", parameters={**given, "standing": "draft"})
    assert [row["strategy"] for row in drafts] == ["Digital government policy"]
    adopted = ask(store, "strategies-by-technology", parameters={**given, "standing": "adopted"})
    assert [row["strategy"] for row in adopted] == ["Framework on digital economy"]


def test_evidence_is_the_surest_quote_and_the_number_of_others(store: GraphStore) -> None:
    given = {"country": "KHM", "edition": "2022", "technology": "AI", "standing": "adopted"}
    (row,) = ask(store, "strategies-by-technology", parameters=given, evidence=True)
    assert (row["question"], row["quote"], row["further_quotes"]) == (75, "The framework", 1)
    assert (row["basis"], row["confidence"]) == ("stated by structure", "medium (uncalibrated)")


def test_columns_of_evidence_do_not_double_those_of_the_question(store: GraphStore) -> None:
    columns = ask(store, "findings-by-basis", evidence=True).columns
    assert len(columns) == len(set(columns))
    assert columns[-3:] == ("question", "quote", "further_quotes")


def test_a_default_is_said(store: GraphStore) -> None:
    assert "data-protection" in ask(store, "countries-without-law").notes[0]
    table = ask(store, "countries-without-law", parameters={"topic": "cybersecurity"})
    assert table.notes == ()


def test_no_unknown_and_no_response_are_kept_apart(store: GraphStore) -> None:
    table = ask(store, "countries-without-law", parameters={"topic": "any", "edition": "2022"})
    found = {(row["country"], row["situation"]) for row in table}
    assert {("Uruguay", "no"), ("Cambodia", "unknown"), ("Fiji", "no response loaded")} <= found
    assert ("Cambodia", "no response loaded") not in found


def test_an_unknown_question_is_refused_with_suggestions(store: GraphStore) -> None:
    with pytest.raises(QueryError, match="strategies-by-technology"):
        ask(store, "strategies-by-tecnology")


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"country": "FJI"}, "No response of Fiji is loaded."),
        ({"country": "URY", "edition": "2020"}, "No response of Uruguay for the edition 2020 is loaded."),
        ({"region": "Northern Europe"}, "Only an invented one is there"),
        ({"country": "Estonia"}, "Only an invented one is there"),
        (
            {"country": "URY", "technology": "robotics"},
            "country='URY' that leaves no rows: without it there is 1 row",
        ),
        ({"technology": "quantum-computing"}, "technology='quantum-computing' that leaves no rows"),
        (
            {"technology": "5G", "standing": "ended", "country": "KHM"},
            "It is technology='5G' and standing='ended' that leave no rows: without them there are",
        ),
    ],
)
def test_an_empty_answer_says_what_emptied_it(
    store: GraphStore, parameters: dict[str, str], says: str
) -> None:
    table = ask(store, "strategies-by-technology", parameters=parameters)
    assert not table.rows
    assert says in " ".join(table.notes)


def test_rows_are_counted_as_the_table_shows_them(store: GraphStore) -> None:
    shown = len(ask(store, "strategies-by-technology", parameters={"country": "KHM"}))
    (note,) = ask(
        store, "strategies-by-technology", parameters={"country": "KHM", "technology": "quantum-computing"}
    ).notes
    assert f"without it there are {shown} rows" in note


def test_an_answer_may_be_empty_because_nothing_was_said(store: GraphStore) -> None:
    table = ask(store, "denials", parameters={"country": "URY"})
    assert "without it there are 2 rows" in table.notes[0]
    only_uruguay = GraphStore.of_quads(q for q in store.store if "/KHM" not in str(q.graph_name))
    assert ask(only_uruguay, "denials").notes == (
        "The loaded responses say nothing about this.",
        "Nothing meets the condition “claim – polarity – negated”: without it there are rows.",
    )


def test_a_graph_without_responses_says_so(store: GraphStore) -> None:
    reference = [q for q in store.store if str(q.graph_name).endswith("/reference>")]
    empty = GraphStore.of_quads(reference)
    assert ask(empty, "lead-bodies").notes == ("No response is loaded.",)
    only_fixtures = GraphStore(empty.store, left_out=("EST",))
    assert "invented" in ask(only_fixtures, "lead-bodies").notes[0]


def test_rows_of_an_invented_response_are_marked(store_with_fixtures: GraphStore) -> None:
    table = ask(store_with_fixtures, "strategies-by-technology", parameters={"country": "EST"})
    assert [row["strategy"] for row in table] == ["Digital Agenda 2030"]
    assert "response of Estonia is invented" in table.notes[0]
    notes = ask(store_with_fixtures, "strategies-by-technology", parameters={"country": "KHM"}).notes
    assert "invented" not in " ".join(notes)


def test_rows_on_repeated_answers_are_counted(store: GraphStore) -> None:
    notes = ask(store, "strategies-by-technology", parameters={"country": "KHM"}, evidence=True).notes
    assert [note.split(" on answers")[0] for note in notes] == ["1 of 5 rows rest"]
    assert ask(store, "lead-bodies").notes == ()


def test_a_shown_query_has_terms_where_values_were_given(store: GraphStore) -> None:
    question = find_question("lead-bodies", ontology_folder())
    shown = show_query(question, {"country": "Cambodia"}, store)
    assert "VALUES ?country { <https://w3id.org/egov-kg/id/country/KHM> }" in shown
    assert "# question: Which bodies lead digital government?" in shown
    assert "# param" not in shown
