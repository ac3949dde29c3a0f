"""The currencies agree with ISO 4217 and ISO 3166, and no sign means two of them."""

from collections import Counter

import pycountry

from kg.resources import ontology_folder
from kg.vocabulary.currencies import load_currencies
from kg.vocabulary.reference import load_reference

CURRENCIES = load_currencies(ontology_folder())
# Codes that ISO 4217 listed when responses of the 2022 edition were written, and has withdrawn since.
WITHDRAWN = {"BGN", "SLL", "ZWL"}
CFA = {"XAF", "XOF"}


def test_codes_are_those_of_iso_4217() -> None:
    unknown = {code for code in CURRENCIES.by_code if not pycountry.currencies.get(alpha_3=code)}
    assert unknown <= WITHDRAWN


def test_countries_are_known_and_use_one_currency() -> None:
    countries = load_reference(ontology_folder()).countries
    used = Counter(iso3 for currency in CURRENCIES.by_code.values() for iso3 in currency.countries)
    assert set(used) <= set(countries)
    assert set(used.values()) == {1}


def test_names_and_symbols_mean_one_currency() -> None:
    said = Counter(
        word
        for currency in CURRENCIES.by_code.values()
        for word in {*currency.symbols, *currency.names}
        if currency.code not in CFA
    )
    assert [word for word, times in said.items() if times > 1] == []


def test_a_billion_depends_on_the_language() -> None:
    assert CURRENCIES.multipliers["en"]["billion"] == 10**9
    assert CURRENCIES.multipliers["fr"]["billion"] == 10**12
    assert CURRENCIES.multipliers["es"]["mil millones"] == 10**9
