"""A plan that announces another document is there itself: `le programme prévoit l'élaboration d'un cadre`."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("language", "strategy", "text", "coming"),
    [
        ("fr", "Programme numérique", "Le programme prévoit l'élaboration d'un {}.", "Cadre des péniches"),
        ("fr", "Programme numérique", "Le programme envisage d'élaborer un {}.", "Cadre des péniches"),
        ("en", "National Digital Programme", "The programme plans to adopt a {}.", "Barge Framework"),
        ("es", "Programa Nacional Digital", "El programa prevé elaborar un {}.", "Marco de Barcazas"),
    ],
)  # fmt: skip
def test_only_the_other_one_is_planned(
    told: Told, language: str, strategy: str, text: str, coming: str
) -> None:
    stages = told({59: f"{strategy}.", 67: text.format(coming)}, "documentStatus", language=language)
    assert (coming, "documentStatus", "planned") in stages
    assert (strategy, "documentStatus", "planned") not in stages
