"""Portals and public bodies named where the form asks for them."""

from collections.abc import Mapping
from typing import Any

from kg.interpret.addresses import host
from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.interpret.text import Span
from kg.values import Concept, Known, Mention, Value


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
