"""The same told of two documents: `the Plan promotes X, as did the Policy`."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "The Boat Plan 2025 promotes robotics, as did the Port Policy of 2012, which still applies.",
         {"Boat Plan 2025", "Port Policy of 2012"}),
        ("fr", "Le Plan numérique 2025 promeut la robotique, tout comme la Politique des ports 2012.",
         {"Plan numérique 2025", "Politique des ports 2012"}),
        ("es", "La Agenda Digital 2025 promueve la robótica, al igual que la Política de Puertos 2012.",
         {"Agenda Digital 2025", "Política de Puertos 2012"}),
    ],
)  # fmt: skip
def test_as_did_another(told: Told, language: str, text: str, wanted: set[str]) -> None:
    found = told({80: text}, "referencesTechnology", language=language)
    assert found == {(one, "referencesTechnology", "robotics") for one in wanted}
