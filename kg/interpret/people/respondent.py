"""Who answered: for which country, from which body, and with what authority."""

import re
from collections.abc import Mapping
from typing import Any

from kg.interpret.bodies.naming import bodies_in
from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.values import Concept, Known, Quote, This
from kg.vocabulary.folding import fold

_OWN_OPINION = "own-opinion"
# The highest confidence of what one person believes.
_OPINION = 0.5
_SHORTEST = 12


def country(ledger: Ledger, passage: Passage, _options: Mapping[str, Any]) -> None:
    """The response speaks for the country that it names."""
    about = Known("country", ledger.response.country)
    ledger.claim(This(), "egov:aboutCountry", about, (passage.whole(),), "country-named")


def respondent(ledger: Ledger, passage: Passage, _options: Mapping[str, Any]) -> None:
    """The organisation of the respondent: the first one named, which is the smallest unit."""
    for body in bodies_in(ledger, passage, asked=True)[:1]:
        evidence = (passage.quote(body.span),)
        ledger.claim(This(), "egov:respondingBody", ref(body.mention), evidence, "respondent-organisation")


def authority(ledger: Ledger, passage: Passage, _options: Mapping[str, Any]) -> None:
    """The legible marks of who may speak; one's own opinion lowers the confidence of every claim."""
    answer = passage.answer
    codes = {option.text: option.concept for option in passage.question.options}
    for text in answer.selected or ():
        scheme, _, code = codes.get(text, "").partition("/")
        if not code:
            continue
        quote = Quote(answer.number, None, None, text)
        ledger.claim(This(), "egov:responderAuthority", Concept(scheme, code), (quote,), "tick")
        if code == _OWN_OPINION:
            ledger.highest = _OPINION
    if answer.typed:
        _typed(ledger, answer.number, answer.typed)


def _typed(ledger: Ledger, number: int, typed: str) -> None:
    """A text typed instead, often cut off: the body that it begins to name, if an answer names it in full."""
    said = fold(typed)
    for mention in sorted(ledger.mentions.values(), key=lambda m: (-len(m.name), m.id)):
        name = fold(mention.name)
        if mention.kind != "body" or len(name) < _SHORTEST:
            continue
        cut = next(
            (name[:size] for size in range(len(name), _SHORTEST, -1) if said.endswith(name[:size])), ""
        )
        if cut or re.search(rf"\b{re.escape(name)}\b", said):
            quote = Quote(number, None, None, typed)
            ledger.claim(This(), "egov:respondingBody", ref(mention), (quote,), "respondent-organisation")
            return
