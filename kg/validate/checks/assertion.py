"""Whether plain triples and claims agree: nothing stands as a fact that no answer affirms."""

from collections import defaultdict
from collections.abc import Iterator

from kg.validate.case import Case, Plain
from kg.validate.check import Check, Fault
from kg.validate.result import Severity
from kg.vocabulary.namespaces import expand

_TYPE, _ANSWER, _FROM, _COUNTRY = (
    expand(name) for name in ("rdf:type", "egov:Answer", "egov:fromAnswer", "egov:aboutCountry")
)
# The facts hold the latest value of these; earlier ones stay claims.
_SINGLE_VALUED = frozenset(
    expand(name) for name in ("egov:documentStatus", "egov:implementationStatus", "egov:cycleLength")
)
# What assembling adds to a thing of its own accord: no answer says it in so many words.
_BOOKKEEPING = frozenset(
    expand(name)
    for name in ("egov:inCountry", "rdfs:label", "skos:prefLabel", "skos:altLabel", "egov:isPlaceholder")
)


def _not_affirmed(case: Case) -> Iterator[Fault]:
    standing = (case.facts | case.stated) - case.affirmed
    for claim in case.claims:
        if not claim.affirmed and claim.triple in standing:
            yield Fault(claim.iri, claim.triple[1], claim.triple[2].value)


def _not_standing(case: Case) -> Iterator[Fault]:
    valued = {(subject, predicate) for subject, predicate, _ in case.facts if predicate in _SINGLE_VALUED}
    own = _own(case)
    for claim in case.claims:
        subject, predicate, value = claim.triple
        missing = claim.affirmed and claim.triple not in case.facts and claim.triple not in case.stated
        if missing and subject in own and (subject, predicate) not in valued:
            yield Fault(claim.iri, predicate, value.value)


def _own(case: Case) -> set[str]:
    """The things whose triples stand in the country's graphs.

    What is claimed of a shared thing, such as a partner organisation, stays a claim. So does an option
    that was inferred: an answer's stated option is never filled in.
    """
    named = {subject for subject, predicate, _ in case.facts | case.stated if predicate == _TYPE}
    countries = {country.value for _, country in case.statements.pairs(_COUNTRY)}
    return named - set(case.statements.instances(_ANSWER)) | countries


def _unclaimed(case: Case) -> Iterator[Fault]:
    for subject, predicate, value in sorted(case.facts - case.affirmed, key=str):
        if predicate not in _BOOKKEEPING:
            yield Fault(subject, predicate, value.value)


def _repeated(case: Case) -> Iterator[Fault]:
    same: defaultdict[tuple[Plain, str | None, str | None], list[str]] = defaultdict(list)
    for claim in case.claims:
        polarity = case.statements.value(claim.iri, expand("egov:polarity"))
        same[claim.triple, polarity, case.statements.value(claim.iri, _FROM)].append(claim.iri)
    for claims in same.values():
        first, *others = sorted(claims)
        yield from (Fault(iri, None, first) for iri in others)


CHECKS = (
    Check(
        "asserted-claim-is-affirmed",
        Severity.VIOLATION,
        "The answer denies, announces or doubts this, and no other answer affirms it, yet the graph states "
        "it as a fact: whoever queries the facts is told something that the government did not say.",
        _not_affirmed,
    ),
    Check(
        "affirmed-claim-is-asserted",
        Severity.VIOLATION,
        "The answer affirms this, yet it is missing from the facts: queries will not find it.",
        _not_standing,
    ),
    Check(
        "fact-has-claim",
        Severity.VIOLATION,
        "The graph states this as a fact, but no claim affirms it: there is no quote to check it against.",
        _unclaimed,
    ),
    Check(
        "claim-stands-once",
        Severity.VIOLATION,
        "The same answer makes the same claim twice: counts of claims come out too high. "
        "Two quotes for one claim belong to one claim.",
        _repeated,
    ),
)
