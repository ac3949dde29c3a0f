"""Missions are programmes; what is to replace a law has not replaced it yet."""

import pytest

from tests.interpret.documents.conftest import Told
from tests.interpret.reading import names

MISSION = "National Mission on Quay Robots"


def test_a_mission_is_a_strategy_and_its_acronym_stands_for_it(told: Told) -> None:
    answers = {76: f"Robotics is part of the {MISSION} (NM-QR).", 79: "NM-QR, as in 76."}
    found = told(answers, "referencesTechnology")
    assert {(name, code) for name, _, code in found} == {
        (MISSION, "robotics"),
        (MISSION, "internet-of-things"),
    }


@pytest.mark.parametrize("text", ["Our mission is to serve.", "A mission statement is on the site."])
def test_a_mission_in_small_letters_is_none(text: str) -> None:
    assert names(text, number=59) == {}


def test_a_mission_that_a_body_implements_is_no_body(told: Told) -> None:
    text = "The Quay Authority implements the Boat Digital Mission (BDM), https://quays.example."
    assert {name for name, *_ in told({23: text}, "responsibleForSector")} == {"Quay Authority"}


def test_what_is_to_replace_a_law_has_not_replaced_it(told: Told) -> None:
    text = "A Boats Act, which is to replace the Quays Act, 2000, is under consideration."
    found = told({111: text}, "documentStatus")
    assert ("Boats Act", "documentStatus", "planned") in found
    assert ("Quays Act, 2000", "documentStatus", "superseded") not in found


@pytest.mark.parametrize(
    ("language", "strategy", "text"),
    [
        ("en", "Digital Boats Strategy 2025", "Not in the Strategy itself."),
        ("fr", "Stratégie numérique des bateaux 2025", "Pas dans la Stratégie elle-même."),
    ],
)
def test_what_is_not_in_the_strategy_is_denied_of_it(
    told: Told, language: str, strategy: str, text: str
) -> None:
    found = told({59: strategy, 75: text}, "referencesTechnology", language=language)
    assert found == {(strategy, "referencesTechnology", "artificial-intelligence (negated)")}
