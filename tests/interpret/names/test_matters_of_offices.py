"""A strategy that is the second matter of an office belongs to its name; a part of a text is no office."""

import pytest

from tests.interpret.reading import names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Oficina Nacional de Prospectiva y Estrategia de Faros a Largo Plazo"),
        ("es", "Dirección Nacional de Planificación y Estrategia de Barcazas"),
        ("fr", "Direction de la Planification et Stratégie des phares"),
        ("en", "Department of Planning and Strategy"),
    ],
)
def test_the_second_matter_is_in_the_name(language: str, text: str) -> None:
    assert list(names(text, language, 84)) == [text]


@pytest.mark.parametrize(
    ("language", "text", "plan"),
    [
        ("es", "La Oficina de Faros y la Estrategia de Barcazas.", "Estrategia de Barcazas"),
        ("es", "El Ministerio de Faros y Estrategia de Barcazas 2030.", "Estrategia de Barcazas 2030"),
        ("en", "The Ministry of Boats and the Strategy of Ports.", "Strategy of Ports"),
    ],
)
def test_a_strategy_with_an_article_or_a_year_is_its_own(language: str, text: str, plan: str) -> None:
    assert plan in names(text, language, 84)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Barge Strategy 2025, Section IV, speaks of it."),
        ("en", "See Section 4 of the Barge Strategy 2025."),
        ("fr", "La Stratégie des phares 2025, Section IV, en parle."),
        ("es", "La Guía de Faros 2025 para la Administración General del Estado."),
    ],
)
def test_no_body_is_named(language: str, text: str) -> None:
    assert len(names(text, language, 67)) == 1
