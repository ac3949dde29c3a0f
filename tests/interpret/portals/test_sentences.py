"""What sentences and tables tell of portals: services, functions, names, portals named again."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]
A, B = "https://a.gov.td", "https://b.gov.td"


def services(told: set[tuple[str, str, str]]) -> set[str]:
    return {name for name, _, value in told if value == "egov:DigitalService"}


def functions(told: set[tuple[str, str, str]]) -> set[str]:
    return {value for _, predicate, value in told if predicate == "egov:portalFunction"}


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        (f"Passport applications are made online at {A}.", "en", {"Passport applications"}),
        (f"Fees are due on time, and boat licences can be renewed at {A}.", "en", {"boat licences"}),
        (f"Les demandes de passeport se font sur {A}.", "fr", {"demandes de passeport"}),
        (f"Las solicitudes de licencia se presentan en {A}.", "es", {"solicitudes de licencia"}),
        (f"Service\tLien\nPermis de pêche\t{A}", "fr", {"Permis de pêche"}),
        (f"Port Authority\tBoat licence\t{A}", "en", {"Boat licence"}),
        (f"Boat licence | {A} | Port Authority", "en", {"Boat licence"}),
        (f"- Land titles - {A}\n- Boat licences - {B}", "en", {"Land titles", "Boat licences"}),
        (f"Companies use the e-Register at {A}", "en", {"e-Register"}),
        (f"Business names: {A} (ABR)", "en", {"Business names"}),
        (f"{A} (boats / licences)", "en", {"boats", "licences"}),
        (f"{A} of the Port Authority (boat licences)", "en", {"boat licences"}),
        (f"Land registry: {A}", "en", {"Land registry"}),
        (f"For boat licences: {A}", "en", {"boat licences"}),
        (
            f"Also in use: boat licences at {A}; and mooring fees at {B}.",
            "en",
            {"boat licences", "mooring fees"},
        ),
        (f"- boat licences at {A}", "en", {"boat licences"}),
        (f"boat licences at {A}; more details at {B}", "en", {"boat licences"}),
        (f"boat licences at {A}, a system of the Boat Registry", "en", {"boat licences"}),
        (
            f"En ligne : permis de pêche sur {A} et immatriculation à l'adresse {B}",
            "fr",
            {"permis de pêche", "immatriculation"},
        ),
        (
            f"Servicios: licencias de pesca en {A} y registro de lanchas en la dirección {B}",
            "es",
            {"licencias de pesca", "registro de lanchas"},
        ),
        (f"For the moment see {A}", "en", set()),
        (f"Sailors file papers on {A}", "en", set()),
        (f"The Port Authority receives boat applications on {A}.", "en", {"boat applications"}),
        (f"The Land Registry issues title deeds at {A}.", "en", set()),
        (f"Sailors apply for boat licences with the Port Authority at {A}.", "en", {"boat licences"}),
        (f"Sea certificates can be requested from the Port Authority at {A}.", "en", {"Sea certificates"}),
        (f"{A} is used for boat licences; {B} for tax returns.", "en", {"boat licences", "tax returns"}),
        (f"L'Agence des Ports reçoit les demandes de permis sur {A}.", "fr", {"demandes de permis"}),
        (f"{A} est destiné à la délivrance des permis.", "fr", {"délivrance des permis"}),
        (f"El Registro Naval emite certificados a través de {A}.", "es", {"certificados"}),
        (f"{A} se utiliza para licencias de pesca.", "es", {"licencias de pesca"}),
        (f"Le portail eBateau ({A}) est ouvert.", "fr", {"eBateau"}),
        (f"Bateaux (GUB), {A} ; permis de pêche, {B}", "fr", {"Bateaux", "permis de pêche"}),
    ],
)
def test_services_from_sentences_and_rows(told: Told, text: str, language: str, wanted: set[str]) -> None:
    assert services(told({8: text}, language=language)) == wanted


@pytest.mark.parametrize(
    ("number", "text", "language", "wanted"),
    [
        (8, f"Taxpayers use the Levy system at {A}", "en", {"e-services", "taxation"}),
        (8, f"Constitución de compañías – {A}", "es", {"e-services", "business-registration"}),
        (8, f"Guichet de création d'entreprises : {A}", "fr", {"e-services", "business-registration"}),
        (
            10,
            f"The Census Office ({A}) publishes official statistics.",
            "en",
            {"open-government-data", "official-statistics"},
        ),
        (10, f"{A} lists data on tax.", "en", {"open-government-data"}),
    ],
)
def test_functions_from_sentences(
    told: Told, number: int, text: str, language: str, wanted: set[str]
) -> None:
    assert functions(told({number: text}, language=language)) == wanted


def test_what_a_relative_clause_tells_is_told_of_the_site_before_it(told: Told) -> None:
    found = told({8: f"{A}, which is used for filing tax returns, and {B} for customs declarations"})
    told_of = {(name, value) for name, key, value in found if key == "egov:portalFunction"}
    assert (A, "taxation") in told_of
    assert (B, "taxation") not in told_of


@pytest.mark.parametrize(
    ("text", "again", "name"),
    [
        ("The official portal is OneChad, found at https://a.gov.td", "As in OneChad, and others", "OneChad"),
        (
            "Le portail est Guichet Plus, à l'adresse https://a.gov.td",
            "Voir aussi Guichet Plus",
            "Guichet Plus",
        ),
    ],
)
def test_a_portal_named_again_has_that_function_too(told: Told, text: str, again: str, name: str) -> None:
    found = told({7: text, 8: again})
    assert {(name, "egov:portalFunction", code) for code in ("national-portal", "e-services")} <= found


def test_a_portal_named_where_something_is_denied_has_no_function(told: Told) -> None:
    found = told({7: "OneChad: https://a.gov.td", 9: "OneChad does not have a participation section"})
    assert functions(found) == {"national-portal"}


def test_certificates_beside_a_portal_on_the_pandemic_are_no_service_but_an_app_is(told: Told) -> None:
    assert services(told({31: f"{A} (vaccination certificates)"})) == set()
    assert services(told({31: f"The mobile app Healthy ({A})"})) == {"Healthy"}


def test_a_label_before_several_addresses_is_a_service_of_each(told: Told) -> None:
    found = told({8: f"e-Boat: {A}, {B}"})
    assert {value for name, key, value in found if key == "egov:availableThrough"} == {"e-Boat", B}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Comments are sent through the national portal (see 7).", {"national-portal", "e-participation"}),
        ("There is no consultation on the national portal.", {"national-portal"}),
        ("A national portal is a fine thing.", {"national-portal"}),
    ],
)
def test_the_national_portal_meant_again(told: Told, text: str, wanted: set[str]) -> None:
    assert functions(told({7: A, 9: text})) == wanted


def test_a_stage_is_no_part_of_a_name(told: Told) -> None:
    found = told({9: f"Portal Urna en construcción ({A})"}, language="es")
    assert ("Portal Urna", "egov:implementationStatus", "in-development") in found


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("The Unified Identification System OneHarbour (https://id.gov.td) is in operation.", "en", True),
        ("Le système d'identification UnPort (https://id.gov.td) est en service.", "fr", True),
        ("El sistema de identidad UnPuerto (https://id.gov.td) funciona.", "es", True),
        ("The Port Authority (https://id.gov.td) runs a system.", "en", False),
    ],
)
def test_a_named_system_with_a_front_page_is_a_portal(
    told: Told, text: str, language: str, wanted: bool
) -> None:
    found = {value for _, predicate, value in told({43: text}, language=language) if predicate == "egov:url"}
    assert bool(found) is wanted


@pytest.mark.parametrize(
    ("language", "first", "text"),
    [
        ("en", f"Main site: {A}. Papers are sent by the BoatGate platform ({B}).",
         "The BoatGate platform as stated under question 7."),
        ("fr", f"Site : {A}. Plateforme BoatGate : {B}", "Plateforme BoatGate, voir la question 7."),
        ("es", f"Sitio: {A}. Plataforma BoatGate: {B}", "Plataforma BoatGate, véase la pregunta 7."),
    ],
)  # fmt: skip
def test_a_reference_may_name_the_portal_that_it_means(
    told: Told, language: str, first: str, text: str
) -> None:
    found = told({7: first, 8: text}, language=language)
    assert len([of for _, of, code in found if of == "egov:portalFunction" and code == "e-services"]) == 1


def test_a_reference_that_names_none_means_all(told: Told) -> None:
    found = told({7: f"BoatGate: {A}; PortGate: {B}", 8: "See question 7."})
    assert len([of for _, of, code in found if of == "egov:portalFunction" and code == "e-services"]) == 2
