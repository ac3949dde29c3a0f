"""Laws dated in the Islamic calendar, with the civil date behind, and the gazettes in which laws stand."""

import pytest

from tests.interpret.reading import names

DATED = [
    ("fr", "Loi n° 5-07 du 25 Ramadhan 1439 correspondant au 10 juin 2018 relative aux barges"),
    ("fr", "Décret n° 8 du 2 Dhou El Hidja 1436 correspondant au 16 septembre 2015 sur les phares"),
    ("fr", "Loi n° 9-04 du 1er Safar 1430 équivalant au 28 janvier 2009 fixant les règles des phares"),
    ("en", "Royal Decree No. 19 dated 9 Safar 1443 AH corresponding to 16 September 2021 on Lighthouses"),
    ("en", "Law No. 5 of 3 Dhu al-Qi'dah 1440H on Barges"),
    ("es", "Ley N° 12 de 5 de Safar de 1440 correspondiente al 14 de octubre de 2018 sobre barcazas"),
]


@pytest.mark.parametrize(("language", "title"), DATED)
def test_a_title_goes_on_behind_both_dates(language: str, title: str) -> None:
    assert title in names(f"{title}.", language)


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("fr", "Loi n° 5-07 relative aux barges, JO n° 34 du 2 mai 2018.", "Loi n° 5-07 relative aux barges"),
        ("fr", "Loi n° 5-07 relative aux barges (B.O. n° 5714).", "Loi n° 5-07 relative aux barges"),
        ("es", "Ley N° 5 de Barcazas, BOE N° 34 de 2018.", "Ley N° 5 de Barcazas"),
        ("en", "Barge Act 2018, OG No. 34.", "Barge Act 2018"),
    ],
)
def test_the_number_of_a_gazette_names_no_instrument(language: str, text: str, title: str) -> None:
    assert list(names(text, language)) == [title]
