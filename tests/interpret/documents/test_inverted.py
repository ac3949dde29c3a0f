"""A plan told behind what it derives from is aligned with that: `De ella se deriva el Plan`."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("language", "text", "plan", "source"),
    [
        ("es", ("La agenda «Faros 2025» se alinea con «Puertos 2050». De ella se deriva el «Plan de Barcazas "
         "2021-2025»."), "Plan de Barcazas 2021-2025", "Faros 2025"),
        ("es", "Rige la Estrategia de Faros 2025, de la cual se desprende el Plan de Barcazas 2022.",
         "Plan de Barcazas 2022", "Estrategia de Faros 2025"),
        ("fr", "La Stratégie des phares 2025 est adoptée. Il en découle le Plan d'action des barges 2022.",
         "Plan d'action des barges 2022", "Stratégie des phares 2025"),
        ("en", "The Barge Strategy 2025 is in force. From it derives the Harbour Plan 2021-2025.",
         "Harbour Plan 2021-2025", "Barge Strategy 2025"),
        ("en", "The Barge Strategy 2025, which gave rise to the Harbour Plan 2022, is in force.",
         "Harbour Plan 2022", "Barge Strategy 2025"),
    ],
)  # fmt: skip
def test_the_plan_is_aligned(told: Told, language: str, text: str, plan: str, source: str) -> None:
    found = told({59: text}, "alignedWithDocument", language=language)
    assert (plan, "alignedWithDocument", source) in found
    assert (source, "alignedWithDocument", plan) not in found
