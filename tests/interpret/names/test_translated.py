"""A title in two languages is one name; two titles of laws are two."""

import pytest

from tests.interpret.reading import names


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", 'La stratégie « Barges 2030 » / "Barges of Utopia 2030" est lancée', ["Barges 2030"]),
        ("es", 'La estrategia «Barcazas 2030» / "Utopian Barges 2030" se aplica', ["Barcazas 2030"]),
        ("en", 'The strategy "Utopian Barges 2030" / « Barges 2030 » applies', ["Utopian Barges 2030"]),
        ("fr", "La loi « relative aux barges » / « on barges » s'applique", ["relative aux barges"]),
        ("en", 'Law "On Barges" / "On Lighthouses"', ['Law "On Barges"', 'Law "On Lighthouses"']),
    ],
)
def test_titles_with_a_slash_between(language: str, text: str, wanted: list[str]) -> None:
    assert list(names(text, language, number=59)) == wanted
