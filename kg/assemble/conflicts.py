"""Claims of one response that cannot both be right; they stay, and point at each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

import pyoxigraph as ox

from kg.assemble.claims import Statement
from kg.values import Polarity
from kg.vocabulary.namespaces import expand
from kg.vocabulary.single_values import SingleValues

_DATES = frozenset(map(expand, ("xsd:gYear", "xsd:gYearMonth", "xsd:date")))


def conflicts(
    claims: Iterable[Statement], single_values: SingleValues
) -> Iterator[tuple[ox.NamedNode, ox.NamedNode]]:
    """Pairs of claims, or of a finding and the claim that stands against it, of one response."""
    by_relation: defaultdict[tuple[ox.NamedNode, ox.NamedNode], list[Statement]] = defaultdict(list)
    for claim in claims:
        by_relation[claim.subject, claim.predicate].append(claim)
        if claim.against is not None and claim.mark is None:  # nobody has decided between the two
            yield claim.against, claim.iri
    for (_, predicate), group in by_relation.items():
        for one, other in combinations(group, 2):
            if _denies(one, other) or _differs(one, other, predicate.value, single_values):
                yield one.iri, other.iri


def _denies(one: Statement, other: Statement) -> bool:
    """The one affirms what the other denies."""
    return one.object == other.object and {one.polarity, other.polarity} == {
        Polarity.AFFIRMED,
        Polarity.NEGATED,
    }


def _differs(one: Statement, other: Statement, predicate: str, single_values: SingleValues) -> bool:
    """Both affirm a value of a property that has one value only."""
    if predicate not in single_values.expected or not (one.affirmed and other.affirmed):
        return False
    if predicate in single_values.groups:
        groups = single_values.groups[predicate]
        first, second = (groups.get(_code(claim.object)) for claim in (one, other))
        return None not in (first, second) and first != second
    return not _agree(one.object, other.object)


def _agree(one: ox.NamedNode | ox.Literal, other: ox.NamedNode | ox.Literal) -> bool:
    """Equal, or one date is the other told less precisely."""
    if _is_date(one) and _is_date(other):
        short, long = sorted((one.value, other.value), key=len)
        return long == short or long.startswith(f"{short}-")
    return one == other


def _is_date(value: ox.NamedNode | ox.Literal) -> bool:
    return isinstance(value, ox.Literal) and value.datatype.value in _DATES


def _code(value: ox.NamedNode | ox.Literal) -> str:
    """The code of a concept: the last part of its IRI."""
    return value.value.rsplit("/", 1)[-1]
