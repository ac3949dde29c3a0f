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
