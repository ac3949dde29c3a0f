"""The network of chief information officers across government."""

from collections.abc import Mapping
from typing import Any

from kg.interpret.bodies.naming import bodies_in
from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span
from kg.values import Concept, Polarity, Value

_NAME = "Network of chief information officers"
_LANGUAGES = frozenset({"en", "fr", "es"})


def network(ledger: Ledger, passage: Passage, _options: Mapping[str, Any]) -> None:
    """A network where a sentence speaks of such officers across bodies and does not deny them."""
    telling = [
        clause.span
        for clause in passage.clauses
        if passage.has_cue("officers", clause.span) and not _is_denied(passage, clause.span)
    ]
    if not telling:
        return
    quotes = tuple(passage.quote(span) for span in telling)
    mention = ledger.mention("network", "egov:CIONetwork", _NAME, quotes[0])
    language = passage.answer.language if passage.answer.language in _LANGUAGES else ""
    described = Value(" ".join(quotes[0].text.split()), "xsd:string", language)
    ledger.claim(ref(mention), "dcterms:description", described, quotes[:1], "network-described")
    coming = [span for span in telling if _is_planned(passage, span)]
    if len(coming) == len(telling):
        status = Concept("implementation-status", "planned")
        evidence = (passage.quote(coming[0]),)
        ledger.claim(ref(mention), "egov:implementationStatus", status, evidence, "network-described")
    for body in bodies_in(ledger, passage, asked=False):
        clause = next((span for span in telling if span.holds(body.span)), None)
        cue = passage.cue("composed_of", clause) if clause else None
        if clause and cue and cue.span.end <= body.span.start:
            polarity = Polarity.ANNOUNCED if clause in coming else Polarity.AFFIRMED
            evidence = (passage.quote(Span(cue.span.start, body.span.end)),)
            member = ref(body.mention)
            ledger.claim(ref(mention), "org:hasMember", member, evidence, "network-described", polarity)


def _is_denied(passage: Passage, span: Span) -> bool:
    """Whether a sentence says that there is none: "No network of CIOs exists"."""
    opening = passage.cue("findings.denies_first", span)
    opens = opening is not None and not passage.text[span.start : opening.span.start].strip(" •*-–—")
    return opens or passage.has_cue("findings.negated", span)


def _is_planned(passage: Passage, span: Span) -> bool:
    return passage.has_cue("planned", span) or passage.has_cue("will_establish", span)
