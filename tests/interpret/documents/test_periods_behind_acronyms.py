"""The years of a plan behind its acronym, with months: `Port Plan (PP), April 2017 to March 2023`."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]

TEXTS = [
    ("en", "The Port Development Plan (PDP), April 2017 to March 2023, is aligned with it."),
    ("en", "National Port Plan 11 (NPP 11), from April 2017 to March 2023."),
    ("fr", "Le Plan de développement portuaire (PDP), avril 2017 à mars 2023, le prévoit."),
    ("es", "El Plan de Desarrollo Portuario (PDP), de abril de 2017 a marzo de 2023, lo prevé."),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_a_period_behind_an_acronym(told: Told, language: str, text: str) -> None:
    found = told({59: text}, "startDate", "endDate", language=language)
    assert {(predicate, year) for _, predicate, year in found} == {("startDate", "2017"), ("endDate", "2023")}


def test_when_it_was_approved_is_no_period(told: Told) -> None:
    assert not told({59: "The Port Plan (PP), approved in April 2017, and its review of 2023."}, "startDate")
