from statistics import fmean

import pytest

from kg.evaluate.intervals import bootstrap, wilson


def test_the_same_scores_give_the_same_interval_and_it_holds_the_mean() -> None:
    scores = {
        code: [0.5 + number / 40] for number, code in enumerate(["KHM", "EST", "KIR", "KEN", "KAZ", "JOR"])
    }
    interval = bootstrap(scores)
    assert interval is not None
    assert interval == bootstrap(dict(reversed(scores.items())))
    assert interval.low < fmean(score for (score,) in scores.values()) < interval.high
    assert min(scores.values())[0] <= interval.low
    assert interval.high <= max(scores.values())[0]


def test_the_interval_narrows_with_the_number_of_countries() -> None:
    few = bootstrap({str(n): [n % 2] for n in range(6)})
    many = bootstrap({str(n): [n % 2] for n in range(60)})
    assert few is not None
    assert many is not None
    assert many.high - many.low < few.high - few.low


def test_responses_of_one_country_are_drawn_together() -> None:
    together = bootstrap({"KHM": [0.0] * 10, "EST": [1.0] * 10})
    assert together is not None
    assert (together.low, together.high) == (0.0, 1.0)
    assert bootstrap({"KHM": [0.0, 1.0]}) is None


# R. G. Newcombe: Two-sided confidence intervals for the single proportion (1998), table I, method 3.
@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    [(81, 263, 0.255, 0.366), (15, 148, 0.062, 0.16), (0, 20, 0.0, 0.161), (1, 29, 0.006, 0.172)],
)
def test_wilson(right: int, total: int, low: float, high: float) -> None:
    interval = wilson(right, total)
    assert (interval.low, interval.high) == (low, high)


@pytest.mark.parametrize(("right", "total"), [(0, 0), (3, 2), (-1, 2)])
def test_no_share(right: int, total: int) -> None:
    with pytest.raises(ValueError, match="no share"):
        wilson(right, total)
