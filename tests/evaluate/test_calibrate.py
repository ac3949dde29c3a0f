"""What `make calibration` writes: rules are measured on held-out responses, and only on enough of them."""

import pytest

from benchmarks.calibrate import measured
from kg.evaluate import CountryScore, Evaluation
from kg.evaluate.calibration import Judged
from kg.evaluate.claims import ClaimGround
from kg.vocabulary.confidence import Bands

BANDS = Bands((("high", 0.85), ("low", 0.0)), claims=30, countries=10)


def evaluation(countries: int, claims: int, rules: str = "held-out") -> Evaluation:
    """Responses of so many countries with so many judged claims each; the first claim of all is wrong."""
    cards = tuple(
        CountryScore(
            f"A{country:02}",
            "2022",
            (),
            judged=tuple(
                Judged(ClaimGround(f"urn:{n}", "mention", "stated-text", 0.8), (country, n) != (0, 0))
                for n in range(claims)
            ),
        )
        for country in range(countries)
    )
    return Evaluation(cards, {card.response: {"rules": rules} for card in cards}, BANDS)


def test_enough_claims_of_enough_countries_set_the_confidence() -> None:
    (row,) = measured(evaluation(10, 3)).values()
    assert row == {"judged": 30, "right": 29, "countries": 10, "confidence": 0.83}


@pytest.mark.parametrize(("countries", "claims"), [(9, 30), (10, 2)])
def test_too_few_claims_or_countries_set_none(countries: int, claims: int) -> None:
    (row,) = measured(evaluation(countries, claims)).values()
    assert row["judged"] == countries * claims
    assert "confidence" not in row


def test_seen_responses_measure_nothing() -> None:
    assert measured(evaluation(12, 30, "seen")) == {}
