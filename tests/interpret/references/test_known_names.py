import pytest

from tests.interpret.reading import names, stands_for

DEFINED = {13: "National Data Authority (NDA); Ministry of Economy and Finance"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("NDA", {"NDA": ["National Data Authority"]}),
        ("the portal of NDA's team", {"NDA": ["National Data Authority"]}),
        ("MEF (www.mef.td)", {"MEF": ["Ministry of Economy and Finance"]}),
        ("write to nda@nda.td or NDA@x.td", {}),
        ("nda", {}),
        ("See https://NDA.td/MEF", {}),
        ("ICT and GDP", {}),
    ],
)
def test_an_acronym_that_occurs_again(text: str, wanted: dict[str, list[str]]) -> None:
    assert stands_for(DEFINED | {21: text}, 21) == wanted


def test_a_title_that_occurs_again_without_its_head() -> None:
    texts = {59: 'It follows the long-term strategy "Sunrise 2035".', 61: "Sunrise 2035 covers it."}
    assert stands_for(texts, 61) == {"Sunrise 2035": ["Sunrise 2035"]}


def test_a_nickname_that_occurs_again() -> None:
    texts = {59: 'National Data Strategy ("River report")', 61: "The River report covers the goals."}
    assert stands_for(texts, 61) == {"River report": ["National Data Strategy"]}


def test_a_name_may_be_cut_short() -> None:
    texts = {59: "National Ports Strategy and Action Plan 2021-2025", 63: "National Ports Strategy"}
    assert stands_for(texts, 63) == {
        "National Ports Strategy": ["National Ports Strategy and Action Plan 2021-2025"]
    }


def test_what_may_be_cut_from_two_names_is_a_name_of_its_own() -> None:
    texts = {
        59: "Ports Strategy and Action Plan; Ports Strategy and Implementation Plan",
        63: "Ports Strategy",
    }
    assert stands_for(texts, 63) == {}


def test_a_name_may_be_used_before_it_is_given() -> None:
    assert stands_for({7: "NDA portal", 13: "National Data Authority (NDA)"}, 7) == {
        "NDA": ["National Data Authority"]
    }


def test_an_acronym_of_two_names_stands_for_neither() -> None:
    texts = {13: "Ministry of Ports and Farms; Ministry of Post and Forests", 21: "MPF"}
    assert stands_for(texts, 21) == {}


def test_where_an_acronym_is_given_it_is_no_further_name() -> None:
    assert stands_for(DEFINED, 13) == {}
    assert list(names(DEFINED[13])) == ["National Data Authority", "Ministry of Economy and Finance"]


@pytest.mark.parametrize(
    ("language", "body", "plan"),
    [
        ("en", "Ministry of Ports (MINPO)", "Recovery Plan 2021"),
        ("fr", "Ministère des Ports (MINPO)", "Plan de relance 2021"),
        ("es", "Ministerio de Puertos (MINPU)", "Plan de Reactivación 2021"),
    ],
)
def test_the_acronym_of_a_body_behind_a_plan_is_no_name_of_it(language: str, body: str, plan: str) -> None:
    acronym = body.partition("(")[2].rstrip(")")
    texts = {21: body, 35: f"{plan} ({acronym})", 28: acronym}
    assert stands_for(texts, 28, language) == {acronym: [body.partition(" (")[0]]}


@pytest.mark.parametrize(
    ("language", "plan", "bank"),
    [
        ("en", "Barge Village Programme (BVP)", "World Bank (BVP, see 63)"),
        ("fr", "Programme Villages Barges (PVB)", "Banque mondiale (PVB, cf. 63)"),
        ("es", "Programa Villas Barcazas (PVB)", "Banco Mundial (PVB, véase 63)"),
    ],
)
def test_an_acronym_is_that_of_the_words_it_is_made_of(language: str, plan: str, bank: str) -> None:
    short = plan[-4:-1]
    found = stands_for({63: plan, 79: f"{short}: sensors", 110: bank}, 79, language)
    assert found[short] == [plan[:-6]]
