"""Shared systems behind services that an answer names: data exchange layers, identity systems, gateways."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from kg.interpret.ledger import Ledger, ref
from kg.interpret.names.finding import clean
from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span, words
from kg.values import Concept, Mention, Value
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_CAPITAL = re.compile(r"[^\W\d_]*[A-ZÀ-Þ]|\d")
_ACRONYM = re.compile(r"\s*\(([^()\s]{2,20})\)")
_APPOSED = re.compile(r"\s*,\s*(?:(?:the|a|an|le|la|el|un|une|una)\s+|l['’])?(?:[a-zà-ÿ-]+\s+){0,3}")
_STAGES = (("planned", "planned"), ("in_development", "in-development"), ("operational", "operational"))
_RULE = "platform-named"


def platforms(ledger: Ledger, passage: Passage, _options: Mapping[str, Any]) -> None:
    """Each platform named, with its address and its stage where the sentence tells them."""
    for clause, span in _named(ledger, passage):
        quote = passage.quote(span)
        acronym = _ACRONYM.match(passage.text, span.end)
        also = (acronym[1],) if acronym and any(c.isupper() for c in acronym[1]) else ()
        mention = ledger.mention("platform", "egov:DigitalPlatform", clean(quote.text), quote, also)
        _address(ledger, passage, mention, span, clause)
        for cue, stage in _STAGES:
            found = passage.cue(cue, clause)
            if found:
                whole = Span(min(span.start, found.span.start), max(span.end, found.span.end))
                status = Concept("implementation-status", stage)
                evidence = (passage.quote(whole),)
                ledger.claim(ref(mention), "egov:implementationStatus", status, evidence, _RULE)
                break


def _named(ledger: Ledger, passage: Passage) -> Iterator[tuple[Span, Span]]:
    """Clauses with the name of a platform: capitalised words that hold a cue, or stand right beside one."""
    if not passage.has_cue("platforms") and passage.question.key not in _SYSTEMS:
        return
    taken = [name.span for _, name in passage.names]
    for clause in (c.span for c in passage.clauses):
        found: list[Span] = []
        for run in _runs(ledger, passage, clause):
            inside = passage.cue("platforms", run) or _beside(passage, run)
            opens = not found and _in_use(passage, clause, run)
            short = found and _ACRONYM.match(passage.text, found[-1].end, run.end + 1)
            if (inside or opens) and not short and not any(map(run.meets, taken)):
                found.append(run)
        yield from ((clause, run) for run in found)


def _runs(ledger: Ledger, passage: Passage, clause: Span) -> Iterator[Span]:
    """Runs of capitalised words, joined by white space or a connector; an opening article is left out."""
    lexicon = ledger.model.lexicon
    skip, links = lexicon.words("names.articles", "names.stops", "names.pointing"), _links(lexicon)
    listed = [
        word
        for word in words(passage.text, clause.start, clause.end)
        if not any(map(word.meets, passage.addresses))
    ]
    run: list[Span] = []
    for word in [*listed, Span(clause.end, clause.end)]:
        said = word.of(passage.text)
        joined = not run or not passage.text[run[-1].end : word.start].strip()
        capital = bool(_CAPITAL.match(said)) and fold(said) not in skip
        if joined and (capital or (run and fold(said) in links)):
            run.append(word)
            continue
        yield from _closed(passage, run, links)
        run = [word] if capital else []


@lru_cache(maxsize=8)
def _links(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.words("names.connectors") - lexicon.words("names.stops")


def _closed(passage: Passage, run: list[Span], links: frozenset[str]) -> Iterator[Span]:
    """The run without connectors at its end, if a capital letter is in it."""
    while run and fold(run[-1].of(passage.text)) in links:
        run = run[:-1]
    if run and any(character.isupper() for character in Span(run[0].start, run[-1].end).of(passage.text)):
        yield Span(run[0].start, run[-1].end)


def _beside(passage: Passage, run: Span) -> bool:
    """`the X identity system`, `the data exchange platform X`: the cue stands right beside the name."""
    for cue in (c.span for c in passage.cues_of("platforms")):
        between = passage.text[min(run.end, cue.end) : max(run.start, cue.start)]
        if run.end <= cue.start and _APPOSED.fullmatch(between):
            return True
        if not cue.meets(run) and not between.strip(' \n"“”«»,(') and not re.search(r"[.;:]", between):
            return True
    return False


def _in_use(passage: Passage, clause: Span, run: Span) -> bool:
    """`X has been in use since 2001: https://…`: the sentence opens with the name and tells where it is."""
    if passage.question.key not in _SYSTEMS or passage.text[clause.start : run.start].strip(" \n").count(" "):
        return False
    cue = passage.cue("operational", Span(run.end, clause.end)) if run.end <= clause.end else None
    return cue is not None and any(map(clause.meets, passage.addresses))


_SYSTEMS = frozenset(
    {"legal.data_sharing.detail", "legal.digital_identity.detail", "legal.digital_signature.detail"}
)


def _address(ledger: Ledger, passage: Passage, mention: Mention, span: Span, clause: Span) -> None:
    """The first address behind the name in its sentence is the platform's."""
    address = next((a for a in passage.addresses if a.start >= span.end and clause.meets(a)), None)
    if address:
        quote = passage.quote(Span(span.start, address.end))
        value = Value(passage.url(address), "xsd:anyURI")
        ledger.claim(ref(mention), "egov:url", value, (quote,), _RULE)
