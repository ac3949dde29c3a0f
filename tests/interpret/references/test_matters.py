"""References that only name their matter, sentences that send the reader elsewhere, and what `it` may be."""

import pytest

from tests.interpret.reading import stands_for

ACT = {
    "en": "Boat Licensing Act 2016",
    "fr": "Loi n° 5 de 2016 sur les bateaux",
    "es": "Ley 5 de 2016 de Barcos",
}
BOTH = "The Digital Ports Strategy 2020 is aligned with the Digital Harbour Agenda 2030."
ONE = "Digital Ports Strategy 2020"


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        ("en", "The Act on the matter covers this.", "Act on the matter"),
        ("fr", "La Loi sur le sujet couvre cela.", "Loi sur le sujet"),
        ("es", "La Ley de la materia lo regula.", "Ley de la materia"),
    ],
)
def test_a_law_on_the_matter_is_a_reference(language: str, text: str, printed: str) -> None:
    found = stands_for({37: ACT[language], 39: text}, 39, language)
    assert printed in found
    assert found[printed] in ([ACT[language]], [])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The strategy covers it. For the Act on the matter, see question 37."),
        ("fr", "La stratégie en parle. Pour la Loi sur la question, voir la question 37."),
        ("es", "La estrategia lo incluye. Para la Ley de la materia, ver la pregunta 37."),
    ],
)
def test_a_sentence_that_sends_elsewhere_names_nothing_here(language: str, text: str) -> None:
    found = stands_for({37: ACT[language], 69: text}, 69, language)
    assert [ACT[language]] not in found.values()


def test_it_goes_on_with_the_only_thing_of_the_answer_before() -> None:
    answers = {59: BOTH, 71: f"The {ONE} is built on it.", 73: "It also states that people tell it once."}
    assert stands_for(answers, 73) == {"It": [ONE]}


def test_it_stays_open_where_the_answer_before_names_two() -> None:
    two = "The Digital Ports Strategy 2020 and the Digital Harbour Agenda 2030 were adopted."
    assert stands_for({59: two, 73: "It also states that people tell it once."}, 73) == {}
