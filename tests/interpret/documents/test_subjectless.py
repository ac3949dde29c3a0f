"""Sentences without a subject are about the document named before: `Sustituye al Plan`."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("language", "text", "new", "old"),
    [
        ("es", "«Agenda de Faros», de mayo de 2020. Sustituye al «Plan de Faros 2018-2020», ya finalizado.",
         "Agenda de Faros", "Plan de Faros 2018-2020"),
        ("es", "Estrategia de Faros 2025. Sucede al Plan de Faros 2020.",
         "Estrategia de Faros 2025", "Plan de Faros 2020"),
        ("fr", "Stratégie des phares 2025. Remplace le Plan des phares 2020.",
         "Stratégie des phares 2025", "Plan des phares 2020"),
        ("fr", "Stratégie des phares 2025. Succède au Plan des phares 2020.",
         "Stratégie des phares 2025", "Plan des phares 2020"),
        ("en", "Barge Strategy 2025. Replaces the Barge Plan 2020.",
         "Barge Strategy 2025", "Barge Plan 2020"),
    ],
)  # fmt: skip
def test_what_is_replaced(told: Told, language: str, text: str, new: str, old: str) -> None:
    found = told({59: text}, "replacesDocument", "documentStatus", language=language)
    assert (new, "replacesDocument", old) in found
    assert {one[2] for one in found if one[:2] == (old, "documentStatus")} == {"superseded"}
    assert {one[2] for one in found if one[:2] == (new, "documentStatus")} == {"adopted"}


@pytest.mark.parametrize(
    ("language", "text", "directives"),
    [
        ("es", "La Ley 9/2017, de Barcazas, transpone las Directivas 2014/23/UE y 2014/24/UE.",
         {"Directiva 2014/23/UE", "Directiva 2014/24/UE"}),
        ("fr", "La loi n° 45 transpose les directives 2014/23/UE et 2014/24/UE.",
         {"directive 2014/23/UE", "directive 2014/24/UE"}),
        ("en", "The Barge Act 45 transposes Directive 2014/23/EU.", {"Directive 2014/23/EU"}),
    ],
)  # fmt: skip
def test_directives_with_two_digits_are_no_periods(
    told: Told, language: str, text: str, directives: set[str]
) -> None:
    found = told({47: text}, "alignedWithFramework", "coversPeriod", language=language)
    assert {one[2] for one in found} == directives
