"""A law is a chapter of the collected laws of its country, which are no law of their own."""

import pytest

from tests.interpret.reading import names

CHAPTERS = [
    ("en", "Barge Act (Chapter 496 of the Laws of Utopia)", "Barge Act"),
    ("en", "Barge Act (Chapter 12:03 of the Revised Laws of Utopia)", "Barge Act"),
    ("en", "Barge Act (Cap. 12, Laws of Utopia)", "Barge Act"),
    ("en", "Barge Act (Chapter 12, Laws of Utopia 2004)", "Barge Act"),
    ("fr", "Loi sur les phares (chapitre 12 des Lois d'Utopie)", "Loi sur les phares"),
    ("es", "Ley de Faros (capítulo 12 de las Leyes de Utopía)", "Ley de Faros"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), CHAPTERS)
def test_the_collected_laws_are_no_law(language: str, text: str, wanted: str) -> None:
    assert set(names(text, language)) == {wanted}


def test_laws_of_a_country_alone_are_named() -> None:
    assert set(names("Laws of Utopia on barges; Barge Act 2012")) >= {"Barge Act 2012"}
