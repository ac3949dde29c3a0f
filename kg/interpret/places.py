"""Portals and public bodies named where the form asks for them."""

import re
from collections.abc import Mapping
from typing import Any

from kg.interpret.addresses import host, is_file
from kg.interpret.known import concepts_in
from kg.interpret.ledger import Ledger, ref
from kg.interpret.names import clean
from kg.interpret.passage import Passage
from kg.interpret.text import Span, trimmed, words
from kg.values import Concept, Known, Mention, Value
from kg.vocabulary.folding import fold

_NOTE = re.compile(r"[>/\s]{0,3}\(([^()]*)\)")
_BEFORE_BRACKET = re.compile(r"[>\s]*\(")
_MOVED = re.compile(r"[>\s]*-*>\s*<?")
_BRACKETED = re.compile(r"\([^()]*\)")
_PART = re.compile(r"[^,;]+")


def portals(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """Each web address is a portal with the function that the question asks for."""
    if passage.has_cue("no_portal"):
        for address in passage.addresses:
            ledger.set_aside(passage.answer.number, "portal-denied", passage.quote(address))
        return
    for address in passage.addresses:
        quote = passage.quote(address)
        mention = _portal(ledger, passage, address)
        function = Concept("portal-function", str(options["function"]))
        ledger.claim(ref(mention), "egov:portalFunction", function, (quote,), "portal-under-question")
        note = _note(passage.text, address)
        if note:
            _functions(ledger, passage, mention, note)
            if options.get("services"):
                _services(ledger, passage, mention, note)


def _portal(ledger: Ledger, passage: Passage, address: Span) -> Mention:
    """The portal at an address, with the address as printed."""
    quote = passage.quote(address)
    hints = (("host", host(quote.text)), ("url", quote.text))
    ident = f"portal:{quote.answer}:{quote.start}-{quote.end}"
    mention = Mention(ident, "portal", "egov:Portal", quote.text, quote, hints=hints)
    ledger.mentions[ident] = mention
    url = Value(quote.text, "xsd:anyURI")
    ledger.claim(ref(mention), "egov:url", url, (quote,), "portal-under-question")
    return mention


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
    """The address behind a name, or before it where the name stands in brackets, is the body's site."""
    start = mention.quote.start or 0
    for index, address in enumerate(passage.addresses):
        before = _BEFORE_BRACKET.fullmatch(passage.text, address.end, start) is not None
        if not before and not (
            room.holds(address) and _beside(ledger, passage, Span(room.start, address.start))
        ):
            continue
        last = address
        for moved in passage.addresses[index + 1 :]:
            last = moved if _MOVED.fullmatch(passage.text, last.end, moved.start) else last
        value = Value(last.of(passage.text), "xsd:anyURI")
        quote = passage.quote(Span(min(start, address.start), max(last.end, mention.quote.end or 0)))
        ledger.claim(ref(mention), "foaf:homepage", value, (quote,), "body-site")
        return


def _beside(ledger: Ledger, passage: Passage, between: Span) -> bool:
    """Whether nothing is said between a name and an address, notes in brackets apart."""
    stops = ledger.model.lexicon.words("names.stops")
    plain = _BRACKETED.sub(" ", between.of(passage.text))
    said = {fold(word.of(plain)) for word in words(plain)}
    return not said & (stops - {"at", "see", "website", "url", "link"})


def sites(ledger: Ledger, passage: Passage, _options: Mapping[str, Any]) -> None:
    """Addresses that lead to no file, document or body are portals whose function is not told."""
    used = {str(c.object) for c in ledger.claims.values() if c.predicate in {"foaf:page", "foaf:homepage"}}
    for address in passage.addresses:
        printed = address.of(passage.text)
        value = Value(printed, "xsd:anyURI")
        if is_file(printed) or str(value) in used:
            continue
        _portal(ledger, passage, address)
