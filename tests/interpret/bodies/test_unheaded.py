"""Bodies that no head noun tells, services of the net that are none, and several that are yet to come."""

from collections.abc import Callable, Mapping

import pytest

from kg.values import Concept, Interpretation, Ref, Value

Said = Callable[[Mapping[int, str]], Interpretation]


def bodies(said: Interpretation) -> set[str]:
    return {mention.name for mention in said.mentions if mention.kind == "body"}


def subjects(said: Interpretation, predicate: str, target: Concept) -> set[str]:
    found = [c.subject for c in said.claims if c.predicate == predicate and c.object == target]
    return {m.name for m in said.mentions if Ref(m.id) in found}


@pytest.mark.parametrize(
    ("number", "text", "wanted"),
    [
        (20, "Local Government Chad (www.lgc.td) is asked.", {"Local Government Chad"}),
        (20, "Local Government Chad is asked.", set()),
        (20, "Digital Chad (www.dc.td) is a plan.", set()),
        (23, "Health Chad and the Health Authority", {"Health Chad", "Health Authority"}),
        (20, "In Chad (www.a.td) it is so.", set()),
        (
            28,
            "The Treasury, as in question 21, and Inland Harbours, www.a.td",
            {"Treasury", "Inland Harbours"},
        ),
        (28, "Trésor (voir 21), et les Ports Intérieurs, www.a.td", {"Trésor", "Ports Intérieurs"}),
        (11, "Government Electronic Tenders Service (GETS), www.gets.td", set()),
        (11, "State Harbour Service, www.shs.td", {"State Harbour Service"}),
        (20, "They meet in the Digital Harbour Leadership Group.", {"Digital Harbour Leadership Group"}),
    ],
)
def test_bodies_named(said: Said, number: int, text: str, wanted: set[str]) -> None:
    assert bodies(said({number: text})) >= wanted
    assert wanted or not bodies(said({number: text}))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Boat Agency and the Port Authority will be established.", {"Boat Agency", "Port Authority"}),
        (
            "L'Agence des ports et l'Office des bateaux seront créés.",
            {"Agence des ports", "Office des bateaux"},
        ),
        ("The Boat Agency and the Port Authority, to be established", {"Port Authority"}),
    ],
)
def test_several_are_yet_to_come(said: Said, text: str, wanted: set[str]) -> None:
    found = said({23: text})
    assert subjects(found, "egov:implementationStatus", Concept("implementation-status", "planned")) == wanted
    assert wanted <= subjects(found, "egov:responsibleForSector", Concept("sector", "health"))


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("It is covered through the Ministry of Boats, see www.a.td.", "www.a.td"),
        ("Voir le Ministère des Ports, site web www.a.td.", "www.a.td"),
        ("Consulte el Ministerio de Puertos, véase www.a.td.", "www.a.td"),
        ("The plan of the Ministry of Boats, see www.a.td/plans/2019.", ""),
    ],
)
def test_a_word_that_leads_to_the_site(said: Said, text: str, site: str) -> None:
    found = [c.object for c in said({20: text}).claims if c.predicate == "foaf:homepage"]
    assert found == ([Value(site, "xsd:anyURI")] if site else [])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They meet in the SBC National Coordination Team.", {"SBC National Coordination Team"}),
        (
            "Le Groupe national des bateaux électroniques se réunit.",
            {"Groupe national des bateaux électroniques"},
        ),
        ("El Grupo Nacional de Barcas se reúne.", {"Grupo Nacional de Barcas"}),
        ("- CERT Chad (CERTTD) https://cert.gov.td", {"CERT Chad"}),
        ("A coordination team meets; CERT services are free.", set()),
    ],
)
def test_groups_and_teams(said: Said, text: str, wanted: set[str]) -> None:
    assert bodies(said({20: text})) == wanted


def test_the_issuer_of_an_order_between_of_and_its_acronym_is_a_body(said: Said) -> None:
    text = 'Regulation of the National Boat and Barge Agency (NBBA) No. 8 of 2020 on "Barges"\nNBBA: https://n.td'
    assert bodies(said({41: text})) == {"National Boat and Barge Agency"}


def test_an_acronym_given_before_belongs_to_that_body(said: Said) -> None:
    text = (
        "- Ministry of Boats and Quays (MBQ)\n- Department of Barges (MBQ)\n- Right to Boats Unit (RTB Unit)"
    )
    also = {mention.name: mention.also for mention in said({24: text}).mentions if mention.kind == "body"}
    assert also == {
        "Ministry of Boats and Quays": ("MBQ",),
        "Department of Barges": (),
        "Right to Boats Unit": ("RTB Unit",),
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Studied by TRB (Tugs, Rafts and Barges Regulator), https://www.trb.td",
            {"Tugs, Rafts and Barges Regulator"},
        ),
        (
            "It meets (Ministry of Boats, Quays and Barges Agency).",
            {"Ministry of Boats", "Quays and Barges Agency"},
        ),
    ],
)
def test_a_body_spelled_out_behind_its_acronym_may_list_its_matters(
    said: Said, text: str, wanted: set[str]
) -> None:
    assert bodies(said({20: text})) == wanted
