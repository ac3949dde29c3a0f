"""Verbs that share a subject: `A is aligned with B and gives effect to C`."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "en",
            "The Boat Plan 2025 is aligned with the Port Plan 2030 and gives effect to the Boat Act 2019.",
            {("Boat Plan 2025", "Boat Act 2019")},
        ),
        (
            "fr",
            "Le Plan numérique 2025 est aligné sur le Plan des ports 2030 et met en œuvre la loi n° 5.",
            {("Plan numérique 2025", "loi n° 5")},
        ),
        (
            "es",
            "La Agenda Digital 2025 está alineada con el Plan de Puertos 2030 e implementa la Ley 5 de 2019.",
            {("Agenda Digital 2025", "Ley 5 de 2019")},
        ),
        (
            "en",
            "The Boat Strategy 2025 follows the Port Plan 2030, which implements the Boat Act 2019.",
            {("Port Plan 2030", "Boat Act 2019")},
        ),
    ],
)
def test_who_implements(told: Told, language: str, text: str, wanted: set[tuple[str, str]]) -> None:
    found = told({59: text}, "implements", language=language)
    assert {(one, other) for one, _, other in found} == wanted
