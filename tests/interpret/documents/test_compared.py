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


@pytest.mark.parametrize(
    ("language", "text", "subject"),
    [
        ("en", ("The Boat Strategy derives from Vision 2040 and the Port Plan 2025, and takes into "
         "account the Fish Policy."), "Boat Strategy"),
        ("fr", ("La Stratégie des bateaux découle de la Vision 2040 et du Plan des ports 2025, et tient "
         "compte de la Politique des poissons."), "Stratégie des bateaux"),
        ("es", ("La Estrategia de Botes se deriva de la Visión 2040 y del Plan de Puertos 2025, y toma en "
         "cuenta la Política de Peces."), "Estrategia de Botes"),
        ("es", "La Estrategia de Botes se inspira en la Política de Peces.", "Estrategia de Botes"),
        ("fr", "La Stratégie des bateaux est inspirée par la Politique des poissons.",
         "Stratégie des bateaux"),
    ],
)  # fmt: skip
def test_a_second_verb_has_the_subject_of_the_first(
    told: Told, language: str, text: str, subject: str
) -> None:
    found = told({59: text}, "alignedWithDocument", language=language)
    assert {one for one, _, _ in found} == {subject}
    assert any(one.endswith(("Policy", "poissons", "Peces")) for _, _, one in found)
