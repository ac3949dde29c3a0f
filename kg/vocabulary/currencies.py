"""Currencies and the words behind numbers, from `reference/currencies.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from kg.vocabulary.yaml_file import read_rows


class Currency(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A currency by its ISO 4217 code.

    `symbols` and `names` mean it alone, `words` ("pesos") only where a country of `countries` uses it.
    """

    code: str
    symbols: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """The file as it is written."""

    currencies: tuple[Currency, ...]
    multipliers: dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class Currencies:
    """The currencies by code, and for each language what "million" and the like multiply by."""

    by_code: Mapping[str, Currency]
    multipliers: Mapping[str, Mapping[str, int]]

    def of_country(self, iso3: str) -> tuple[Currency, ...]:
        """The currencies that a country uses.

        Example:
            >>> from kg.resources import ontology_folder
            >>> [currency.code for currency in load_currencies(ontology_folder()).of_country("SEN")]
            ['XOF']
        """
        return tuple(currency for currency in self.by_code.values() if iso3 in currency.countries)


@cache
def load_currencies(ontology: Path) -> Currencies:
    """The content of `reference/currencies.yaml`.

    Raises:
        ResourceError: if the file is missing or malformed; the message names file and field.
    """
    rows = read_rows(ontology / "reference" / "currencies.yaml", _File)
    return Currencies({currency.code: currency for currency in rows.currencies}, rows.multipliers)
