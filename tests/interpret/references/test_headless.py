"""The strategy by its title without the noun, and acts by the initials of theirs."""

import pytest

from tests.interpret.reading import names, stands_for

STRATEGIES = {
    "en": "Digital Barge Programme",
    "fr": "Stratégie Barge Numérique 2025",
    "es": "Estrategia Barcaza Digital 2025",
}


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        ("en", "Yes, it is named in the vision areas of Digital Barge.", "Digital Barge"),
        ("fr", "Barge Numérique prévoit une identité numérique.", "Barge Numérique"),
        ("es", "Sí, Barcaza Digital prevé una identidad digital.", "Barcaza Digital"),
    ],
)
def test_a_title_without_its_noun(language: str, text: str, printed: str) -> None:
    strategy = STRATEGIES[language]
    assert stands_for({59: strategy, 69: text}, 69, language)[printed] == [strategy]


@pytest.mark.parametrize("text", ["The Digital Barge Office runs it.", "The digital barge is new."])
def test_a_longer_name_or_small_letters_are_another_thing(text: str) -> None:
    assert "Digital Barge" not in stands_for({59: STRATEGIES["en"], 69: text}, 69)


def test_outside_the_questions_on_the_strategy_it_is_none() -> None:
    assert stands_for({59: STRATEGIES["en"], 111: "Digital Barge is known."}, 111) == {}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Only Section 4 of the RTB Act touches upon it.", True),
        ("The RTB Act, 2005 covers it.", True),
        ("The RTB Act, 2019 covers it.", False),
        ("The RTB Rules cover it.", False),
        ("The QTB Act covers it.", False),
    ],
)
def test_initials_and_the_noun(text: str, meant: bool) -> None:
    found = stands_for({37: "The Right to Boats Act, 2005 applies.", 49: text}, 49)
    assert (["Right to Boats Act, 2005"] in found.values()) == meant


@pytest.mark.parametrize(
    ("language", "text", "short"),
    [
        ("en", "Ministry of Electronic Inland Transport (MeitT)", "MeitT"),
        ("fr", "Ministère de l'Énergie Numérique et des Ports (MinENP)", "MinENP"),
        ("es", "Ministerio de Economía y Puertos (MinEP)", "MinEP"),
    ],
)
def test_initials_with_small_letters_between(language: str, text: str, short: str) -> None:
    assert names(text, language, 13) == {text.split(" (", maxsplit=1)[0]: (short,)}


VERSIONS = {
    "en": ("The Strategic Plan Barges 2.0 is aligned with the National Quay Plan.", "Barges 2.0 covers 5G."),
    "fr": (
        "Le Plan Stratégique Barges 2.0 est aligné sur le Plan National des Quais.",
        "Barges 2.0 ; essais",
    ),
    "es": ("El Plan Estratégico Barcazas 2.0 está alineado con el Plan Nacional de Muelles.", "Barcazas 2.0"),
}


@pytest.mark.parametrize("language", VERSIONS)
def test_the_name_proper_of_a_plan_whose_title_is_not_on_the_digital(language: str) -> None:
    first, later = VERSIONS[language]
    meant = stands_for({59: first, 78: later}, 78, language)
    assert [title.split()[-1] for titles in meant.values() for title in titles] == ["2.0"]


@pytest.mark.parametrize(
    ("language", "title", "cited"),
    [
        ("fr", "Plan Stratégique Barges 2.0", "Drones, cf. plan Barges 2.0"),
        ("es", "Plan Estratégico Barcazas 2.0", "Drones, véase Plan Barcazas 2.0"),
        ("fr", "Stratégie Numérique Barges 3.0", "Drones, cf. Stratégie Barges 3.0"),
    ],
)
def test_the_noun_with_the_name_proper(language: str, title: str, cited: str) -> None:
    assert list(stands_for({59: title, 80: cited}, 80, language).values()) == [[title]]


def test_another_version_is_another_plan() -> None:
    said = {59: "Plan Stratégique Barges 2.0", 80: "Drones, cf. plan Barges 3.0"}
    assert stands_for(said, 80, "fr") == {}
