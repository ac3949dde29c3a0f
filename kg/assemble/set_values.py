"""The value that a person sets, as the term that its property takes."""

import re
from collections.abc import Iterable

import pyoxigraph as ox

from kg.assemble.iris import address_iri
from kg.assemble.naming import Naming
from kg.assemble.terms import Term, concept, typed
from kg.decisions import Decision
from kg.decisions.paths import is_thing
from kg.errors import DecisionError
from kg.vocabulary.namespaces import expand, scheme_of

_DATES = {
    "xsd:gYear": re.compile(r"\d{4}"),
    "xsd:gYearMonth": re.compile(r"\d{4}-(0[1-9]|1[0-2])"),
    "xsd:date": re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"),
}
_FORMS = {
    "xsd:decimal": re.compile(r"-?\d+(\.\d+)?"),
    "xsd:duration": re.compile(r"P(?=\d|T)(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?"),
    "xsd:boolean": re.compile(r"true|false"),
}


def value_of(
    decision: Decision, predicate: str, others: Iterable[Term], concepts: frozenset[str], naming: Naming
) -> Term:
    """The term that a decision's value stands for.

    Args:
        decision: a decision to set a value.
        predicate: the property's IRI.
        others: values that the country's claims give it: the new one is of their kind.
        concepts: all `SCHEME/CODE` of the model.
        naming: makes the IRIs of things.

    Raises:
        DecisionError: if the value is of no kind that the property takes.
    """
    known = sorted(set(others), key=str)
    schemes = sorted({scheme for one in known if (scheme := scheme_of(one.value))})
    for name in (decision.value, *(f"{scheme}/{decision.value}" for scheme in schemes)):
        if name in concepts:
            return concept(*name.split("/", 1))
    if schemes:
        codes = sorted(name.split("/", 1)[1] for name in concepts if name.split("/", 1)[0] in schemes)
        raise _fault(decision, f"there are: {', '.join(codes)}")
    if is_thing(decision.value):
        return _thing(decision, naming)
    literals = [one for one in known if isinstance(one, ox.Literal)]
    if not known:
        raise _fault(decision, "no statement of this country has that property: write SCHEME/CODE")
    if not literals:
        return _node(decision, predicate)
    return _literal(decision, {one.datatype.value for one in literals})


def _thing(decision: Decision, naming: Naming) -> ox.NamedNode:
    there = {f"{one.kind}/{naming.unit.country}/{one.slug}": one for one in naming.unit.entities}
    if decision.value not in there:
        raise _fault(decision, "there is no such thing")
    one = there[decision.value]
    return ox.NamedNode(naming.iris.entity(one.kind, naming.unit.country, one.slug))


def _node(decision: Decision, predicate: str) -> ox.NamedNode:
    """Addresses are IRIs after a `foaf:` property."""
    if predicate.startswith(expand("foaf:page").removesuffix("page")):
        return ox.NamedNode(address_iri(decision.value))
    raise _fault(decision, "this property leads to things: write the path of one, KIND/ISO3/SLUG")


def _literal(decision: Decision, datatypes: set[str]) -> ox.Literal:
    dates = {name: form for name, form in _DATES.items() if form.fullmatch(decision.value)}
    if datatypes & set(map(expand, _DATES)):
        if not dates:
            raise _fault(decision, "write a date as YYYY, YYYY-MM or YYYY-MM-DD")
        return typed(decision.value, next(iter(dates)))
    for name, form in _FORMS.items():
        if expand(name) in datatypes:
            if not form.fullmatch(decision.value):
                raise _fault(decision, f"it must be written as {name}")
            return typed(decision.value, name)
    datatype = "xsd:anyURI" if expand("xsd:anyURI") in datatypes else "xsd:string"
    return typed(decision.value, datatype)


def _fault(decision: Decision, told: str) -> DecisionError:
    return DecisionError(f"{decision.place}: {decision.value!r} is no value for {decision.target}; {told}.")
