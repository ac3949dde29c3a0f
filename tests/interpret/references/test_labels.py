"""The bare noun of a strategy as a label: `Master Plan: digital inclusion`, `Estrategia, ver 59`."""

import pytest

from tests.interpret.reading import stands_for

EN = "Harbour Digital Master Plan 2021-2025, aligned with the National Development Plan 2021-2030."
ES = "Estrategia Nacional de Transformación Digital 2022-2026. Plan Nacional de Puertos 2030."
FR = "Stratégie Nationale de Développement du Numérique à l'horizon 2025, et le Plan national des ports 2030."
FIRST = {
    EN: "Harbour Digital Master Plan 2021-2025",
    ES: "Estrategia Nacional de Transformación Digital 2022-2026",
    FR: "Stratégie Nationale de Développement du Numérique à l'horizon 2025",
}


@pytest.mark.parametrize(
    ("language", "earlier", "text", "printed"),
    [
        ("en", EN, "Master Plan: digital inclusion", "Master Plan"),
        ("en", EN, "Master Plan - digital first", "Master Plan"),
        ("en", EN, "Plan: inclusion", "Plan"),
        ("en", EN, "Master Plan", "Master Plan"),
        ("en", EN, "Master Plan, section 4", "Master Plan"),
        ("en", EN, "Master Plan (p. 12)", "Master Plan"),
        ("en", EN, "Yes, Master Plan", "Master Plan"),
        ("en", EN, "Master Plan covers it", "Master Plan"),
        ("es", ES, "Estrategia, eje 3", "Estrategia"),
        ("fr", FR, "Oui, Stratégie, axe 3", "Stratégie"),
        ("en", EN, "Plan is at https://harbour.example/plan", "Plan"),
        ("en", EN, "Master Plan can be downloaded from https://harbour.example/plan", "Master Plan"),
        ("es", ES, "Estrategia disponible en https://harbour.example/plan", "Estrategia"),
        ("fr", FR, "Stratégie consultable à l'adresse https://harbour.example/plan", "Stratégie"),
        ("es", ES, "Estrategia: inclusión digital", "Estrategia"),
        ("es", ES, "Estrategia – eje 3", "Estrategia"),
        ("fr", FR, "Stratégie : inclusion numérique", "Stratégie"),
        ("fr", FR, "Stratégie – axe 3", "Stratégie"),
    ],
)
def test_a_label_stands_for_the_strategy(language: str, earlier: str, text: str, printed: str) -> None:
    assert stands_for({59: earlier, 65: text}, 65, language) == {printed: [FIRST[earlier]]}


@pytest.mark.parametrize(
    ("language", "earlier", "text", "printed"),
    [
        ("en", EN, "Master Plan as in Q65", "Master Plan"),
        ("en", EN, "Master Plan (see 59)", "Master Plan"),
        ("es", ES, "Estrategia, ver 59", "Estrategia"),
        ("fr", FR, "Stratégie (voir 59)", "Stratégie"),
    ],
)
def test_a_label_before_a_reference(language: str, earlier: str, text: str, printed: str) -> None:
    found = stands_for({59: earlier, 65: "Yes", 71: text}, 71, language)
    assert found[printed] == [FIRST[earlier]]


@pytest.mark.parametrize(
    ("language", "earlier", "text"),
    [
        ("en", EN, "Planning is shared."),
        ("en", EN, "Plans: none"),
        ("en", EN, "Policy is being drafted."),
        ("en", EN, "Strategy, boats and ports are new."),
        ("en", EN, "Programme managers meet."),
        ("es", ES, "Programa de barcos para todos"),
        ("fr", FR, "Agenda 2063"),
    ],
)
def test_other_words_in_front_are_no_label(language: str, earlier: str, text: str) -> None:
    assert all(not meant for meant in stands_for({59: earlier, 65: text}, 65, language).values())


def test_a_label_before_a_title_only_says_what_it_is() -> None:
    assert stands_for({59: EN, 65: "Strategy: National Boat Strategy 2022"}, 65) == {}
