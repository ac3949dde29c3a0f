"""Answers that leave out their subject speak of the strategy that the question asks about."""

import pytest

from tests.interpret.documents.conftest import Told

STRATEGY = {
    "en": "Digital Government Strategy 2021-2025",
    "fr": "Stratégie numérique 2021-2025",
    "es": "Agenda Digital 2021-2025",
}
PREDICATES = (
    "referencesTechnology", "referencesPrinciple", "referencesTheme",
    "alignedWithDocument", "alignedWithFramework", "alignedWithGoal",
)  # fmt: skip


def _told_of(told: Told, language: str, number: int, text: str) -> set[tuple[str, str]]:
    """What an answer makes of the strategy that the answer on the cycle names."""
    found = told({57: STRATEGY[language], number: text}, *PREDICATES, language=language)
    return {(predicate, value) for name, predicate, value in found if name == STRATEGY[language]}


@pytest.mark.parametrize(
    ("language", "number", "text", "codes"),
    [
        ("en", 80, "Cloud computing, big data", {"cloud-computing", "big-data"}),
        ("en", 71, "Digital by default; whole of government", {"digital-by-default", "whole-of-government"}),
        ("en", 67, "Data governance is one of the pillars.", {"data-governance"}),
        ("fr", 80, "Informatique en nuage et mégadonnées", {"cloud-computing", "big-data"}),
        ("fr", 69, "L'identité numérique est l'un des piliers.", {"digital-identity"}),
        ("es", 80, "Computación en la nube y big data", {"cloud-computing", "big-data"}),
        ("es", 65, "La inclusión digital figura entre los objetivos.", {"digital-inclusion"}),
    ],
)
def test_concepts_alone_are_said_of_the_strategy(
    told: Told, language: str, number: int, text: str, codes: set[str]
) -> None:
    assert {value for _, value in _told_of(told, language, number, text)} == codes


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (78, "The Telecom Office is consulting on 5G spectrum."),
        (77, "A blockchain keeps the land register."),
        (80, "No big data"),
        (80, "Cloud computing is used by the Treasury."),
        (67, "Data governance is being discussed."),
    ],
)
def test_a_use_a_body_or_a_denial_says_nothing_of_the_strategy(told: Told, number: int, text: str) -> None:
    assert _told_of(told, "en", number, text) == set()


def test_goals_alone_are_those_of_the_strategy(told: Told) -> None:
    assert _told_of(told, "en", 61, "SDG 9 and SDG 16") == {
        ("alignedWithFramework", "2030-agenda"),
        ("alignedWithGoal", "9"),
        ("alignedWithGoal", "16"),
    }


@pytest.mark.parametrize(
    ("language", "text", "guides"),
    [
        ("en", "Vision 2050", {"Vision 2050"}),
        ("en", "Fully aligned with the Vision 2050.", {"Vision 2050"}),
        ("fr", "Alignée sur la Vision 2050.", {"Vision 2050"}),
        ("es", "Se enmarca en la Visión 2050.", {"Visión 2050"}),
        (
            "es",
            "Alineada con el Plan Nacional de Desarrollo y responde a la Visión 2050.",
            {"Plan Nacional de Desarrollo", "Visión 2050"},
        ),
    ],
)
def test_what_is_named_alone_guides_the_strategy(
    told: Told, language: str, text: str, guides: set[str]
) -> None:
    found = _told_of(told, language, 59, text)
    assert {value for predicate, value in found if predicate == "alignedWithDocument"} == guides


def test_the_plan_is_the_strategy_where_the_other_plan_only_guides(told: Told) -> None:
    texts = {
        57: "Digital Government Plan 2021-2025",
        59: "Aligned to the Development Plan 2018-2022. The Plan implements the Harbour Policy 2020.",
    }
    assert told(texts, "alignedWithDocument") == {
        (texts[57], "alignedWithDocument", guide)
        for guide in ("Development Plan 2018-2022", "Harbour Policy 2020")
    }


def test_of_two_strategies_none_is_asked_about(told: Told) -> None:
    texts = {57: "Digital Government Strategy 2021-2025", 59: "e-Government Master Plan 2019", 80: "Big data"}
    assert told(texts, "referencesTechnology") == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Services are to be digital by default, and boats are promoted."),
        ("fr", "Les services doivent être numériques par défaut, et les bateaux sont encouragés."),
        ("es", "Los servicios deben ser digitales por defecto y se promueven los barcos."),
    ],
)
def test_what_services_have_to_be_is_said_of_the_strategy(told: Told, language: str, text: str) -> None:
    assert _told_of(told, language, 71, text) == {("referencesPrinciple", "digital-by-default")}


@pytest.mark.parametrize(
    ("language", "number", "text", "codes"),
    [
        ("en", 73, "It is envisaged that keepers give their data once (once-only principle).", {"once-only"}),
        ("en", 71, "Yes, explicit reference to digital by default", {"digital-by-default"}),
        ("fr", 73, "Il est prévu le principe « une fois pour toutes » dans les ports.", {"once-only"}),
        (
            "es",
            73,
            "Sí, se plantea que nadie entregue dos veces un dato (principio de una sola vez).",
            {"once-only"},
        ),
        (
            "fr",
            73,
            "On y trouve le principe « une fois pour toutes », que l'autorité applique.",
            {"once-only"},
        ),
        ("es", 80, "Se contempla el uso de big data en los faros.", {"big-data"}),
        ("en", 80, "It is stated that no big data will be bought.", set()),
    ],
)
def test_a_sentence_without_subject_tells_what_the_strategy_says(
    told: Told, language: str, number: int, text: str, codes: set[str]
) -> None:
    assert {value for _, value in _told_of(told, language, number, text)} == codes
