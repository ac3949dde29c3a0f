"""Articles, sections and chapters that an answer singles out from a document."""

import re
from dataclasses import dataclass

from kg.interpret.documents.naming import Named
from kg.interpret.documents.scopes import bracket_behind, cues_in, listed, next_name, words_in
from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.interpret.text.matcher import Found
from kg.interpret.text.spans import Span
from kg.values import Mention, Value

_NUMBERS = re.compile(
    r"\s*(?:n[°ºo]\.?\s*)?\d[\w.]*(?:[-–]\d+)?(?:\s*\(\w{1,3}\))*"
    r"(?:\s*(?:,|and|et|y|to|à|au|al?|-|–)\s*\d[\w.]*(?:\s*\(\w{1,3}\))*)*"
)
_SUBJECT = re.compile(r"\s+(?:on|about|sur|relatif à|relative à|sobre|de|des)\s+[^,;.():]{3,60}", re.I)
_FRONT = 50


@dataclass(frozen=True, slots=True)
class Provision:
    """A part of a document: the words that name it, and its printed number or heading, if any."""

    span: Span
    number: Span | None


def state_provision(ledger: Ledger, passage: Passage, named: Named) -> Mention | None:
    """Writes down the part of a document that the sentence singles out; returns its mention."""
    found = provision_of(passage, named)
    if found is None:
        return None
    quote = passage.quote(found.span)
    part = (found.number or found.span).of(passage.text)
    title = " ".join(f"{part}, {named.mention.name}".split())
    mention = ledger.mention("provision", "egov:LegalProvision", title, quote)
    ledger.claim(
        named.ref, "egov:hasProvision", ref(mention), (quote, passage.quote(named.span)), "provision"
    )
    if found.number:
        ledger.claim(
            ref(mention), "egov:provisionNumber", Value(" ".join(part.split())), (quote,), "provision"
        )
    return mention


def provision_of(passage: Passage, named: Named) -> Provision | None:
    """`article 32 of the Act`, `the Act (article 32)`, `the Act has an article on ...`."""
    return _in_front(passage, named) or _behind(passage, named)


def _in_front(passage: Passage, named: Named) -> Provision | None:
    """Only a preposition, and perhaps what it is about, stands between the part and the document."""
    front = Span(max(named.clause.start, named.span.start - _FRONT), named.span.start)
    for cue in reversed(cues_in(passage, "findings.provision", front)):
        number = _number(passage.text, cue, named.span.start)
        end = number.end if number else cue.span.end
        words = words_in(passage, Span(end, named.span.start))
        if words and all(
            listed(passage, word, "names.articles", "part_of", "names.dropped") for word in words
        ):
            return Provision(Span(cue.span.start, end), number)
    return None


def _behind(passage: Passage, named: Named) -> Provision | None:
    """In the brackets right behind, behind a comma, or as what the document `has`."""
    bracket = bracket_behind(passage, named.name)
    start = bracket.start if bracket else named.span.end
    following = next_name(passage, named.clause, named.name)
    room = Span(start, max(start, following.span.start if following else named.clause.end))
    cues = cues_in(passage, "findings.provision", room)
    if not cues:
        return None
    between = words_in(passage, Span(named.span.end, cues[0].span.start))
    own = (
        len(between) > 1
        and listed(passage, between[-1], "possessives")
        and listed(passage, between[-2], "part_of")
    )
    if not own and not all(
        listed(passage, word, "names.articles", "holding_verbs", "part_of") for word in between
    ):
        return None
    numbered = [(cue, number) for cue in cues if (number := _number(passage.text, cue, room.end))]
    if numbered:
        cue, number = numbered[0]
        return Provision(Span(min(cues[0].span.start, cue.span.start), number.end), number)
    heading = _SUBJECT.match(passage.text, cues[0].span.end, room.end)
    if not heading:
        return None
    span = Span(cues[0].span.start, heading.end())
    return Provision(span, span if bracket else None)


def _number(text: str, cue: Found, end: int) -> Span | None:
    """The word with its number: `article 32`, `sections 4 and 5`, `Chapter 7-1`."""
    found = _NUMBERS.match(text, cue.span.end, end)
    return Span(cue.span.start, found.end()) if found else None
