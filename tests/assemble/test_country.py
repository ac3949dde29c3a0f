"""Where the triples of a country stand."""

import random
from collections import Counter
from dataclasses import replace
from itertools import chain
from typing import Any

import pytest
from msgspec import structs

from kg.assemble import AssembleModel, assemble, load_assemble_model
from kg.errors import AssemblyError
from kg.resources import ontology_folder
from kg.values import Concept, Finding, Known, Polarity, Quote, Secret, This, Unit, Value
from kg.values.claim import Basis, Claim
from tests.assemble.conftest import Story, claim_on, claims, triples

DOCUMENT = "document/KHM/law-on-e-commerce"
TOPIC = Concept("legislation-topic", "access-to-information")


def test_an_affirmed_claim_stands_as_a_plain_triple_too(law: Story) -> None:
    law.editions[0].claim("m1", "egov:regulatesTopic", TOPIC, 37, "covers access", confidence=0.9)
    graph = law.graph()
    triple = (DOCUMENT, "egov:regulatesTopic", "legislation-topic/access-to-information")
    assert triple in triples(graph, "facts/KHM")
    claim = claim_on(graph, "egov:regulatesTopic")
    assert claim["rdf:subject"] == {DOCUMENT}
    assert claim["egov:fromAnswer"] == {"answer/2022/KHM/37"}
    assert claim["egov:confidence"] == {"0.9"}
    assert claim["egov:derivedByRule"] == {"rule/r"}
    assert claim["egov:generatedIn"] == {"response/2022/KHM/run"}


@pytest.mark.parametrize("polarity", [Polarity.NEGATED, Polarity.ANNOUNCED, Polarity.UNCERTAIN])
def test_other_claims_do_not(law: Story, polarity: Polarity) -> None:
    law.editions[0].claim("m1", "egov:regulatesTopic", TOPIC, 37, "covers access", polarity=polarity)
    graph = law.graph()
    assert not triples(graph, "facts/KHM", "egov:regulatesTopic")
    assert claim_on(graph, "egov:regulatesTopic")["egov:polarity"] == {f"polarity/{polarity}"}


def test_one_claim_for_a_triple_polarity_and_answer(law: Story) -> None:
    edition = law.editions[0]
    edition.claim("m1", "egov:regulatesTopic", TOPIC, 37, "covers access", rule="weak", confidence=0.5)
    edition.claim("m1", "egov:regulatesTopic", TOPIC, 37, "Law on E-Commerce", rule="strong", confidence=0.9)
    claim = claim_on(law.graph(), "egov:regulatesTopic")
    assert claim["egov:derivedByRule"] == {"rule/strong"}
    assert claim["egov:confidence"] == {"0.9"}
    assert len(claim["egov:evidence"]) == 2


def test_another_answer_makes_another_claim_but_no_other_triple(law: Story) -> None:
    edition = law.editions[0]
    edition.texts[39] = "The same law covers access"
    edition.claim("m1", "egov:regulatesTopic", TOPIC, 37, "covers access")
    edition.claim("m1", "egov:regulatesTopic", TOPIC, 39, "covers access")
    graph = law.graph()
    assert sum("egov:regulatesTopic" in one["rdf:predicate"] for one in claims(graph).values()) == 2
    assert len(triples(graph, "facts/KHM", "egov:regulatesTopic")) == 1


def test_an_entity_has_one_class_its_names_and_its_country(law: Story) -> None:
    assert triples(law.graph(), "facts/KHM") == {
        (DOCUMENT, "rdf:type", "egov:LegalInstrument"),
        (DOCUMENT, "egov:inCountry", "country/KHM"),
        (DOCUMENT, "skos:prefLabel", "Law on E-Commerce"),
        (DOCUMENT, "skos:altLabel", "E-Commerce Law"),
    }


def test_a_class_rests_on_the_mentions_that_agree_with_it(law: Story) -> None:
    edition = law.editions[0]
    edition.texts[39] = "the E-Commerce Law, see the policy"
    edition.mention("m2", 39, "E-Commerce Law")
    edition.mention("m3", 39, "the policy", cls="egov:PolicyDocument")
    law.entities[0] = replace(law.entities[0], mentions=("2022/m1", "2022/m2", "2022/m3"))
    types = [one for one in claims(law.graph()).values() if one["rdf:predicate"] == {"rdf:type"}]
    assert {*chain.from_iterable(one["rdf:object"] for one in types)} == {"egov:LegalInstrument"}
    assert [len(one["egov:evidence"]) for one in types] == [1, 1]


def test_a_class_that_no_mention_has_rests_on_all(law: Story) -> None:
    law.entities[0] = replace(law.entities[0], cls="egov:Strategy")
    assert claim_on(law.graph(), "rdf:type")["rdf:object"] == {"egov:Strategy"}


def test_a_period_hangs_below_its_document_without_a_country_of_its_own(law: Story) -> None:
    edition = law.editions[0]
    edition.mention("m2", 37, "2019", cls="dcterms:PeriodOfTime")
    law.entity("law-on-e-commerce/period", "2022/m2", cls="dcterms:PeriodOfTime")
    edition.claim("m2", "dcat:startDate", Value("2019", "xsd:gYear"), 37, "2019")
    facts = {triple for triple in triples(law.graph(), "facts/KHM") if triple[0].endswith("/period")}
    assert facts == {
        (f"{DOCUMENT}/period", "rdf:type", "dcterms:PeriodOfTime"),
        (f"{DOCUMENT}/period", "dcat:startDate", "2019"),
    }


def test_an_address_is_an_iri_for_foaf_and_as_printed_elsewhere(law: Story) -> None:
    edition = law.editions[0]
    edition.texts[37] += " www.a.kh/x y"
    address = Value("www.a.kh/x y", "xsd:anyURI")
    edition.claim("m1", "foaf:page", address, 37, "www.a.kh/x y")
    edition.claim("m1", "egov:url", address, 37, "www.a.kh/x y")
    facts = triples(law.graph(), "facts/KHM")
    assert (DOCUMENT, "foaf:page", "http://www.a.kh/x%20y") in facts
    assert (DOCUMENT, "egov:url", "www.a.kh/x y") in facts


def test_the_latest_edition_gives_a_single_value(law: Story) -> None:
    law.editions[0].claim("m1", "egov:documentStatus", Concept("document-status", "planned"), 37, "It")
    later = law.edition("2024", {37: "Law on E-Commerce in force or planned, status unclear"})
    later.mention("m1", 37, "Law on E-Commerce")
    law.entities[0] = replace(law.entities[0], mentions=("2022/m1", "2024/m1"))
    for code, words, confidence in (
        ("planned", "planned", 0.6),
        ("in-force", "in force", 0.8),
        ("status-not-stated", "unclear", 0.9),
    ):
        concept = Concept("document-status", code)
        later.claim("m1", "egov:documentStatus", concept, 37, words, confidence=confidence)
    graph = law.graph()
    assert triples(graph, "facts/KHM", "egov:documentStatus") == {
        (DOCUMENT, "egov:documentStatus", "document-status/in-force")
    }
    assert len(claims(graph, "2022")) == 2
    assert len(claims(graph, "2024")) == 4


def test_what_the_response_says_of_itself_stands_in_the_stated_graph(law: Story) -> None:
    edition = law.editions[0]
    quote = edition.quote(37, "It")
    consent = Claim(
        This(), "egov:responderAuthority", Concept("responder-authority", "own-opinion"), 37, (quote,), "r"
    )
    edition.claims.append(consent)
    graph = law.graph()
    triple = ("response/2022/KHM", "egov:responderAuthority", "responder-authority/own-opinion")
    assert triple in triples(graph, "stated/2022/KHM")
    assert triple not in triples(graph, "facts/KHM")


def test_what_is_said_of_a_shared_thing_stays_a_claim(law: Story) -> None:
    edition = law.editions[0]
    partner = Known("organization", "un")
    edition.claims.append(
        Claim(
            partner, "egov:alignedWithDocument", Known("framework", "x"), 37, (edition.quote(37, "It"),), "r"
        )
    )
    graph = law.graph()
    assert claim_on(graph, "egov:alignedWithDocument")["rdf:subject"] == {"organization/un"}
    assert not triples(graph, "facts/KHM", "egov:alignedWithDocument")


def test_no_triple_stands_in_two_public_graphs(telling: Story) -> None:
    graph = telling.graph()
    homes = Counter((quad.subject, quad.predicate, quad.object) for quad in graph.public)
    assert homes
    assert set(homes.values()) == {1}


def test_personal_data_stand_apart(law: Story) -> None:
    edition = law.editions[0]
    edition.texts |= {2: "███ ███", 5: "█████", 16: "Sok San", 18: "██████ (office)"}
    edition.mention("p", 16, "Sok San", cls="egov:OfficeHolder")
    law.entity("sok-san", "2022/p", cls="egov:OfficeHolder", kind="person")
    edition.secrets += [
        Secret(2, "name", 0, 7, "Ann Roe"),
        Secret(5, "email", 0, 5, "a@b.c"),
        Secret(18, "email", 0, 6, "io@b.c"),
    ]
    graph = law.graph()
    public = " ".join(map(str, graph.public))
    assert not any(personal in public for personal in ("Ann Roe", "a@b.c", "io@b.c", "Respondent"))
    assert {quad.graph_name.value for quad in graph.restricted} == {  # type: ignore[union-attr]
        "https://w3id.org/egov-kg/graph/restricted/2022/KHM"
    }
    said = {(quad.subject.value.split("/id/")[1], quad.object.value) for quad in graph.restricted}  # type: ignore[union-attr]
    assert {
        ("response/2022/KHM/respondent", "Ann Roe"),
        ("response/2022/KHM/respondent", "mailto:a@b.c"),
        ("person/KHM/sok-san", "mailto:io@b.c"),
        ("answer/2022/KHM/18", "io@b.c (office)"),
    } <= said


def test_a_fixture_has_a_base_of_its_own(law: Story) -> None:
    law.fixture = True
    law.editions[0].claim("m1", "egov:regulatesTopic", TOPIC, 37, "covers access")
    graph = law.graph()
    own = "https://w3id.org/egov-kg/fixture/"
    assert all(quad.graph_name.value.startswith(f"{own}graph/") for quad in graph.public)  # type: ignore[union-attr]
    assert all(quad.subject.value.startswith(f"{own}id/") for quad in graph.public)  # type: ignore[union-attr]
    shared = {
        quad.object.value  # type: ignore[union-attr]
        for quad in graph.public
        if quad.predicate.value.endswith("#inCountry")
    }
    assert shared == {"https://w3id.org/egov-kg/id/country/KHM"}
    assert any(quad.predicate.value.endswith("#isFixture") for quad in graph.public)


@pytest.mark.parametrize("quote", [Quote(37, 0, 3, "Law"), Quote(37, 0, None, "The"), Quote(99, 0, 1, "x")])
def test_a_quote_that_does_not_stand_at_its_offsets_is_an_error(law: Story, quote: Quote) -> None:
    law.editions[0].claims.append(Claim(This(), "egov:publicationConsent", TOPIC, 37, (quote,), "r"))
    with pytest.raises(AssemblyError, match=r"KHM 2022, question \d+:") as caught:
        law.graph()
    assert "Law" not in str(caught.value)


def test_a_mention_without_an_entity_is_an_error(law: Story) -> None:
    law.entities.clear()
    with pytest.raises(AssemblyError, match="2022/m1 belongs to no entity"):
        law.graph()


def test_a_reference_names_what_it_refers_to(law: Story) -> None:
    edition = law.editions[0]
    edition.mentions.append(structs.replace(edition.mention("m2", 37, "It"), refers_to="m1"))
    edition.mentions.remove(structs.replace(edition.mentions[-1], refers_to=None))
    edition.claim("m2", "egov:regulatesTopic", TOPIC, 37, "It")
    assert claim_on(law.graph(), "egov:regulatesTopic")["rdf:subject"] == {DOCUMENT}


def test_the_order_of_parts_does_not_matter(telling: Story) -> None:
    unit, model = telling.unit(), load_assemble_model(ontology_folder())
    both = AssembleModel(dict.fromkeys(("2022", "2024"), model.questionnaires["2022"]), model.single_values)
    expected = assemble(unit, both)
    for seed in range(5):
        assert assemble(shuffled(unit, random.Random(seed)), both) == expected


def shuffled(unit: Unit, chance: random.Random) -> Unit:
    """The same unit with everything that has no order of its own in another order."""

    def mixed(items: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(chance.sample(items, len(items)))

    said = tuple(
        replace(
            one,
            mentions=mixed(one.mentions),
            claims=mixed(one.claims),
            findings=mixed(one.findings),
            response=replace(one.response, secrets=mixed(one.response.secrets)),
        )
        for one in unit.interpretations
    )
    return replace(unit, interpretations=mixed(said), entities=mixed(unit.entities))


@pytest.fixture
def telling(law: Story) -> Story:
    """Two editions with claims of all kinds, findings and secrets."""
    first = law.editions[0]
    first.texts |= {5: "█████", 36: ""}
    first.secrets.append(Secret(5, "email", 0, 5, "a@b.c"))
    first.claim("m1", "egov:regulatesTopic", TOPIC, 37, "covers access")
    first.claim("m1", "egov:adoptedOn", Value("2019", "xsd:gYear"), 37, "2019")
    first.claim("m1", "egov:adoptedOn", Value("2020", "xsd:gYear"), 37, "It")
    first.findings.append(
        Finding(
            "k",
            "no",
            "tick",
            Basis.STATED_OPTION,
            1.0,
            (36, 37),
            (first.quote(37, "covers"),),
            conflict="yes",
        )
    )
    second = law.edition("2024", {37: "Law on E-Commerce, adopted or planned"})
    second.mention("m1", 37, "Law on E-Commerce")
    law.entities[0] = replace(law.entities[0], mentions=("2022/m1", "2024/m1"))
    for code, words in (("adopted", "adopted"), ("planned", "planned")):
        second.claim("m1", "egov:documentStatus", Concept("document-status", code), 37, words)
    return law
