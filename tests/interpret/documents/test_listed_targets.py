"""What a strategy is aligned with, in a list that the sentence leads to with a colon."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("language", "text", "subject", "wanted"),
    [
        ("en", "The Barge Programme 2025 is aligned with:\n- the Light Vision 2040;\n- the Harbour Plan 2030",
         "Barge Programme 2025", {"Light Vision 2040", "Harbour Plan 2030"}),
        ("en", ("The Barge Programme 2025 is aligned with the following national documents: (a) the "
         "Lighthouse Vision 2040; (b) Harbour Plan 2030. The Quay Strategy is new."),
         "Barge Programme 2025", {"Lighthouse Vision 2040", "Harbour Plan 2030"}),
        ("en", "The Barge Programme 2025 is aligned with: the Lighthouse Vision 2040; the Harbour Plan 2030.",
         "Barge Programme 2025", {"Lighthouse Vision 2040", "Harbour Plan 2030"}),
        ("es", ("La Estrategia de Barcazas 2025 se alinea con los siguientes instrumentos:\n"
         "1) Plan de Faros 2030\n2) Visión Muelles 2040\nLa Agenda Digital 2020 sigue vigente."),
         "Estrategia de Barcazas 2025", {"Plan de Faros 2030", "Visión Muelles 2040"}),
        ("fr", ("La Stratégie des phares 2025 est alignée sur :\n- le Plan des quais 2030 ;\n"
         "- la Vision des barges 2040."),
         "Stratégie des phares 2025", {"Plan des quais 2030", "Vision des barges 2040"}),
        ("en", "The Barge Programme 2025 is aligned with the Harbour Plan 2030:\n- the Quay Plan is new.",
         "Barge Programme 2025", {"Harbour Plan 2030"}),
    ],
)  # fmt: skip
def test_the_entries_are_what_it_is_aligned_with(
    told: Told, language: str, text: str, subject: str, wanted: set[str]
) -> None:
    found = told({59: text}, "alignedWithDocument", language=language)
    assert {one[2] for one in found if one[0] == subject} == wanted
