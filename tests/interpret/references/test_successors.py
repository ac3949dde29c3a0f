"""The next of a row of documents by its number, and which things of another answer a noun means."""

import pytest

from tests.interpret.reading import names, stands_for


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "en",
            "The third Open Boat Action Plan 2018-2021 applies. The fourth plan is being developed.",
            {"Open Boat Action Plan 2018-2021": (), "Fourth Open Boat Action Plan": ("fourth plan",)},
        ),
        (
            "fr",
            "Le Plan national des ports 2018-2021. Le deuxième plan est en cours d'élaboration.",
            {"Plan national des ports 2018-2021": (), "Deuxième Plan national des ports": ("deuxième plan",)},
        ),
        (
            "es",
            "El Plan Nacional de Puertos 2018-2021. El segundo plan está en elaboración.",
            {"Plan Nacional de Puertos 2018-2021": (), "Segundo Plan Nacional de Puertos": ("segundo plan",)},
        ),
        ("en", "The Boat Plan 2018-2021 applies. The second plan is good.", {"Boat Plan 2018-2021": ()}),
        ("en", "The Boat Act 2018 applies. The second plan is being drafted.", {"Boat Act 2018": ()}),
    ],
)
def test_the_next_of_a_row(language: str, text: str, wanted: dict[str, tuple[str, ...]]) -> None:
    assert names(text, language, 90) == wanted


SEVERAL = {
    "en": "The Boat Strategy 2020 rests on the Port Act 2019. A Data Strategy 2025 and Port Plan 2030 apply.",
    "fr": "La Stratégie des ports 2020 repose sur la loi n° 5 de 2019.",
    "es": "La Estrategia de Puertos 2020 se basa en la Ley 5 de 2019.",
}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Both strategies listed under Q59 fit.", ["Boat Strategy 2020", "Data Strategy 2025"]),
        ("fr", "Même stratégie qu'à la question 59", ["Stratégie des ports 2020"]),
        ("es", "La misma estrategia que en la pregunta 59", ["Estrategia de Puertos 2020"]),
        ("es", "Ver pregunta 59.", ["Estrategia de Puertos 2020", "Ley 5 de 2019"]),
    ],
)  # fmt: skip
def test_a_noun_tells_which_are_meant(language: str, text: str, wanted: list[str]) -> None:
    found = stands_for({59: SEVERAL[language], 65: text}, 65, language)
    assert [thing for things in found.values() for thing in things][: len(wanted)] == wanted
    assert all(thing in wanted for things in found.values() for thing in things)
