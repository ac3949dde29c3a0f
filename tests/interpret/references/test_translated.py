"""A plan in another language is the one of its years in the answer that it points to."""

import pytest

from tests.interpret.reading import stands_for

_PLAN = "Plan de Digitalización de las Barcazas 2021-2025"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("The Digitalisation Plan for Barges 2021-2025 (see 59) is digital by default.",
         "Digitalisation Plan for Barges 2021-2025"),
        ("The Barge Plan 2021-2025, see Q59, is digital by default.", "Barge Plan 2021-2025"),
        ("Le Plan de numérisation des barges 2021-2025 (voir la question 59) retient ce principe.",
         "Plan de numérisation des barges 2021-2025"),
        ("El Plan Digital 2021-2025, véase la pregunta 59, recoge ese principio.", "Plan Digital 2021-2025"),
    ],
)  # fmt: skip
def test_the_plan_of_those_years(text: str, printed: str) -> None:
    texts = {59: f"«{_PLAN}» y «Estrategia de Faros 2030».", 71: text}
    assert _PLAN in stands_for(texts, 71)[printed]


@pytest.mark.parametrize(
    "text",
    [
        "The Digitalisation Plan for Barges 2021-2024 (see 59) is digital by default.",
        "The Digitalisation Plan for Barges 2021-2025 is digital by default.",
        "The Digitalisation Policy for Barges 2021-2025 (see 59) is digital by default.",
    ],
)
def test_other_years_and_other_kinds_are_others(text: str) -> None:
    texts = {59: f"«{_PLAN}» y «Estrategia de Faros 2030».", 71: text}
    assert not any("Barges" in printed for printed in stands_for(texts, 71))
