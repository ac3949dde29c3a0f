"""Counts of what was found, missed and added, and the figures that follow from them."""

from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from statistics import fmean

from kg.ask.table import Cell, Table

FIGURES = ("country", "edition", "section", "f1", "precision", "recall", "matched", "missing", "extra")
DETAILS = ("country", "edition", "section", "kind", "item")

_EMPTY: tuple[None, ...] = (None,) * 5


@dataclass(frozen=True, slots=True)
class Score:
    """One section's result: `matched` items, how many were `missing` and how many `extra`, and which.

    Example:
        >>> score = Score("bodies", matched=3, missing=1, extra=0, missed=("Ministry of Health",))
        >>> score.precision, score.recall, round(score.f1, 3)
        (1.0, 0.75, 0.857)
    """

    section: str
    matched: int
    missing: int
    extra: int
    missed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        """The share of found items that are right; 1 if nothing was found."""
        found = self.matched + self.extra
        return self.matched / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of gold items that were found; 1 if there was nothing to find."""
        wanted = self.matched + self.missing
        return self.matched / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 if both are 0."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class CountryScore:
    """All sections for one gold file; `leaks` are personal strings and `noise` non-things in the graph."""

    country: str
    edition: str
    sections: tuple[Score, ...]
    leaks: tuple[str, ...] = ()
    noise: tuple[str, ...] = ()

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
class Evaluation:
    """The scores of all gold files."""

    countries: tuple[CountryScore, ...]

    @property
    def mean(self) -> float:
        """The mean over the gold files of their mean F1."""
        return fmean(country.mean for country in self.countries)

    def table(self) -> Table:
        """Figures by country and section, then means: of each country and, if there are several, of all."""
        rows: list[tuple[Cell, ...]] = []
        for country in self.countries:
            rows += [_figures(country, score) for score in country.sections]
            rows.append((country.country, country.edition, "mean", _rounded(country.mean), *_EMPTY))
        if len(self.countries) > 1:
            rows += [("all", "", section, _rounded(f1), *_EMPTY) for section, f1 in self.macro().items()]
            rows.append(("all", "", "mean", _rounded(self.mean), *_EMPTY))
        return Table(FIGURES, tuple(rows), notes=self._warnings())

    def details(self) -> Table:
        """A row for each item that was missed or is extra."""
        rows = [
            (country.country, country.edition, score.section, kind, item)
            for country in self.countries
            for score in country.sections
            for kind, items in (("missed", score.missed), ("extra", score.added))
            for item in items
        ]
        return Table(DETAILS, tuple(rows), notes=self._warnings())

    def _warnings(self) -> tuple[str, ...]:
        """What must not be in a graph; personal strings are counted, never repeated."""
        leaks = [
            f"{country.country}: {len(country.leaks)} personal strings of the gold file are in the graph."
            for country in self.countries
            if country.leaks
        ]
        noise = [
            f"{country.country}: names of nothing: {', '.join(country.noise)}."
            for country in self.countries
            if country.noise
        ]
        return (*leaks, *noise)

    def macro(self) -> dict[str, float]:
        """F1 by section, as a mean over the gold files that have the section; sections sorted."""
        values: dict[str, list[float]] = {}
        for country in self.countries:
            for score in country.sections:
                values.setdefault(score.section, []).append(score.f1)
        return {section: fmean(values[section]) for section in sorted(values)}


def _figures(country: CountryScore, score: Score) -> tuple[Cell, ...]:
    counts = (score.matched, score.missing, score.extra)
    shares = (_rounded(share) for share in (score.f1, score.precision, score.recall))
    return country.country, country.edition, score.section, *shares, *counts


def _rounded(share: float) -> float:
    return round(share, 3)


def of_sets(section: str, wanted: Collection[Hashable], found: Collection[Hashable]) -> Score:
    """A section whose items are compared as sets.

    Example:
        >>> of_sets("portals", {"a.kh", "b.kh"}, {"b.kh", "c.kh"})
        Score(section='portals', matched=1, missing=1, extra=1, missed=('a.kh',), added=('c.kh',))
    """
    want, have = set(wanted), set(found)
    missed, added = want - have, have - want
    return Score(section, len(want & have), len(missed), len(added), _listed(missed), _listed(added))


def of_checks(section: str, right: int, total: int, wrong: Iterable[str] = ()) -> Score:
    """A section in which each of `total` items is right or wrong: precision and recall are its accuracy.

    Example:
        >>> of_checks("findings", 3, 4).f1
        0.75
    """
    return Score(section, right, total - right, total - right, tuple(wrong))


def _listed(items: set[Hashable]) -> tuple[str, ...]:
    return tuple(sorted(_words(item) for item in items))


def _words(item: object) -> str:
    """An item as people read it: the parts of a pair are joined by a dash."""
    return " – ".join(str(part) for part in item) if isinstance(item, tuple) else str(item)
