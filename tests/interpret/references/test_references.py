import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interpret.reading import passages, stands_for

ACT = "Harbour Act 2016"
PORTS = "Digital Ports Strategy 2030"


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Harbour Act 2016. The Act covers all.", {"Act": ["Harbour Act 2016"]}),
        ("en", "Harbour Act 2016; Fishing Act 2018. The Act is old.", {"Act": ["Fishing Act 2018"]}),
        ("en", "Harbour Act 2016. The law covers all.", {"law": ["Harbour Act 2016"]}),
        ("en", "Harbour Act 2016. The Decree covers all.", {"Decree": []}),
        ("en", "Harbour Act 2016. No such law exists.", {"law": []}),
        ("en", "Harbour Act 2016. It implements our aims.", {"It": ["Harbour Act 2016"]}),
        ("en", "Harbour Act 2016. In addition, it covers boats.", {"it": ["Harbour Act 2016"]}),
        ("en", "Harbour Act 2016. It is planned to build more ports.", {}),
        ("en", "Harbour Act 2016 and Fishing Act 2018. It covers boats.", {}),
        ("en", "Harbour Act 2016 and Fishing Act 2018. Both are in force.",
         {"Both": ["Harbour Act 2016", "Fishing Act 2018"]}),
        ("en", "Harbour Act 2016 and Fishing Act 2018. They cover boats.",
         {"They": ["Harbour Act 2016", "Fishing Act 2018"]}),
        ("en", "Harbour Act 2016 and Fishing Act 2018. Both men and women work.", {}),
        ("en", "Harbour Act 2016 and Fishing Act 2018. The latter covers boats.",
         {"The latter": ["Fishing Act 2018"]}),
        ("en", "Harbour Act 2016 and Fishing Act 2018. The former covers ports.",
         {"The former": ["Harbour Act 2016"]}),
        ("en", "(1) Harbour Strategy (2) Fishing Plan 2025 – aligned with (1)",
        {"(1)": ["Harbour Strategy"]}),
        ("fr", "Loi n° 2008-12 sur les ports. Ladite loi est en vigueur.",
         {"loi": ["Loi n° 2008-12 sur les ports"]}),
        ("fr", "La Loi sur les ports complète la Loi sur les bateaux. Celle-ci couvre tout.",
         {"Celle-ci": ["Loi sur les bateaux"]}),
        ("fr", "Loi n° 2008-12 sur les ports. Elle couvre tout.", {"Elle": ["Loi n° 2008-12 sur les ports"]}),
        ("fr", "Loi n° 2008-12 sur les ports. Il existe un bateau.", {}),
        ("fr", "Agence des Ports (ADP). L'Agence pilote.", {"Agence": ["Agence des Ports"]}),
        ("es", "Ley 19.880 de Puertos. Dicha ley regula todo.", {"ley": ["Ley 19.880 de Puertos"]}),
        ("es", "Ley 19.880 de Puertos. Establece reglas.", {"Establece": ["Ley 19.880 de Puertos"]}),
        ("es", "Ley 19.880 de Puertos. Ésta incluye barcos.", {"Ésta": ["Ley 19.880 de Puertos"]}),
    ],
)  # fmt: skip
def test_what_words_of_an_answer_stand_for(language: str, text: str, wanted: dict[str, list[str]]) -> None:
    assert stands_for({37: text}, 37, language) == wanted


@pytest.mark.parametrize(
    ("texts", "number", "wanted"),
    [
        ({37: ACT, 39: "The Act covers this."}, 39, {"Act": [ACT]}),
        ({37: ACT, 38: "", 39: "The act covers this."}, 39, {"act": []}),
        ({37: f"{ACT}; Fishing Act 2018", 39: "The Act covers this."}, 39, {"Act": []}),
        ({13: "Policy Framework on Ports", 20: "According to the above policy framework, all work."}, 20,
         {"policy framework": ["Policy Framework on Ports"]}),
        ({39: "Chapter 7 of the Act mentioned in question 45", 45: ACT}, 39, {"Act": [ACT]}),
        ({39: "the Act (see 45)", 45: ACT}, 39, {"Act": [ACT]}),
        ({39: "See question 45.", 45: ACT}, 39, {"See question 45": [ACT]}),
        ({39: "We refer to 45 ports.", 45: ACT}, 39, {}),
        ({59: "See question 61.", 61: "See question 59."}, 59, {}),
        ({59: PORTS, 63: "The strategy covers towns."}, 63, {"strategy": [PORTS]}),
        ({59: PORTS, 63: "Yes, it covers towns."}, 63, {"it": [PORTS]}),
        ({37: ACT, 63: "The Act covers towns."}, 63, {"Act": []}),
        ({37: ACT, 43: "Fishing Law; the law mentioned in question 37"}, 43, {"law": [ACT]}),
        ({37: ACT, 43: "Fishing Law; the Act (see Q37)"}, 43, {"Act": [ACT]}),
        ({37: f"{ACT}; Fishing Act 2018", 73: "As stated in Q37, Fishing Act 2018."}, 73, {}),
        ({59: PORTS, 61: "Digital Towns Strategy", 63: "This strategy is new."}, 63, {"strategy": [PORTS]}),
        ({59: "Digital Ports Charter", 63: "The strategy is new."}, 63,
         {"strategy": ["Digital Ports Charter"]}),
        ({59: f"Digital Agenda 2030; {PORTS}", 65: f"{PORTS}: the Agenda helps."}, 65,
         {"Agenda": ["Digital Agenda 2030"]}),
    ],
)  # fmt: skip
def test_what_words_stand_for_in_another_answer(
    texts: dict[int, str], number: int, wanted: dict[str, list[str]]
) -> None:
    assert stands_for(texts, number) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "see Q37"),
        ("en", "See question 37."),
        ("en", "Same as Q 37"),
        ("en", "Refer to question No. 37"),
        ("en", "Please refer to answer 37"),
        ("en", "see 37"),
        ("en", "Answered in 36 above"),
        ("en", "Yes (see Q37)"),
        ("en", "Question 37"),
        ("en", "As above"),
        ("en", "same as above."),
        ("en", "Ditto"),
        ("fr", "voir la question 37"),
        ("fr", "Voir réponse à la question n° 37"),
        ("fr", "idem"),
        ("fr", "Même réponse que ci-dessus"),
        ("fr", "Voir la réponse à la question précédente."),
        ("es", "Ambas (ver respuesta 37)"),
        ("en", "See answer to previous question"),
        ("es", "ver pregunta 37"),
        ("es", "Véase la respuesta a la pregunta 37"),
        ("es", "lo mismo"),
        ("es", "Ídem"),
    ],
)
def test_an_answer_may_point_to_another_as_a_whole(language: str, text: str) -> None:
    texts = {37: ACT, 43: text}
    assert passages(texts, language)[43].refers == (37,)
    assert list(stands_for(texts, 43, language).values()) == [[ACT]]


@pytest.mark.parametrize(
    "text",
    [
        "see Q39", "see Q43", "see Q99", "see question 500", "See section 37 of it", "see 37 laws",
        "as of 2037",
        "We follow 37 rules", "see article 37", "No. 37 of 2019", "National Boat Office (see Q37)",
        "under 37 years",
        "adopted as of Q3 2023",
    ],
)  # fmt: skip
def test_what_points_to_no_earlier_answer(text: str) -> None:
    passage = passages({37: ACT, 43: text})[43]
    assert passage.refers == ()
    assert not any(name.antecedent for _, name in passage.names)


def test_what_is_added_to_a_reference_is_kept() -> None:
    texts = {37: ACT, 43: "see Q37, plus the Fishing Act 2018"}
    passage = passages(texts)[43]
    assert passage.refers == (37,)
    assert [name.antecedent.name.name if name.antecedent else name.name for _, name in passage.names] == [
        ACT,
        "Fishing Act 2018",
    ]


def test_several_answers_may_be_meant() -> None:
    texts = {37: ACT, 39: "Fishing Act 2018", 43: "See questions 37 and 39"}
    assert passages(texts)[43].refers == (37, 39)


def test_a_name_behind_the_reference_tells_which_thing_is_meant() -> None:
    texts = {37: f"{ACT}; Fishing Act 2018", 43: "See Q37: Fishing Act 2018"}
    assert stands_for(texts, 43) == {}


def test_references_are_followed_over_several_answers() -> None:
    texts = {37: ACT, 39: "As above", 43: "See Q39"}
    assert stands_for(texts, 43) == {"See Q39": [ACT]}


PIECES = st.sampled_from(
    [ACT, PORTS, "The Act", "see Q37", "as above", "It covers", "both", "(1) ", ". ", "; ", "(HA)", "la Ley",
     "dicha ley", "elle", "voir question 41", "the latter is", "NDA", "“", "\n", "www.a.td", "(the Act)"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=8).map(" ".join), st.lists(PIECES, max_size=8).map(" ".join))
def test_references_stand_in_the_text_and_rest_on_names(first: str, second: str) -> None:
    for passage in passages({37: first, 39: second}).values():
        for clause, name in passage.names:
            assert clause in passage.clauses
            assert 0 <= name.span.start < name.span.end <= len(passage.text)
            if name.antecedent:
                assert not name.pointing
                assert name.antecedent.name.antecedent is None


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Same as p. 37."),
        ("en", "The same as para. 37"),
        ("en", "See also item 37"),
        ("fr", "Même que le point 37"),
        ("fr", "Voir p. 37"),
        ("es", "Igual que p. 37"),
        ("es", "Ver ítem 37"),
    ],
)
def test_an_answer_is_a_point_of_the_form(language: str, words: str) -> None:
    assert list(stands_for({37: ACT, 39: words}, 39, language).values()) == [[ACT]]


@pytest.mark.parametrize(
    ("language", "strategy", "words", "short", "title"),
    [
        ("en", PORTS, 'Yes, the Strategy: "Boat Policy" (to come)', "Strategy", "Boat Policy"),
        ("en", PORTS, 'The Strategy - "Boat Plan 2025"', "Strategy", "Boat Plan 2025"),
        ("fr", "Stratégie numérique 2030", "La Stratégie : « Politique des ports »", "Stratégie",
         "Politique des ports"),
        ("es", "Estrategia Digital 2030", 'La Estrategia: "Política de Puertos"', "Estrategia",
         "Política de Puertos"),
    ],
)  # fmt: skip
def test_a_colon_parts_the_strategy_from_a_title(
    language: str, strategy: str, words: str, short: str, title: str
) -> None:
    texts = {59: strategy, 67: words}
    assert stands_for(texts, 67, language) == {short: [strategy]}
    assert title in {name.name for _, name in passages(texts, language)[67].names}
