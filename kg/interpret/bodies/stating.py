"""Public bodies: the sector or the lead that the form asks for, and all that is said of the bodies named."""

from collections.abc import Mapping, Sequence
from typing import Any

from kg.interpret.bodies.naming import Body, bodies_in
from kg.interpret.bodies.sites import body_sites
from kg.interpret.bodies.ties import (
    chairs,
    is_executive,
    members,
    numbered_parents,
    parents,
    planned,
    replacements,
    type_of,
)
from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span
from kg.values import Concept, Known, Object, Polarity

_LEADS = "egov:leadsDigitalGovernmentOf"
_SECTOR = "egov:responsibleForSector"
_STATUS = Concept("implementation-status", "planned")
_REACH = 30


def bodies(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """Each body named, with the sector or the lead where the form asks for it.

    Options: `sector` (a code), `leads` (true), `chain` (the answer is one organisation with its parents
    behind it).
    """
    asked = bool(options.get("sector") or options.get("leads") or options.get("chain"))
    named = bodies_in(ledger, passage, asked=asked)
    if asked and not named and not passage.refers:
        ledger.set_aside(passage.answer.number, "no-body-named", passage.whole())
    role = _role(ledger, options)
    if named or role:
        _state(ledger, passage, named, role, options, asked=asked)


def _state(
    ledger: Ledger,
    passage: Passage,
    named: Sequence[Body],
    role: tuple[str, Object] | None,
    options: Mapping[str, Any],
    *,
    asked: bool,
) -> None:
    """Writes down all that an answer says of the bodies it names."""
    for body in named:
        type_of(ledger, passage, body)
    belonging = list(parents(passage, ledger, named, chain=bool(options.get("chain"))))
    for part, whole, _ in belonging:
        _part_of(ledger, passage, part, whole)
    for part, whole in numbered_parents(passage, named):
        _part_of(ledger, passage, part, whole)
    future = _planned(ledger, passage, named)
    chairs(ledger, passage, named)
    former = replacements(ledger, passage, named)
    if role:
        # What stands behind its part is named to place it: "X of the Ministry Y".
        behind = {whole.span for part, whole, _ in belonging if whole.span > part.span}
        seats = {whole.span for _, whole, _ in belonging if is_executive(ledger, whole)}
        wholes = behind if options.get("leads") else behind & seats
        left = [body for body in named if body.span not in wholes and body.mention.id not in former]
        _roles(ledger, passage, left, future, role)
    passing = {whole.span for _, whole, aside in belonging if aside}
    body_sites(ledger, passage, named, passing, asked=asked)


def _role(ledger: Ledger, options: Mapping[str, Any]) -> tuple[str, Object] | None:
    """Predicate and object of what the form asks for."""
    if "sector" in options:
        return _SECTOR, Concept("sector", str(options["sector"]))
    return (_LEADS, Known("country", ledger.response.country)) if options.get("leads") else None


def _part_of(ledger: Ledger, passage: Passage, part: Body, whole: Body) -> None:
    if part.mention.id == whole.mention.id:
        return
    start, end = min(part.span.start, whole.span.start), max(part.span.end, whole.span.end)
    quote = passage.quote(Span(start, end))
    ledger.claim(ref(part.mention), "org:subOrganizationOf", ref(whole.mention), (quote,), "part-of-body")


def _planned(ledger: Ledger, passage: Passage, named: Sequence[Body]) -> set[str]:
    """Writes down which bodies do not exist yet, their parts with them; returns their mentions."""
    future = set()
    for body, quote in planned(passage, named):
        future.add(body.mention.id)
        ledger.claim(ref(body.mention), "egov:implementationStatus", _STATUS, (quote,), "body-planned")
    for part, whole in members(passage, named):
        _part_of(ledger, passage, part, whole)
        if whole.mention.id in future:
            future.add(part.mention.id)
            quote = passage.quote(Span(whole.span.start, part.span.end))
            ledger.claim(ref(part.mention), "egov:implementationStatus", _STATUS, (quote,), "body-planned")
    return future


def _roles(
    ledger: Ledger, passage: Passage, named: Sequence[Body], future: set[str], role: tuple[str, Object]
) -> None:
    """The role of each body; one that is yet to be set up will lead, and one in an aside has none."""
    predicate, target = role
    for body in named:
        if predicate == _LEADS and passage.has_cue("aside", _front(body)):
            continue
        coming = predicate == _LEADS and body.mention.id in future
        polarity = Polarity.ANNOUNCED if coming else Polarity.AFFIRMED
        evidence = (passage.quote(body.span),)
        ledger.claim(ref(body.mention), predicate, target, evidence, "body-under-question", polarity)
    for number in passage.refers if _elsewhere(passage, named) else ():
        earlier = [c for c in ledger.claims.from_answer(number) if c.predicate in {_SECTOR, _LEADS}]
        for claim in earlier:
            ledger.claim(
                claim.subject, predicate, target, (passage.whole(),), "body-under-question", claim.polarity
            )


def _elsewhere(passage: Passage, named: Sequence[Body]) -> bool:
    """Whether a sentence names nothing itself, so that it stands for what another answer says."""
    own = [*passage.addresses, *(body.span for body in named)]
    return any(not any(map(clause.span.meets, own)) for clause in passage.clauses)


def _front(body: Body) -> Span:
    return Span(max(0, body.span.start - _REACH), body.span.start)
