"""Strategies named by a title alone."""

import pytest

from kg.interpret.names.finding import find_names
from kg.interpret.names.standalone import asks_for_strategies, standalone_names
from kg.interpret.text.addresses import find_addresses
from kg.interpret.text.segments import clauses
from kg.interpret.text.spans import Span
from kg.vocabulary.model import Model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smart Utopia 2025, https://smart.example", ["Smart Utopia 2025"]),
        ('"Utopia 2035" integrates the goals.', ["Utopia 2035"]),
        ("- Digital Utopia 2021-2025\n- Open Utopia 2030", ["Digital Utopia 2021-2025", "Open Utopia 2030"]),
        ("Utopía Digital 2025 (aprobada)", ["Utopía Digital 2025"]),
        ('"Building a Digital Utopia" (2021) guides us.', ["Building a Digital Utopia"]),
        ('It is aligned with "Building Utopia Better".', ["Building Utopia Better"]),
        ("« Construire une Utopie Ouverte » est le cadre.", ["Construire une Utopie Ouverte"]),
        ('"Better Health Services Portal" is new.', []),
        ('"Digital Skills for Girls" courses were held.', []),
        ('We ran "Digital Days of Utopia".', []),
        ('The portal "Utopia 2035" is new.', []),
        ("March 2021", []),
        ("It was adopted in 2021", []),
        ("Not before 2025", []),
        ("The National Strategy 2025", []),
        ("Digital Utopia", []),
    ],
)
def test_titles_with_a_year(text: str, expected: list[str], model: Model) -> None:
    addresses = find_addresses(text)
    found = []
    for clause in clauses(text, addresses):
        named = find_names(text, clause.span, addresses, model.lexicon, False)
        found += standalone_names(text, clause.span, addresses, named, model.lexicon)
    assert [name.name for name in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Data Plan 2025" (East) and "Building a Digital West" (2021)', ["Building a Digital West"]),
        ("« Plan de datos 2025 » y « Construyendo la Utopía Digital »", ["Construyendo la Utopía Digital"]),
        ("« Stratégie Utopie 2030 » et « Bâtir une Utopie Ouverte »", ["Bâtir une Utopie Ouverte"]),
        ('"Data Plan 2025" and "Open Data Portal"', []),
        ('"Data Act, 2020" and "Building a Digital West"', []),
    ],
)
def test_titles_that_go_on_a_list_of_strategies(text: str, expected: list[str], model: Model) -> None:
    found = find_names(text, Span(0, len(text)), [], model.lexicon, "«" in text)
    assert [name.name for name in found[1:]] == expected


def test_only_questions_about_strategies_are_looked_at(model: Model) -> None:
    questionnaire = model.questionnaires["2022"]
    assert asks_for_strategies(questionnaire.question(59))
    assert not asks_for_strategies(questionnaire.question(37))
    assert not asks_for_strategies(questionnaire.question(92))
