from itertools import product
from time import monotonic

import pyoxigraph as ox
import pytest

from kg.ask import query
from kg.ask.emptying import emptied_by
from kg.ask.trials import with_rows
from kg.store.engine import GraphStore

LONG = "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER ( CONCAT(STR(?a), STR(?d), STR(?g)) = 'none' ) }"


@pytest.fixture(scope="module")
def many() -> GraphStore:
    """A thousand triples: enough for a query that never ends."""
    nodes = [ox.NamedNode(f"urn:{number}") for number in range(10)]
    return GraphStore.of_quads(ox.Quad(*triple) for triple in product(nodes, repeat=3))


def test_the_condition_that_leaves_no_rows_is_named_in_words(store: GraphStore) -> None:
    told = list(
        emptied_by(
            store,
            "PREFIX basis: <https://w3id.org/egov-kg/scheme/claim-basis/>\n"
            "SELECT ?d { ?claim egov:claimBasis basis:curated ; rdf:subject ?d }",
        )
    )
    assert told == ["Nothing meets the condition “claim – claim basis – curated”: without it there are rows."]


def test_values_given_for_parameters_stay(store: GraphStore) -> None:
    sparql = "SELECT ?c { ?r egov:aboutCountry ?c ; egov:isFixture true }"
    khm = "VALUES ?c { <https://w3id.org/egov-kg/id/country/KHM> }"
    assert list(emptied_by(store, sparql, [khm])) == [
        "Nothing meets the condition “r – is fixture – true”: without it there are rows."
    ]


def test_a_term_that_does_not_exist_gets_suggestions(store: GraphStore) -> None:
    outcome = query(store, "SELECT ?b { ?b a egov:PublicBodi }", explain_empty=True)
    assert "“b – is a – egov:PublicBodi”" in outcome.notes[0]
    assert "no term of the model 'PublicBodi'. Did you mean 'PublicBody'" in outcome.notes[1]


def test_what_comes_after_the_pattern_may_be_the_cause(store: GraphStore) -> None:
    assert "LIMIT" in next(emptied_by(store, "SELECT ?b { ?b a egov:PublicBody } LIMIT 0"))


def test_where_several_are_to_blame_those_are_named_that_nothing_meets_alone(store: GraphStore) -> None:
    told = list(emptied_by(store, "SELECT * { ?a <urn:none> ?b ; a ?d . ?a <urn:no> ?c }"))
    assert [one for one in told if "“a – is a – d”" in one] == []
    assert told[0] == "Nothing in the graph meets the condition “a – urn:none – b”, even alone."
    assert len(told) == 2


def test_conditions_that_are_met_alone_but_never_together(store: GraphStore) -> None:
    both = "SELECT * { ?a a egov:Portal . ?a a egov:PublicBody . ?b a egov:Portal . ?b a egov:PublicBody }"
    assert list(emptied_by(store, both)) == []


def test_a_query_is_explained_only_if_asked_and_empty(store: GraphStore) -> None:
    assert query(store, "SELECT ?b { ?b a egov:PublicBodi }").notes == ()
    assert query(store, "SELECT ?b { ?b a egov:PublicBody }", explain_empty=True).notes == ()
    assert query(store, "ASK { ?b a egov:PublicBodi }", explain_empty=True).notes == ()


def test_what_takes_long_is_ended_and_said(many: GraphStore) -> None:
    begun = monotonic()
    assert with_rows(many, ["ASK { ?a ?b ?c }", LONG, "ASK { ?a ?b ?c }"], seconds=0.3) == ((0,), False)
    assert monotonic() - begun < 5
    assert with_rows(many, ["ASK { ?a ?b <urn:1> }", "no query", "ASK { }"], seconds=5) == ((0, 2), True)
    assert with_rows(many, [], seconds=1) == ((), True)


def test_where_no_process_can_be_forked_nothing_is_tried(
    many: GraphStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("multiprocessing.get_all_start_methods", lambda: ["spawn"])
    assert with_rows(many, ["ASK { ?a ?b ?c }"], seconds=5) == ((), False)


def test_what_was_not_tried_is_said(many: GraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.ask.emptying.SECONDS", 0.2)
    sparql = LONG.replace("ASK", "SELECT *")
    assert list(emptied_by(many, sparql)) == ["Not all conditions could be tried."]
