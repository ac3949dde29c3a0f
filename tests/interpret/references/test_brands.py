"""Plans that are called by the first words of their title: `Horizon-2050` of a long-term policy."""

import pytest

from tests.interpret.reading import names, stands_for


@pytest.mark.parametrize(
    ("language", "title", "short"),
    [
        ("en", "Horizon-2050 Long-term Development Policy of Utopia", "Horizon-2050"),
        ("en", "Bright Harbour 2030 National Strategy for the Digital Transformation", "Bright Harbour 2030"),
        ("en", "Bright Harbour 2030 Strategy", "Bright Harbour 2030"),
        ("fr", "Horizon-2050 : Stratégie nationale de développement", "Horizon-2050"),
        ("es", "Horizonte-2050: Plan Nacional de Desarrollo", "Horizonte-2050"),
    ],
)
def test_the_first_words_of_a_title(language: str, title: str, short: str) -> None:
    ((_, also),) = names(title, language, 59).items()
    assert short in also


def test_a_title_cut_short_behind_its_year() -> None:
    texts = {59: "Horizon-2050 Long-term Development Policy of Utopia", 75: "Horizon-2050."}
    assert stands_for(texts, 75) == {"Horizon-2050": ["Horizon-2050 Long-term Development Policy of Utopia"]}


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Vision 2030 Implementation Plan"),
        ("en", "National Development Plan 2025 Monitoring Framework"),
        ("fr", "Vision-2030 : Plan d'action national"),
        ("es", "Horizonte-2030: Plan de Acción Nacional"),
    ],
)
def test_a_plan_that_carries_out_another_one(language: str, title: str) -> None:
    assert not any("20" in other for also in names(title, language, 59).values() for other in also)
