"""A reviewer at work on Cambodia's response: look, decide, see it in the graph, undo."""

from pathlib import Path

import pytest

import kg
from kg.pipeline import BuildReport
from kg.store.manifest import read_manifest
from tests.review.conftest import block, file, snapshot

KHM = Path(__file__).resolve().parents[2] / "examples" / "khm-2022.txt"
ITEM = "legal.data_protection.exists"
FINDING = f"response/2022/KHM/finding/{ITEM}"


@pytest.fixture(scope="module")
def cambodia(cambodia: Path) -> kg.Graph:
    """The graph without decisions."""
    return kg.load(cambodia)


@pytest.fixture(scope="module")
def decisions(cambodia: kg.Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A person says that an article is not enough."""
    (doubt,) = cambodia.review(about=[ITEM])
    path = tmp_path_factory.mktemp("decided") / "decisions.yaml"
    path.write_text(file(block(doubt, "set", value="no")), "utf-8")
    return path


@pytest.fixture(scope="module")
def reviewed(decisions: Path) -> kg.Graph:
    """The graph with the decision, in the same folder as the file of decisions."""
    return kg.build(KHM, decisions.parent / "graph", decisions=decisions)


def report(graph: kg.Graph) -> BuildReport:
    assert graph.report is not None
    return graph.report


def value(graph: kg.Graph) -> list[object]:
    return [row["finding"] for row in graph.ask("findings-by-item", item=ITEM)]


def test_before_the_rules_had_found_it_in_part(cambodia: kg.Graph) -> None:
    assert value(cambodia) == ["partial"]
    (statement,) = cambodia.explain(ITEM).statements
    evidence = [one for claim in statement.claims for one in claim.evidence]
    assert any("article 32" in one.quote + one.after for one in evidence)
    assert [claim.review for claim in statement.claims] == [""]


def test_the_decision_is_the_finding_now(reviewed: kg.Graph) -> None:
    assert value(reviewed) == ["no"]
    assert report(reviewed).conforms
    assert report(reviewed).reopened == ()


def test_counts_follow_the_decision_wherever_they_are_told(cambodia: kg.Graph, reviewed: kg.Graph) -> None:
    def told(graph: kg.Graph) -> tuple[object, ...]:
        (asked,) = graph.ask("finding-counts-by-country", country="KHM")
        (summed,) = graph.coverage(summary=True)
        columns = ("partial", "no", "at_least", "at_most")
        assert [asked[one] for one in columns] == [summed[one] for one in columns]
        return asked["partial"], asked["no"]

    assert (told(cambodia), told(reviewed)) == ((5, 1), (4, 2))


def test_a_decision_has_no_confidence_of_a_rule(reviewed: kg.Graph) -> None:
    (row,) = reviewed.ask("findings-by-item", item=ITEM, evidence=True)
    assert (row["basis"], row["confidence"]) == ("curated", "decided by a person")


def test_the_table_of_decisions_names_the_author(reviewed: kg.Graph) -> None:
    rows = list(reviewed.ask("decisions", country="KHM"))
    assert [(row["value"], row["review"], row["author"], row["date"]) for row in rows] == [
        ("no", "confirmed", "Ana Prak", "2026-11-20"),
        ("partial", "superseded", "Ana Prak", "2026-11-20"),
    ]


def test_the_whole_story_is_told(reviewed: kg.Graph) -> None:
    told = {
        (statement.value, claim.review, claim.basis): claim.decisions
        for statement in reviewed.explain(ITEM).statements
        for claim in statement.claims
    }
    assert {key for key in told if key[0] == "partial"} == {("partial", "superseded", "inferred-from-detail")}
    (decision,) = told["no", "stated", "curated"]
    assert (decision.author, decision.date, decision.reason) == ("Ana Prak", "2026-11-20", "I looked.")


def test_the_graph_says_it_in_prov(reviewed: kg.Graph) -> None:
    rows = reviewed.query(
        """SELECT ?name ?day ?why ?was WHERE {
          ?claim prov:wasGeneratedBy ?decision ; prov:wasAttributedTo/rdfs:label ?name ;
                 prov:wasRevisionOf ?machine ; egov:claimBasis/skos:notation|egov:claimBasis ?basis .
          ?machine rdf:object/skos:prefLabel ?was . FILTER ( LANG(?was) = "en" )
          ?decision a egov:ReviewDecision ; dcterms:date ?day ; egov:decisionReason ?why .
          ?claim a egov:Claim }"""
    ).rows
    assert [tuple(map(str, row)) for row in rows] == [("Ana Prak", "2026-11-20", "I looked.", "partial")]


def test_the_manifest_knows_the_decisions(cambodia: kg.Graph, reviewed: kg.Graph) -> None:
    assert read_manifest(cambodia.path).countries["KHM"].decisions == ""
    assert len(read_manifest(reviewed.path).countries["KHM"].decisions) == 64


def test_what_is_decided_is_not_asked_again(cambodia: kg.Graph, reviewed: kg.Graph, decisions: Path) -> None:
    asked = [doubt.fields for doubt in cambodia.review()]
    assert len(asked) > 3
    assert [doubt.fields for doubt in reviewed.review()] == asked
    assert not any(FINDING in doubt.targets for doubt in reviewed.review())


@pytest.mark.unmeasured
@pytest.mark.parametrize("how", ["deleted", "negated", "without"])
def test_undoing_restores_every_byte(how: str, decisions: Path, tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    before = snapshot(kg.build(KHM, folder, validate=False).path)
    assert report(kg.build(KHM, folder, decisions=decisions, validate=False)).written
    assert snapshot(folder) != before
    undone = tmp_path / "undone.yaml"
    text = decisions.read_text("utf-8")
    undone.write_text("decisions:\n" if how == "deleted" else text + "    undo: true\n", "utf-8")
    kg.build(KHM, folder, decisions=None if how == "without" else undone, validate=False)
    assert snapshot(folder) == before


@pytest.mark.unmeasured
def test_the_example_is_applied(cambodia: kg.Graph, tmp_path: Path) -> None:
    graph = kg.build(KHM, tmp_path / "graph", decisions=KHM.with_name("decisions.yaml"))
    assert value(graph) == ["no"]
    assert (report(graph).reopened, report(graph).stale_waivers) == ((), ())


@pytest.mark.unmeasured
def test_decisions_on_other_countries_wait(cambodia: kg.Graph, decisions: Path, tmp_path: Path) -> None:
    other = tmp_path / "decisions.yaml"
    other.write_text(decisions.read_text("utf-8").replace("KHM", "EST"), "utf-8")
    graph = kg.build(KHM, tmp_path / "graph", decisions=other)
    assert snapshot(graph.path) == snapshot(cambodia.path)


def test_a_country_that_was_built_on_other_decisions_is_told(
    cambodia: kg.Graph, decisions: Path, tmp_path: Path
) -> None:
    estonia = KHM.parents[1] / "tests" / "data" / "responses" / "est-2022.txt"
    kg.build(KHM, tmp_path / "graph", validate=False)
    graph = kg.build(estonia, tmp_path / "graph", decisions=decisions, validate=False)
    assert [notice.country for notice in report(graph).notices if notice.code == "decisions-changed"] == [
        "KHM"
    ]


def test_the_queue_is_the_same_every_time_and_the_weightiest_come_first(cambodia: kg.Graph) -> None:
    from kg.review import queue_text

    first, again = cambodia.review(), kg.load(cambodia.path).review()
    assert queue_text(first) == queue_text(again)
    weights = [(doubt.claims, doubt.questions) for doubt in first]
    assert weights == sorted(weights, reverse=True)
    assert {doubt.country for doubt in first} == {"KHM"}
