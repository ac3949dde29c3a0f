"""The public Python API: its names, its cost, and one use of each method."""

import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

import kg
from kg.errors import GraphError, QueryError, UnknownCountry

DOCUMENT = "https://w3id.org/egov-kg/id/document/KHM/digital-framework"
LAW = "https://w3id.org/egov-kg/fixture/id/document/EST/law"

METHODS = {
    "ask",
    "cite",
    "codebook",
    "countries",
    "coverage",
    "evaluate",
    "explain",
    "export",
    "network",
    "plot",
    "quality_report",
    "query",
    "questions",
    "review",
    "schema",
    "store",
    "table",
    "to_networkx",
    "to_rdflib",
    "validate",
}


def test_public_names() -> None:
    assert kg.__all__ == [
        "EgovkgError",
        "Graph",
        "__version__",
        "as_json",
        "build",
        "codebook",
        "compare_questionnaires",
        "draft_questionnaire",
        "lint_questionnaire",
        "load",
        "questionnaires",
        "questions",
        "read",
        "schema",
    ]
    assert all(getattr(kg, name) is not None for name in kg.__all__)
    assert set(kg.__all__) <= set(dir(kg))
    assert {name for name in dir(kg.Graph) if not name.startswith("_")} == METHODS


def test_an_unknown_name() -> None:
    with pytest.raises(AttributeError, match="no attribute 'biuld'"):
        kg.biuld  # noqa: B018


def test_importing_loads_none_of_the_heavy_libraries() -> None:
    heavy = {"rdflib", "pyoxigraph", "networkx", "rich", "click", "msgspec"}
    code = f"import sys, kg; print(*sorted({heavy} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""


def test_countries_leave_invented_responses_out(small_folder: Path) -> None:
    assert kg.load(small_folder).countries == ("KHM",)
    assert kg.load(small_folder, include_fixtures=True).countries == ("EST", "KHM")


def test_countries_go_by_code_or_name_one_or_several(small_folder: Path) -> None:
    graph = kg.load(small_folder)
    texts = {graph.cite(countries=given).text for given in ("KHM", "cambodge", ["Cambodia"], ("KHM", "116"))}
    assert len(texts) == 1
    assert len(graph.network(countries="Cambodia").nodes) == len(graph.network(countries=["KHM"]).nodes) > 0
    assert graph.coverage("Cambodia") == graph.coverage(["KHM"])
    with pytest.raises(UnknownCountry, match="Did you mean 'Cambodia'"):
        graph.coverage("Cambodg")
    with pytest.raises(GraphError, match="Not in this graph: BRA"):
        graph.codebook(countries="Brazil")


def test_no_graph_is_an_error_at_once(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="There is no graph folder"):
        kg.load(tmp_path / "none")


def test_explain(small_folder: Path) -> None:
    table = kg.load(small_folder).explain("digital-framework").table()
    assert [row["question"] for row in table] == [75, 75]


def test_explain_an_item_by_its_name_in_tables(small_folder: Path) -> None:
    graph = kg.load(small_folder)
    assert graph.explain("q38_data_protection").iri == graph.explain("legal.data_protection.exists").iri
    with pytest.raises(QueryError, match="Nothing in this graph is called 'q38_nothing'"):
        graph.explain("q38_nothing")


def test_coverage(small_folder: Path) -> None:
    assert [row["outcome"] for row in kg.load(small_folder).coverage()] == ["set-aside", "mapped"]


def test_rdflib_sees_named_graphs_and_their_union(small_folder: Path) -> None:
    dataset = kg.load(small_folder).to_rdflib()
    rows = dataset.query(
        "SELECT ?g ?t WHERE { GRAPH ?g { ?d a ?t } ?d skos:altLabel 'Digital framework' }",
        initNs={"skos": "http://www.w3.org/2004/02/skos/core#"},
    )
    assert [tuple(map(str, row)) for row in rows] == [  # type: ignore[arg-type]
        ("https://w3id.org/egov-kg/graph/facts/KHM", "https://w3id.org/egov-kg/ontology#Strategy")
    ]


def test_networkx(small_folder: Path) -> None:
    network = kg.load(small_folder).to_networkx(classes=["Strategy", "emerging-technology"])
    assert isinstance(network, nx.MultiDiGraph)
    assert network.nodes[DOCUMENT]["class"] == "Strategy"


def test_export(small_folder: Path, tmp_path: Path) -> None:
    path = kg.load(small_folder).export(tmp_path / "g.ttl")
    assert path.read_text("utf-8").count("Wilma Reef") == 0
    restricted = kg.load(small_folder).export(tmp_path / "r.ttl", include_restricted=True)
    assert restricted.read_text("utf-8").count("Wilma Reef") == 1


def test_coverage_by_answer_and_summed_up(small_folder: Path) -> None:
    graph = kg.load(small_folder)
    assert [row["number"] for row in graph.coverage(["KHM"])] == [37, 75]
    (row,) = graph.coverage(["KHM"], summary=True)
    assert (row["answers"], row["mapped"], row["set_aside"]) == (2, 1, 1)


def test_evaluate_accepts_a_folder_and_a_file(small_folder: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold.yaml"
    gold.write_text(
        "country: KHM\ndocuments: [{title: Digital framework 2021-2035, kind: strategy, status: adopted}]\n",
        "utf-8",
    )
    file = kg.load(small_folder).export(tmp_path / "g.nt")
    for path in (small_folder, file):
        evaluation = kg.load(path).evaluate(gold)
        assert evaluation.countries[0].section("documents").f1 == 1.0
    assert list(evaluation.table())[-1]["f1"] == pytest.approx(evaluation.mean, abs=1e-3)


def test_schema_and_questions(small_folder: Path) -> None:
    graph = kg.load(small_folder)
    assert "egov:Claim" in {row["term"] for row in graph.schema()}
    assert graph.questions() == kg.questions()
