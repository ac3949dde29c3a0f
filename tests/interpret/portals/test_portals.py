"""Portals, what is said of them, and the services printed beside them."""

from collections.abc import Callable, Mapping

import pytest

from kg.interpret import interpret
from kg.values import Claim, Concept, Interpretation, Ref, Response, Value
from kg.vocabulary.model import Model

Said = Callable[[Mapping[int, str]], Interpretation]


def claims(said: Interpretation, predicate: str) -> list[Claim]:
    return [claim for claim in said.claims if claim.predicate == predicate]


def named(said: Interpretation, node: object) -> str:
    """The name of the mention that a claim is about; of a portal, its address."""
    assert isinstance(node, Ref)
    found = next(mention for mention in said.mentions if mention.id == node.mention)
    return dict(found.hints).get("url", found.name)


def functions(said: Interpretation) -> set[tuple[str, str]]:
    found = claims(said, "egov:portalFunction")
    return {(named(said, c.subject), c.object.code) for c in found if isinstance(c.object, Concept)}


def services(said: Interpretation) -> set[tuple[str, str]]:
    found = claims(said, "egov:availableThrough")
    return {(named(said, claim.subject), named(said, claim.object)) for claim in found}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tenders Register: https://tenders.gov.td", "Tenders Register"),
        ("https://voice.gov.td (participation portal)", "participation portal"),
        ("https://acts.gov.td (Journal of Laws)", "Journal of Laws"),
        ("eServices portal – https://e.gov.td", "eServices portal"),
        ("Le portail Guichet, https://guichet.gov.td", "Guichet"),
        ("https://tax.gov.td (e-Tax)", "e-Tax"),
        ("ELBA (tax): https://elba.gov.td", "ELBA"),
        ("SECO II, administrado por la Agencia de Compras: https://seco.gov.td", "SECO II"),
        ("La ciudadanía opina en Urna Abierta (https://urna.gov.td)", "Urna Abierta"),
    ],
)
def test_the_name_beside_an_address_is_the_portal_s(said: Said, text: str, name: str) -> None:
    portals = [mention for mention in said({9: text}).mentions if mention.kind == "portal"]
    assert [portal.name for portal in portals] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "www.data.gov.td (statistics only)",
        "https://e.gov.td",
        "Official website: https://e.gov.td",
        "Some budget for registration (web and app) https://e.gov.td",
        "Quelques services en ligne (https://e.gov.td)",
        "https://e.gov.td (solo estadísticas)",
        "Pour en savoir plus : https://e.gov.td",
    ],
)
def test_a_remark_is_no_name(said: Said, text: str) -> None:
    portals = [mention for mention in said({10: text}).mentions if mention.kind == "portal"]
    assert [portal.name for portal in portals] == [dict(portals[0].hints)["url"]]


def test_a_note_tells_further_functions(said: Said) -> None:
    found = functions(said({10: "www.fin.gov.td (statistics only)"}))
    assert found == {("www.fin.gov.td", "open-government-data"), ("www.fin.gov.td", "official-statistics")}


def test_a_single_window_for_something_is_no_national_portal(said: Said) -> None:
    found = functions(said({8: "https://trade.gov.td (guichet unique des formalités du commerce extérieur)"}))
    assert {code for _, code in found} == {"e-services", "customs"}


@pytest.mark.parametrize(
    "text",
    [
        "No national portal at the moment. www.ict.gov.td",
        "Pas de portail national. www.tic.gov.td",
        "No existe un portal. www.tic.gov.td",
    ],
)
def test_where_a_portal_is_denied_an_address_is_none(said: Said, text: str) -> None:
    found = said({7: text})
    assert functions(found) == set()
    assert "portal-denied" in {aside.reason for aside in found.set_asides}


def test_no_single_portal_is_no_denial(said: Said) -> None:
    found = said({7: "There is no single portal; services are offered at https://a.gov.td"})
    assert functions(found) == {("https://a.gov.td", "national-portal")}


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("https://play.google.com/store/apps/details?id=td.gov", "page-of-an-app-store"),
        ("https://a.gov.td/plan.pdf", "file-not-portal"),
    ],
)
def test_what_is_no_place_is_set_aside(said: Said, url: str, reason: str) -> None:
    found = said({7: url})
    assert functions(found) == set()
    assert reason in {aside.reason for aside in found.set_asides}


def test_a_page_on_a_social_platform_is_an_account(said: Said) -> None:
    found = said({9: "https://www.facebook.com/GovTd"})
    assert {mention.kind for mention in found.mentions} == {"account"}


def test_a_portal_without_an_address_is_set_aside(said: Said) -> None:
    found = said({12: "The portal of electronic appeals"})
    assert "portal-without-address" in {aside.reason for aside in found.set_asides}


@pytest.mark.parametrize(
    "between", ["-->", " → ", ", replaced by", ", remplacé par", ", reemplazado por", ", moved to"]
)
def test_a_succession_of_sites(said: Said, between: str) -> None:
    found = said({7: f"old.gov.td{between} https://new.gov.td"})
    (claim,) = claims(found, "egov:replacedBy")
    assert (named(found, claim.subject), named(found, claim.object)) == ("old.gov.td", "https://new.gov.td")
    assert functions(found) == {("https://new.gov.td", "national-portal")}


def test_a_site_that_replaced_another(said: Said) -> None:
    found = said({9: "https://new.gov.td, which replaced https://old.gov.td"})
    assert functions(found) == {("https://new.gov.td", "e-participation")}


def test_a_site_still_being_moved_keeps_its_function(said: Said) -> None:
    found = said({31: "https://a.gov.td which is being updated to https://b.gov.td"})
    assert {url for url, _ in functions(found)} == {"https://a.gov.td", "https://b.gov.td"}


def test_a_demonstration_is_not_the_live_portal(said: Said) -> None:
    (claim,) = claims(said({7: "https://demo.gov.td/en"}), "egov:implementationStatus")
    assert claim.object == Concept("implementation-status", "pilot")


@pytest.mark.parametrize(
    "text",
    [
        "https://e.gov.td, operated by the Agency for Electronic Services",
        "https://e.gov.td; this portal is operated by the Agency for Electronic Services",
        "https://e.gov.td, géré par l'Agence nationale du numérique",
        "https://e.gov.td est administré par l'Agence générale du Royaume (AGR)",
        "https://e.gov.td, administrado por la Agencia de Gobierno Electrónico",
    ],
)
def test_who_runs_a_portal(said: Said, text: str) -> None:
    found = said({7: text})
    (claim,) = claims(found, "egov:operatedBy")
    assert named(found, claim.subject) == "https://e.gov.td"
    assert named(found, claim.object).startswith("Agenc")


def test_the_level_of_government(said: Said) -> None:
    (claim,) = claims(said({11: "At provincial level: https://bid.gov.td"}), "egov:governmentLevel")
    assert claim.object == Concept("government-level", "sub-national")


def test_same_as_above_gives_the_portals_of_that_answer(said: Said) -> None:
    found = said({7: "https://e.gov.td", 8: "Same as above"})
    assert functions(found) == {("https://e.gov.td", "national-portal"), ("https://e.gov.td", "e-services")}
    quotes = {quote.text for c in claims(found, "egov:portalFunction") for quote in c.evidence}
    assert "Same as above" in quotes


SERVICES = [
    ("https://a.td (Tax return, e-VAT)", {"Tax return", "e-VAT"}),
    ("https://a.td - passport renewal, driver's licence", {"passport renewal", "driver's licence"}),
    ("e-Tax: https://a.td", {"e-Tax"}),
    ("Business registration – https://a.td", {"Business registration"}),
    ("https://a.td (demande de permis de construire)", {"demande de permis de construire"}),
    ("https://a.td : télédéclaration des impôts", {"télédéclaration des impôts"}),
    ("https://a.td (declaraciones juradas de impuestos)", {"declaraciones juradas de impuestos"}),
    ("Historia Clínica Electrónica: https://a.td", {"Historia Clínica Electrónica"}),
    ("Las importaciones se autorizan en la Ventanilla Marina (https://a.td)", {"Ventanilla Marina"}),
    ("https://a.td for company registration", {"company registration"}),
    ("casier judiciaire (https://a.td)", {"casier judiciaire"}),
    ("Passport application\nhttps://a.td", {"Passport application"}),
    ("Además: Cédula digital (https://a.td)", {"Cédula digital"}),
    ("Los impuestos se pagan en el sistema MUNA de la Dirección de Impuestos (DIM), https://a.td", {"MUNA"}),
    ("LUMEN (tax): https://a.td", {"LUMEN"}),
    ("Trade-Portal: https://a.td", {"Trade-Portal"}),
    ("https://a.td (e-government portal)", set()),
    ("https://a.td (citizens can ask questions on tax matters)", set()),
    ("Sabina application and portal: https://a.td", {"Sabina"}),
    ("eServices portal – https://a.td", set()),
    ("Chad e-Government portal: https://a.td", set()),
    ("Ministry of Finance: https://a.td", set()),
    ("https://a.td", set()),
]


@pytest.mark.parametrize(("text", "wanted"), SERVICES)
def test_services_beside_a_portal(said: Said, text: str, wanted: set[str]) -> None:
    assert services(said({8: text})) == {(name, "https://a.td") for name in wanted}


@pytest.mark.parametrize(
    ("number", "text", "wanted"),
    [
        (12, "https://a.td (e-Residency); https://b.td (State Gazette)", {("e-Residency", "https://a.td")}),
        (31, "The mobile app NARA (https://a.td) informed people.", {("NARA", "https://a.td")}),
        (12, "https://a.td – Tax Department, e-filing of returns", {("e-filing of returns", "https://a.td")}),
        (31, "Nara-Warn-App: https://a.td", {("Nara-Warn-App", "https://a.td")}),
        (31, "https://a.td (to record vaccinations)", set()),
        (31, "L'application mobile NARA (https://a.td) avertit les personnes.", {("NARA", "https://a.td")}),
    ],
)
def test_elsewhere_a_label_names_a_service_by_a_word_of_its_own(
    said: Said, number: int, text: str, wanted: set[tuple[str, str]]
) -> None:
    assert services(said({number: text})) == wanted


def test_an_address_in_another_answer_is_a_portal_without_function(said: Said) -> None:
    found = said({49: "Spending data are published at https://spending.gov.td"})
    urls = {claim.object for claim in claims(found, "egov:url")}
    assert Value("https://spending.gov.td", "xsd:anyURI") in urls
    assert functions(found) == set()


def test_one_s_own_opinion_is_less_sure(respond: Callable[..., Response], model: Model) -> None:
    option = "I mostly provided my own opinion/assessment rather than official information."
    found = interpret(respond({7: "https://e.gov.td"}, {6: option}), model)
    assert {claim.object for claim in claims(found, "egov:responderAuthority")} == {
        Concept("responder-authority", "own-opinion")
    }
    assert all(claim.confidence <= 0.5 for claim in found.claims)


@pytest.mark.parametrize(
    ("number", "text", "wanted"),
    [
        (8, "https://r.gov.td (Boat Registration Service)", {("Boat Registration Service", "https://r.gov.td")}),
        (8, "https://r.gov.td (Revenue Service)", set()),
        (8, "Patients find it through Mon quai (https://mq.td).", {("Mon quai", "https://mq.td")}),
        (8, "On passe par Mon espace quai (https://mq.td).", {("Mon espace quai", "https://mq.td")}),
        (8, "Se accede a través de Mi puerto (https://mp.td).", {("Mi puerto", "https://mp.td")}),
        (8, "It is offered through Ministry websites (https://mq.td).", set()),
        (8, "The towns of Chad share one electronic counter, QUAYbox: https://q.td", {("QUAYbox", "https://q.td")}),
        (31, "QuaySafe (https://q.td), a mobile app for tracing", {("QuaySafe", "https://q.td")}),
        (31, "StopQuai (https://q.td), une application mobile de traçage", {("StopQuai", "https://q.td")}),
        (31, "Puerto Sano (https://q.td), la aplicación móvil oficial", {("Puerto Sano", "https://q.td")}),
        (31, "Quay News (https://q.td), a page on the app", set()),
    ],
)  # fmt: skip
def test_services_told_by_what_stands_around_them(
    said: Said, number: int, text: str, wanted: set[tuple[str, str]]
) -> None:
    assert services(said({number: text})) == wanted


@pytest.mark.parametrize(
    ("number", "text", "wanted"),
    [
        (8, "https://r.gov.td (Boat Registration Service)", set()),
        (94, "• Quay Help Service – people who are deaf", set()),
        (94, "The Quay Help Service (QHS) offers e-services for women.", {"Quay Help Service"}),
    ],
)
def test_a_service_that_is_asked_for_is_no_body(said: Said, number: int, text: str, wanted: set[str]) -> None:
    assert {mention.name for mention in said({number: text}).mentions if mention.kind == "body"} == wanted
