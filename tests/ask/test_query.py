import pytest

from kg.ask import query
from kg.errors import QueryError
from kg.store.engine import GraphStore

SERVICE = "SERVICE <http://localhost:9/sparql> { ?s ?p ?o }"


def test_select_keeps_the_order_of_columns(store: GraphStore) -> None:
    outcome = query(store, 'SELECT ?name ?c { ?c egov:iso3Code "KHM" ; skos:prefLabel ?name } ORDER BY ?name')
    assert outcome.columns == ("name", "c")
    assert outcome.rows[0] == ("Cambodge", "https://w3id.org/egov-kg/id/country/KHM")
    assert outcome.iris[0] == (None, "https://w3id.org/egov-kg/id/country/KHM")


def test_ask_construct_and_describe(store: GraphStore) -> None:
    assert query(store, 'ASK { ?c egov:iso3Code "KHM" }').rows == ((True,),)
    constructed = query(store, 'CONSTRUCT { ?c a egov:Country } WHERE { ?c egov:iso3Code "KHM" }')
    assert (constructed.form, len(constructed.triples), len(constructed)) == ("triples", 1, 1)
    described = query(store, "DESCRIBE <https://w3id.org/egov-kg/id/country/KHM>")
    assert {row["subject"] for row in described} == {"https://w3id.org/egov-kg/id/country/KHM"}


@pytest.mark.parametrize(
    "sparql",
    [
        f"SELECT * {{ {SERVICE} }}",
        f"SELECT * {{ ?s ?p ?o OPTIONAL {{ {SERVICE} }} }}",
        f"ASK {{ FILTER NOT EXISTS {{ {SERVICE} }} }}",
        f"SELECT * {{ {{ SELECT ?s {{ {SERVICE} }} }} UNION {{ ?s ?p ?o }} }}",
        f"SELECT * {{ ?s ?p ?o MINUS {{ GRAPH ?g {{ {SERVICE.lower()} }} }} }}",
        f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {SERVICE} }}",
        f"SELECT ( EXISTS {{ {SERVICE} }} AS ?x ) {{}}",
        "SELECT * { SERVICE ?where { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://localhost:9/> { ?s ?p ?o } }",
        "SELECT * { \\u0053ERVICE <http://localhost:9/> { ?s ?p ?o } }",
    ],
)
def test_service_is_refused_wherever_it_stands(store: GraphStore, sparql: str) -> None:
    with pytest.raises(QueryError, match="SERVICE would leave this machine"):
        query(store, sparql)


@pytest.mark.parametrize(
    "sparql",
    [
        'SELECT * { ?s rdfs:label "SERVICE <http://x/> {}" }',
        "SELECT * { ?s a egov:DigitalService } # SERVICE <http://x/>",
        "SELECT ?service { ?service a egov:DigitalService }",
        "PREFIX service: <http://x/> SELECT * { ?s a service:load }",
        'SELECT ?insert { ?insert rdfs:label """DROP ALL\nINSERT DATA""" }',
    ],
)
def test_words_in_names_literals_and_comments_mean_nothing(store: GraphStore, sparql: str) -> None:
    assert query(store, sparql).form == "select"


@pytest.mark.parametrize(
    "sparql",
    [
        "INSERT DATA { <urn:a> a <urn:b> }",
        "DROP ALL",
        "CLEAR DEFAULT",
        "DELETE WHERE { ?s ?p ?o }",
        "PREFIX x: <urn:x> LOAD <http://localhost:9/> INTO GRAPH x:g",
    ],
)
def test_updates_are_refused(store: GraphStore, sparql: str) -> None:
    before = len(store.store)
    with pytest.raises(QueryError, match="update"):
        query(store, sparql)
    assert len(store.store) == before


def test_an_allowed_update_changes_the_copy_only() -> None:
    copy = GraphStore.of_quads([])
    outcome = query(copy, "INSERT DATA { <urn:a> a egov:Portal }", allow_update=True)
    assert (outcome.form, outcome.rows) == ("update", ((0, 1),))
    assert "as it was" in outcome.notes[0]
    with pytest.raises(QueryError, match="LOAD would leave"):
        query(copy, "LOAD <http://localhost:9/>", allow_update=True)


def test_an_allowed_service_that_does_not_answer_is_an_error(store: GraphStore) -> None:
    with pytest.raises(QueryError, match="cannot be run"):
        query(store, f"SELECT * {{ {SERVICE} }}", allow_service=True)


@pytest.mark.parametrize("sparql", ["SELECT * {", "", "SELECT service WHERE", "INSERT nonsense"])
def test_what_is_no_sparql_is_an_error(store: GraphStore, sparql: str) -> None:
    with pytest.raises(QueryError):
        query(store, sparql)
