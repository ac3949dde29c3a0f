"""A part that opens an answer stands for the strategy asked about, and its title is no document."""

import pytest

from tests.interpret.documents.conftest import Told

STRATEGY = {
    "en": "Digital Government Strategy 2021-2025",
    "fr": "Stratégie numérique 2021-2025",
    "es": "Agenda Digital 2021-2025",
}
PREDICATES = ("referencesTechnology", "referencesPrinciple", "referencesTheme")


@pytest.mark.parametrize(
    ("language", "number", "text", "code"),
    [
        ("en", 63, "Pillar 4: barges for the councils", "subnational-development"),
        ("en", 69, "Under its third pillar", "digital-identity"),
        ("en", 75, "The pillar on Harbour Policy covers AI.", "artificial-intelligence"),
        ("fr", 63, "Axe 4 : raccordement des phares communaux", "subnational-development"),
        ("fr", 65, "Le volet inclusion numérique vise les gardiens.", "digital-inclusion"),
        ("fr", 69, "L'axe 3 porte sur l'identité numérique.", "digital-identity"),
        ("es", 63, "Eje 3: faros municipales", "subnational-development"),
        ("es", 65, "El eje de Política de Faros busca la inclusión digital.", "digital-inclusion"),
        ("es", 69, "En su pilar 2", "digital-identity"),
    ],
)
def test_a_part_that_opens_an_answer(told: Told, language: str, number: int, text: str, code: str) -> None:
    found = told({57: STRATEGY[language], number: text}, *PREDICATES, language=language)
    assert {(name, value) for name, _, value in found} == {(STRATEGY[language], code)}


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [
        ("es", 63, "No tiene un eje de faros."),
        ("es", 65, "Plan de Puertos 2021. Eje 3: participación ciudadana."),
        ("fr", 67, "Volet phares de la Politique des ports"),
    ],
)
def test_a_denied_part_or_one_of_another_document(told: Told, language: str, number: int, text: str) -> None:
    found = told({57: STRATEGY[language], number: text}, *PREDICATES, language=language)
    assert STRATEGY[language] not in {name for name, _, _ in found}
