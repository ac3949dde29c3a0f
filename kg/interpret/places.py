"""Portals and public bodies named where the form asks for them."""

import re
from collections.abc import Mapping
from typing import Any

from kg.interpret.addresses import host
from kg.interpret.known import concepts_in
from kg.interpret.ledger import Ledger, ref
from kg.interpret.names import clean
from kg.interpret.passage import Passage
from kg.interpret.text import Span, trimmed
from kg.values import Concept, Known, Mention, Value

_NOTE = re.compile(r"[>/\s]{0,3}\(([^()]*)\)")
_PART = re.compile(r"[^,;]+")


def portals(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """Each web address is a portal with the function that the question asks for."""
    if passage.has_cue("no_portal"):
        for address in passage.addresses:
            ledger.set_aside(passage.answer.number, "portal-denied", passage.quote(address))
        return
    for address in passage.addresses:
        quote = passage.quote(address)
        hints = (("host", host(quote.text)), ("url", quote.text))
        ident = f"portal:{quote.answer}:{quote.start}-{quote.end}"
        mention = Mention(ident, "portal", "egov:Portal", quote.text, quote, hints=hints)
        ledger.mentions[ident] = mention
        url = Value(quote.text, "xsd:anyURI")
        ledger.claim(ref(mention), "egov:url", url, (quote,), "portal-under-question")
        function = Concept("portal-function", str(options["function"]))
        ledger.claim(ref(mention), "egov:portalFunction", function, (quote,), "portal-under-question")
        note = _note(passage.text, address)
        if note:
            _functions(ledger, passage, mention, note)
            if options.get("services"):
                _services(ledger, passage, mention, note)


def _note(text: str, address: Span) -> Span | None:
    """What stands in brackets right behind an address."""
    found = _NOTE.match(text, address.end)
    return Span(found.start(1), found.end(1)) if found else None


def _functions(ledger: Ledger, passage: Passage, portal: Mention, note: Span) -> None:
    for found in concepts_in(passage.text, note, ledger.model.ontology, "portal-function"):
        function = Concept("portal-function", found.target)
        evidence = (passage.quote(found.span),)
        ledger.claim(ref(portal), "egov:portalFunction", function, evidence, "note-on-portal")


def _services(ledger: Ledger, passage: Passage, portal: Mention, note: Span) -> None:
    """The services listed in the note; a remark on the portal is none."""
    for part in _PART.finditer(passage.text, note.start, note.end):
        span = trimmed(passage.text, Span(part.start(), part.end()))
        if span.start == span.end or passage.has_cue("not_services", span):
            continue
        quote = passage.quote(span)
        service = ledger.mention("service", "egov:DigitalService", clean(quote.text), quote)
        ledger.claim(ref(service), "egov:availableThrough", ref(portal), (quote,), "note-on-portal")


def bodies(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """Each body has the sector that the question asks for, or the first of an answer the lead."""
    named = [name for _, name in passage.names if name.family == "body" and not name.pointing]
    for index, name in enumerate(named):
        mention = ledger.name(passage, name)
        evidence = (passage.quote(name.span),)
        if "sector" in options:
            sector = Concept("sector", str(options["sector"]))
            ledger.claim(ref(mention), "egov:responsibleForSector", sector, evidence, "body-under-question")
        elif options.get("leads") and index == 0:
            country = Known("country", ledger.response.country)
            ledger.claim(
                ref(mention), "egov:leadsDigitalGovernmentOf", country, evidence, "body-under-question"
            )
        following = named[index + 1].span.start if index + 1 < len(named) else len(passage.text)
        _site(ledger, passage, mention, Span(name.span.end, following))


def _site(ledger: Ledger, passage: Passage, mention: Mention, room: Span) -> None:
    for address in passage.addresses:
        if room.holds(address):
            value = Value(address.of(passage.text), "xsd:anyURI")
            quote = passage.quote(Span(mention.quote.start or 0, address.end))
            ledger.claim(ref(mention), "foaf:homepage", value, (quote,), "body-site")
            return
