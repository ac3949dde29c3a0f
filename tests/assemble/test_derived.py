"""Evidence, findings, mentions and conflicts of one response."""

from dataclasses import replace

import pytest

from kg.values import Answer, Basis, Concept, Finding, Merge, Polarity, Position, Quote, Value
from tests.assemble.conftest import Found, Story, claim_on, claims, triples

GRAPH = "derived/2022/KHM"


def values(found: Found, subject: str, predicate: str) -> set[str]:
    return {triple[2] for triple in found if triple[:2] == (subject, predicate)}


def test_evidence_is_a_quote_and_its_place(law: Story) -> None:
    law.editions[0].claim("m1", "egov:isPlaceholder", Value("true", "xsd:boolean"), 37, "covers access")
    graph = law.graph()
    derived = triples(graph, GRAPH)
    (evidence,) = claim_on(graph, "egov:isPlaceholder")["egov:evidence"]
    assert values(derived, evidence, "rdf:type") == {"oa:SpecificResource"}
    assert values(derived, evidence, "oa:hasSource") == {"answer/2022/KHM/37"}
    assert values(derived, evidence, "oa:hasSelector") == {f"{evidence}/quote", f"{evidence}/position"}
    assert values(derived, f"{evidence}/quote", "oa:exact") == {"covers access"}
    assert values(derived, f"{evidence}/position", "oa:start") == {"29"}
    assert values(derived, f"{evidence}/position", "oa:end") == {"42"}


def test_whatever_cites_a_span_shares_its_evidence(law: Story) -> None:
    law.editions[0].claim("m1", "egov:playsRole", Concept("document-role", "x"), 37, "Law on E-Commerce")
    graph = law.graph()
    mentions = {triple[0] for triple in triples(graph, GRAPH) if triple[2] == "egov:Mention"}
    (mention,) = mentions
    assert (
        values(triples(graph, GRAPH), mention, "egov:evidence")
        == (claim_on(graph, "egov:playsRole")["egov:evidence"])
    )


def test_a_tick_has_a_label_and_a_line_but_no_offsets(law: Story) -> None:
    edition = law.editions[0]
    edition.answers[36] = Answer(
        36, "k", selected=("Yes",), options=("Yes", "No"), position=Position(line=120)
    )
    tick = Quote(36, None, None, "Yes")
    edition.findings.append(Finding("k", "yes", "tick", Basis.STATED_OPTION, 1.0, (36,), (tick,)))
    derived = triples(law.graph(), GRAPH)
    (evidence,) = values(derived, "response/2022/KHM/finding/k", "egov:evidence")
    assert values(derived, evidence, "oa:hasSelector") == {f"{evidence}/quote"}
    assert values(derived, evidence, "egov:sourceLine") == {"120"}
    stated = triples(law.graph(), "stated/2022/KHM")
    assert values(stated, "answer/2022/KHM/36", "egov:statedOption") == {"answer-option/yes"}
    assert values(stated, "answer/2022/KHM/36", "egov:printedOption") == {
        "answer-option/yes",
        "answer-option/no",
    }


@pytest.mark.parametrize(
    ("position", "place"),
    [
        (
            Position(page=3, box=(64.5, 683.0, 490.8, 703.25)),
            {"egov:sourcePage": "3", "egov:sourceBox": "64.5 683 490.8 703.25"},
        ),
        (Position(cell="B7"), {"egov:sourceCell": "B7"}),
        (Position(paragraph=12), {"egov:sourceParagraph": "12"}),
        (Position(line=5, start=2, end=9, page=1), {}),
    ],
)
def test_evidence_leads_to_the_place_of_its_answer(
    law: Story, position: Position, place: dict[str, str]
) -> None:
    edition = law.editions[0]
    edition.answers[37] = Answer(37, "k", edition.texts[37], position=position)
    edition.claim("m1", "egov:isPlaceholder", Value("true", "xsd:boolean"), 37, "covers access")
    graph = law.graph()
    (evidence,) = claim_on(graph, "egov:isPlaceholder")["egov:evidence"]
    terms = ("Page", "Box", "Cell", "Paragraph", "Line")
    stated = {
        f"egov:source{one}": values(triples(graph, GRAPH), evidence, f"egov:source{one}") for one in terms
    }
    assert {term: value for term, (value,) in ((t, v) for t, v in stated.items() if v)} == place


def test_a_finding_is_an_observation(law: Story) -> None:
    law.editions[0].findings.append(
        Finding(
            "legal.x", "unknown", "gate", Basis.STATED_TEXT, 0.5, (36, 37), reason="marks-lost-detail-blank"
        )
    )
    law.editions[0].texts[36] = ""
    found = triples(law.graph(), GRAPH)
    node = "response/2022/KHM/finding/legal.x"
    expected = {
        "rdf:type": {"egov:Finding", "qb:Observation"},
        "egov:refCountry": {"country/KHM"},
        "egov:refEdition": {"edition/2022"},
        "egov:refItem": {"item/legal.x"},
        "egov:findingValue": {"finding-value/unknown"},
        "egov:findingReason": {"finding-reason/marks-lost-detail-blank"},
        "egov:fromAnswer": {"answer/2022/KHM/36", "answer/2022/KHM/37"},
        "egov:fromResponse": {"response/2022/KHM"},
    }
    assert {predicate: values(found, node, predicate) for predicate in expected} == expected


def test_wording_that_differs_from_a_tick_stands_against_the_finding(law: Story) -> None:
    quote = law.editions[0].quote(37, "It was adopted")
    law.editions[0].findings.append(
        Finding("k", "no", "tick", Basis.STATED_OPTION, 1.0, (37,), (quote,), conflict="yes")
    )
    graph = law.graph()
    claim = claim_on(graph, "egov:findingValue")
    assert claim["rdf:object"] == {"finding-value/yes"}
    assert claim["egov:polarity"] == {"polarity/uncertain"}
    assert claim["egov:derivedByRule"] == {"rule/contradicted-by-detail"}
    assert claim["egov:conflictsWith"] == {"response/2022/KHM/finding/k"}
    found = triples(graph, GRAPH)
    assert values(found, "response/2022/KHM/finding/k", "egov:suggestedValue") == {"finding-value/yes"}
    assert values(found, "response/2022/KHM/finding/k", "egov:findingValue") == {"finding-value/no"}
    assert len(values(found, "response/2022/KHM/finding/k", "egov:conflictsWith")) == 1


def test_a_joined_mention_says_why(law: Story) -> None:
    edition = law.editions[0]
    edition.mention("m2", 37, "It")
    merge = Merge("2022/m1", "2022/m2", "same acronym", 0.9)
    law.entities[0] = replace(law.entities[0], mentions=("2022/m1", "2022/m2"), merges=(merge,))
    ((node, _, reason),) = triples(law.graph(), GRAPH, "egov:mergeReason")
    assert reason == "same acronym"
    assert values(triples(law.graph(), GRAPH), node, "egov:confidence") == {"0.9"}


def test_a_run_names_what_it_used(law: Story) -> None:
    assert values(triples(law.graph(), GRAPH), "response/2022/KHM/run", "prov:used") == {"response/2022/KHM"}


YEAR, MONTH, DAY = "xsd:gYear", "xsd:gYearMonth", "xsd:date"


@pytest.mark.parametrize(
    ("predicate", "one", "other", "conflict"),
    [
        ("egov:adoptedOn", Value("2021-06-10", DAY), Value("2021-05", MONTH), True),
        ("egov:adoptedOn", Value("2021-06-10", DAY), Value("2021", YEAR), False),
        ("egov:adoptedOn", Value("2021", YEAR), Value("2020", YEAR), True),
        ("egov:documentYear", Value("2021", YEAR), Value("2020", YEAR), False),
        (
            "egov:documentStatus",
            Concept("document-status", "adopted"),
            Concept("document-status", "in-force"),
            False,
        ),
        (
            "egov:documentStatus",
            Concept("document-status", "adopted"),
            Concept("document-status", "planned"),
            True,
        ),
        (
            "egov:documentStatus",
            Concept("document-status", "planned"),
            Concept("document-status", "status-not-stated"),
            False,
        ),
        ("egov:cycleLength", Value("P5Y", "xsd:duration"), Value("P15Y", "xsd:duration"), True),
    ],
)
def test_values_that_cannot_both_be_right(
    law: Story, predicate: str, one: Value | Concept, other: Value | Concept, conflict: bool
) -> None:
    edition = law.editions[0]
    edition.claim("m1", predicate, one, 37, "Law")
    edition.claim("m1", predicate, other, 37, "It")
    pairs = {(first, second) for first, _, second in triples(law.graph(), GRAPH, "egov:conflictsWith")}
    assert bool(pairs) is conflict
    assert {(second, first) for first, second in pairs} == pairs


def test_affirming_and_denying_the_same_is_a_conflict(law: Story) -> None:
    edition = law.editions[0]
    technology = Concept("emerging-technology", "robotics")
    edition.claim("m1", "egov:referencesTechnology", technology, 37, "covers")
    edition.claim("m1", "egov:referencesTechnology", technology, 37, "It", polarity=Polarity.NEGATED)
    assert len(triples(law.graph(), GRAPH, "egov:conflictsWith")) == 2


def test_responses_do_not_conflict_with_each_other(law: Story) -> None:
    law.editions[0].claim("m1", "egov:adoptedOn", Value("2019", YEAR), 37, "2019")
    later = law.edition("2024", {37: "Law on E-Commerce (2020)"})
    later.mention("m1", 37, "Law on E-Commerce")
    later.claim("m1", "egov:adoptedOn", Value("2020", YEAR), 37, "2020")
    law.entities[0] = replace(law.entities[0], mentions=("2022/m1", "2024/m1"))
    graph = law.graph()
    assert not any(
        "egov:conflictsWith" in one for one in (*claims(graph).values(), *claims(graph, "2024").values())
    )
    assert len(triples(graph, "facts/KHM", "egov:adoptedOn")) == 2
