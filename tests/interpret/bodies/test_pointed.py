"""A pointer behind the name of a body leads to more on it, and to no other body of that answer."""

import pytest

from tests.interpret.reading import stands_for

LEADS = {
    "en": "Utopia Barge Agency, https://uba.ut. Ministry for Barges (https://barges.ut).",
    "fr": "Agence des phares, https://uba.ut. Ministère des barges (https://barges.ut).",
    "es": "Agencia de Faros, https://uba.ut. Ministerio de Barcas (https://barges.ut).",
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ministry for Barges. See reply to question 13."),
        ("fr", "Ministère des barges (voir question 13)."),
        ("es", "Ministerio de Barcas. Ver respuesta a la pregunta 13."),
    ],
)
def test_more_on_the_body_that_is_named(language: str, text: str) -> None:
    meant = stands_for({13: LEADS[language], 21: text}, 21, language)
    assert not any("question" in printed or "pregunta" in printed for printed in meant)


def test_nothing_but_a_pointer_leads_to_all() -> None:
    meant = stands_for({13: LEADS["fr"], 22: "Voir question 13"}, 22, "fr")
    assert sorted(meant["Voir question 13"]) == ["Agence des phares", "Ministère des barges"]
