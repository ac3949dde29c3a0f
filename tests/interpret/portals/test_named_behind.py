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


@pytest.mark.parametrize(("language", "text", "services"), SENTENCES)
def test_the_name_behind_the_address(told: Told, language: str, text: str, services: set[str]) -> None:
    found = told({8: text}, language=language)
    assert {service for service, said, _ in found if said == "egov:availableThrough"} == services
