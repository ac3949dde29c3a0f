"""The reference data agrees with other sources and with itself."""

import re
from collections import Counter
from itertools import chain

import pycountry
import pytest

from kg.resources import ontology_folder
from kg.vocabulary.folding import fold
from kg.vocabulary.labels import name_key
from kg.vocabulary.questionnaire import load_questionnaires
from kg.vocabulary.reference import Country, Framework, Organization, Reference, load_reference

REFERENCE = load_reference(ontology_folder())
COUNTRIES = tuple(REFERENCE.countries.values())


@pytest.fixture(scope="module")
def reference() -> Reference:
    return REFERENCE


def test_193_members_and_two_observers() -> None:
    counted = Counter(country.status for country in COUNTRIES)
    assert counted == {"member": 193, "observer": 2}
    assert {country.iso3 for country in COUNTRIES if country.status == "observer"} == {"VAT", "PSE"}


@pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: country.iso3)
def test_codes_and_names_agree_with_iso_3166(country: Country) -> None:
    listed = pycountry.countries.get(alpha_3=country.iso3)
    assert listed is not None
    assert (country.iso2, country.m49) == (listed.alpha_2, listed.numeric)
    keys = {name_key(name) for name in country.names}
    assert name_key(listed.name) in keys
    assert not hasattr(listed, "common_name") or name_key(listed.common_name) in keys


def test_every_country_has_names_in_three_languages_and_a_wikidata_item() -> None:
    for country in COUNTRIES:
        assert [label.language for label in country.labels] == ["en", "fr", "es"], country.iso3
        assert re.fullmatch(r"Q\d+", country.wikidata), country.iso3
    assert len({country.wikidata for country in COUNTRIES}) == len(COUNTRIES)


def test_every_name_finds_its_country_and_no_other(reference: Reference) -> None:
    for country in COUNTRIES:
        for name in country.names:
            assert reference.find_country(name) is country, name


def test_regions_are_the_five_of_m49() -> None:
    assert Counter(REFERENCE.groups[country.areas[-1]].name for country in COUNTRIES) == {
        "Africa": 54,
        "Americas": 35,
        "Asia": 48,
        "Europe": 44,
        "Oceania": 14,
    }


def in_group(group: str, year: int) -> set[str]:
    """The countries that belonged to a group at the end of a year."""
    return {
        country.iso3
        for country in COUNTRIES
        for membership in country.memberships
        if membership.group == group and membership.holds_in(year)
    }


def test_least_developed_countries_over_time() -> None:
    counted = {year: len(in_group("ldc", year)) for year in (1971, 2006, 2013, 2014, 2017, 2020, 2023, 2024)}
    assert counted == {1971: 24, 2006: 50, 2013: 49, 2014: 48, 2017: 47, 2020: 46, 2023: 45, 2024: 44}
    assert in_group("ldc", 2022) - in_group("ldc", 2024) == {"BTN", "STP"}
    assert {"KHM", "BGD", "AGO"} <= in_group("ldc", 2024)


def test_landlocked_and_island_groups() -> None:
    assert len(in_group("lldc", 2022)) == 32
    assert len(in_group("sids", 2022)) == 37
    assert not in_group("lldc", 2022) & in_group("sids", 2022)


def named_things(reference: Reference) -> tuple[Country | Organization | Framework, ...]:
    """Everything that a text may name, goals apart."""
    return (*reference.organizations.values(), *reference.frameworks.values(), *COUNTRIES)


def test_no_name_means_two_things(reference: Reference) -> None:
    named = Counter(
        chain.from_iterable({fold(name) for name in thing.names} for thing in named_things(reference))
    )
    assert [name for name, times in named.items() if times > 1] == []


def test_no_number_belongs_to_two_frameworks(reference: Reference) -> None:
    numbers = Counter(chain.from_iterable(framework.numbers for framework in reference.frameworks.values()))
    assert [number for number, times in numbers.items() if times > 1] == []


def test_codes_are_slugs(reference: Reference) -> None:
    for code in (*reference.organizations, *reference.frameworks):
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code), code


def test_agencies_belong_to_countries(reference: Reference) -> None:
    for organization in reference.organizations.values():
        assert organization.country is None or organization.country in reference.countries
    assert reference.organizations["koica"].country == "KOR"


def test_acronyms_are_short_and_have_capitals(reference: Reference) -> None:
    for thing in named_things(reference):
        for acronym in thing.acronyms:
            assert len(acronym) <= 14, acronym
            assert any(letter.isupper() for letter in acronym), acronym


def test_links_to_european_law_carry_the_number(reference: Reference) -> None:
    for framework in reference.frameworks.values():
        for link in framework.links:
            if link.startswith("http://data.europa.eu/eli/"):
                assert framework.year is not None
                kind, year, number = link.removeprefix("http://data.europa.eu/eli/").split("/")[:3]
                assert kind in {"reg", "dir", "dec"}
                parts = re.findall(r"\d+", framework.numbers[0])
                assert year in parts or year[-2:] in parts, link
                assert number in parts, link


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("2030-agenda", "Sustainable Development Goals"),
        ("2030-agenda", "SDG"),
        ("2030-agenda", "ODS"),
        ("2030-agenda", "Agenda 2030"),
        ("gdpr", "RGPD"),
        ("eidas", "eIDAS Regulation"),
        ("malabo-convention", "Malabo Convention"),
        ("au-digital-transformation-strategy", "Digital Transformation Strategy for Africa 2020-2030"),
    ],
)
def test_frameworks_are_known_by_their_usual_names(reference: Reference, code: str, name: str) -> None:
    assert name in reference.frameworks[code].names


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("world-bank", "World Bank"),
        ("asean", "ASEAN"),
        ("itu", "UIT"),
        ("idb", "BID"),
        ("eclac", "CEPAL"),
        ("ecowas", "CEDEAO"),
        ("oecd", "OCDE"),
        ("niis", "Nordic Institute for Interoperability Solutions"),
        ("digital-nations", "Digital Nations"),
        ("smart-africa", "Smart Africa"),
    ],
)
def test_organizations_are_known_by_their_usual_names(reference: Reference, code: str, name: str) -> None:
    assert name in reference.organizations[code].names


def test_17_goals_and_every_indicator_that_a_question_names(reference: Reference) -> None:
    goals = [goal.code for goal in reference.goals.values() if goal.kind == "goal"]
    assert goals == [str(number) for number in range(1, 18)]
    for form in load_questionnaires(ontology_folder()).values():
        for question in form.questions:
            for code in question.indicators:
                assert reference.goals[code].kind == "indicator"
