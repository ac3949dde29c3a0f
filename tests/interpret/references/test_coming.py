"""Beside a strategy that is there, one yet to come is not `the strategy`."""

import pytest

from tests.interpret.reading import stands_for

EN = 'The plan in force is the "Harbour Digital Plan 2019-2021". It is guided by the Barge Vision for 2050. '
EN_NEW = 'A new national strategy, "Harbour Online 2022-2027", is being finalised.'
FR = "Stratégie numérique des phares 2018-2022. "
FR_NEW = "La nouvelle Stratégie de transformation numérique 2023-2027 est en cours d'élaboration."
ES = "Estrategia de Gobierno Digital 2018-2022. "
ES_NEW = "La nueva Estrategia de Transformación Digital 2023-2027 está en elaboración."


@pytest.mark.parametrize(
    ("language", "earlier", "text", "printed", "wanted"),
    [
        (
            "en",
            EN + EN_NEW,
            "It is a pillar of the Strategy (see reply 59).",
            "Strategy",
            "Digital Plan 2019",
        ),
        ("en", EN + EN_NEW, "The Strategy includes it.", "Strategy", "Digital Plan 2019"),
        ("fr", FR + FR_NEW, "La Stratégie (voir 59) le prévoit.", "Stratégie", "phares"),
        ("fr", FR + FR_NEW, "La Stratégie prévoit l'inclusion.", "Stratégie", "phares"),
        ("es", ES + ES_NEW, "La Estrategia (ver 59) la incluye.", "Estrategia", "Gobierno Digital"),
        ("es", ES + ES_NEW, "La Estrategia incluye la inclusión.", "Estrategia", "Gobierno Digital"),
    ],
)
def test_the_strategy_is_the_one_that_is_there(
    language: str, earlier: str, text: str, printed: str, wanted: str
) -> None:
    found = stands_for({59: earlier, 65: text}, 65, language)
    assert [wanted in name for name in found[printed]] == [True]
