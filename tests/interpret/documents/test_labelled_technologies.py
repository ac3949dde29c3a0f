"""Laws of an answer whose lines are labelled with technologies, where another answer points to it."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("language", "text", "pointer", "wanted"),
    [
        (
            "en",
            "Blockchain and assets: Boat Resolution No. 215/2021.\nUse of quays: Quay Act 2021.",
            "See answer 55.",
            {"Boat Resolution No. 215/2021"},
        ),
        (
            "es",
            "Cadena de bloques: Ley de Barcas.\nUso de los muelles: Ley de Muelles.",
            "Ver respuesta 55.",
            {"Ley de Barcas"},
        ),
        (
            "fr",
            "Chaîne de blocs : Loi sur les bateaux.\nUsage des quais : Loi sur les quais.",
            "Voir 55.",
            {"Loi sur les bateaux"},
        ),
        ("en", "Boats: Boat Act 2020.\nQuays: Quay Act 2021.", "See 55.", {"Boat Act 2020", "Quay Act 2021"}),
    ],
)
def test_the_labelled_law_is_the_one_on_it(
    told: Told, language: str, text: str, pointer: str, wanted: set[str]
) -> None:
    said = told({55: text, 77: pointer}, "referencesTechnology", language=language)
    assert {name for name, _, value in said if value == "blockchain"} == wanted
