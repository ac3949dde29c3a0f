"""The chief information officer, the network of such officers, and who answered."""

import re
from collections.abc import Mapping
from typing import Any

from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.values import Known, Quote, Term, This, Value
from kg.vocabulary.folding import fold


def country(ledger: Ledger, passage: Passage, _options: Mapping[str, Any]) -> None:
    """The response speaks for the country that it names."""
    about = Known("country", ledger.response.country)
    ledger.claim(This(), "egov:aboutCountry", about, (passage.whole(),), "country-named")


def officer(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """Name, title or body of the chief information officer: one post, one holding, one person."""
    quote = passage.whole()
    post = ledger.mention("post", "egov:ChiefInformationOfficerPost", "Chief Information Officer", quote)
    holding = ledger.mention("holding", "egov:PostHolding", "Chief Information Officer in office", quote)
    ledger.claim(ref(holding), "egov:forPost", ref(post), (quote,), "chief-information-officer")
    if options["part"] == "title":
        title = Value(passage.text.strip())
        ledger.claim(ref(holding), "egov:officeTitle", title, (quote,), "chief-information-officer")
    elif options["part"] == "name":
        person = ledger.mention(
            "person", "egov:OfficeHolder", _without_honorific(ledger, passage.text), quote
        )
        ledger.claim(ref(holding), "egov:postHolder", ref(person), (quote,), "chief-information-officer")
    else:
        for name in [name for _, name in passage.names if name.family == "body"][:1]:
            body = ledger.name(passage, name)
            ledger.claim(ref(post), "egov:postIn", ref(body), (quote,), "chief-information-officer")


def _without_honorific(ledger: Ledger, text: str) -> str:
    """A person's name without the words of respect before it."""
    honorifics = ledger.model.lexicon.words("honorifics")
    words = text.split()
    while len(words) > 1 and (
        fold(words[0].strip(",")) in honorifics or fold(words[0]).rstrip(".,") in honorifics
    ):
        words = words[1:]
    return re.sub(r"\s+", " ", " ".join(words)).strip(" ,.")


def consent(ledger: Ledger, passage: Passage, _options: Mapping[str, Any]) -> None:
    """Whether the government lets its answers be published, where the mark is legible."""
    selected = passage.answer.selected
    if selected:
        given = {option.text: option.code for option in passage.question.options}.get(selected[0]) == "yes"
        term = Term("dpv:ConsentGiven" if given else "dpv:ConsentRefused")
        quote = Quote(passage.answer.number, None, None, selected[0])
        ledger.claim(This(), "egov:publicationConsent", term, (quote,), "tick")
