"""Units that only the body tells of which they are a part, and labels that are no bodies."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]
A = "https://a.gov.td"


def bodies(told: set[tuple[str, str, str]]) -> set[str]:
    return {name for name, predicate, value in told if predicate == "a" and value == "egov:PublicBody"}


def parents(told: set[tuple[str, str, str]]) -> set[tuple[str, str]]:
    return {(name, value) for name, predicate, value in told if predicate == "org:subOrganizationOf"}


@pytest.mark.parametrize(
    ("language", "text", "unit", "whole"),
    [
        ("en", f"b2b (Boats to Bays), {A}, is a unit of the Ports Division.", "b2b", "Ports Division"),
        ("en", f"It is kept by the UT e-SEA Guard ({A}), which is a team of the Ports Council.",
         "UT e-SEA Guard", "Ports Council"),
        ("en", f"BoatLab ({A}) is a team within the Ministry of Ports.", "BoatLab", "Ministry of Ports"),
        ("fr", f"C'est le e-SEA Guard ({A}), qui est une unité du Ministère des Ports.",
         "e-SEA Guard", "Ministère des Ports"),
        ("es", f"Lo atiende Escudo Naval ({A}), que es una unidad del Ministerio de Puertos.",
         "Escudo Naval", "Ministerio de Puertos"),
    ],
)  # fmt: skip
def test_a_unit_is_told_by_its_whole(told: Told, language: str, text: str, unit: str, whole: str) -> None:
    found = told({41: text}, language=language)
    assert bodies(found) == {unit, whole}
    assert parents(found) == {(unit, whole)}


@pytest.mark.parametrize(
    "text", ["It is a unit of the Ministry of Ports.", "A unit of the Ministry of Ports."]
)
def test_a_pronoun_is_no_unit(told: Told, text: str) -> None:
    assert bodies(told({41: text})) == {"Ministry of Ports"}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", f"Women and children: Ministry of Families, {A}", "Ministry of Families"),
        ("fr", f"Femmes et enfants : Ministère de la Famille, {A}", "Ministère de la Famille"),
        ("es", f"Mujeres y niños: Ministerio de la Familia, {A}", "Ministerio de la Familia"),
    ],
)
def test_a_label_before_a_body_is_none(told: Told, language: str, text: str, wanted: str) -> None:
    assert bodies(told({24: text}, language=language)) == {wanted}


def test_who_runs_a_service_has_not_its_address(told: Told) -> None:
    found = told(
        {8: f"income tax returns at {A} (National Board of Levies); boat papers at https://b.gov.td"}
    )
    assert not [value for _, predicate, value in found if predicate == "foaf:homepage"]


def test_a_fund_that_is_the_measure_is_no_body_in_the_order_on_it(told: Told) -> None:
    text = "Open Boat Fund, for rural areas. Basis: Order No. 5 of 2004 on the work of the Open Boat Fund"
    assert bodies(told({92: text})) == set()


@pytest.mark.parametrize("text", ["Se creará una Oficina de Mareas.", "Se creará una Agencia de Mareas."])
def test_a_new_unit_is_no_part_of_what_it_deals_with(told: Told, text: str) -> None:
    assert bodies(told({39: text}, language="es")) == {text.removeprefix("Se creará una ").rstrip(".")}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Ports Agency (PAU), www.pau.gov.td: work; PAU operates under the Ministry of Ports",
         ("Ports Agency", "Ministry of Ports")),
        ("fr", "Agence des Ports (APU), www.apu.gov.td. L'APU relève du Ministère des Ports.",
         ("Agence des Ports", "Ministère des Ports")),
        ("es", "Agencia de Puertos (APU), www.apu.gov.td. La APU depende del Ministerio de Puertos.",
         ("Agencia de Puertos", "Ministerio de Puertos")),
    ],
)  # fmt: skip
def test_an_acronym_given_before_belongs_to_a_ministry(
    told: Told, language: str, text: str, wanted: tuple[str, str]
) -> None:
    assert parents(told({13: text}, language=language)) == {wanted}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Ils se réunissent sous la présidence de l'Agence des Ports.", "Agence des Ports"),
        ("es", "Se reúnen bajo la presidencia de la Agencia de Puertos.", "Agencia de Puertos"),
    ],
)
def test_the_chair_is_no_body(told: Told, language: str, text: str, wanted: str) -> None:
    assert bodies(told({20: text}, language=language)) == {wanted}


@pytest.mark.parametrize(
    ("language", "text", "unit", "whole"),
    [
        ("fr", f"Agence des Barques (AB), établissement public rattaché au Ministère des Ports, {A}",
         "Agence des Barques", "Ministère des Ports"),
        ("fr", f"Centre des Phares, structure d'appui du Ministère des Ports, {A}",
         "Centre des Phares", "Ministère des Ports"),
        ("es", f"Agencia de Barcas, organismo descentralizado del Ministerio de Puertos, {A}",
         "Agencia de Barcas", "Ministerio de Puertos"),
        ("es", f"Coordinación de Faros (CF), unidad de apoyo de la Oficina de la Presidencia, guía ({A}).",
         "Coordinación de Faros", "Oficina de la Presidencia"),
        ("es", f"Dirección de Faros, unidad de apoyo de la Oficina de la Presidencia de la República ({A})",
         "Dirección de Faros", "Oficina de la Presidencia de la República"),
    ],
)  # fmt: skip
def test_small_letters_behind_a_comma_tell_of_whom_it_is_a_part(
    told: Told, language: str, text: str, unit: str, whole: str
) -> None:
    found = told({13: text}, language=language)
    assert bodies(found) == {unit, whole}
    assert parents(found) == {(unit, whole)}
    assert (unit, "foaf:homepage", A) in found
