"""Whether the government lets its answers be published."""

from collections.abc import Mapping
from typing import Any

from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage
from kg.values import Quote, Term, This

_GIVEN = {"yes": "dpv:ConsentGiven", "no": "dpv:ConsentRefused"}


def consent(ledger: Ledger, passage: Passage, _options: Mapping[str, Any]) -> None:
    """States that consent is given, refused or, where no mark is legible, unknown.

    The evidence for what is unknown are the options as printed: both stand there, and neither is marked. A
    source that does not print them gives no evidence, so nothing is stated.
    """
    number, selected = passage.answer.number, passage.answer.selected
    codes = {option.text: option.code for option in passage.question.options}
    marked = [text for text in selected or () if codes.get(text) in _GIVEN]
    if marked:
        quotes, term, rule = marked[:1], Term(_GIVEN[codes[marked[0]]]), "tick"
    else:
        quotes, term, rule = list(passage.answer.options), Term("dpv:ConsentUnknown"), "consent-not-legible"
    evidence = tuple(Quote(number, None, None, text) for text in quotes)
    if evidence:
        ledger.claim(This(), "egov:publicationConsent", term, evidence, rule)
