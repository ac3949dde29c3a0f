"""Finds the code of a country by any of its names, without a graph."""

from functools import cache
from pathlib import Path

from kg.ask.naming import Names, unknown
from kg.errors import UnknownCountry
from kg.vocabulary.countries import read_countries, read_groups


def country_code(name: str, ontology: Path) -> str:
    """The ISO 3166 alpha-3 code of a country.

    Args:
        name: a code (alpha-3, alpha-2, M49) or any name in the languages of the reference data.
        ontology: the ontology folder, which holds that data.

    Raises:
        UnknownCountry: if no country, or more than one, goes by that name; the message suggests others.

    Example:
        >>> from kg.resources import ontology_folder
        >>> country_code("cambodge", ontology_folder())
        'KHM'
    """
    names = _names(ontology)
    found = names.find(name)
    if not found:
        raise UnknownCountry(unknown(name, "country", names))
    if len(found) > 1:
        raise UnknownCountry(f"{name!r} may be {' or '.join(found)}: give the code.")
    return found[0]


@cache
def _names(ontology: Path) -> Names:
    folder = ontology / "reference"
    countries = read_countries(folder / "countries.csv", read_groups(folder / "groups.csv"))
    pairs = (
        (name, one.iso3) for one in countries.values() for name in (one.iso3, one.iso2, one.m49, *one.names)
    )
    return Names(pairs, printed=lambda _, code: countries[code].name)
