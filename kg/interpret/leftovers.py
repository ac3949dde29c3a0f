"""Web addresses that no rule made use of: nothing of an answer gets lost without a word."""

from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage
from kg.values import Value

_REASON = "address-of-no-document"
_RULES = frozenset({"documents", "international"})


def set_aside_addresses(ledger: Ledger, passage: Passage) -> None:
    """Sets aside each address under a question about documents that leads to nothing the answer names."""
    if not passage.addresses or not any(wanted.rule in _RULES for wanted in passage.question.yields):
        return
    number = passage.answer.number
    claims = ledger.claims.from_answer(number)
    used = {claim.object.text for claim in claims if isinstance(claim.object, Value)}
    left = [address for address in passage.addresses if address.of(passage.text) not in used]
    if not left:
        return
    named = {mention.name for mention in ledger.mentions.values() if mention.quote.answer == number}
    aside = {quote.start for one in ledger.set_asides if one.answer == number and (quote := one.quote)}
    for address in left:
        if address.of(passage.text) not in named and address.start not in aside:
            ledger.set_aside(number, _REASON, passage.quote(address))
