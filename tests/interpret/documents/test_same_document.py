"""Answers that point to another one by the kind of what it names: `Même document qu'en 75`."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("language", "strategy", "text"),
    [
        ("fr", "Stratégie nationale des péniches 2030", "Même document qu'en 75."),
        ("fr", "Stratégie nationale des péniches 2030", "Même stratégie qu'au point 75."),
        ("en", "National Barge Strategy 2030", "Same document as in 75."),
        ("es", "Estrategia Nacional de Barcazas 2030", "Mismo documento que en 75."),
        ("es", "Estrategia Nacional de Barcazas 2030", "La misma estrategia que en el punto 75."),
    ],
)
def test_the_document_of_that_answer_is_meant(told: Told, language: str, strategy: str, text: str) -> None:
    found = told({75: f"{strategy}.", 79: text}, "referencesTechnology", language=language)
    assert (strategy, "referencesTechnology", "internet-of-things") in found
