"""How far a figure may be off: bootstrap intervals by country, and Wilson intervals of a share."""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist, fmean

RESAMPLES = 2000
"""How often the countries are drawn anew for a bootstrap interval."""

LEVEL = 0.95
"""The share of intervals that would hold the true figure, if the countries were drawn at random."""

SEED = 20220101
"""What the draws begin with, so that the same scores always give the same interval."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Where a figure lies, at `LEVEL`."""

    low: float
    high: float


def bootstrap(
    by_country: Mapping[str, Sequence[float]],
    statistic: Callable[[Iterable[float]], float] = fmean,
    *,
    resamples: int = RESAMPLES,
    level: float = LEVEL,
) -> Interval | None:
    """The percentile interval of a statistic over responses, countries being drawn with replacement.

    A country's responses, of several editions, are drawn together: they are written by the same hand.

    Args:
        by_country: the figures of each country's responses.
        statistic: what is made of all figures that were drawn.
        resamples: how many times as many countries are drawn as there are.
        level: the share of draws within the interval.

    Returns:
        The interval, or None for fewer than two countries: one tells nothing of others.

    Example:
        >>> bootstrap({"KHM": [1.0], "EST": [0.5], "KIR": [0.9]})
        Interval(low=0.5, high=1.0)
        >>> bootstrap({"KHM": [1.0]}) is None
        True
    """
    clusters = [by_country[country] for country in sorted(by_country)]
    if len(clusters) < 2:
        return None
    source = random.Random(SEED)
    drawn = sorted(
        statistic([figure for cluster in source.choices(clusters, k=len(clusters)) for figure in cluster])
        for _ in range(resamples)
    )
    tail = (1 - level) / 2
    return Interval(drawn[int(tail * resamples)], drawn[min(resamples - 1, int((1 - tail) * resamples))])


def wilson(right: int, total: int, level: float = LEVEL) -> Interval:
    """The interval of a share by Wilson's score method (E. B. Wilson, 1927): sound for few and for all.

    Raises:
        ValueError: if nothing was counted, or more was right than counted.

    Example:
        >>> wilson(29, 30)
        Interval(low=0.833, high=0.994)
    """
    if not 0 <= right <= total or not total:
        raise ValueError(f"{right} of {total} is no share")
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = right / total
    centre = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z / (1 + z * z / total) * sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    return Interval(round(max(0.0, centre - half), 3), round(min(1.0, centre + half), 3))
