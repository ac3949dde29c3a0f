"""`plans` as a verb, and years behind a title and whom it is for."""

import pytest

from tests.interpret.reading import names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("MBB plans to develop the Quay Roadmap 2030.", "Quay Roadmap 2030"),
        ("The Ministry of Ports plans to adopt the Strategy on quays.", "Strategy on quays"),
        ("TCA plans to draft a Quay Policy.", "Quay Policy"),
    ],
)
def test_a_verb_is_no_plan(text: str, wanted: str) -> None:
    found = names(text, "en", number=78)
    assert wanted in found
    assert not any(" plans to " in name for name in found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", 'State Programme "Open Quays" for persons with disabilities for 2023-2030'),
        ("fr", "Programme « Quais ouverts » pour les personnes âgées (2023-2030)"),
        ("es", "Programa «Muelles Abiertos» para personas con discapacidad 2023-2030"),
    ],
)
def test_years_behind_a_title_and_its_aim(language: str, text: str) -> None:
    assert list(names(text, language, number=88)) == [text]


def test_a_title_in_another_language_in_between() -> None:
    found = names('Programme "Open Quays" ("Quais ouverts") for ports for 2023-2030', "en", number=88)
    assert [("Quais ouverts" in also) for also in found.values()] == [True]
