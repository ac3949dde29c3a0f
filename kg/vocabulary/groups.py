"""Regions and groups of countries, and who belonged to them on which day."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import ResourceError
from kg.vocabulary.countries import Country
from kg.vocabulary.labels import name_key
from kg.vocabulary.reference import Reference, load_reference

INCOME = "income:"
"""What stands before the code of an income group: `income:low`."""

STATUS = ("ldc", "lldc", "sids")
"""The codes of the groups of countries in special situations."""

_INCOME_GROUPS = {
    "low": "low income",
    "lower-middle": "lower middle income",
    "upper-middle": "upper middle income",
    "high": "high income",
}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_COLUMNS = ["iso3", "group", "start", "end"]


@dataclass(frozen=True, slots=True)
class Spell:
    """A country's income group from one day to another, both included."""

    iso3: str
    group: str
    start: str
    end: str

    def holds_on(self, day: str) -> bool:
        """Whether the day, as YYYY-MM-DD, lies in the spell."""
        return self.start <= day <= self.end


@dataclass(frozen=True, slots=True)
class CountryGroups:
    """The groups of one country on a day: names of regions, three statuses, and the income group's code.

    `income` is None where the World Bank classified the country in no group, or the file does not reach
    that day.
    """

    region: str
    subregion: str
    ldc: bool
    lldc: bool
    sids: bool
    income: str | None


@dataclass(frozen=True, slots=True)
class Groups:
    """All regions and groups: areas of M49, LDC, LLDC, SIDS, and the World Bank's income groups.

    Example:
        >>> from kg.resources import ontology_folder
        >>> groups = load_groups(ontology_folder())
        >>> groups.of("KHM", "2022-12-31").income, groups.find("Least developed countries")
        ('lower-middle', 'ldc')
        >>> [("BTN" in groups.members("ldc", f"{year}-12-31")) for year in (2022, 2024)]
        [True, False]
    """

    reference: Reference
    spells: tuple[Spell, ...]

    def names(self) -> Mapping[str, tuple[str, ...]]:
        """Each region and group by code, with the names by which it is found; the first one is shown."""
        listed = {
            code: (group.name, code, group.m49, *(label.text for label in group.labels))
            for code, group in self.reference.groups.items()
        }
        income = {INCOME + code: (name, INCOME + code) for code, name in _INCOME_GROUPS.items()}
        return {**listed, **income}

    def find(self, name: str) -> str | None:
        """The code of the region or group of that code or name, or None."""
        wanted = name_key(name.replace(":", " ").replace("-", " "))
        for code, names in self.names().items():
            if any(name_key(each.replace(":", " ").replace("-", " ")) == wanted for each in names if each):
                return code
        return None

    def members(self, code: str, day: str) -> frozenset[str]:
        """ISO 3166 alpha-3 codes of the countries that belonged to a region or group on a day."""
        if code.startswith(INCOME):
            return frozenset(s.iso3 for s in self.spells if INCOME + s.group == code and s.holds_on(day))
        return frozenset(iso3 for iso3, c in self.reference.countries.items() if _belongs(c, code, day))

    def knows(self, code: str, day: str) -> bool:
        """Whether it is known who belonged to a group on a day: the file of income groups has an end."""
        return not code.startswith(INCOME) or any(spell.holds_on(day) for spell in self.spells)

    def of(self, iso3: str, day: str) -> CountryGroups:
        """The groups of a country on a day.

        Raises:
            KeyError: if there is no such country.
        """
        country = self.reference.countries[iso3]
        areas = [self.reference.groups[code].name for code in reversed(country.areas)]
        income = (spell.group for spell in self.spells if spell.iso3 == iso3 and spell.holds_on(day))
        ldc, lldc, sids = (_belongs(country, status, day) for status in STATUS)
        return CountryGroups(areas[0], areas[-1], ldc, lldc, sids, next(income, None))


@cache
def load_groups(ontology: Path) -> Groups:
    """The regions and groups of an ontology folder; income groups are those of `reference/income.csv`.

    Raises:
        ResourceError: if a file is missing or malformed; the message names file and line.
    """
    reference = load_reference(ontology)
    path = ontology / "reference" / "income.csv"
    return Groups(reference, tuple(_spells(path, reference)))


def day_of(text: str) -> str | None:
    """A day from a day or a year, of which it is the last day; None for anything else.

    Example:
        >>> day_of("2022"), day_of("2022-07-01"), day_of("July")
        ('2022-12-31', '2022-07-01', None)
    """
    if re.fullmatch(r"\d{4}", text):
        return f"{text}-12-31"
    return text if _DAY.fullmatch(text) else None


def _belongs(country: Country, code: str, day: str) -> bool:
    """Areas hold for ever; an interval ends on the day of graduation, which is out."""
    if code in country.areas or code == "001":
        return True
    return any(
        (one.start is None or one.start <= day) and (one.end is None or day < one.end)
        for one in country.memberships
        if one.group == code
    )


def _spells(path: Path, reference: Reference) -> Iterator[Spell]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, restval="")
            if not set(_COLUMNS) <= set(reader.fieldnames or ()):
                raise ResourceError(f"{path}: the columns {', '.join(_COLUMNS)} are needed.")
            rows = [(reader.line_num, [row[column].strip() for column in _COLUMNS]) for row in reader]
    except OSError as error:
        raise ResourceError(f"{path} cannot be read: {error.strerror or error}.") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise ResourceError(f"{path} cannot be read: it must be CSV in UTF-8.") from error
    last: dict[str, str] = {}
    for line, cells in sorted(rows, key=lambda row: (row[1][0], row[1][2])):
        spell = Spell(*cells)
        _check(f"{path}, line {line}", spell, reference, last.get(spell.iso3, ""))
        last[spell.iso3] = spell.end
        yield spell


def _check(where: str, spell: Spell, reference: Reference, before: str) -> None:
    wrong = _wrong(spell, reference.countries, before)
    for problem in wrong:
        raise ResourceError(f"{where}: {problem}")


def _wrong(spell: Spell, countries: Iterable[str], before: str) -> Iterator[str]:
    """What is wrong with a spell; `before` is the last day of the country's spell before it."""
    if spell.iso3 not in countries:
        yield f"iso3: {spell.iso3!r} is no country of countries.csv."
    if spell.group not in _INCOME_GROUPS:
        yield f"group: {spell.group!r} is none of {', '.join(_INCOME_GROUPS)}."
    if not (_DAY.fullmatch(spell.start) and _DAY.fullmatch(spell.end) and spell.start <= spell.end):
        yield "start and end must be days such as 2022-07-01, and the end may not come first."
    if spell.start <= before:
        yield f"{spell.iso3} is in another group until {before}: two spells may not overlap."
