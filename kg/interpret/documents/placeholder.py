"""The national e-government strategy that an answer speaks of: those named, or a node for an unnamed one."""

from kg.interpret.ledger import Ledger, ref
from kg.values import Concept, Mention, Polarity, Quote, Ref, Value

UNNAMED = "Unnamed national e-government strategy"
"""The name of a strategy that a response speaks of without naming it."""

STRATEGY = "national-e-government-strategy"
"""The role of the national e-government strategy."""

_ROLE = Concept("document-role", STRATEGY)


def named_strategies(ledger: Ledger) -> list[Mention]:
    """The documents that the response calls its national e-government strategy, in order of appearance.

    Only what was claimed so far counts: a rule that needs all of them runs after the others (`_AFTER` in the
    package).
    """
    found = {
        claim.subject.mention: None
        for claim in ledger.claims.of("egov:playsRole")
        if claim.object == _ROLE and claim.polarity is Polarity.AFFIRMED and isinstance(claim.subject, Ref)
    }
    return [ledger.mentions[ident] for ident in found if not _is_unnamed(ledger.mentions[ident])]


def unnamed_strategy(ledger: Ledger, quote: Quote) -> Mention:
    """The node for a strategy that the response does not name; the quote is what is said of it.

    Every answer that speaks of it mentions the same node: the resolving step joins them by name.
    """
    ident = f"document:{quote.answer}:{quote.start}-{quote.end}:unnamed"
    mention = Mention(ident, "document", "egov:Strategy", UNNAMED, quote, hints=(("placeholder", "true"),))
    ledger.mentions[ident] = mention
    true = Value("true", "xsd:boolean")
    ledger.claim(ref(mention), "egov:isPlaceholder", true, (quote,), "unnamed-strategy")
    ledger.claim(ref(mention), "egov:playsRole", _ROLE, (quote,), "unnamed-strategy")
    return mention


def strategies(ledger: Ledger, quote: Quote) -> list[Mention]:
    """The national e-government strategies that the response names, or else the node for the unnamed one."""
    return named_strategies(ledger) or [unnamed_strategy(ledger, quote)]


def _is_unnamed(mention: Mention) -> bool:
    return ("placeholder", "true") in mention.hints
