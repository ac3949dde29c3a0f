"""The decisions that a real response forces, one by one, from a printout to the graph."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import kg
from kg.store.manifest import read_manifest

PREFIXES = """
PREFIX egov: <https://w3id.org/egov-kg/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX s: <https://w3id.org/egov-kg/scheme/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX dpv: <https://w3id.org/dpv#>
"""

Built = Callable[..., kg.Graph]


@pytest.fixture
def built(tmp_path: Path, printout: Callable[..., str]) -> Built:
    """The graph of a printout with some answers, of Chad, with both options of each question and no tick."""

    def make(answers: Mapping[int, str], header: str = "") -> kg.Graph:
        file = tmp_path / "response.txt"
        file.write_text(header + printout(answers), "utf-8")
        return kg.build(file, tmp_path / "graph")

    return make


def rows(graph: kg.Graph, variables: str, pattern: str) -> list[tuple[str, ...]]:
    """The distinct rows that a pattern binds, IRIs by their last part."""
    table = graph.query(f"{PREFIXES} SELECT DISTINCT {variables} WHERE {{ {pattern} }}")
    return sorted(
        tuple(str(value).rsplit("/", 1)[-1].rsplit("#", 1)[-1] for value in row) for row in table.rows
    )


def finding(graph: kg.Graph, key: str) -> str:
    found = rows(graph, "?value", f"[] egov:refItem/egov:questionKey '{key}' ; egov:findingValue ?value")
    return found[0][0]


def test_1_a_lost_mark_states_nothing_and_typed_text_is_stated(built: Built) -> None:
    graph = built({36: "", 37: "Data Access Act 2010", 39: ""})
    assert rows(graph, "?a ?o", "?a egov:statedOption ?o") == []
    assert rows(
        graph,
        "?s",
        "[] egov:answerStatus ?s FILTER(?s = <https://w3id.org/egov-kg/scheme/answer-status/marks-lost>)",
    )
    assert finding(graph, "legal.access_to_information.exists") == "yes"
    assert finding(graph, "legal.data_protection.exists") == "unknown"
    basis = rows(
        graph,
        "?b",
        "[] egov:refItem/egov:questionKey 'legal.access_to_information.exists' ; egov:claimBasis ?b",
    )
    assert basis == [("inferred-from-detail",)]


def test_1_silence_is_not_no(built: Built) -> None:
    graph = built({})
    values = rows(
        graph,
        "?f ?k ?v ?r",
        "?f egov:refItem/egov:questionKey ?k ; egov:findingValue ?v ; egov:findingReason ?r",
    )
    assert len(values) >= 39
    assert {row[2] for row in values} == {"unknown"}


def test_2_roles_are_properties_of_one_document(built: Built) -> None:
    graph = built({35: "Digital Framework Strategy 2021-2030", 88: "Digital Framework Strategy 2021-2030"})
    found = rows(graph, "?d ?class ?role", "?d a ?class ; egov:playsRole ?role")
    assert found == [
        ("digital-framework-strategy", "Strategy", "crisis-recovery-strategy"),
        ("digital-framework-strategy", "Strategy", "digital-inclusion-policy"),
    ]


def test_3_the_technology_comes_from_the_question_and_repetition_is_marked(built: Built) -> None:
    pasted = "National Digital Strategy 2020-2025"
    graph = built({75: pasted, 76: pasted, 80: "Cloud computing, in the National Digital Strategy 2020-2025"})
    claims = rows(
        graph,
        "?c ?t ?b ?p ?r",
        "?c rdf:predicate egov:referencesTechnology ; rdf:object ?t ; egov:claimBasis ?b ; "
        "egov:confidence ?p OPTIONAL { ?c egov:repeatedAnswer ?r }",
    )
    by_technology = {row[1]: row for row in claims}
    assert by_technology["robotics"][2] == "stated-by-structure"
    assert by_technology["robotics"][4] == by_technology["artificial-intelligence"][4] == "True"
    assert by_technology["cloud-computing"][4] in {"", "None"}
    alone = built({75: pasted})
    weight = rows(alone, "?c ?p", "?c rdf:predicate egov:referencesTechnology ; egov:confidence ?p")[0][1]
    assert float(by_technology["robotics"][3]) < float(weight)


def test_4_what_is_to_be_created_is_planned_and_announced(built: Built) -> None:
    graph = built(
        {39: "The creation of law on data protection is one of the actions in the National Digital Policy"}
    )
    assert ("law-on-data-protection", "planned") in rows(graph, "?d ?s", "?d egov:documentStatus ?s")
    assert rows(graph, "?y ?x", "?y egov:announces ?x") == [
        ("national-digital-policy", "law-on-data-protection")
    ]
    assert finding(graph, "legal.data_protection.exists") == "in-preparation"


def test_5_one_law_is_one_node_in_all_its_spellings(built: Built) -> None:
    graph = built({
        37: "Draft Law on Access to Information",
        39: "The law on access to information has an article on data protection (article 3)",
        21: "Ministry of Justice", 27: "Ministry of Justic",
    })  # fmt: skip
    assert rows(graph, "?d", "?d a egov:LegalInstrument") == [("law-on-access-to-information",)]
    assert rows(graph, "?b ?s", "?b egov:responsibleForSector ?s") == [
        ("ministry-of-justice", "justice"),
        ("ministry-of-justice", "planning-development"),
    ]


def test_6_contradictions_stay_and_are_shown(built: Built) -> None:
    graph = built({
        35: "Digital Economy Strategy, adopted in May 2021",
        59: "Digital Economy Strategy adopted on 10 June 2021",
    })  # fmt: skip
    assert rows(graph, "?d ?day", "?d egov:adoptedOn ?day") == [
        ("digital-economy-strategy", "2021-05"),
        ("digital-economy-strategy", "2021-06-10"),
    ]
    assert rows(
        graph,
        "?one ?other ?a ?b",
        "?one egov:conflictsWith ?other . ?one rdf:object ?a . ?other rdf:object ?b",
    )


def test_7_references_are_followed_while_interpreting(built: Built) -> None:
    graph = built({
        59: "(1) National Development Plan 2020-2030 (2) Digital Strategy 2021-2025 - aligned with (1)",
        61: "Same as Q59",
        67: "The above strategy",
    })  # fmt: skip
    aligned = rows(graph, "?d ?other", "?d egov:alignedWithDocument ?other")
    assert ("digital-strategy", "national-development-plan") in aligned
    assert ("digital-strategy", "2030-agenda") in rows(graph, "?d ?f", "?d egov:alignedWithFramework ?f")
    assert rows(graph, "?d", "?d egov:referencesTheme s:policy-theme\\/data-governance") == [
        ("digital-strategy",)
    ]


def test_8_successions_trial_hosts_and_odd_addresses_are_kept(built: Built) -> None:
    graph = built({
        7: "https://old.gov.td --> https://new.gov.td/",
        8: "https://demo.tax.gov.td/",
        45: "Decree on digital signature, https://law.td/%E1%9E%85%E1%9F%92/",
    })  # fmt: skip
    assert rows(graph, "?old ?new", "?old egov:replacedBy ?new") == [("old.gov.td", "new.gov.td")]
    assert rows(graph, "?p ?s", "?p egov:implementationStatus ?s")[0][0] == "demo.tax.gov.td"
    page = graph.query(f"{PREFIXES} SELECT ?page WHERE {{ ?d <http://xmlns.com/foaf/0.1/page> ?page }}").rows
    assert [str(row[0]) for row in page] == ["https://law.td/%E1%9E%85%E1%9F%92/"]


def test_9_personal_data_is_blanked_character_for_character(built: Built) -> None:
    text = "Write to zuhra.oumar@gov.td for the Data Act 2019"
    graph = built({2: "Zuhra Oumar", 5: "zuhra.oumar@gov.td", 37: text})
    public = b"".join(
        path.read_bytes()
        for path in sorted(graph.path.rglob("*"))
        if path.is_file() and "restricted" not in path.parts
    )
    assert b"Oumar" not in public
    assert b"zuhra" not in public
    stated = rows(graph, "?t", "?a egov:answersQuestion/egov:questionNumber 37 ; egov:statedText ?t")
    assert stated[0][0] == text.replace("zuhra.oumar@gov.td", "█" * 18)
    assert b"Oumar" in (graph.path / "restricted" / "TCD.nq").read_bytes()


def test_10_consent_is_unknown_where_the_mark_is_lost(built: Built) -> None:
    graph = built({})
    assert rows(graph, "?r ?c", "?r egov:publicationConsent ?c") == [("TCD", "ConsentUnknown")]


def test_11_an_invented_response_is_kept_apart(built: Built) -> None:
    graph = built({37: "Data Act 2019"}, "# fixture: invented for a test\n")
    assert graph.countries == ()
    assert rows(graph, "?s", "?s a egov:LegalInstrument") == []
    shown = kg.load(graph.path, include_fixtures=True)
    assert rows(shown, "?s", "?s a egov:LegalInstrument") == [("data-act",)]
    assert rows(shown, "?c", "?s a egov:LegalInstrument ; egov:inCountry ?c") == [("TCD",)]
    assert read_manifest(graph.path).countries["TCD"].fixture
