"""The numbers and missing codes of tables, for Stata and the codebook: `ontology/reference/codes.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import msgspec

from kg.errors import ResourceError
from kg.vocabulary.schemes import Scheme, load_schemes
from kg.vocabulary.yaml_file import read_rows

NOT_LOADED = "no-response-loaded"
"""The missing code of a country that the graph holds no response of: never a no."""

FINDINGS = "finding-value"
"""The scheme of what a finding may say."""

UNEXPLAINED = "no-reason"
"""The missing code of a finding that is unknown and gives no reason."""


class _Missing(msgspec.Struct, forbid_unknown_fields=True):
    code: str
    scheme: str = ""
    label: str = ""
    meaning: str = ""


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """The file as it is written."""

    values: dict[str, dict[str, int]]
    missing: dict[str, _Missing]
    none: str


@dataclass(frozen=True, slots=True)
class ValueCode:
    """A code of a concept scheme, with the number that stands for it, a label and a definition."""

    number: int
    code: str
    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class MissingCode:
    """Why a value is missing: `letter` is Stata's, as in `.a`; `scheme` is that of the code, or ""."""

    letter: str
    code: str
    label: str
    meaning: str
    scheme: str = ""

    @property
    def cell(self) -> str:
        """What stands in place of a value where a column has values alone, as in the wide table.

        Example:
            >>> MissingCode("b", "blank", "blank", "", "finding-reason").cell
            'unknown: blank'
        """
        if self.scheme == "finding-reason":
            return f"unknown: {self.code}"
        return "unknown" if self.code == UNEXPLAINED else self.code


@dataclass(frozen=True, slots=True)
class Codes:
    """Value codes by scheme in order of their numbers, and missing codes in order of their letters.

    `unexplained` is the missing code of an unknown finding that gives no reason.
    """

    values: Mapping[str, tuple[ValueCode, ...]]
    missing: tuple[MissingCode, ...]
    unexplained: MissingCode

    def number(self, scheme: str, code: str) -> int | None:
        """The number that stands for a code, or None for one without."""
        return next((each.number for each in self.values[scheme] if each.code == code), None)

    def why(self, value: object, reason: object) -> MissingCode | None:
        """Why a finding allows no comparison; None where it has a value.

        Example:
            >>> from kg.resources import ontology_folder
            >>> load_codes(ontology_folder()).why("yes", None)
        """
        if self.number(FINDINGS, str(value)) is not None:
            return None
        return self.missing_for(str(value), str(reason))

    def by_cell(self, cell: object) -> MissingCode | None:
        """What a cell of the wide table stands for that holds no value; None for a value or an empty cell."""
        return next((each for each in self.missing if each.cell == cell), None)

    def missing_for(self, value: str | None, reason: str | None) -> MissingCode:
        """Why a finding allows no comparison: the reason of an unknown one, or its value.

        Example:
            >>> from kg.resources import ontology_folder
            >>> codes = load_codes(ontology_folder())
            >>> codes.missing_for("unknown", "blank").letter, codes.missing_for("not-applicable", None).letter
            ('b', 'j')
        """
        sought = (FINDINGS, value) if value == "not-applicable" else ("finding-reason", reason)
        if reason == NOT_LOADED:
            sought = ("", NOT_LOADED)
        found = (each for each in self.missing if (each.scheme, each.code) == sought)
        return next(found, self.unexplained)


@cache
def load_codes(ontology: Path) -> Codes:
    """The codes of an ontology folder.

    Raises:
        ResourceError: if the file is missing or malformed, a scheme or code does not exist, or a number comes
            twice.

    Example:
        >>> from kg.resources import ontology_folder
        >>> [(each.number, each.label) for each in load_codes(ontology_folder()).values["finding-value"]]
        [(1, 'yes'), (2, 'partial'), (3, 'in preparation'), (4, 'no')]
    """
    path = ontology / "reference" / "codes.yaml"
    file = read_rows(path, _File)
    schemes = load_schemes(ontology)
    if FINDINGS not in file.values:
        raise ResourceError(f"{path}: values: {FINDINGS} is missing: what a finding may say needs numbers.")
    values = {scheme: _values(path, schemes, scheme, numbers) for scheme, numbers in file.values.items()}
    missing = {letter: _missing(path, schemes, letter, row) for letter, row in sorted(file.missing.items())}
    if file.none not in missing:
        raise ResourceError(f"{path}: none: {file.none!r} is no letter of missing.")
    return Codes(MappingProxyType(values), tuple(missing.values()), missing[file.none])


def _values(
    path: Path, schemes: Mapping[str, Scheme], scheme: str, numbers: Mapping[str, int]
) -> tuple[ValueCode, ...]:
    if len(set(numbers.values())) != len(numbers):
        raise ResourceError(f"{path}: values: {scheme}: a number stands for two codes.")
    found = (
        ValueCode(number, code, *_words(path, schemes, scheme, code)) for code, number in numbers.items()
    )
    return tuple(sorted(found, key=lambda each: each.number))


def _missing(path: Path, schemes: Mapping[str, Scheme], letter: str, row: _Missing) -> MissingCode:
    if not (len(letter) == 1 and "a" <= letter <= "z"):
        raise ResourceError(f"{path}: missing: {letter!r} is no letter from a to z.")
    words = _words(path, schemes, row.scheme, row.code) if row.scheme else (row.label, row.meaning)
    return MissingCode(letter, row.code, *words, row.scheme)


def _words(path: Path, schemes: Mapping[str, Scheme], scheme: str, code: str) -> tuple[str, str]:
    """A concept's label and definition."""
    if scheme not in schemes or code not in schemes[scheme].concepts:
        raise ResourceError(f"{path}: there is no concept {scheme}/{code}: see ontology/schemes.")
    concept = schemes[scheme].concepts[code]
    return concept.name(), concept.definition
