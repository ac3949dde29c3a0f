"""A plan and the second of its name, and words that only tell which one is meant: `the Plan in force`."""

import pytest

from tests.interpret.reading import names, stands_for

PAIRS = [
    (
        "en",
        "Smart Boat Plan",
        "It will be replaced by the Smart Boat Plan II.",
        "The Smart Boat Plan says so.",
        "The Plan in force says so.",
    ),
    (
        "fr",
        "Plan Bateaux Malins",
        "Il sera remplacé par le Plan Bateaux Malins II.",
        "Le Plan Bateaux Malins le dit.",
        "Le Plan actuel le dit.",
    ),
    (
        "es",
        "Plan Botes Listos",
        "Será reemplazado por el Plan Botes Listos II.",
        "El Plan Botes Listos lo dice.",
        "El Plan vigente lo dice.",
    ),
]


@pytest.mark.parametrize(("language", "first", "second", "short", "current"), PAIRS)
def test_the_first_of_its_name(language: str, first: str, second: str, short: str, current: str) -> None:
    texts = {59: f"{first}. {second}", 65: short, 71: current}
    assert [f"{first} II"] not in stands_for(texts, 65, language).values()
    assert [first] in stands_for(texts, 71, language).values()


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "The current strategy (2018-2022) is the Smart Boat Plan.", {"Smart Boat Plan"}),
        ("fr", "La stratégie actuelle (2018-2022) est le Plan Bateaux Malins.", {"Plan Bateaux Malins"}),
        ("es", "La estrategia actual (2018-2022) es el Plan Botes Listos.", {"Plan Botes Listos"}),
        (
            "fr",
            "Plan de relance post-COVID « Bateaux 2023 »",
            {"Plan de relance post-COVID « Bateaux 2023 »"},
        ),
        (
            "es",
            "Plan de recuperación post-COVID «Botes 2023»",
            {"Plan de recuperación post-COVID «Botes 2023»"},
        ),
        ("fr", "Le Document stratégique de croissance (DSC)", {"Document stratégique de croissance"}),
    ],
)
def test_what_only_tells_which(language: str, text: str, wanted: set[str]) -> None:
    assert set(names(text, language, number=59)) == wanted
