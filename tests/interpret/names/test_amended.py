"""That a law was amended stands inside its name: `loi modifiée du 3 mars 2010 relative aux barges`."""

import pytest

from tests.interpret.reading import names


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "loi modifiée du 3 mars 2010 relative aux barges", None),
        ("fr", "loi modifiée et complétée du 3 mars 2010 relative aux barges", None),
        ("fr", "décret modifié n° 2010-5 sur les phares", None),
        ("fr", "loi n° 2010-5 du 3 mars 2010 modifiée relative aux barges", None),
        ("fr", "loi du 3 mars 2010 (modifiée) relative aux barges", None),
        ("es", "Ley modificada N° 5 de 2010 sobre barcazas", None),
        ("es", "Ley reformada del 3 de marzo de 2010 sobre barcazas", None),
        ("es", "Ley N° 5 de 2010, modificada, sobre barcazas", None),
        ("en", "Law No. 12/2010 (as amended) on barges", None),
        ("en", "Law No. 12 of 2010, as amended by Law No. 5 of 2012", "Law No. 12 of 2010"),
        ("fr", "loi n° 5 du 3 mars 2010 modifiée par la loi n° 7 de 2012", "loi n° 5 du 3 mars 2010"),
        ("es", "Ley N° 5 de 2010, modificada por la Ley N° 7 de 2012", "Ley N° 5 de 2010"),
    ],
)
def test_an_amended_law(language: str, text: str, wanted: str | None) -> None:
    assert next(iter(names(text, language, number=43))) == (wanted or text)


def test_what_was_done_to_a_law_names_none() -> None:
    assert names("La loi modifiée en 2014 est en vigueur.", "fr", number=43) == {}
