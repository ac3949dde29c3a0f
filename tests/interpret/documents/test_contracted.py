"""References behind a preposition with the article in it: `un axe du programme`, `un eje del programa`."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]
FRENCH = "Programme national de numérisation des péniches 2020-2024."
SPANISH = "Programa Nacional de Gobierno Digital de Barcazas 2020-2024."


@pytest.mark.parametrize(
    ("strategy", "number", "text", "theme"),
    [
        (FRENCH, 69, "Oui : l'identité numérique est un axe du programme.", "digital-identity"),
        (FRENCH, 63, "Un axe du programme est consacré aux communes.", "subnational-development"),
        (FRENCH, 69, "L'identité numérique est au cœur du programme.", "digital-identity"),
        (SPANISH, 69, "Sí: la identidad digital es un eje del programa.", "digital-identity"),
        (SPANISH, 63, "Un eje del programa está dedicado a los puertos.", "subnational-development"),
    ],
)
def test_the_strategy_is_meant(told: Told, strategy: str, number: int, text: str, theme: str) -> None:
    language = "fr" if strategy == FRENCH else "es"
    wanted = {(strategy.rstrip("."), "referencesTheme", theme)}
    assert told({59: strategy, number: text}, "referencesTheme", language=language) == wanted
