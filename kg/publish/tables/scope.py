"""Which responses a table is about: those of the countries, groups and editions that were asked for."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.ask.countries import country_code
from kg.ask.naming import Names, unknown
from kg.errors import QueryError
from kg.store.engine import GraphStore
from kg.store.view import local_name
from kg.vocabulary.groups import INCOME, STATUS, Groups, day_of, load_groups
from kg.vocabulary.questionnaire import Questionnaire, load_questionnaires

EVERYWHERE = "001"
"""The code of the world in M49."""

_MEMBER = "member"

_RESPONSES = """SELECT DISTINCT ?response ?country ?edition ?fixture WHERE {
  ?response a egov:Response ; egov:aboutCountry ?country ; egov:forEdition ?edition .
  OPTIONAL { ?response egov:isFixture ?fixture } }"""


@dataclass(frozen=True, slots=True, order=True)
class LoadedResponse:
    """A response that the graph holds."""

    iso3: str
    edition: str
    iri: str
    fixture: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for. `countries`, `region` and `group` narrow each other; none means all.

    `countries` and `editions` are codes or names, `group` names of groups of which a country is in one;
    `as_of` is the day or year on which membership counts, by default the last day of the edition's year.
    """

    countries: tuple[str, ...] = ()
    region: str | None = None
    group: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """The responses that count, and what was asked for but is not loaded, as country and edition.

    `days` are those on which groups count, by edition, and `countries` those that were asked for, all if
    nothing narrows them; `left_out` are those of them whose invented responses are not loaded.
    """

    groups: Groups
    forms: Mapping[str, Questionnaire]
    responses: tuple[LoadedResponse, ...]
    absent: tuple[tuple[str, str], ...]
    days: Mapping[str, str]
    countries: Mapping[str, frozenset[str]]
    left_out: tuple[str, ...] = ()


def scope(store: GraphStore, wanted: Wanted, ontology: Path) -> Scope:
    """Finds the responses that count.

    Without countries, region or group these are all that are loaded, and nothing is absent.

    Raises:
        UnknownCountry: if no country, or more than one, goes by a name.
        QueryError: if nothing goes by a name; the message suggests what looks like it.
    """
    groups, forms = load_groups(ontology), load_questionnaires(ontology)
    present = _responses(store)
    days = _days(wanted, present, forms)
    narrowed = bool(wanted.countries or wanted.region or wanted.group)
    named = frozenset(country_code(name, ontology) for name in wanted.countries)
    surveyed = _surveyed(groups) | named | {response.iso3 for response in present}
    chosen = {edition: surveyed & _members(wanted, named, groups, day) for edition, day in days.items()}
    responses = tuple(r for r in present if r.edition in days and r.iso3 in chosen[r.edition])
    held = {(r.iso3, r.edition) for r in responses}
    absent = sorted({(iso3, edition) for edition in days for iso3 in chosen[edition]} - held)
    wanted_codes = frozenset().union(*chosen.values())
    left_out = tuple(code for code in store.left_out if code in wanted_codes)
    return Scope(groups, forms, responses, tuple(absent) if narrowed else (), days, chosen, left_out)


def group_code(groups: Groups, name: str) -> str:
    """The code of a region or group; raises QueryError, with suggestions, if there is none."""
    code = groups.find(name)
    if code is None:
        named = groups.names()
        pairs = ((each, key) for key, names in named.items() for each in names if each)
        told = unknown(name, "region or group", Names(pairs, lambda _, key: named[key][0]))
        groups_told = ", ".join([*(one.upper() for one in STATUS), *(one for one in named if INCOME in one)])
        raise QueryError(f"{told} Groups are {groups_told}; regions the areas of M49, such as Africa.")
    return code


def members_of(groups: Groups, code: str, day: str) -> frozenset[str]:
    """The countries in a region or group on a day; raises QueryError if nobody knows who belonged to it."""
    if not groups.knows(code, day):
        first, last = min(one.start for one in groups.spells), max(one.end for one in groups.spells)
        raise QueryError(
            f"Who was in {code} on {day} is not known: reference/income.csv reaches from {first} to {last}. "
            "Choose another day, or add newer rows to the file."
        )
    return groups.members(code, day)


def _surveyed(groups: Groups) -> frozenset[str]:
    """The Member States: observers are not sent the questionnaire, but may be asked for by name."""
    countries = groups.reference.countries
    return frozenset(iso3 for iso3, country in countries.items() if country.status == _MEMBER)


def _members(wanted: Wanted, named: frozenset[str], groups: Groups, day: str) -> frozenset[str]:
    chosen = groups.members(EVERYWHERE, day)
    if named:
        chosen &= named
    if wanted.region:
        chosen &= members_of(groups, group_code(groups, wanted.region), day)
    if wanted.group:
        every = (members_of(groups, group_code(groups, name), day) for name in wanted.group)
        chosen &= frozenset().union(*every)
    return chosen


def _days(
    wanted: Wanted, present: Iterable[LoadedResponse], forms: Mapping[str, Questionnaire]
) -> dict[str, str]:
    """The editions that count, each with the day on which groups count."""
    held = sorted({response.edition for response in present})
    editions = _editions(wanted.editions, {*held, *forms}) if wanted.editions else held or _latest(forms)
    fixed = day_of(wanted.as_of) if wanted.as_of else None
    if wanted.as_of and fixed is None:
        raise QueryError(f"{wanted.as_of!r} is no day or year: write it like 2022-07-01 or 2022.")
    return {edition: fixed or _last_day(edition, forms) for edition in editions}


def _editions(names: Collection[str], known: Collection[str]) -> list[str]:
    for name in names:
        if name not in known:
            raise QueryError(unknown(name, "edition", Names((one, one) for one in known)))
    return sorted(set(names))


def _latest(forms: Mapping[str, Questionnaire]) -> list[str]:
    return [max((key for key, form in forms.items() if not form.invented), default="")]


def _last_day(edition: str, forms: Mapping[str, Questionnaire]) -> str:
    """The last day of the edition's year; an invented edition without one has that of the latest."""
    year = forms[edition].year if edition in forms else None
    years = [form.year for form in forms.values() if form.year and not form.invented]
    return day_of(str(year or edition)) or f"{max(years, default=0):04}-12-31"


def _responses(store: GraphStore) -> list[LoadedResponse]:
    found = []
    for response, country, edition, fixture in store.select(_RESPONSES).rows:
        terms = (response, country, edition)
        iri, home, survey = (term.value if isinstance(term, ox.NamedNode) else "" for term in terms)
        invented = isinstance(fixture, ox.Literal) and fixture.value == "true"
        found.append(LoadedResponse(local_name(home), local_name(survey), iri, invented))
    return sorted(found)
