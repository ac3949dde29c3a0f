"""The name in brackets behind an address is the service that the sentence tells of."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]

SENTENCES = [
    ("en", "The Port Authority (PA) receives tax returns on a.example.org (e-Filing).", {"e-Filing"}),
    ("en", "Visa applications are lodged on b.example.org (eVisa).", {"eVisa"}),
    ("en", "Visa applications are lodged on b.example.org.", {"Visa applications"}),
    (
        "fr",
        "L'Office du port (OP) reçoit les déclarations fiscales sur a.example.org (e-Impôt).",
        {"e-Impôt"},
    ),
    ("fr", "Les demandes de visa sont déposées sur b.example.org (eVisa).", {"eVisa"}),
    ("es", "La Oficina del Puerto (OP) recibe declaraciones en a.example.org (e-Impuesto).", {"e-Impuesto"}),
    ("es", "Las solicitudes de visa se presentan en b.example.org (eVisa).", {"eVisa"}),
]


HEADED = [
    ("en", "Taxes: https://a.example.org (filing of returns)", {"filing of returns"}),
    ("en", "e-Tax: https://a.example.org (filing of returns)", {"e-Tax", "filing of returns"}),
    ("en", "Taxes: https://a.example.org", {"Taxes"}),
    ("fr", "Intérieur : https://a.example.org (extrait de naissance)", {"extrait de naissance"}),
    ("es", "Hacienda: https://a.example.org (declaración de la renta)", {"declaración de la renta"}),
]


@pytest.mark.parametrize(("language", "text", "services"), HEADED)
def test_a_matter_before_the_address_only_heads_the_service_behind_it(
    told: Told, language: str, text: str, services: set[str]
) -> None:
    found = told({8: text}, language=language)
    assert {service for service, said, _ in found if said == "egov:availableThrough"} == services


@pytest.mark.parametrize(("language", "text", "services"), SENTENCES)
def test_the_name_behind_the_address(told: Told, language: str, text: str, services: set[str]) -> None:
    found = told({8: text}, language=language)
    assert {service for service, said, _ in found if said == "egov:availableThrough"} == services
