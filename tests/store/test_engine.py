from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import GraphError, QueryError
from kg.store.engine import GraphStore
from kg.store.folder import nquads, write_folder
from kg.store.manifest import CountryEntry, Manifest, SourceEntry

BASE = "https://w3id.org/egov-kg/"


def quad(graph: str, subject: str) -> ox.Quad:
    node = ox.NamedNode
    return ox.Quad(node(BASE + subject), node("urn:p"), ox.Literal(subject), node(BASE + "graph/" + graph))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A graph folder with the reference graph, one real country with personal data, and one invented."""
    contents = {
        "reference.nq": nquads([quad("reference", "thing")]),
        "countries/KHM.nq": nquads([quad("facts/KHM", "khm")]),
        "restricted/KHM.nq": nquads([quad("restricted/2022/KHM", "secret")]),
        "countries/EST.nq": nquads([quad("facts/EST", "est")]),
    }
    files = {"KHM": {"countries/KHM.nq": "", "restricted/KHM.nq": ""}, "EST": {"countries/EST.nq": ""}}
    countries = {
        code: CountryEntry((SourceEntry("2022", f"{code}.txt", "", code == "EST"),), {}, paths)
        for code, paths in files.items()
    }
    manifest = Manifest("0", BASE, {"reference.nq": ""}, countries)
    write_folder(tmp_path / "graph", contents, manifest)
    return tmp_path / "graph"


def names(store: GraphStore) -> list[str]:
    rows = store.select("SELECT ?name { ?s <urn:p> ?name } ORDER BY ?name").rows
    return [name.value for (name,) in rows if isinstance(name, ox.Literal)]


def test_invented_and_personal_data_stay_out(folder: Path) -> None:
    store = GraphStore.open_folder(folder)
    assert names(store) == ["khm", "thing"]
    assert (store.base, store.left_out) == (BASE, ("EST",))


def test_they_come_in_where_asked_for(folder: Path) -> None:
    store = GraphStore.open_folder(folder, include_fixtures=True, restricted=True)
    assert names(store) == ["est", "khm", "secret", "thing"]
    assert store.left_out == ()


def test_no_graph_folder_a_missing_and_a_damaged_file_are_said(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="kg build"):
        GraphStore.open_folder(tmp_path / "nowhere")
    (folder / "countries" / "KHM.nq").write_text("<urn:a> <urn:b>\n")
    with pytest.raises(GraphError, match=r"KHM\.nq is damaged"):
        GraphStore.open_folder(folder)
    (folder / "countries" / "KHM.nq").unlink()
    with pytest.raises(GraphError, match=r"KHM\.nq cannot be read"):
        GraphStore.open_folder(folder)


def test_a_file_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text('<urn:a> <urn:p> "x" .')
    assert names(GraphStore.of_file(tmp_path / "a.ttl")) == ["x"]
    (tmp_path / "a.docx").write_text("")
    with pytest.raises(GraphError, match="no graph that can be read"):
        GraphStore.of_file(tmp_path / "a.docx")


def test_all_graphs_are_queried_as_one_and_prefixes_are_known(folder: Path) -> None:
    store = GraphStore.open_folder(folder)
    assert store.ask("ASK { ?s <urn:p> 'khm' FILTER NOT EXISTS { ?s a egov:Portal } }")
    assert len(store.construct("CONSTRUCT { ?s a egov:Portal } WHERE { ?s <urn:p> ?o }")) == 2


def test_bindings_are_terms(folder: Path) -> None:
    store = GraphStore.open_folder(folder)
    bound = store.select("SELECT ?s ?o { ?s <urn:p> ?o }", {"o": ox.Literal("khm")})
    assert bound.variables == ("s", "o")
    assert [row[0] for row in bound.rows] == [ox.NamedNode(BASE + "khm")]
    with pytest.raises(QueryError):
        store.select("SELECT ?s { ?s <urn:p> ?o }", {"o": ox.Literal("khm")})


@pytest.mark.parametrize(
    ("method", "query"),
    [("select", "ASK {}"), ("ask", "SELECT * {}"), ("construct", "ASK {}"), ("select", "SELECT *")],
)
def test_the_wrong_form_and_malformed_queries_are_errors(method: str, query: str) -> None:
    with pytest.raises(QueryError):
        getattr(GraphStore.of_quads([]), method)(query)
