"""The chief information officer, the network of such officers, and shared platforms."""

from collections.abc import Callable, Mapping

import pytest

from kg.values import Claim, Concept, Interpretation, Ref, Value

Said = Callable[[Mapping[int, str]], Interpretation]
Told = Callable[..., set[tuple[str, str, str]]]


def claims(said: Interpretation, predicate: str) -> list[Claim]:
    return [claim for claim in said.claims if claim.predicate == predicate]


def persons(said: Interpretation) -> list[str]:
    return [mention.name for mention in said.mentions if mention.kind == "person"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("H.E Ana Souza", ["Ana Souza"]),
        ("Mr. Ana Souza, PhD", ["Ana Souza"]),
        ("S.E.M. Ana Souza", ["Ana Souza"]),
        ("Mme Ana Souza", ["Ana Souza"]),
        ("Ing. Lic. Ana Souza", ["Ana Souza"]),
        ("His Excellency Ana Souza", ["Ana Souza"]),
        ("Ana Souza, Minister of Energy", ["Ana Souza"]),
        ("1. Ana Souza, 2. Max Berg", ["Ana Souza", "Max Berg"]),
        ("N/A", []),
        ("No aplica", []),
        ("Vacant", []),
        ("The position is currently vacant", []),
        ("Dr. (Mrs) Ana Souza", ["Ana Souza"]),
        ("Brigadier General (Rtd) Ana Souza", ["Ana Souza"]),
        ("Lcda. Ana María Souza de la Vega", ["Ana María Souza de la Vega"]),
        ("Sr. D. Max Berg", ["Max Berg"]),
        ("Mr Max Berg / Ms Ana Souza", ["Max Berg", "Ana Souza"]),
        ("Mr. Max Berg\nMs. Ana Souza", ["Max Berg", "Ana Souza"]),
        ("Max Berg et Ana Souza", ["Max Berg", "Ana Souza"]),
        ("Max Berg, Minister of Ports and Energy", ["Max Berg"]),
        ("There is no such officer", []),
        ("Poste non pourvu", []),
    ],
)
def test_the_names_of_office_holders(said: Said, text: str, wanted: list[str]) -> None:
    assert persons(said({15: text})) == wanted


def test_as_many_titles_as_persons(said: Said) -> None:
    found = said({15: "Max Berg / Ana Souza", 16: "Head of Ports / Deputy Head of Ports"})
    titles = [claim.object for claim in claims(found, "egov:officeTitle")]
    assert titles == [Value("Head of Ports"), Value("Deputy Head of Ports")]
    alone = said({15: "Max Berg", 16: "Head of Ports / Energy"})
    assert [claim.object for claim in claims(alone, "egov:officeTitle")] == [Value("Head of Ports / Energy")]


def test_a_vacant_post_is_a_post(said: Said) -> None:
    assert {mention.kind for mention in said({15: "Vacant"}).mentions} == {"post"}


def test_title_and_body(said: Said) -> None:
    found = said({15: "Ana Souza", 16: "Director General - ███@█████", 17: "Digital Agency"})
    assert [claim.object for claim in claims(found, "egov:officeTitle")] == [Value("Director General")]
    (claim,) = claims(found, "egov:postIn")
    assert isinstance(claim.object, Ref)
    assert next(m.name for m in found.mentions if m.id == claim.object.mention) == "Digital Agency"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("same as (2) in 13", "Boat Agency"),
        ("see 13", "Ports Agency"),
        ("(1) in question 13", "Ports Agency"),
    ],
)
def test_a_body_given_in_another_answer(said: Said, text: str, wanted: str) -> None:
    found = said({13: "(1) Ports Agency (2) Boat Agency", 15: "Ana Souza", 17: text})
    (claim,) = claims(found, "egov:postIn")
    assert isinstance(claim.object, Ref)
    assert next(m.name for m in found.mentions if m.id == claim.object.mention) == wanted


def test_a_title_that_names_the_body(said: Said) -> None:
    found = said({16: "Head of the Ministry of Energy"})
    (claim,) = claims(found, "egov:postIn")
    assert isinstance(claim.object, Ref)
    assert next(m.name for m in found.mentions if m.id == claim.object.mention) == "Ministry of Energy"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Each ministry has a CIO.", 1),
        ("Chaque ministère dispose d'un directeur des systèmes d'information (DSI).", 1),
        ("There are no CIOs.", 0),
        ("Local governments have their own budgets.", 0),
    ],
)
def test_a_network_of_officers(said: Said, text: str, count: int) -> None:
    assert sum(mention.kind == "network" for mention in said({20: text}).mentions) == count


@pytest.mark.parametrize(
    ("text", "name", "stage"),
    [
        ("Chad Data Exchange Platform (ChaDEX), https://x.td, is already on operation.",
         "Chad Data Exchange Platform", "operational"),
        ("The Y-Way has been in use since 2001: https://y.td", "Y-Way", "operational"),
        ("X-Gate, the national data exchange layer (https://x.td), is in use.", "X-Gate", "operational"),
        ("La plateforme d'échange Sahel est en cours de développement.", "Sahel", "in-development"),
    ],
)  # fmt: skip
def test_a_platform_with_its_stage(said: Said, text: str, name: str, stage: str) -> None:
    found = said({51: text})
    assert [mention.name for mention in found.mentions if mention.kind == "platform"] == [name]
    stages = {claim.object for claim in claims(found, "egov:implementationStatus")}
    assert Concept("implementation-status", stage) in stages


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "No unified network of CIOs exists."),
        ("fr", "Aucun réseau de DSI n'est en place."),
        ("es", "Ninguna red de CIO está en funcionamiento."),
    ],
)
def test_a_network_that_is_denied_is_none(told: Told, language: str, text: str) -> None:
    assert not any(value == "egov:CIONetwork" for _, _, value in told({20: text}, language=language))
