"""With whom a country cooperates, in which form, and which organisations no list holds."""

from collections.abc import Callable

import pytest

from kg.interpret import interpret
from kg.values import Known, Response
from kg.vocabulary.model import Model

Told = Callable[..., set[tuple[str, str, str]]]


def partners(said: set[tuple[str, str, str]]) -> set[str]:
    return {value for _, predicate, value in said if predicate.startswith("egov:hasPartner")}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "World Bank, Japan (JICA) and ASEAN", {"world-bank", "JPN", "jica", "asean"}),
        ("en", "Korea International Cooperation Agency", {"koica"}),
        (
            "en",
            "Pan-African Institute for Digital Growth (PIDG), Kenya",
            {"Pan-African Institute for Digital Growth", "KEN"},
        ),
        ("en", "twinning with the Baltic Digital Academy", {"Baltic Digital Academy"}),
        ("es", "Corea (AGDI) y Estonia", {"KOR", "AGDI", "EST"}),
        ("en", "Finland and the Baltic Digital Academy", {"FIN", "Baltic Digital Academy"}),
        ("es", "Agencia Digital de Uruguay (ADU)", {"Agencia Digital de Uruguay", "URY"}),
        ("en", "North Korea", {"PRK"}),
        (
            "en",
            "The World Bank finances the Digital Boats and Bays (DBB) project of the ports.",
            {"world-bank"},
        ),
        ("fr", "La Banque mondiale finance le projet Économie des Bateaux (EDB).", {"world-bank"}),
        ("es", "El Banco Mundial financia el programa Economía de Barcos (EDB).", {"world-bank"}),
        ("fr", "Banque africaine de développement (BAD)", {"afdb"}),
        ("fr", "UE, BAD, BM et BID", {"eu", "afdb", "world-bank", "isdb"}),
        ("es", "UE, BM y BID", {"eu", "world-bank", "idb"}),
        ("en", "bad weather in Finland", {"FIN"}),
        ("en", "Estonia and GIZ; no cooperation with ADB", {"EST", "giz"}),
        ("fr", "Tunisie ; aucune coopération avec la France", {"TUN"}),
        ("en", "Japan Space Internet Agency", {"Japan Space Internet Agency"}),
        ("en", "The National Digital Agency (NDA) works with Chad and Finland", {"FIN"}),
        ("en", "There is no cooperation with Finland", set()),
        ("en", "None", set()),
        (
            "fr",
            "Coopération avec la Corée du Sud, la France et la Banque\nmondiale",
            {"KOR", "FRA", "world-bank"},
        ),
        ("fr", "Réseau des Villes Numériques du Sud (RVNS)", {"Réseau des Villes Numériques du Sud"}),
        ("en", "Kenya and Jordan in the Lake Union", {"KEN", "JOR", "Lake Union"}),
        ("fr", "le Kenya et la Jordanie dans l'Union du Lac", {"KEN", "JOR", "Union du Lac"}),
        ("es", "BID, CAF, España y la Red GEALC", {"idb", "caf", "ESP", "red-gealc"}),
        ("es", "Instituto Andino de Gobierno Digital (IAGD)", {"Instituto Andino de Gobierno Digital"}),
    ],
)
def test_partners(told: Told, language: str, text: str, expected: set[str]) -> None:
    assert partners(told({110: text}, language=language)) == expected


def test_an_organisation_has_its_acronym_for_another_name(told: Told) -> None:
    said = told({110: "Pan-African Institute for Digital Growth (PIDG)"})
    assert ("Pan-African Institute for Digital Growth", "a", "egov:InternationalOrganization") in said


@pytest.mark.parametrize(("country", "found"), [("JPN", {"KEN"}), ("TCD", {"KEN", "jica"})])
def test_the_agency_of_the_country_itself_is_no_partner(
    respond: Callable[..., Response], model: Model, country: str, found: set[str]
) -> None:
    said = interpret(respond({110: "JICA works in Kenya."}, country=country), model)
    named = {c.object.code for c in said.claims if c.rule == "partner-named" and isinstance(c.object, Known)}
    bodies = {mention.name for mention in said.mentions if mention.kind == "body"}
    assert named == found
    assert bodies == ({"JICA"} if country == "JPN" else set())


def test_a_body_of_the_country_is_no_partner(told: Told) -> None:
    said = told({13: "Digital Growth Institute", 110: "Digital Growth Institute and Finland"})
    assert partners(said) == {"FIN"}


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        (
            "en",
            "South-South cooperation with Rwanda; World Bank",
            {"South-South cooperation", "International cooperation"},
        ),
        ("fr", "Coopération triangulaire : Maroc", {"Triangular cooperation"}),
        ("es", "cooperación bilateral con Estonia", {"Bilateral cooperation"}),
        ("en", "Rwanda", {"International cooperation"}),
    ],
)
def test_forms_of_cooperation(told: Told, language: str, text: str, kinds: set[str]) -> None:
    said = told({110: text}, language=language)
    assert {name for name, _, value in said if value == "egov:Partnership"} == kinds


def test_each_form_has_its_own_partners(told: Told) -> None:
    said = told({110: "South-South cooperation with Rwanda; bilateral cooperation with Japan"})
    assert ("South-South cooperation", "egov:hasPartnerCountry", "RWA") in said
    assert ("South-South cooperation", "egov:hasPartnerCountry", "JPN") not in said
    assert ("Bilateral cooperation", "egov:cooperationType", "bilateral") in said
