"""The Member States and observers of the United Nations, from `reference/countries.csv`."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ResourceError
from kg.vocabulary.labels import LANGUAGES, Label, all_names, english, name_key, others, preferred

_GROUP_COLUMNS = ("ldc", "lldc", "sids")
_OPEN_END = ".."
_GEO_AREA = "http://data.un.org/codes/sdg/geoArea/"
_EU_COUNTRY = "http://publications.europa.eu/resource/authority/country/"
_WIKIDATA = "http://www.wikidata.org/entity/"
_ALPHA2, _ALPHA3, _M49 = re.compile("[A-Z]{2}"), re.compile("[A-Z]{3}"), re.compile("[0-9]{3}")
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Group:
    """A geographic area of M49, or a group such as the least developed countries.

    `within` is the code of the area that holds this one. Source: UNSD, Standard country or area codes for
    statistical use (M49).
    """

    code: str
    m49: str
    within: str
    labels: tuple[Label, ...]

    @property
    def name(self) -> str:
        """The English name."""
        return english(self.labels)

    @property
    def link(self) -> str:
        """The IRI of the area in the United Nations' codes of the SDG indicators."""
        return _GEO_AREA + self.m49


@dataclass(frozen=True, slots=True)
class Membership:
    """A group a country belongs to: `start` and `end` are years or days, None where open or unknown."""

    group: str
    start: str | None = None
    end: str | None = None

    def holds_in(self, year: int) -> bool:
        """Whether the country belonged to the group at the end of the year.

        Example:
            >>> Membership("ldc", "1985", "2020-12-04").holds_in(2019)
            True
        """
        begun = self.start is None or int(self.start[:4]) <= year
        return begun and (self.end is None or year < int(self.end[:4]))


@dataclass(frozen=True, slots=True)
class Country:
    """A country: `labels` are the United Nations' short names, `formal` its full ones, `also` all others.

    `status` is member or observer; `areas` are codes of M49 areas, the narrowest first, the world left out.
    `acronyms` are recognised only in that spelling. `names` holds every recognisable form.
    """

    iso3: str
    iso2: str
    m49: str
    status: str
    areas: tuple[str, ...]
    labels: tuple[Label, ...]
    formal: tuple[Label, ...]
    also: tuple[Label, ...]
    acronyms: tuple[str, ...]
    names: tuple[str, ...]
    memberships: tuple[Membership, ...] = ()
    wikidata: str = ""

    @property
    def code(self) -> str:
        """ISO 3166-1 alpha-3."""
        return self.iso3

    @property
    def name(self) -> str:
        """The English short name."""
        return english(self.labels)

    @property
    def links(self) -> tuple[str, ...]:
        """The same country in other registers: United Nations (M49), European Union, Wikidata."""
        wikidata = (_WIKIDATA + self.wikidata,) if self.wikidata else ()
        return (_GEO_AREA + self.m49, _EU_COUNTRY + self.iso3, *wikidata)


def read_groups(path: Path) -> dict[str, Group]:
    """The areas and groups, by code.

    Raises:
        ResourceError: if the file is missing or malformed, or an area lies within one that is not there.
    """
    groups = {}
    for line, row in _rows(path, {"code", "m49", "within", "name_en"}):
        labels = preferred({language: row.get(f"name_{language}", "") for language in LANGUAGES})
        code = _padded(row["code"])
        if not code or not labels or code in groups:
            raise ResourceError(
                f"{path}, line {line}: code and name_en are needed, and no code may come twice."
            )
        groups[code] = Group(code, _padded(row["m49"]), _padded(row["within"]), labels)
    for group in groups.values():
        if group.within and group.within not in groups:
            raise ResourceError(f"{path}: {group.code} lies within {group.within!r}, which is not there.")
    return groups


def read_countries(path: Path, groups: Mapping[str, Group]) -> dict[str, Country]:
    """The countries, by ISO 3166-1 alpha-3 code.

    Raises:
        ResourceError: if the file is missing or a row is malformed; the message names line and column.
    """
    columns = {"iso3", "iso2", "m49", "status", "area", "acronyms", "wikidata", *_GROUP_COLUMNS}
    columns |= {f"{kind}_{language}" for kind in ("name", "formal", "also") for language in LANGUAGES}
    countries: dict[str, Country] = {}
    for line, row in _rows(path, columns):
        country = _country(f"{path}, line {line}", row, groups)
        if country.iso3 in countries:
            raise ResourceError(f"{path}, line {line}: iso3: {country.iso3!r} is there already.")
        countries[country.iso3] = country
    return countries


def read_shared_names(path: Path) -> frozenset[str]:
    """Keys of the names that are nobody's alone.

    Raises:
        ResourceError: if the file is missing or malformed.
    """
    return frozenset(name_key(row["name"]) for _, row in _rows(path, {"name"}))


def _rows(path: Path, columns: set[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a CSV file with the lines they end at; every column that is needed is there."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, restval="")
            missing = columns - set(reader.fieldnames or ())
            if missing:
                raise ResourceError(f"{path}: the columns {', '.join(sorted(missing))} are missing.")
            for row in reader:
                if None in row:
                    raise ResourceError(
                        f"{path}, line {reader.line_num}: more cells than columns: put quotes around commas."
                    )
                yield reader.line_num, {column: cell.strip() for column, cell in row.items()}
    except OSError as error:
        raise ResourceError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise ResourceError(f"{path} is not UTF-8: save it as CSV in UTF-8.") from error


def _padded(code: str) -> str:
    """An M49 code with the leading zeros that spreadsheets drop."""
    return code.zfill(3) if code.isdigit() else code


def _country(where: str, row: Mapping[str, str], groups: Mapping[str, Group]) -> Country:
    """A row as a country, every code checked for its form."""
    for column, form, value in (
        ("iso3", _ALPHA3, row["iso3"]),
        ("iso2", _ALPHA2, row["iso2"]),
        ("m49", _M49, _padded(row["m49"])),
        ("status", re.compile("member|observer"), row["status"]),
        ("name_en", re.compile(".+"), row["name_en"]),
    ):
        if not form.fullmatch(value):
            raise ResourceError(f"{where}: {column}: {value!r} does not look like one.")
    labels = preferred({language: row[f"name_{language}"] for language in LANGUAGES})
    formal = preferred({language: row[f"formal_{language}"] for language in LANGUAGES})
    also = others({language: _cells(row[f"also_{language}"]) for language in LANGUAGES}, (*labels, *formal))
    acronyms = _cells(row["acronyms"])
    return Country(
        iso3=row["iso3"],
        iso2=row["iso2"],
        m49=_padded(row["m49"]),
        status=row["status"],
        areas=_areas(where, _padded(row["area"]), groups),
        labels=labels,
        formal=formal,
        also=also,
        acronyms=acronyms,
        names=all_names(labels, formal, also, acronyms=acronyms),
        memberships=tuple(_membership(where, code, row[code]) for code in _GROUP_COLUMNS if row[code]),
        wikidata=row["wikidata"],
    )


def _cells(cell: str) -> tuple[str, ...]:
    """The parts of a cell, which semicolons separate."""
    return tuple(part for part in map(str.strip, cell.split(";")) if part)


def _areas(where: str, code: str, groups: Mapping[str, Group]) -> tuple[str, ...]:
    """An area and those that hold it, without the world."""
    found: list[str] = []
    while code in groups and groups[code].within:
        found.append(code)
        code = groups[code].within
    if not found:
        raise ResourceError(f"{where}: area: {code!r} is no area of groups.csv.")
    return tuple(found)


def _membership(where: str, group: str, cell: str) -> Membership:
    """`yes`, or an interval such as `1985/2020-12-04` or `1991/..`."""
    if cell == "yes":
        return Membership(group)
    start, slash, end = cell.partition("/")
    if not (slash and _DAY.fullmatch(start) and (end == _OPEN_END or _DAY.fullmatch(end))):
        raise ResourceError(
            f"{where}: {group}: {cell!r} is neither 'yes' nor like 1991/.. or 1985/2020-12-04."
        )
    return Membership(group, start, None if end == _OPEN_END else end)
