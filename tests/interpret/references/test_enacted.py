"""The code that a law puts into force is another name of that law."""

import pytest

from tests.interpret.reading import names


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("en", "Law No. 5 of 2020 promulgating the Boat Code", "Boat Code"),
        ("en", "Law No. 5 of 2020 amending the Boat Code", None),
        ("en", "Law No. 5 of 2020 on the Boat Code", None),
        ("fr", "Ordonnance-loi n° 5 du 3 mai 2020 portant Code des bateaux", "Code des bateaux"),
        ("fr", "Loi n° 5 du 3 mai 2020 modifiant le Code des bateaux", None),
        ("es", "Ley 5 de 2020 por la que se aprueba el Código de Botes", "Código de Botes"),
        ("es", "Ley 5 de 2020 que establece el Código de Botes", "Código de Botes"),
        ("es", "Ley 5 de 2020 que modifica el Código de Botes", None),
    ],
)
def test_the_code_is_another_name(language: str, text: str, code: str | None) -> None:
    found = names(text, language)
    assert text in found
    assert (code in found[text]) is (code is not None)
