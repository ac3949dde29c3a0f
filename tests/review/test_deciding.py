"""Each kind of decision, from a printout to the graph."""

from collections.abc import Callable
from pathlib import Path

import pytest

import kg
from kg.decisions import Choice, Verdict
from kg.errors import DecisionError
from kg.review import Doubt, Kind
from tests.once import unmeasured
from tests.review.conftest import Build, block, file

DATES = {
    13: "In June 2021 the government adopted the National Digital Policy 2021-2030",
    35: "National Digital Policy 2021-2030, adopted in May 2021",
}
PREFIXES = "PREFIX d: <https://w3id.org/egov-kg/id/document/TCD/>"
POLICY = "document/TCD/national-digital-policy"


def only(graph: kg.Graph, kind: Kind) -> Doubt:
    (doubt,) = [doubt for doubt in graph.review() if doubt.kind is kind]
    return doubt


def facts(graph: kg.Graph, subject: str, predicate: str) -> set[str]:
    """What stands as a plain triple."""
    rows = graph.query(f"SELECT ?o WHERE {{ <https://w3id.org/egov-kg/id/{subject}> {predicate} ?o }}").rows
    return {str(row[0]).rsplit("/", 1)[-1] for row in rows}


def verdicts(graph: kg.Graph) -> list[Verdict]:
    assert graph.report is not None
    return [outcome.verdict for one in graph.report.built for outcome in one.outcomes]


def conforms(graph: kg.Graph) -> bool:
    with unmeasured():
        return graph.validate().conforms()


def about(graph: kg.Graph, name: str, field: str) -> Doubt:
    """What a person is shown on a name, where the block is about a thing, claim or finding."""
    return next(doubt for doubt in graph.review(about=[name]) if field in dict(doubt.fields))


@pytest.fixture
def dated(built: Build) -> kg.Graph:
    graph = built(DATES)
    assert facts(graph, POLICY, "egov:adoptedOn") == {"2021-05", "2021-06"}
    return graph


@pytest.mark.parametrize(
    ("decision", "filled", "left"),
    [
        ("accept", {}, {"2021-06"}),
        ("reject", {}, {"2021-05"}),
        ("set", {"value": "2021-06-10"}, {"2021-06-10", "2021-05"}),
    ],
)
def test_a_contradiction_is_decided(
    dated: kg.Graph, built: Build, decision: str, filled: dict[str, str], left: set[str]
) -> None:
    doubt = only(dated, Kind.CONTRADICTION)
    graph = built(DATES, file(block(doubt, decision, **filled)))
    assert verdicts(graph) == [Verdict.APPLIED]
    assert facts(graph, POLICY, "egov:adoptedOn") == left
    assert conforms(graph)


def test_a_decided_contradiction_is_settled(dated: kg.Graph, built: Build) -> None:
    decided = file(block(only(dated, Kind.CONTRADICTION), "accept"))
    graph = built(DATES, decided)
    assert list(graph.ask("conflicts")) == []
    assert [doubt for doubt in graph.review() if doubt.kind is Kind.CONTRADICTION] == []
    assert [row["polarity"] for row in graph.ask("all-about-document") if row["value"] == "2021-05"] == [
        "withdrawn"
    ]


def test_other_words_reopen_a_decision(dated: kg.Graph, built: Build) -> None:
    decided = file(block(only(dated, Kind.CONTRADICTION), "reject"))
    graph = built({**DATES, 13: DATES[13].replace("the government", "our government")}, decided)
    assert verdicts(graph) == [Verdict.REOPENED]
    assert facts(graph, POLICY, "egov:adoptedOn") == {"2021-05", "2021-06"}
    assert graph.report is not None
    (told,) = graph.report.reopened
    assert "block 1 (line 2)" in str(told)
    assert "is open again and was not applied" in str(told)
    assert only(graph, Kind.CONTRADICTION)


def test_words_that_are_gone_reopen_a_decision(dated: kg.Graph, built: Build) -> None:
    decided = file(block(only(dated, Kind.CONTRADICTION), "reject"))
    assert verdicts(built({35: DATES[35]}, decided)) == [Verdict.REOPENED]


def test_a_thing_goes_by_another_name(built: Build) -> None:
    answers = {35: "National Digital Policy 2021-2030"}
    doubt = about(built(answers), POLICY, "thing")
    graph = built(answers, file(block(doubt, "rename", name="Digital Chad")))
    assert facts(graph, POLICY, "skos:prefLabel") == {"Digital Chad"}
    assert facts(graph, POLICY, "skos:altLabel") == {"National Digital Policy 2021-2030"}
    assert graph.explain("Digital Chad").label == "Digital Chad"
    assert conforms(graph)


def test_a_thing_that_is_none_leaves_the_facts_with_all_that_is_said_of_it(built: Build) -> None:
    answers = {35: "National Digital Policy 2021-2030", 88: "National Digital Policy 2021-2030"}
    doubt = about(built(answers), POLICY, "thing")
    graph = built(answers, file(block(doubt, "reject", name=" ")))
    assert facts(graph, POLICY, "?p") == set()
    assert graph.query(f"{PREFIXES} SELECT ?s WHERE {{ GRAPH ?g {{ ?s ?p d:national-digital-policy }} "
                       "FILTER ( CONTAINS(STR(?g), '/facts/') ) }").rows == ()  # fmt: skip
    assert list(graph.ask("strategies")) == []
    assert conforms(graph)


def test_a_property_of_one_value_is_revised(built: Build) -> None:
    answers = {35: "National Digital Policy 2021-2030"}
    (doubt,) = [
        one for one in built(answers).review() if ("property", ("egov:documentStatus",)) in one.fields
    ]
    graph = built(answers, file(block(doubt, "set", value="being-drafted")))
    assert facts(graph, POLICY, "egov:documentStatus") == {"being-drafted"}
    assert conforms(graph)


def test_a_property_of_several_values_gets_one_more(built: Build) -> None:
    answers = {37: "Data Access Act 2010"}
    graph = built(answers)
    doubt = about(graph, "document/TCD/data-access-act", "thing")
    decided = (
        "decisions:\n  - decision: set\n    author: Ana Prak\n    date: 2026-11-20\n    reason: Chapter 4.\n"
        "    thing: document/TCD/data-access-act\n    property: egov:regulatesTopic\n"
        f'    value: cybersecurity\n    evidence: "{doubt.evidence}"\n'
    )
    graph = built(answers, decided)
    assert facts(graph, "document/TCD/data-access-act", "egov:regulatesTopic") == {
        "access-to-information",
        "cybersecurity",
    }
    assert conforms(graph)


def test_a_value_that_does_not_exist_is_refused_and_the_graph_stays(built: Build) -> None:
    answers = {39: "There is an article on data protection in the Data Access Act 2010"}
    graph = built(answers)
    doubt = about(graph, "legal.data_protection.exists", "finding")
    before = graph.query("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }").rows
    with pytest.raises(
        DecisionError, match=r"block 1 .*'maybe' is no value .* there are: in-preparation, no,"
    ):
        built(answers, file(block(doubt, "set", value="maybe")))
    assert kg.load(graph.path).query("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }").rows == before


@pytest.mark.parametrize(
    "name", ["documentStatus", "egov:documentStatsu", "skos:prefLabel", "rdf:type", "a b"]
)
def test_a_property_that_does_not_exist_is_refused(built: Build, name: str) -> None:
    decided = (
        "decisions:\n  - decision: set\n    author: Ana Prak\n    date: 2026-11-20\n    reason: b\n"
        f"    thing: document/TCD/data-access-act\n    property: {name}\n    value: a\n    evidence: Act\n"
    )
    with pytest.raises(DecisionError, match=r"block 1 \(line 2\): .* is no property that a thing has"):
        built({37: "Data Access Act 2010"}, decided)


@pytest.mark.parametrize(
    ("decision", "filled", "left"), [("accept", {}, "yes"), ("set", {"value": "no"}, "no")]
)
def test_a_tick_that_the_detail_contradicts_is_decided(
    tmp_path: Path, printout: Callable[..., str], decision: str, filled: dict[str, str], left: str
) -> None:
    response, decisions = tmp_path / "response.txt", tmp_path / "decisions.yaml"
    response.write_text(printout({36: "Yes", 37: "There is no such law"}, options=False), "utf-8")
    doubt = only(kg.build(response, tmp_path / "graph", validate=False), Kind.CONTRADICTION)
    assert doubt.choices == (Choice.ACCEPT, Choice.SET)
    decisions.write_text(file(block(doubt, decision, **filled)), "utf-8")
    graph = kg.build(response, tmp_path / "graph", decisions=decisions, validate=False)
    rows = list(graph.ask("findings-by-item", item="legal.access_to_information.exists"))
    assert [(row["finding"], row["suggested"]) for row in rows] == [(left, None if left == "no" else "no")]
    assert list(graph.ask("conflicts")) == []
    assert [doubt for doubt in graph.review() if doubt.kind is Kind.CONTRADICTION] == []
    assert conforms(graph)


def test_two_values_for_one_property_are_refused(built: Build) -> None:
    answers = {35: "National Digital Policy 2021-2030"}
    (doubt,) = [
        one for one in built(answers).review() if ("property", ("egov:documentStatus",)) in one.fields
    ]
    both = file(block(doubt, "set", value="planned"), block(doubt, "set", value="adopted"))
    with pytest.raises(DecisionError, match="contradict each other"):
        built(answers, both)


def test_two_things_become_one_and_stay_one(built: Build) -> None:
    answers = {37: "Data Access Act 2010", 38: "", 39: "Information Freedom Act"}
    decided = (
        "decisions:\n  - decision: merge\n    author: Ana Prak\n    date: 2026-11-20\n    reason: One act.\n"
        "    things: [document/TCD/data-access-act, Information Freedom Act]\n    country: TCD\n"
        "    evidence: Data Access Act\n"
    )
    graph = built(answers, decided)
    assert verdicts(graph) == [Verdict.APPLIED]
    assert facts(graph, "document/TCD/data-access-act", "skos:prefLabel|skos:altLabel") == {
        "Data Access Act 2010",
        "Information Freedom Act",
    }
    reasons = [mention.reason for mention in graph.explain("Information Freedom Act").mentions]
    assert "decided by Ana Prak on 2026-11-20: One act." in reasons
    (row,) = graph.ask("decisions")
    assert row["author"] == "Ana Prak"
    assert conforms(graph)


def test_a_claim_is_found_again_under_the_name_that_its_thing_has_after_a_merge(built: Build) -> None:
    answers = {37: "Data Access Act 2010", 39: "Information Freedom Act"}
    merge = (
        "  - decision: merge\n    author: Ana Prak\n    date: 2026-11-20\n    reason: One act.\n"
        "    things: [document/TCD/data-access-act, document/TCD/information-freedom-act]\n"
        "    evidence: Data Access Act\n"
    )
    topics = [
        doubt
        for doubt in built(answers).review(about=["document/TCD/information-freedom-act"])
        if "regulates topic" in doubt.found[0]
    ]
    graph = built(answers, file(merge, block(topics[0], "reject")))
    assert verdicts(graph) == [Verdict.APPLIED, Verdict.APPLIED]
    assert facts(graph, "document/TCD/data-access-act", "egov:regulatesTopic") == {"access-to-information"}


def test_what_was_decided_on_a_thing_holds_after_a_merge(built: Build) -> None:
    answers = {35: "National Digital Policy 2021-2030", 61: "Vision for a Digital Chad"}
    (status,) = [
        one
        for one in built(answers).review()
        if one.fields[:2] == (("thing", (POLICY,)), ("property", ("egov:documentStatus",)))
    ]
    merge = (
        "  - decision: merge\n    author: Ana Prak\n    date: 2026-11-20\n    reason: One policy.\n"
        f"    things: [{POLICY}, Vision for a Digital Chad]\n    evidence: National Digital Policy\n"
    )
    graph = built(answers, file(merge, block(status, "set", value="superseded")))
    assert verdicts(graph) == [Verdict.APPLIED, Verdict.APPLIED]
    assert facts(graph, POLICY, "egov:documentStatus") == {"superseded"}


def test_two_things_kept_apart_are_said_to_differ(built: Build) -> None:
    answers = {37: "Data Access Act 2010", 39: "Data Access Act"}
    assert facts(built(answers), "document/TCD/data-access-act", "skos:altLabel") == {"Data Access Act"}
    decided = (
        "decisions:\n  - decision: keep-apart\n    author: Ana Prak\n    date: 2026-11-20\n    reason: Two.\n"
        "    things: [Data Access Act 2010, Data Access Act]\n    country: TCD\n    evidence: Data Access\n"
    )
    graph = built(answers, decided)
    assert verdicts(graph) == [Verdict.APPLIED]
    assert len(graph.query("SELECT ?a ?b WHERE { ?a owl:differentFrom ?b }").rows) == 1
    assert [row["property"] for row in graph.ask("decisions")] == ["owl:differentFrom"]
    assert conforms(graph)


def test_an_answer_that_says_nothing_is_set_aside(built: Build) -> None:
    answers = {55: "lorem ipsum dolor"}
    doubt = only(built(answers), Kind.ANSWER)
    assert doubt.fields == (("answer", ("answer/2022/TCD/55",)),)
    graph = built(answers, file(block(doubt, "accept")))
    (row,) = [row for row in graph.coverage() if row["number"] == 55]
    assert (row["outcome"], row["reasons"]) == ("set-aside", "seen-by-a-person")
    assert [doubt for doubt in graph.review() if doubt.kind is Kind.ANSWER] == []
