"""References to numbered entries of another answer's list, and what only looks like one."""

import pytest

from tests.interpret.reading import passages, stands_for

LISTS = {
    "en": "(1) Digital Ports Strategy 2022; (2) Harbour Development Plan 2030. (1) is aligned with (2).",
    "fr": "(1) Stratégie numérique 2021-2025 ; (2) Plan national des ports 2021-2025",
    "es": "(1) Agenda Digital 2021-2025; (2) Plan Nacional de Puertos 2021-2025",
}
FIRST = {
    "en": "Digital Ports Strategy 2022",
    "fr": "Stratégie numérique 2021-2025",
    "es": "Agenda Digital 2021-2025",
}
SECOND = {
    "en": "Harbour Development Plan 2030",
    "fr": "Plan national des ports 2021-2025",
    "es": "Plan Nacional de Puertos 2021-2025",
}


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        ("en", "Same as 59 (1)", "59 (1)"),
        ("en", "59 (1) lists the principle.", "59 (1)"),
        ("en", "As in Q59(1), which covers it.", "Q59(1)"),
        ("en", "(1) in 59 is aligned with the goals.", "(1) in 59"),
        ("en", "See item (1) of question 59.", "item (1) of question 59"),
        ("en", "The strategy (1) in 59 covers it.", "(1) in 59"),
        ("fr", "Voir 59 (1)", "59 (1)"),
        ("fr", "Le (1) de la question 59 en parle.", "(1) de la question 59"),
        ("fr", "Le point 1 de la question 59 en parle.", "point 1 de la question 59"),
        ("es", "Ver 59 (1)", "59 (1)"),
        ("es", "El punto 1 de la pregunta 59 lo incluye.", "punto 1 de la pregunta 59"),
    ],
)
def test_an_entry_of_another_answer(language: str, text: str, printed: str) -> None:
    told = {59: LISTS[language], 65: text}
    assert stands_for(told, 65, language) == {printed: [FIRST[language]]}
    assert passages(told, language)[65].refers == ()


@pytest.mark.parametrize(
    ("language", "text"), [("en", "59 (1) and (2)"), ("fr", "59 (1) et (2)"), ("es", "59 (1) y (2)")]
)
def test_several_entries(language: str, text: str) -> None:
    found = stands_for({59: LISTS[language], 65: text}, 65, language)
    assert found == {text: [FIRST[language], SECOND[language]]}


@pytest.mark.parametrize(
    "text",
    [
        "section 59 (1) of the Act",
        "Article 59(1)",
        "59 (3)",
        "96 (1)",
        "Not in 59 (1).",
        "paragraphs 3 and 59 (2)",
        "59 (1) of the Harbour Act",
        "1159 (1)",
    ],
)
def test_what_is_no_entry(text: str) -> None:
    found = stands_for({59: LISTS["en"], 65: text}, 65)
    assert FIRST["en"] not in [name for names in found.values() for name in names]


def test_an_entry_of_a_list_without_numbers_is_counted() -> None:
    found = stands_for({59: "- Digital Ports Strategy\n- Harbour Plan 2030", 65: "See 59 (2)"}, 65)
    assert found == {"59 (2)": ["Harbour Plan 2030"]}
