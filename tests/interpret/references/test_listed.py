"""Entries of a list that a word or a number alone points at, and nouns with their place behind them."""

import pytest

from tests.interpret.reading import stands_for

LISTS = {
    "en": "1) Digital Harbour Strategy 2025. 2) Harbour Development Plan 2030. 1) is aligned with 2).",
    "fr": "1) Stratégie numérique des ports 2025 ; 2) Plan national des phares 2030. 1) est alignée sur 2).",
    "es": "1) Estrategia Digital de Puertos 2025; 2) Plan Nacional de Faros 2030. 1) está alineada con 2).",
}
TITLES = {
    "en": ("Digital Harbour Strategy 2025", "Harbour Development Plan 2030"),
    "fr": ("Stratégie numérique des ports 2025", "Plan national des phares 2030"),
    "es": ("Estrategia Digital de Puertos 2025", "Plan Nacional de Faros 2030"),
}
LAWS = {"en": "Lighthouse Act 2010", "fr": "Loi sur les phares de 2010", "es": "Ley de Faros de 2010"}


@pytest.mark.parametrize(
    ("language", "text", "printed", "entry"),
    [
        ("en", "Same document 1), digital by default", "document 1)", 0),
        ("en", "Document 2) is also aligned with the goals.", "Document 2)", 1),
        ("en", "Point (2) covers it.", "Point (2)", 1),
        ("fr", "Même document 1), numérique par défaut", "document 1)", 0),
        ("fr", "Le point 2) en parle.", "point 2)", 1),
        ("es", "Mismo documento 1), digital por defecto", "documento 1)", 0),
        ("es", "El punto 2) lo incluye.", "punto 2)", 1),
    ],
)
def test_an_entry_of_the_list_given_last(language: str, text: str, printed: str, entry: int) -> None:
    found = stands_for({59: LISTS[language], 71: text}, 71, language)
    assert found[printed] == [TITLES[language][entry]]


@pytest.mark.parametrize("text", ["Goal 1) of the plan", "Item 9) covers it.", "section 2) of the Act"])
def test_no_entry_of_it(text: str) -> None:
    assert not any(stands_for({59: LISTS["en"], 71: text}, 71).values())


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_marks_that_only_close(language: str) -> None:
    found = stands_for({59: LISTS[language]}, 59, language)
    assert found["2)"] == [TITLES[language][1]]


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        ("en", "Law in 37, its chapter 4 regulates the exchange of data.", "Law"),
        ("en", "Act in Q37, section 4", "Act"),
        ("en", "It is also stated in the law of question 37.", "law of question 37"),
        ("fr", "Loi citée en 37, chapitre 4.", "Loi"),
        ("fr", "La loi de la question 37 s'applique.", "loi de la question 37"),
        ("es", "Ley mencionada en la pregunta 37, capítulo 4.", "Ley"),
        ("es", "La ley de la pregunta 37 se aplica.", "ley de la pregunta 37"),
    ],
)
def test_a_noun_with_its_place(language: str, text: str, printed: str) -> None:
    found = stands_for({37: LAWS[language], 51: text}, 51, language)
    assert [meant for words, meant in found.items() if printed.startswith(words)] == [[LAWS[language]]]


def test_a_law_by_its_number_in_the_list() -> None:
    text = "1. Lighthouse Act 2010\n2. Barge Strategy 2020\nBy the law no. 1 a council will be established."
    assert stands_for({41: text}, 41)["law no. 1"] == ["Lighthouse Act 2010"]


@pytest.mark.parametrize(
    ("language", "law", "text"),
    [
        ("en", "Lighthouse Act 2010", "Barge Act 2012, in force on the same date as the Act in 37"),
        (
            "fr",
            "Loi sur les phares de 2010",
            "Loi sur les ports de 2012, adoptée le même jour que la loi en 37",
        ),
        ("es", "Ley de Faros de 2010", "Ley de Puertos de 2012, de la misma fecha que la ley en 37"),
    ],
)
def test_a_law_that_another_one_is_only_likened_to(language: str, law: str, text: str) -> None:
    meant = stands_for({37: law, 39: text}, 39, language)
    assert [law] not in meant.values()
