"""Services printed beside a portal: `https://… (Tax return, e-VAT)`, `e-Tax: https://…`."""

import re
from collections.abc import Iterator
from itertools import chain

from kg.interpret.bodies.joint import names_service
from kg.interpret.bodies.own import own_names
from kg.interpret.ledger import Ledger, ref
from kg.interpret.names.finding import clean
from kg.interpret.passage import Passage
from kg.interpret.portals.continued import continued
from kg.interpret.portals.labels import ARTICLE_LED, CAPITALISED, PURPOSE, Beside, own_part, stopped
from kg.interpret.references.acronyms import is_acronym
from kg.interpret.text.known import concepts_in
from kg.interpret.text.spans import Span, trimmed, words
from kg.values import Mention
from kg.vocabulary.folding import fold

_PART = re.compile(r"(?:[^,;()/]|(?<!\s)/|/(?!\s)|\([^()]*\))+")
_GLOSS = re.compile(r"\s*\([^()]*\)$")
_AND = re.compile(r"\s+(?:and|et|y|or|ou|o|&)\s*$")
_MOST_WORDS = 8
_OPENING = re.compile(r"(?:(?:and|et|y|e|or|ou|o|the|le|la|les|el|los|las)\s+|l['’])", re.I)
_PURPOSE = re.compile(r"(?:for|pour|para)\s+(?:(?:the|le|la|les|el|los|las)\s+|l['’])?", re.I)
_APPOSED = re.compile(r"[>)\]]*\s*,\s*(?:(?:an?|the|une?|la|el|una)\s+|l['’])(?:[\w-]+\s){0,2}")
_NEAR = 50
_PAIR = 2
_LEAD = 4
# The schemes of what portals and ministries are for.
_MATTERS = ("portal-function", "sector")
# Common words: a capital at most in front, where `e-Tax` and `MyTaxes` have others.
_PLAIN = re.compile(r"[^\W\d_][a-zß-ÿ]+(?:\s[a-zß-ÿ]+)*")
_E_SERVICE = re.compile(r"e-[^\W\d_]")


def services(
    ledger: Ledger, passage: Passage, portal: Mention, beside: Beside, cues: tuple[str, ...] = ()
) -> None:
    """The services listed beside a portal's address.

    Args:
        ledger: where the services are written down.
        passage: the answer.
        portal: the portal at the address.
        beside: what stands beside the address.
        cues: lists of words of which a label has to hold one. None if the question asks for services: then
            every label is one unless it is a remark or only names the site.
    """
    asked = not cues
    app = None if asked else _told_app(passage, beside)
    if app:
        quote = passage.quote(app)
        service = ledger.mention("service", "egov:DigitalService", clean(quote.text), quote)
        ledger.claim(ref(service), "egov:availableThrough", ref(portal), (quote,), "note-on-portal")
    for span in _labels(ledger, passage, beside, asked=asked):
        whole = _proper(ledger, passage, own_part(passage, span)) if asked else span
        for part in _without_lead(passage, list(_parts(passage, whole))):
            if _is_service(ledger, passage, part, cues):
                quote = passage.quote(part)
                service = ledger.mention("service", "egov:DigitalService", clean(quote.text), quote)
                ledger.claim(ref(service), "egov:availableThrough", ref(portal), (quote,), "note-on-portal")


def _labels(ledger: Ledger, passage: Passage, beside: Beside, *, asked: bool) -> Iterator[Span]:
    """What may list services; a name in a sentence does so only for an app: `the mobile app X (https://…)`."""
    noted = beside.note if beside.note and not _is_of_named(passage, beside, beside.note) else None
    if noted:
        yield noted
        yield from continued(passage, beside.address, noted) if asked else ()
    # "Tax returns are received on https://… (e-Tax)": the name in brackets is that of the service.
    named_behind = noted is not None and _is_service(ledger, passage, noted, ())
    if asked and beside.done and not named_behind and _named_service(ledger, passage, beside.done):
        yield beside.done
    if asked and beside.shared:
        yield beside.shared
    if asked and beside.entry:
        yield beside.entry
        return
    label = None if named_behind and _is_heading(ledger, passage, beside.label) else beside.label
    for front in (label, beside.prose):
        named = _app(passage, Span(beside.room.start, front.end)) if front else None
        if named:
            yield named
        elif front and (_lists(ledger, passage, beside, front, asked=asked) or _named(beside, front, asked)):
            yield front


def _is_heading(ledger: Ledger, passage: Passage, label: Span | None) -> bool:
    """Whether a label only tells the matter of the service named behind: `Taxes: https://… (filing)`."""
    if label is None or not _PLAIN.fullmatch(passage.text, label.start, label.end):
        return False
    said, model = fold(label.of(passage.text)), ledger.model
    matters = (concepts_in(passage.text, label, model.ontology, scheme) for scheme in _MATTERS)
    return said in model.lexicon.words("departments") or any(one.span == label for one in chain(*matters))


def _is_of_named(passage: Passage, beside: Beside, note: Span) -> bool:
    """Whether a note gives the purpose or the acronym of what is named before: `eTax (…) for taxes`."""
    between = passage.text[beside.address.end : note.start].lstrip(">) ")
    purpose = (beside.label or beside.prose) and PURPOSE.match(" " + between)
    return bool(purpose or (beside.label and is_acronym(note.of(passage.text))))


def _named(beside: Beside, front: Span, asked: bool) -> bool:
    """Whether a sentence leads up to the name of what the form asks for."""
    return asked and front == beside.prose


def _lists(ledger: Ledger, passage: Passage, beside: Beside, front: Span, *, asked: bool) -> bool:
    """Whether a label may list services; where the form asks for others, it must not call itself a site."""
    if front != beside.label or not (asked or not beside.note):
        return False
    return asked or not _is_site(ledger, passage, front)


def _proper(ledger: Ledger, passage: Passage, span: Span) -> Span:
    """A label without the common nouns for a site at its end: `X application and portal` is X."""
    end = span.end
    cues = sorted(
        c.span for name in ("site_words", "apps") for c in passage.cues_of(name) if span.holds(c.span)
    )
    while True:
        last = next((cue for cue in cues if cue.end == end and passage.text[cue.start].islower()), None)
        services = ledger.model.lexicon.words("service_words") if end == span.end else frozenset()
        kept_whole = last is None or last.start == span.start or passage.text[last.start - 1] == "-"
        if last is None or kept_whole or fold(last.of(passage.text)) in services:
            return Span(span.start, end)
        kept = _AND.sub("", passage.text[span.start : last.start]).rstrip()
        end = span.start + len(kept)


def _is_site(ledger: Ledger, passage: Passage, span: Span) -> bool:
    """Whether words call themselves a portal, a system or the like; a part of a compound does not."""
    lexicon = ledger.model.lexicon
    services = lexicon.words("service_words", "apps")
    places = (c.span for c in passage.cues_of("places") if span.holds(c.span))
    return any(
        fold(place.of(passage.text)) not in services and not passage.text[: place.start].endswith("-")
        for place in places
    )


def _app(passage: Passage, front: Span) -> Span | None:
    """The name that the word `app` introduces at the end of what stands before an address."""
    cues = [c.span for c in passage.cues_of("apps") if front.holds(c.span)]
    name = (
        trimmed(passage.text, Span(max(cue.end for cue in cues), front.end), extra="\"“”«»'’ ")
        if cues
        else None
    )
    capital = name and name.start < name.end and re.match(r"[^\W\d_]*[A-ZÀ-Þ]", name.of(passage.text))
    return name if capital else None


def _named_service(ledger: Ledger, passage: Passage, span: Span) -> bool:
    """Whether words name a service or what a portal is for: `birth certificates`, `company names`."""
    known = concepts_in(passage.text, span, ledger.model.ontology, "portal-function")
    return passage.has_cue("service_words", span) or bool(known)


def _without_lead(passage: Passage, parts: list[Span]) -> list[Span]:
    """The members without words that lead up to the last, a name: `The towns share one counter, BOATBOX`."""
    if len(parts) != _PAIR:
        return parts
    first, last = (words(passage.text, part.start, part.end) for part in parts)
    named = len(last) < _LEAD and all(CAPITALISED.match(word.of(passage.text)) for word in last)
    article = ARTICLE_LED.match(passage.text[max(0, parts[0].start - 4) :].lstrip()) is not None
    return parts[1:] if named and article and len(first) > _LEAD else parts


def _parts(passage: Passage, span: Span) -> Iterator[Span]:
    """The members of a list, without `and` and articles in front."""
    for part in _PART.finditer(passage.text, span.start, span.end):
        found = trimmed(passage.text, Span(part.start(), part.end()))
        opening = _OPENING.match(passage.text, found.start, found.end)
        found = trimmed(passage.text, Span(opening.end() if opening else found.start, found.end))
        purpose = _PURPOSE.match(passage.text, found.start, found.end)
        if purpose and passage.text[found.end :].lstrip(" ").startswith(":"):
            found = Span(purpose.end(), found.end)
        gloss = _GLOSS.search(passage.text, found.start, found.end)
        if gloss and gloss.start() > found.start:
            found = Span(found.start, gloss.start())
        if found.start < found.end:
            yield found


def _is_body(passage: Passage, span: Span) -> bool:
    """Whether words are the name of a body, and not of a service that is called so."""
    bodies = [name for _, name in passage.names if name.family == "body" and name.span.holds(span)]
    return any(not names_service(passage, name) for name in bodies)


def _told_app(passage: Passage, beside: Beside) -> Span | None:
    """The name before an address behind which it is told to be an app: `X (https://…), a mobile app`."""
    front = beside.label or beside.prose
    if front is None:
        return None
    near = Span(beside.address.end, beside.address.end + _NEAR)
    cues = (c.span for c in passage.cues_of("apps") if near.holds(c.span))
    told = any(_APPOSED.fullmatch(passage.text, beside.address.end, cue.start) for cue in cues)
    return front if told else None


def _is_service(ledger: Ledger, passage: Passage, span: Span, cues: tuple[str, ...]) -> bool:
    """Whether a label names a service: no remark, no sentence, no name of a site or a body."""
    lexicon = ledger.model.lexicon
    listed = words(passage.text, span.start, span.end)
    said = [fold(word.of(passage.text)) for word in listed]
    if not 0 < len(said) <= _MOST_WORDS or passage.has_cue("not_services", span):
        return False
    generic, own = lexicon.words("generic_places"), own_names(ledger)
    # "Integrated registration" opens with what elsewhere is a verb.
    rest = span if said[0] in lexicon.words("remarks") else Span(listed[0].end, span.end)
    if stopped(passage.text, rest, lexicon) or all(w in generic or w in own for w in said):
        return False
    leads = said[0] in lexicon.words("names.connectors", "names.prepositions")
    if not cues and leads and said[0] not in lexicon.words("names.articles"):
        return False
    if _is_body(passage, span):
        return False
    if not cues:
        return True
    named = any(passage.has_cue(cue, span) for cue in cues) or _E_SERVICE.match(said[0])
    app = fold(passage.text[max(0, span.start - 40) : span.start]).rstrip(" \"“«'")
    introduced = any(app.endswith(word) for word in lexicon.words("apps"))
    return introduced or (bool(named) and not _is_site(ledger, passage, span))
