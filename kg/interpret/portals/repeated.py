"""Portals of earlier answers that are meant again: by a reference, by name, or as the national portal."""

import re
from collections.abc import Sequence

from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.interpret.portals.labels import CAPITALISED
from kg.interpret.text.known import concepts_in
from kg.interpret.text.spans import Span, words
from kg.values import Concept, Mention, Ref
from kg.vocabulary.folding import fold

_DEFINITE = re.compile(r"(?:^|\s|['’])(?:the|same|le|du|au|el|del|al)\s+$", re.I)
_NATIONAL = "national-portal"


def referred(ledger: Ledger, passage: Passage, function: Concept) -> None:
    """`Same as above`: the portals of the answer that the words point to have this function as well."""
    elsewhere = any(not any(map(c.span.meets, passage.addresses)) for c in passage.clauses)
    for number in passage.refers if elsewhere else ():
        there = [m for m in ledger.mentions.values() if m.kind == "portal" and m.quote.answer == number]
        for mention in _meant(ledger, passage, there):
            evidence = (passage.whole(),)
            ledger.claim(ref(mention), "egov:portalFunction", function, evidence, "portal-under-question")


def _meant(ledger: Ledger, passage: Passage, portals: Sequence[Mention]) -> Sequence[Mention]:
    """Those that the reference itself names, else all: `The BoatGate platform as stated under question 7`."""
    generic = ledger.model.lexicon.words("generic_places")
    free = " ".join(
        clause.span.of(passage.text)
        for clause in passage.clauses
        if not any(map(clause.span.meets, passage.addresses))
    )
    named = [
        portal
        for portal in portals
        for name in (portal.name, *portal.also)
        if name in free and not all(fold(word.of(name)) in generic for word in words(name))
    ]
    return named or portals


def named_again(ledger: Ledger, passage: Passage, function: Concept) -> None:
    """A portal of an earlier answer whose name returns here has the function asked for here as well."""
    number, generic = passage.answer.number, ledger.model.lexicon.words("generic_places")
    for mention in [m for m in ledger.mentions.values() if m.kind == "portal" and m.quote.answer < number]:
        for name in (mention.name, *mention.also):
            if name not in passage.text or "//" in name or not CAPITALISED.match(name):
                continue
            if all(fold(word.of(name)) in generic for word in words(name)):
                continue
            found = re.search(rf"(?<![\w./-]){re.escape(name)}(?![\w/-]|\.\w)", passage.text)
            span = Span(*found.span()) if found else None
            if span and not _elsewhere(passage, span):
                evidence = (passage.quote(span),)
                ledger.claim(ref(mention), "egov:portalFunction", function, evidence, "portal-under-question")
                break


def national(ledger: Ledger, passage: Passage, function: Concept) -> None:
    """`Through the national portal`: the only one of an earlier answer has this function as well."""
    entry = Concept("portal-function", _NATIONAL)
    known = {
        c.subject.mention
        for c in ledger.claims.of("egov:portalFunction")
        if c.object == entry and isinstance(c.subject, Ref) and c.answer < passage.answer.number
    }
    if len(known) != 1 or function == entry:
        return
    for found in concepts_in(
        passage.text, Span(0, len(passage.text)), ledger.model.ontology, "portal-function"
    ):
        clause = next((c.span for c in passage.clauses if c.span.holds(found.span)), found.span)
        definite = _DEFINITE.search(passage.text, clause.start, found.span.start)
        alone = not any(map(clause.meets, passage.addresses))
        if found.target == _NATIONAL and definite and alone and not _elsewhere(passage, found.span):
            evidence = (passage.quote(found.span),)
            portal = Ref(next(iter(known)))
            ledger.claim(portal, "egov:portalFunction", function, evidence, "portal-under-question")


def _elsewhere(passage: Passage, span: Span) -> bool:
    """Whether words are part of another name, or of a sentence that denies something."""
    clause = next((c.span for c in passage.clauses if c.span.holds(span)), span)
    longer = any(name.span.holds(span) and name.span != span for _, name in passage.names)
    return longer or passage.has_cue("no_portal", clause) or passage.has_cue("findings.negated", clause)
