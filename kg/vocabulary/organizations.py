"""Organisations, frameworks and goals above the national level, from `reference/*.yaml`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import msgspec

from kg.errors import ResourceError
from kg.vocabulary.labels import Label, all_names, english, others, preferred
from kg.vocabulary.yaml_file import read_rows

_SDG = "http://metadata.un.org/sdg/"
KINDS = frozenset({"intergovernmental", "agency", "network", "ngo", "company"})
"""What an organisation may be."""


@dataclass(frozen=True, slots=True)
class Organization:
    """An organisation a government may name as a partner; `kind` is one of `KINDS`.

    `country` is the ISO 3166-1 alpha-3 code of the state an agency belongs to, `part_of` the code of the
    organisation this one is a part of. `acronyms` are recognised only in that spelling; `names` holds every
    recognisable form.
    """

    code: str
    kind: str
    labels: tuple[Label, ...]
    also: tuple[Label, ...]
    acronyms: tuple[str, ...]
    names: tuple[str, ...]
    country: str | None = None
    part_of: str | None = None
    links: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The English name."""
        return english(self.labels)


@dataclass(frozen=True, slots=True)
class Framework:
    """An agenda, convention, directive or declaration; `issuer` is the code of an organisation.

    `numbers` are official numbers without words ("2016/679"). They are not among the `names`.
    """

    code: str
    labels: tuple[Label, ...]
    also: tuple[Label, ...]
    acronyms: tuple[str, ...]
    names: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    issuer: str | None = None
    year: int | None = None
    links: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The English name."""
        return english(self.labels)


@dataclass(frozen=True, slots=True)
class Goal:
    """A Sustainable Development Goal ("16") or an indicator ("16.10.2"); `kind` says which.

    `certain` tells of an indicator that by its official metadata it is about what the question asks.
    """

    code: str
    kind: str
    labels: tuple[Label, ...]
    names: tuple[str, ...]
    certain: bool = False

    @property
    def name(self) -> str:
        """The English name."""
        return english(self.labels)

    @property
    def iri(self) -> str:
        """The IRI that the United Nations give it."""
        return goal_iri(self.code)


def goal_iri(code: str) -> str:
    """The IRI of a goal, a target or an indicator by its official number.

    Source: http://metadata.un.org/sdg, where an indicator's number has two digits a part after a C.

    Example:
        >>> goal_iri("16"), goal_iri("16.10"), goal_iri("16.10.2")[-7:]
        ('http://metadata.un.org/sdg/16', 'http://metadata.un.org/sdg/16.10', 'C161002')
    """
    parts = code.split(".")
    if len(parts) == 3:
        return f"{_SDG}C{''.join(part.zfill(2) for part in parts)}"
    return _SDG + code


class _Row(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What organisations and frameworks have in common."""

    code: str
    name: dict[str, str]
    acronyms: tuple[str, ...] = ()
    also: dict[str, tuple[str, ...]] = {}
    links: tuple[str, ...] = ()


class _Organization(_Row, kw_only=True):
    """An organisation as the file writes it."""

    kind: str
    country: str | None = None
    part_of: str | None = None


class _Framework(_Row, kw_only=True):
    """A framework as the file writes it."""

    numbers: tuple[str, ...] = ()
    issuer: str | None = None
    year: int | None = None


class _Goal(msgspec.Struct, forbid_unknown_fields=True):
    """A goal or indicator as the file writes it."""

    code: str
    name: dict[str, str]
    certain: bool = False


class _Goals(msgspec.Struct, forbid_unknown_fields=True):
    """The file of goals."""

    goals: tuple[_Goal, ...]
    indicators: tuple[_Goal, ...]


class _Named(Protocol):
    """A row with a code and a name."""

    code: str
    name: dict[str, str]


def read_organizations(path: Path) -> dict[str, Organization]:
    """The organisations, by code.

    Raises:
        ResourceError: if the file is missing or malformed; the message names the organisation.
    """
    rows = read_rows(path, tuple[_Organization, ...])
    _check_codes(path, rows)
    found = {row.code: _organization(row) for row in rows}
    for row in rows:
        if row.kind not in KINDS:
            raise ResourceError(
                f"{path}: {row.code}: kind: {row.kind!r} is none of {', '.join(sorted(KINDS))}."
            )
        if (row.kind == "agency") != (row.country is not None):
            raise ResourceError(f"{path}: {row.code}: country: every agency has one, and nothing else has.")
        if row.part_of is not None and row.part_of not in found:
            raise ResourceError(f"{path}: {row.code}: part_of: there is no organisation {row.part_of!r}.")
    return found


def read_frameworks(path: Path, organizations: Mapping[str, Organization]) -> dict[str, Framework]:
    """The frameworks, by code.

    Raises:
        ResourceError: if the file is missing or malformed, or names an issuer that is no organisation.
    """
    rows = read_rows(path, tuple[_Framework, ...])
    _check_codes(path, rows)
    for row in rows:
        if row.issuer is not None and row.issuer not in organizations:
            raise ResourceError(f"{path}: {row.code}: issuer: there is no organisation {row.issuer!r}.")
    return {row.code: _framework(row) for row in rows}


def read_goals(path: Path) -> dict[str, Goal]:
    """The goals and indicators, by official number.

    Raises:
        ResourceError: if the file is missing or malformed.
    """
    rows = read_rows(path, _Goals)
    _check_codes(path, (*rows.goals, *rows.indicators))
    goals = [_goal(row, "goal") for row in rows.goals]
    return {goal.code: goal for goal in (*goals, *(_goal(row, "indicator") for row in rows.indicators))}


def _check_codes(path: Path, rows: Iterable[_Named]) -> None:
    """Codes are unique, and everything has an English name."""
    seen: set[str] = set()
    for row in rows:
        if row.code in seen:
            raise ResourceError(f"{path}: {row.code}: the code is given twice.")
        if not row.name.get("en"):
            raise ResourceError(f"{path}: {row.code}: name: the English name (en) is missing.")
        seen.add(row.code)


def _organization(row: _Organization) -> Organization:
    labels = preferred(row.name)
    also = others(row.also, labels)
    names = all_names(labels, also, acronyms=row.acronyms)
    return Organization(
        row.code, row.kind, labels, also, row.acronyms, names, row.country, row.part_of, row.links
    )


def _framework(row: _Framework) -> Framework:
    labels = preferred(row.name)
    also = others(row.also, labels)
    names = all_names(labels, also, acronyms=row.acronyms)
    return Framework(
        row.code, labels, also, row.acronyms, names, row.numbers, row.issuer, row.year, row.links
    )


def _goal(row: _Goal, kind: str) -> Goal:
    labels = preferred(row.name)
    numbered = (f"SDG {row.code}", f"Goal {row.code}", f"ODD {row.code}", f"ODS {row.code}")
    return Goal(
        row.code, kind, labels, all_names(labels, acronyms=numbered if kind == "goal" else ()), row.certain
    )
