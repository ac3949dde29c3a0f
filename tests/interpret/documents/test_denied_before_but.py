"""What is denied before a `but` is not of the document behind it; what nobody may ask for is no denial."""

import pytest

from tests.interpret.documents.conftest import Told

ROWS = [
    (
        "en",
        55,
        "There is no law on robotics, but the draft Barge Code will cover AI.",
        {"artificial-intelligence"},
    ),
    (
        "fr",
        55,
        "Il n'existe pas de loi sur la robotique, mais le projet de Code des Barges traitera de l'IA.",
        {"artificial-intelligence"},
    ),
    (
        "es",
        55,
        "No existe ley sobre robótica, pero el proyecto de Código de Barcazas tratará de IA.",
        {"artificial-intelligence"},
    ),
    (
        "en",
        73,
        "Barge Act No. 5 - once-only principle: bodies have no right to demand known data.",
        {"once-only"},
    ),
    ("en", 80, "The Barge Plan covers drones, but does not mention robots.", {"drone", "robotics (negated)"}),
]


@pytest.mark.parametrize("row", ROWS)
def test_concepts_beside_a_denial(told: Told, row: tuple[str, int, str, set[str]]) -> None:
    language, number, text, wanted = row
    found = told({number: text}, "referencesTechnology", "referencesPrinciple", language=language)
    assert {value for _, _, value in found} == wanted
