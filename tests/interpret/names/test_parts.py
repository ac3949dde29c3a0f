"""Titles of the parts of a plan, and words with an accent, name no document."""

import pytest

from tests.interpret.reading import names


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", 'Boat Plan 2025, pillar "Governance and Regulation"', {"Boat Plan 2025"}),
        ("en", 'Boat Plan 2025, pillar 3: "Data Policy"', {"Boat Plan 2025"}),
        ("en", 'The "Data Policy" component of the Boat Plan 2025', {"Boat Plan 2025"}),
        ("fr", "Plan des Bateaux 2025, pilier « Gouvernance et régulation »", {"Plan des Bateaux 2025"}),
        ("fr", "Plan des Bateaux 2025, axe II « Politique des données »", {"Plan des Bateaux 2025"}),
        ("es", "Plan de Botes 2025, pilar 3: «Política de Datos»", {"Plan de Botes 2025"}),
        ("es", "Plan de Botes 2025, eje «Gobernanza y regulación»", {"Plan de Botes 2025"}),
        ("en", 'The policy "Data Policy" and the "Boat Plan 2025"', {"Data Policy", "Boat Plan 2025"}),
    ],
)
def test_a_part_of_a_plan(language: str, text: str, wanted: set[str]) -> None:
    assert set(names(text, language, number=67)) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Plan de Développement Economique et Social 2017-2021", None),
        ("fr", "Stratégie Urbaine et Littorale 2030", None),
        ("es", "Plan de Desarrollo Económico y Social 2021-2025", None),
        ("es", "Plan Marítimo y Portuario 2030", None),
        ("fr", "Plan National et Programme Littoral 2030", {"Plan National", "Programme Littoral 2030"}),
    ],
)
def test_two_adjectives_of_a_plan(language: str, text: str, wanted: set[str] | None) -> None:
    assert set(names(text, language, number=59)) == (wanted or {text})
