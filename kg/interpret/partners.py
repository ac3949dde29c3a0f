"""Partners of a cooperation and social media accounts."""

from collections.abc import Mapping
from typing import Any

from kg.interpret.addresses import host
from kg.interpret.known import concepts_in, known_things
from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.interpret.text import Span
from kg.values import Concept, Known, Mention, Value

_PREDICATES = {"country": "egov:hasPartnerCountry", "organization": "egov:hasPartnerOrganization"}


def partners(ledger: Ledger, passage: Passage, _options: Mapping[str, Any]) -> None:
    """Each country and organisation named is a partner; the country itself is none."""
    found = [
        (span, kind, code)
        for span, kind, code in known_things(passage.text, ledger.model.ontology)
        if kind in _PREDICATES and code != ledger.response.country
    ]
    if not found:
        return
    whole = passage.whole()
    partnership = ledger.mention("partnership", "egov:Partnership", "International cooperation", whole)
    for span, kind, code in found:
        partner = Known(kind, code)
        ledger.claim(ref(partnership), _PREDICATES[kind], partner, (passage.quote(span),), "partner-named")


def accounts(ledger: Ledger, passage: Passage, _options: Mapping[str, Any]) -> None:
    """Each address on a social media platform is an account."""
    for address in passage.addresses:
        quote = passage.quote(address)
        site = host(quote.text)
        platforms = concepts_in(site, Span(0, len(site)), ledger.model.ontology, "social-media-platform")
        if not platforms:
            continue
        hints = (("host", site), ("url", quote.text))
        ident = f"account:{quote.answer}:{quote.start}-{quote.end}"
        account = Mention(ident, "account", "egov:SocialMediaAccount", quote.text, quote, hints=hints)
        ledger.mentions[ident] = account
        platform = Concept("social-media-platform", platforms[0].target)
        ledger.claim(ref(account), "foaf:page", Value(quote.text, "xsd:anyURI"), (quote,), "account-address")
        ledger.claim(ref(account), "egov:usesSocialMedia", platform, (quote,), "account-address")
