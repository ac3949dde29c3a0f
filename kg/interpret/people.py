"""Whether the answers may be published."""

from collections.abc import Mapping
from typing import Any

from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage
from kg.values import Quote, Term, This


def consent(ledger: Ledger, passage: Passage, _options: Mapping[str, Any]) -> None:
    """Whether the government lets its answers be published, where the mark is legible."""
    selected = passage.answer.selected
    if selected:
        given = {option.text: option.code for option in passage.question.options}.get(selected[0]) == "yes"
        term = Term("dpv:ConsentGiven" if given else "dpv:ConsentRefused")
        quote = Quote(passage.answer.number, None, None, selected[0])
        ledger.claim(This(), "egov:publicationConsent", term, (quote,), "tick")
