"""Orders with a title and a date before their number: `Decree of 5 May 2020 PP No. 64`."""

import pytest

from tests.interpret.reading import names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Decree of the President dated 17 December 2020 PP No. 64"),
        ("en", "Law «On barges» dated 17 December 2020, XII No. 64"),
        ("fr", "Décret présidentiel du 17 décembre 2020, PRN n° 64"),
        ("es", "Decreto presidencial de 17 de diciembre de 2020, PCM N° 64"),
    ],
)
def test_letters_and_a_number_behind_the_date_are_of_the_order(language: str, text: str) -> None:
    assert list(names(text, language)) == [text]


def test_another_number_behind_a_numbered_law_is_another_order() -> None:
    assert len(names("Law No. 5 of 17 December 2020, PP No. 64")) == 2


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("en", "Resolution of the Cabinet of Ministers «On barges»", "Cabinet of Ministers"),
        ("en", "Order of the Council of Ministers “On the registration of barges”", "Council of Ministers"),
        ("fr", "Arrêté du Conseil des Ministres « relatif aux barges »", "Conseil des Ministres"),
    ],
)
def test_the_title_of_an_order_is_not_its_makers(language: str, text: str, body: str) -> None:
    assert not any(name.startswith(f"{body} ") for name in names(text, language))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Methodical recommendations on the work of ports in social networks", True),
        ("Recommendations on the Use of Social Media in Ports", True),
        ("There are recommendations for ports.", False),
    ],
)
def test_recommendations(text: str, wanted: bool) -> None:
    assert bool(names(text, "en", number=101)) == wanted
