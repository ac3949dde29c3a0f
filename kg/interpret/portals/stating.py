"""Portals: the web addresses given where the form asks for portals, and what is said of each."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from kg.interpret.initiatives.social_media import platform_of
from kg.interpret.ledger import Ledger, ref
from kg.interpret.names.finding import clean
from kg.interpret.passage import Passage
from kg.interpret.portals.continued import continued
from kg.interpret.portals.labels import ARTICLE_LED, CAPITALISED, Beside, besides, own_part, stopped
from kg.interpret.portals.operators import operators
from kg.interpret.portals.published import published_at
from kg.interpret.portals.repeated import named_again, national, referred
from kg.interpret.portals.services import services
from kg.interpret.portals.successions import successor, successors
from kg.interpret.references.acronyms import is_acronym
from kg.interpret.text.addresses import host, is_file
from kg.interpret.text.front_pages import is_root
from kg.interpret.text.known import concepts_in
from kg.interpret.text.spans import Span, trimmed, words
from kg.values import Concept, Mention, Object, Ref, Value
from kg.vocabulary.folding import fold

# "federal, state and local level" tells no single level.
_LISTED = re.compile(r"(?:,|\band|\bet|\by)\s+$", re.I)
_MOST_NAME_WORDS = 8
_REMARK_WORDS = 3
_MOST_BEHIND = 3
_GLOSS = re.compile(r"\s*\(([^()]*)\)$")
_BEHIND = re.compile(r"\s*\(([^()\s]{2,12})\)")
_NATIONAL = "national-portal"
_PARTICIPATION = "e-participation"


def portals(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """Each web address is a portal with the function that the question asks for.

    Options: `function`; `services`, where the words beside an address name services; `narrow`, where the
    sentence in front of an address does not tell its function.
    """
    function = Concept("portal-function", str(options["function"]))
    replaced = successors(passage)
    for beside in _sites(ledger, passage):
        portal = portal_at(ledger, passage, beside)
        if beside.address not in replaced:
            quote = passage.quote(beside.address)
            ledger.claim(ref(portal), "egov:portalFunction", function, (quote,), "portal-under-question")
        _told(ledger, passage, portal, beside, function)
        if "services" in options:
            services(ledger, passage, portal, beside, tuple(options["services"]))
    _succeed(ledger, passage)
    operators(ledger, passage)
    referred(ledger, passage, function)
    named_again(ledger, passage, function)
    national(ledger, passage, function)
    _without_address(ledger, passage)


def sites(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """Addresses that lead to no file, document or body are portals whose function is not told.

    An address below the root of its host has to be called a portal, a platform or the like; with the option
    `named` any address has.
    """
    used = _used(ledger) if passage.addresses else set()
    for beside in _sites(ledger, passage):
        told = [span for span in (beside.label, beside.prose, beside.note) if span]
        called = any(passage.has_cue("site_words", span) for span in told)
        called = called or _introduced(passage, beside.address) or _is_system(passage, beside)
        called = called or published_at(passage, beside.address)
        if not called and (options.get("named") or not is_root(beside.address.of(passage.text))):
            continue
        if Value(passage.url(beside.address), "xsd:anyURI") not in used:
            portal_at(ledger, passage, beside)
    _succeed(ledger, passage)
    operators(ledger, passage)


def _is_system(passage: Passage, beside: Beside) -> bool:
    """Whether a named system stands right before its front page: `the Identity System X (https://…)`."""
    front = beside.label or beside.prose
    if not front or not is_root(beside.address.of(passage.text)) or _is_body(passage, front):
        return False
    lead = Span(beside.room.start, beside.address.start)
    near = [c.span for c in passage.cues_of("site_systems") if lead.holds(c.span)]
    return any(len(words(passage.text, cue.end, beside.address.start)) <= _MOST_BEHIND for cue in near)


def _introduced(passage: Passage, address: Span) -> bool:
    """Whether the noun for a site stands right before an address: `operates the portal https://…`."""
    ends = (cue.span.end for cue in passage.cues_of("site_words") if cue.span.end <= address.start)
    return any(not passage.text[end : address.start].strip(" :<(") for end in ends)


def _used(ledger: Ledger) -> set[Object]:
    """The addresses of documents and bodies."""
    claims = ledger.claims.of("foaf:page", "foaf:homepage")
    owned = ((c.object, c.subject) for c in claims if isinstance(c.subject, Ref))
    kinds = {"document", "body", "provision", "account"}
    return {address for address, owner in owned if ledger.mentions[owner.mention].kind in kinds}


def _sites(ledger: Ledger, passage: Passage) -> Iterable[Beside]:
    """The addresses that are places of the web; files, accounts, app stores and denied ones are set aside."""
    number = passage.answer.number
    stores = ledger.model.lexicon.words("app_stores")
    for beside in besides(passage, ledger.model.lexicon):
        quote = passage.quote(beside.address)
        if platform_of(quote.text, ledger.model):
            continue
        if host(quote.text) in stores:
            ledger.set_aside(number, "page-of-an-app-store", quote)
        elif is_file(quote.text):
            ledger.set_aside(number, "file-not-portal", quote)
        elif _denied(passage, beside):
            ledger.set_aside(number, "portal-denied", quote)
        else:
            yield beside


def _denied(passage: Passage, beside: Beside) -> bool:
    """Whether the sentence denies that there is a portal, or another does and this one says nothing."""
    if not passage.has_cue("no_portal"):
        return False
    clause = next((c.span for c in passage.clauses if c.span.meets(beside.address)), beside.address)
    if passage.has_cue("no_portal", clause):
        return True
    left = _blank(passage, clause)
    return not words(left)


def _blank(passage: Passage, span: Span) -> str:
    """The text of a span without its addresses and the names of bodies."""
    text = span.of(passage.text)
    taken = [*passage.addresses, *(name.span for _, name in passage.names if name.family == "body")]
    for other in taken:
        if span.meets(other):
            start, end = max(other.start, span.start) - span.start, min(other.end, span.end) - span.start
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def portal_at(ledger: Ledger, passage: Passage, beside: Beside) -> Mention:
    """The portal at an address as printed; without a name beside it, the address is its name."""
    quote, printed = passage.quote(beside.address), passage.url(beside.address)
    hints = (("host", host(printed)), ("url", printed))
    ident = f"portal:{quote.answer}:{quote.start}-{quote.end}"
    name, *also = [*_name(ledger, passage, beside)] or [printed]
    mention = Mention(ident, "portal", "egov:Portal", name, quote, also=tuple(also), hints=hints)
    ledger.mentions[ident] = mention
    url = Value(printed, "xsd:anyURI")
    ledger.claim(ref(mention), "egov:url", url, (quote,), "portal-under-question")
    if any(host(printed).startswith(sign) for sign in ledger.model.lexicon.words("trial")):
        pilot = Concept("implementation-status", "pilot")
        ledger.claim(ref(mention), "egov:implementationStatus", pilot, (quote,), "trial-address")
    return mention


def _name(ledger: Ledger, passage: Passage, beside: Beside) -> Iterable[str]:
    """The name printed beside an address, if it is one, and an acronym behind it."""
    for span in (_before_operator(passage, beside), beside.label, beside.prose, beside.note):
        if not span:
            continue
        gloss = _GLOSS.search(passage.text, span.start, span.end)
        bare = Span(span.start, gloss.start()) if gloss and gloss.start() > span.start else span
        bare = own_part(passage, _without_stage(passage, bare))
        if _is_name(ledger, passage, bare, noted=span == beside.note):
            yield clean(ARTICLE_LED.sub("", bare.of(passage.text)))
            behind = gloss or _BEHIND.match(passage.text, span.end)
            if behind and is_acronym(behind[1]):
                yield behind[1]
            return


def _without_stage(passage: Passage, span: Span) -> Span:
    """A name without the stage that is told behind it: `Portal X under construction`."""
    stage = passage.cue("in_development", span) or passage.cue("planned", span)
    later = stage is not None and stage.span.start > span.start
    return trimmed(passage.text, Span(span.start, stage.span.start)) if stage and later else span


def _before_operator(passage: Passage, beside: Beside) -> Span | None:
    """`X, operated by Y: https://…`: the words before the cue."""
    cue = passage.cue("operated", Span(beside.room.start, beside.address.start))
    return trimmed(passage.text, Span(beside.room.start, cue.span.start)) if cue else None


def _is_name(ledger: Ledger, passage: Passage, span: Span, *, noted: bool) -> bool:
    """Whether words beside an address name the site: not a remark, a level, a body or a list."""
    lexicon = ledger.model.lexicon
    said = ARTICLE_LED.sub("", span.of(passage.text))
    listed = words(said)
    if not 0 < len(listed) <= _MOST_NAME_WORDS or re.search(r"[,;:\n]", said):
        return False
    if (
        _is_remark(passage, span, len(listed))
        or stopped(passage.text, span, lexicon)
        or _is_body(passage, span)
    ):
        return False
    bare = lexicon.words("bare_places")
    opening = lexicon.words("names.connectors", "names.openers")
    first, last = fold(listed[0].of(said)), fold(listed[-1].of(said))
    empty = (last in bare and last not in lexicon.words("places")) or all(
        fold(word.of(said)) in bare for word in listed
    )
    capital = CAPITALISED.match(listed[0].of(said)) is not None
    return not empty and first not in opening and (capital or (noted and passage.has_cue("places", span)))


def _is_remark(passage: Passage, span: Span, length: int) -> bool:
    """Whether the words tell of the site what it is not called: a level, a limit, a state."""
    if any(passage.has_cue(prefix, span) for prefix in ("levels", "no_portal")):
        return True
    remark = passage.cue("not_services", span)
    return remark is not None and (length <= _REMARK_WORDS or remark.span.start == span.start)


def _is_body(passage: Passage, span: Span) -> bool:
    """Whether the words are the name of a body, and nothing else."""
    return any(
        name.family == "body" and 2 * (name.span.end - name.span.start) > span.end - span.start
        for _, name in passage.names
        if span.meets(name.span)
    )


def _narrow(passage: Passage) -> bool:
    """Whether the sentence in front of an address speaks of much else than what the site is for."""
    return any(wanted.options.get("narrow") for wanted in passage.question.yields)


def _told(ledger: Ledger, passage: Passage, portal: Mention, beside: Beside, asked: Concept) -> None:
    """What the words beside an address tell: further functions, level of government, stage."""
    spans = [span for span in (beside.label, beside.prose, beside.note) if span]
    front = Span(beside.room.start, beside.address.start)
    further = continued(passage, beside.address, beside.note)
    told = [*spans, *further] if _narrow(passage) else [front, *spans, *further]
    ontology = ledger.model.ontology
    for span in told:
        _tell(ledger, passage, portal, "egov:portalFunction", span, "portal-function")
        if asked.code == _PARTICIPATION:
            _tell(ledger, passage, portal, "egov:supportsEngagement", span, "engagement-level")
    if beside.rest:
        _goes_on(ledger, passage, portal, beside.rest, asked)
    for span in spans:
        for found in concepts_in(passage.text, span, ontology, "implementation-status")[:1]:
            status = Concept("implementation-status", found.target)
            evidence = (passage.quote(found.span),)
            ledger.claim(ref(portal), "egov:implementationStatus", status, evidence, "note-on-portal")
    for span in (front, *spans):
        level = passage.cue("levels", span)
        if level and not _LISTED.search(passage.text[: level.span.start]):
            code = Concept("government-level", level.target.removeprefix("levels."))
            evidence = (passage.quote(level.span),)
            ledger.claim(ref(portal), "egov:governmentLevel", code, evidence, "note-on-portal")
            return


def _goes_on(ledger: Ledger, passage: Passage, portal: Mention, rest: Span, asked: Concept) -> None:
    """Functions that the rest of the sentence names, if they are kinds of the one that the form asks for."""
    known = ledger.model.schemes["portal-function"].concepts
    for found in concepts_in(passage.text, rest, ledger.model.ontology, "portal-function"):
        body = any(name.family == "body" and name.span.holds(found.span) for _, name in passage.names)
        if asked.code in known[found.target].broader and not body:
            evidence = (passage.quote(found.span),)
            function = Concept("portal-function", found.target)
            ledger.claim(ref(portal), "egov:portalFunction", function, evidence, "note-on-portal")


def _tell(  # noqa: PLR0917 - a claim's parts
    ledger: Ledger, passage: Passage, portal: Mention, predicate: str, span: Span, scheme: str
) -> None:
    for found in concepts_in(passage.text, span, ledger.model.ontology, scheme):
        # "one stop for business registration" is no portal of the whole government.
        if found.target == _NATIONAL and found.span != span:
            continue
        evidence = (passage.quote(found.span),)
        ledger.claim(ref(portal), predicate, Concept(scheme, found.target), evidence, "note-on-portal")


def _succeed(ledger: Ledger, passage: Passage) -> None:
    """A site that gave way to another is replaced by it."""
    number = passage.answer.number
    for old, new in successor(passage):
        ids = [f"portal:{number}:{span.start}-{span.end}" for span in (old, new)]
        if all(ident in ledger.mentions for ident in ids):
            subject, target = (ref(ledger.mentions[ident]) for ident in ids)
            quote = passage.quote(Span(min(old.start, new.start), max(old.end, new.end)))
            ledger.claim(subject, "egov:replacedBy", target, (quote,), "succession")


def _without_address(ledger: Ledger, passage: Passage) -> None:
    """A portal that is named without an address cannot be visited: it is set aside."""
    number = passage.answer.number
    told = any(ledger.claims.from_answer(number))
    if not passage.addresses and not passage.refers and passage.has_cue("places") and not told:
        ledger.set_aside(number, "portal-without-address", passage.whole())
