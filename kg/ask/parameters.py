"""Turns what a person gives for a question's parameters into the terms that its variables are bound to."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pyoxigraph as ox

from kg.ask.naming import Names, names_of, require, unknown
from kg.ask.questions import ANY, CompetencyQuestion, Parameter
from kg.ask.wording import Wording
from kg.errors import QueryError
from kg.store.engine import GraphStore
from kg.vocabulary.groups import INCOME, day_of, load_groups
from kg.vocabulary.namespaces import concept_iri, expand
from kg.vocabulary.questionnaire import key_of_variable
from kg.vocabulary.schemes import Scheme, load_schemes

Bindings = dict[str, tuple[ox.NamedNode, ...]]
"""Variable → the terms it may have; one term for most parameters, several for a group or a wider concept."""

_GROUP = "group"
_NAMES = "skos:prefLabel|skos:altLabel|skos:hiddenLabel|rdfs:label"
_COUNTRIES = f"""SELECT ?country ?name WHERE {{
  ?country a egov:Country ; egov:iso3Code|egov:iso2Code|egov:m49Code|{_NAMES} ?name . }}"""
_GROUPS = f"""SELECT DISTINCT ?group ?name WHERE {{
  ?country egov:inCountryGroup/skos:broader* ?group .
  ?group egov:m49Code|skos:notation|{_NAMES} ?name . }}"""
_MEMBERS = "SELECT DISTINCT ?group ?country WHERE { ?country egov:inCountryGroup/skos:broader* ?group . }"
_EDITIONS = """SELECT DISTINCT ?edition ( STR(?edition) AS ?name ) WHERE {
  { ?edition a egov:SurveyEdition } UNION { ?response egov:forEdition ?edition } }"""
_LOADED_EDITIONS = """SELECT DISTINCT ?edition ?name WHERE {
  ?response egov:forEdition ?edition . BIND ( STR(?edition) AS ?name ) }"""
_ISO3 = "SELECT ?country ?code WHERE { ?country a egov:Country ; egov:iso3Code ?code }"
_ITEMS = "SELECT ?item ?key WHERE { ?item egov:questionKey ?key . }"
_THINGS = f"""SELECT ?thing ?name WHERE {{
  ?thing a ?class ; egov:url|egov:iso3Code|{_NAMES} ?name .
  FILTER NOT EXISTS {{ ?thing skos:inScheme ?scheme }} }}"""
_THINGS_OF_CLASS = f"""SELECT ?thing ?name ?super WHERE {{
  ?class rdfs:subClassOf* ?super . ?thing a ?class ; egov:url|{_NAMES} ?name . }}"""


def resolve(
    question: CompetencyQuestion, given: Mapping[str, str], ontology: Path, store: GraphStore | None
) -> Bindings:
    """The terms for the given parameters and the defaults of the others.

    Args:
        question: the question.
        given: parameter → code or name; `any` leaves it open.
        ontology: where the concept schemes are.
        store: the graph that knows the countries and things; None if only concepts are asked for.

    Raises:
        QueryError: if the question has no such parameter or nothing goes by a name.
    """
    _refuse_unknown(question, given)
    bound: Bindings = {}
    for parameter in question.parameters:
        value = given.get(parameter.name, parameter.default).strip()
        if value.lower() == ANY:
            continue
        income = parameter.kind == "country-group" and value.lower().startswith(INCOME)
        found = (
            _income(store, value, given, ontology)
            if income and store is not None
            else _terms(parameter, value, ontology, store)
        )
        terms = tuple(map(ox.NamedNode, found))
        earlier = bound.get(parameter.variable)
        bound[parameter.variable] = terms if earlier is None else _both(question, terms, earlier)
    return bound


def _refuse_unknown(question: CompetencyQuestion, given: Mapping[str, str]) -> None:
    names = Names((parameter.name, parameter.name) for parameter in question.parameters)
    for name in given:
        if question.parameter(name) is None:
            raise QueryError(
                f"{question.id}: {unknown(name, 'parameter', names)} It has: {', '.join(names) or 'none'}."
            )


def _both(
    question: CompetencyQuestion, terms: tuple[ox.NamedNode, ...], others: tuple[ox.NamedNode, ...]
) -> tuple[ox.NamedNode, ...]:
    """What two parameters of one variable agree on: a country and the region that it is in."""
    common = tuple(term for term in terms if term in others)
    if not common:
        raise QueryError(
            f"{question.id}: that country is not in that region or group. Leave one of them out."
        )
    return common


def _terms(parameter: Parameter, value: str, ontology: Path, store: GraphStore | None) -> Iterable[str]:
    if parameter.kind == "concept":
        return _of_scheme(parameter, value, ontology)
    if store is None:
        raise QueryError(f"To know what {parameter.name}={value!r} means, a graph is needed: name one.")
    if parameter.kind == "item":
        value = key_of_variable(value, ontology) or value
    return _FINDERS[parameter.kind](store, parameter, value)


def _of_scheme(parameter: Parameter, value: str, ontology: Path) -> Iterable[str]:
    try:
        return _concepts(load_schemes(ontology), parameter.of, value)
    except QueryError:
        if parameter.name != _GROUP or load_groups(ontology).find(value) is None:
            raise
    raise QueryError(
        f"{value!r} is a group of countries, but {_GROUP} means groups of people in this question. "
        f"For countries there is region: --region {value!r}."
    )


def _concepts(schemes: Mapping[str, Scheme], scheme: str, value: str) -> Iterable[str]:
    """The concept of that code or label and all that are narrower."""
    concepts = schemes[scheme].concepts
    names = names_of(
        {code: [code, concept.notation or code, *(label.text for label in concept.labels)]
         for code, concept in concepts.items()}
    )  # fmt: skip
    codes = set([value] if value in concepts else require(names, value, f"{scheme} concept"))
    while narrower := {code for code, concept in concepts.items() if codes & set(concept.broader)} - codes:
        codes |= narrower
    return [concept_iri(scheme, code) for code in sorted(codes)]


def _country(store: GraphStore, parameter: Parameter, value: str) -> Iterable[str]:
    return require(_names(store, _COUNTRIES), value, parameter.name)


def _country_group(store: GraphStore, _: Parameter, value: str) -> Iterable[str]:
    groups = require(_names(store, _GROUPS), value, "region or group")
    pairs = {(group, country) for group, country in _texts(store, _MEMBERS) if group in groups}
    return sorted({country for _, country in pairs})


def _income(store: GraphStore, value: str, given: Mapping[str, str], ontology: Path) -> Iterable[str]:
    """The countries of an income group at the end of the edition's year, by default the latest loaded one's.

    The World Bank's groups are in a file that a user may replace (`reference/income.csv`), not in the graph.
    """
    groups = load_groups(ontology)
    code = groups.find(value)
    if code is None:
        income = [(one, one) for one in groups.names() if one.startswith(INCOME)]
        raise QueryError(unknown(value, "income group", Names(income)))
    loaded = [iri.rsplit("/", 1)[-1] for iri, _ in _texts(store, _LOADED_EDITIONS)]
    asked = given.get("edition", ANY)
    day = day_of(asked) or day_of(max(filter(str.isdigit, loaded), default="")) or ""
    members = groups.members(code, day)
    return sorted(iri for iri, iso3 in _texts(store, _ISO3) if iso3 in members)


def _edition(store: GraphStore, parameter: Parameter, value: str) -> Iterable[str]:
    editions = Names((iri.rsplit("/", 1)[-1], iri) for iri, _ in _texts(store, _EDITIONS))
    return require(editions, value, parameter.name)


def _item(store: GraphStore, _: Parameter, value: str) -> Iterable[str]:
    """The item of that key, or all whose keys begin with it and a dot; a name in tables is a key by now."""
    items = _texts(store, _ITEMS)
    found = sorted(iri for iri, key in items if key == value or key.startswith(f"{value}."))
    if not found:
        raise QueryError(unknown(value, "question item", Names((key, iri) for iri, key in items)))
    return found


def _thing(store: GraphStore, parameter: Parameter, value: str) -> Iterable[str]:
    """The things of that IRI, name, last part of the IRI, or with a name that contains it."""
    if parameter.of:
        of_class = {"super": ox.NamedNode(expand(f"egov:{parameter.of}"))}
        pairs = [(_text(row[0]), _text(row[1])) for row in store.select(_THINGS_OF_CLASS, of_class).rows]
    else:
        pairs = _texts(store, _THINGS)
    named = [(name, iri) for iri, name in pairs]
    slugs = [(iri.rsplit("/", 1)[-1], iri) for iri, _ in pairs]
    if any(iri == value for iri, _ in pairs):
        return [value]
    return require(Names([*named, *slugs]), value, parameter.name, parts=True)


def _names(store: GraphStore, query: str) -> Names:
    """What the query finds by its names; suggestions give the label, as a name may be of any language."""
    wording = Wording(store)
    return Names(
        ((name, iri) for iri, name in _texts(store, query)), printed=lambda _, iri: wording.label(iri)
    )


def _texts(store: GraphStore, query: str) -> list[tuple[str, str]]:
    return [(_text(first), _text(second)) for first, second in store.select(query).rows]


def _text(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else ""


_FINDERS: Mapping[str, Callable[[GraphStore, Parameter, str], Iterable[str]]] = {
    "country": _country,
    "country-group": _country_group,
    "edition": _edition,
    "item": _item,
    "thing": _thing,
}
