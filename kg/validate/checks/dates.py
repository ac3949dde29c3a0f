"""Whether dates fit the edition in which they were given."""

import re
from collections.abc import Iterator

from kg.validate.case import Case
from kg.validate.check import Check, Fault
from kg.validate.result import Severity
from kg.vocabulary.namespaces import concept_iri, expand

_PAST = frozenset(expand(name) for name in ("egov:adoptedOn", "egov:inForceSince"))
_FORESEEABLE = 15


def _year(value: str) -> int | None:
    """The year that a date, a month or a year begins with."""
    match = re.match(r"(\d{4})(?:-|$)", value)
    return int(match[1]) if match else None


def _dated(case: Case, predicates: frozenset[str]) -> Iterator[tuple[Fault, int]]:
    """Affirmed claims with such a predicate, and by how many years their value is later than the edition."""
    statements = case.statements
    for claim, predicate in statements.pairs(expand("rdf:predicate")):
        response = statements.value(claim, expand("egov:fromResponse")) or ""
        edition = _year((statements.value(response, expand("egov:forEdition")) or "").rpartition("/")[2])
        affirmed = statements.value(claim, expand("egov:polarity")) == concept_iri("polarity", "affirmed")
        value = statements.value(claim, expand("rdf:object")) or ""
        year = _year(value)
        if predicate.value in predicates and affirmed and edition is not None and year is not None:
            yield Fault(claim, predicate.value, value), year - edition


def _adopted_later(case: Case) -> Iterator[Fault]:
    return (fault for fault, years in _dated(case, _PAST) if years > 0)


def _expected_out_of_sight(case: Case) -> Iterator[Fault]:
    expected = _dated(case, frozenset({expand("egov:expectedAdoption")}))
    return (fault for fault, years in expected if not -2 <= years <= _FORESEEABLE)


CHECKS = (
    Check(
        "adopted-before-the-answer",
        Severity.WARNING,
        "The document is said to be adopted or in force from a year after the survey's edition: "
        "the date is mistaken, or it is a plan and belongs to the expected adoption.",
        _adopted_later,
    ),
    Check(
        "expected-adoption-in-sight",
        Severity.WARNING,
        "The expected adoption lies well before the survey's edition or more than 15 years after it: "
        "the year is probably read from the wrong words.",
        _expected_out_of_sight,
    ),
)
