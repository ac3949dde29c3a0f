"""Claims and findings that contradict each other, or that nothing supports well."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from kg.decisions import Choice, country_of, evidence_digest, local_path
from kg.resolve import thing_words
from kg.review.doubt import Doubt, Kind
from kg.review.statements import Stated, Statements, quoted
from kg.vocabulary.namespaces import compact, expand, scheme_of
from kg.vocabulary.single_values import SingleValues

_FINDING_VALUE = expand("egov:findingValue")
_FINDING_VALUES, _UNKNOWN = "finding-value", "unknown"
# What a thing is, and whether it exists, colours everything that is said of it.
_TELLING = frozenset(map(expand, ("rdf:type", "egov:documentStatus", "egov:implementationStatus")))

IsLow = Callable[[float], bool]


def contradictions(statements: Statements) -> Iterator[Doubt]:
    """Each group of claims that cannot all be right, and each finding that its own detail contradicts."""
    open_ones = {one.iri: one for one in statements.claims if not one.reviewed and one.conflicts}
    for group in _groups(open_ones):
        findings = sorted({other for one in group for other in one.conflicts if other not in open_ones})
        standing = [iri for iri in findings if statements.is_a(iri, "egov:Finding")]
        if standing:
            yield finding_doubt(statements, standing[0], Kind.CONTRADICTION, group)
        elif len(group) > 1:
            yield _contradiction(statements, group)


def _groups(claims: dict[str, Stated]) -> Iterator[list[Stated]]:
    """Claims that point at each other, directly or over others, in the order of reading."""
    seen: set[str] = set()
    for start in sorted(claims, key=lambda iri: _as_read(claims[iri])):
        queue = [] if start in seen else [start]
        group = []
        while queue:
            iri = queue.pop()
            if iri in seen or iri not in claims:
                continue
            seen.add(iri)
            group.append(claims[iri])
            queue += claims[iri].conflicts
        if group:
            yield sorted(group, key=_as_read)


def _as_read(claim: Stated) -> tuple[object, ...]:
    return (*(claim.words[0] if claim.words else ("", 0, "")), claim.iri)


def _contradiction(statements: Statements, group: list[Stated]) -> Doubt:
    first, *others = group
    return Doubt(
        Kind.CONTRADICTION,
        country_of(first.path),
        "Which is right? accept: `claim` is, and those in `against` are wrong; reject: `claim` is wrong; "
        "set: the right one is in `value`.",
        (Choice.ACCEPT, Choice.REJECT, Choice.SET),
        (("claim", (first.path,)), ("against", tuple(one.path for one in others)), ("value", ("",))),
        evidence_digest(first.words),
        tuple(_lines(statements, group)),
        len(group),
        _questions(group),
        statements.codes(scheme_of(first.object)),
    )


def _lines(statements: Statements, claims: Iterable[Stated]) -> Iterator[str]:
    for claim in claims:
        yield f"{claim.path}: {statements.said(claim)}"
        yield from map(quoted, claim.words[:3])


def _questions(claims: Iterable[Stated]) -> int:
    return len({words[:2] for claim in claims for words in claim.words}) or 1


def finding_doubt(statements: Statements, iri: str, kind: Kind, against: Sequence[Stated] = ()) -> Doubt:
    """A finding to look at, with the claims that stand against it."""
    answers = statements.view.values(iri, "egov:fromAnswer")
    words = [word for answer in answers for word in statements.answered(answer)]
    value = statements.view.label(statements.view.value(iri, "egov:findingValue") or "")
    item = statements.view.value(iri, "egov:refItem") or iri
    path = local_path(iri)
    return Doubt(
        kind,
        country_of(path),
        f"Is the finding “{value}” right? accept, or set another in `value`.",
        (Choice.ACCEPT, Choice.SET),
        (("finding", (path,)), ("value", ("",))),
        evidence_digest(words),
        (
            f"{statements.name(item)}: {value}",
            *map(quoted, [word for word in words if word[2]]),
            *_lines(statements, against),
        ),
        1 + len(against),
        len(answers) or 1,
        statements.codes(_FINDING_VALUES),
    )


def weak_claims(statements: Statements, is_low: IsLow, single_values: SingleValues) -> Iterator[Doubt]:
    """What only claims of low confidence say; of a property with one value, a question for the property."""
    by_triple: defaultdict[tuple[str, str, str, str], list[Stated]] = defaultdict(list)
    for claim in statements.claims:
        if claim.predicate != _FINDING_VALUE:
            by_triple[claim.triple].append(claim)
    weak = {
        triple: same
        for triple, same in by_triple.items()
        if all(is_low(one.confidence) and not one.reviewed and not one.conflicts for one in same)
    }
    of_property: defaultdict[tuple[str, str], list[Stated]] = defaultdict(list)
    for (subject, predicate, _, polarity), same in weak.items():
        if predicate in single_values.latest and polarity == "affirmed":
            of_property[subject, predicate] += same
        else:
            yield from (claim_doubt(statements, one, Kind.CLAIM) for one in same)
    surely = {key[:2] for key in by_triple if key not in weak and key[3] == "affirmed"}
    for (subject, predicate), claims in of_property.items():
        if (subject, predicate) not in surely:
            yield _property_doubt(statements, subject, predicate, claims)


def weak_findings(statements: Statements, is_low: IsLow) -> Iterator[Doubt]:
    """Findings of low confidence that say something, and that nothing contradicts."""
    view = statements.view
    for iri in view.instances("egov:Finding"):
        known = not (view.value(iri, "egov:findingValue") or "").endswith(f"/{_UNKNOWN}")
        reviewed = view.value(iri, "egov:reviewStatus") or view.value(iri, "egov:conflictsWith")
        if known and not reviewed and is_low(float(view.value(iri, "egov:confidence") or 0)):
            yield finding_doubt(statements, iri, Kind.CLAIM)


def claim_doubt(statements: Statements, claim: Stated, kind: Kind) -> Doubt:
    """A claim to look at."""
    return Doubt(
        kind,
        country_of(claim.path),
        "Is it right? accept, reject, or set the right one in `value`.",
        (Choice.ACCEPT, Choice.REJECT, Choice.SET),
        (("claim", (claim.path,)), ("value", ("",))),
        evidence_digest(claim.words),
        (statements.said(claim), *map(quoted, claim.words)),
        max(1, statements.about.get(claim.subject, 1)) if claim.predicate in _TELLING else 1,
        _questions([claim]),
        statements.codes(scheme_of(claim.object)),
    )


def _property_doubt(statements: Statements, subject: str, predicate: str, claims: list[Stated]) -> Doubt:
    path = local_path(subject)
    ordered = sorted(claims, key=_as_read)
    said = dict.fromkeys(statements.said(one) for one in ordered)
    words = dict.fromkeys(word for one in ordered for word in one.words)
    return Doubt(
        Kind.CLAIM,
        country_of(path),
        "Is it right? accept, or set the right one in `value`.",
        (Choice.ACCEPT, Choice.SET),
        (("thing", (path,)), ("property", (compact(predicate),)), ("value", ("",))),
        evidence_digest(thing_words(statements.forms(subject))),
        (*said, *map(quoted, list(words)[:4])),
        statements.about.get(subject, 1) if predicate in _TELLING else len(claims),
        _questions(claims),
        statements.codes(scheme_of(claims[0].object)),
    )
