"""What an evaluation found: for each gold file, and over all of them."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from kg.evaluate.abstention import Value
from kg.evaluate.calibration import Judged
from kg.evaluate.intervals import Interval, bootstrap
from kg.evaluate.score import Score
from kg.vocabulary.confidence import Bands


@dataclass(frozen=True, slots=True)
class Detail:
    """An item that was missed or is extra, and the words behind it where there are any.

    `question` and `quote` are the evidence of what the graph says; for what it does not say, an answer that
    prints the item.
    """

    section: str
    kind: str
    item: str
    question: int | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class CountryScore:
    """All sections for one gold file; `leaks` are personal strings and `noise` non-things in the graph.

    `values` holds the findings by gold and graph, `judged` the claims that gold can judge. `absent` tells
    that the graph holds nothing of the country.
    """

    country: str
    edition: str
    sections: tuple[Score, ...]
    leaks: tuple[str, ...] = ()
    noise: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()
    judged: tuple[Judged, ...] = ()
    details: tuple[Detail, ...] = ()
    absent: bool = False

    @property
    def response(self) -> str:
        """Country and edition, such as `KHM-2022`."""
        return f"{self.country}-{self.edition}" if self.edition else self.country

    @property
    def mean(self) -> float:
        """The mean of the sections' F1, from 0 to 1."""
        return fmean(score.f1 for score in self.sections)

    def section(self, name: str) -> Score:
        """The score of one section; KeyError if the gold file has no such section."""
        for score in self.sections:
            if score.section == name:
                return score
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class SectionSummary:
    """One section over all responses that have it: means of their shares, sums of their counts."""

    section: str
    responses: int
    f1: float
    interval: Interval | None
    precision: float
    recall: float
    matched: int
    missing: int
    extra: int


@dataclass(frozen=True, slots=True)
class GroupSummary:
    """The responses that share a value of a field, such as `rules: held-out`, and their mean F1."""

    field: str
    value: str
    responses: tuple[str, ...]
    f1: float
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of all gold files.

    `groups` gives each response's fields, as `read_groups` does; `bands` are the words for confidences.
    """

    countries: tuple[CountryScore, ...]
    groups: Mapping[str, Mapping[str, str]]
    bands: Bands

    @property
    def mean(self) -> float:
        """The mean over the gold files of their mean F1."""
        return fmean(country.mean for country in self.countries)

    @property
    def interval(self) -> Interval | None:
        """The bootstrap interval of the mean; None for a single country."""
        return _interval(self.countries, lambda one: one.mean)

    def macro(self) -> dict[str, float]:
        """F1 by section, as a mean over the gold files that have the section; sections sorted."""
        return {summary.section: summary.f1 for summary in self.summaries()}

    def summaries(self) -> tuple[SectionSummary, ...]:
        """Each section over all responses that have it; sections sorted."""
        names = sorted({score.section for country in self.countries for score in country.sections})
        return tuple(self._summary(name) for name in names)

    def group_summaries(self) -> tuple[GroupSummary, ...]:
        """Means by group, in order of the file that names them; only responses that were evaluated count."""
        members: defaultdict[tuple[str, str], list[CountryScore]] = defaultdict(list)
        for response, fields in self.groups.items():
            for one in self.countries:
                if one.response == response:
                    for field, value in fields.items():
                        members[field, value].append(one)
        return tuple(
            GroupSummary(
                field,
                value,
                tuple(one.response for one in group),
                fmean(one.mean for one in group),
                _interval(group, lambda one: one.mean),
            )
            for (field, value), group in sorted(members.items())
        )

    def of_group(self, field: str, value: str) -> tuple[CountryScore, ...]:
        """The responses of one group."""
        return tuple(one for one in self.countries if self.groups.get(one.response, {}).get(field) == value)

    def _summary(self, section: str) -> SectionSummary:
        having = [one for one in self.countries if any(score.section == section for score in one.sections)]
        scores = [one.section(section) for one in having]
        return SectionSummary(
            section,
            len(scores),
            fmean(score.f1 for score in scores),
            _interval(having, lambda one: one.section(section).f1),
            fmean(score.precision for score in scores),
            fmean(score.recall for score in scores),
            sum(score.matched for score in scores),
            sum(score.missing for score in scores),
            sum(score.extra for score in scores),
        )


def _interval(responses: Sequence[CountryScore], figure: Callable[[CountryScore], float]) -> Interval | None:
    by_country: defaultdict[str, list[float]] = defaultdict(list)
    for one in responses:
        by_country[one.country].append(figure(one))
    return bootstrap(by_country)
