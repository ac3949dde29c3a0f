"""What the words around an initiative tell of it: who runs and pays for it, for whom, and with what."""

import re

from kg.interpret.documents import real_names
from kg.interpret.initiatives.affirming import denied, planned
from kg.interpret.initiatives.social_media import platform_of
from kg.interpret.ledger import Ledger, ref
from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.known import concepts_in, known_things
from kg.interpret.text.spans import Span
from kg.values import Concept, Known, Mention, Node, Polarity, Quote, Value

_RULE = "said-of-initiative"
_FAR = 60
_SOURCE = re.compile(r"\b(?:from|by|via|de|du|del|par|por)\s+(?:the\s+|la\s+|le\s+|el\s+|l['’])?$", re.I)
_OTHER = "other-group"
_TITLE = re.compile(r"[\"“«„][^\"”»“«\n]{2,80}[\"”»]")
_WORD_BETWEEN = re.compile(r"[^\W_]{4,}")
_SCHEMES = {
    "egov:usesTechnology": "emerging-technology",
    "egov:inSector": "sector",
    "egov:usesSocialMedia": "social-media-platform",
    "egov:disaggregatedBy": "disaggregation",
    "egov:monitors": "monitoring-subject",
    "egov:hasTargetGroup": "target-group",
}


def describe(
    ledger: Ledger, passage: Passage, mention: Mention, span: Span, sentence: Span | None = None
) -> Polarity:
    """Claims the pages, documents and stage of an initiative; returns the polarity of what it would do.

    The stage is told by the sentence, where one is given, or else by the whole span.
    """
    pages(ledger, passage, mention, span)
    bases(ledger, passage, mention, span)
    span = sentence or span
    stage = planned(passage, span)
    if stage:
        _claim(ledger, mention, "egov:implementationStatus", Concept("implementation-status", stage),
               passage.quote(span))  # fmt: skip
    return Polarity.ANNOUNCED if stage else Polarity.AFFIRMED


def pages(ledger: Ledger, passage: Passage, mention: Mention, span: Span) -> None:
    """The web addresses in the span, those on social media apart."""
    for address in passage.addresses:
        quote = passage.quote(address)
        if span.meets(address) and not platform_of(quote.text, ledger.model):
            page = Value(passage.url(address), "xsd:anyURI")
            ledger.claim(ref(mention), "foaf:page", page, (quote,), _RULE)


def bases(ledger: Ledger, passage: Passage, mention: Mention, span: Span) -> None:
    """The documents named in the span are those that the initiative is based on."""
    for _, name in real_names(passage):
        if span.holds(name.span):
            document = ref(ledger.name(passage, name))
            _claim(ledger, mention, "egov:basedOnDocument", document, passage.quote(name.span))


def operators(
    ledger: Ledger, passage: Passage, mention: Mention, span: Span, polarity: Polarity = Polarity.AFFIRMED
) -> None:
    """The body with which a sentence begins, and one that stands behind "run by"."""
    for clause, name in _bodies(ledger, passage):
        inside = span.holds(name.span) and not name.span.holds(_place(mention))
        if inside and (_begins(passage, clause, name) or _acts(passage, name)):
            body = ref(ledger.name(passage, name))
            _claim(ledger, mention, "egov:operatedBy", body, passage.quote(name.span), polarity)


def sources(ledger: Ledger, passage: Passage, mention: Mention, span: Span) -> None:
    """Organisations from which a sum of money comes: `from UNDP`."""
    for place, kind, code in known_things(passage.text, ledger.model.ontology):
        source = _SOURCE.search(passage.text, max(span.start, place.start - 12), place.start)
        if kind == "organization" and span.holds(place) and source:
            quote = passage.quote(Span(source.start(), place.end))
            _claim(ledger, mention, "egov:fundedBy", Known(kind, code), quote)


def funders(ledger: Ledger, passage: Passage, mention: Mention, span: Span) -> None:
    """Organisations and bodies close to a word of funding in the same sentence."""
    known = [
        (found, Known(kind, code))
        for found, kind, code in known_things(passage.text, ledger.model.ontology)
        if kind == "organization"
    ]
    for clause in passage.clauses:
        cue = passage.cue("funded", clause.span)
        if not cue or not span.meets(cue.span):
            continue
        for place, organization in known:
            if clause.span.holds(place) and _apart(place, cue.span) <= _FAR:
                quote = passage.quote(_over(place, cue.span))
                _claim(ledger, mention, "egov:fundedBy", organization, quote)
        _paying_body(ledger, passage, mention, Span(cue.span.end, clause.span.end))


def _paying_body(ledger: Ledger, passage: Passage, mention: Mention, behind: Span) -> None:
    """The body right behind "funded by"."""
    for _, name in _bodies(ledger, passage):
        between = passage.text[behind.start : name.span.start]
        if behind.holds(name.span) and not _WORD_BETWEEN.search(between):
            body = ref(ledger.name(passage, name))
            _claim(ledger, mention, "egov:fundedBy", body, passage.quote(name.span))
            return


def concepts(  # noqa: PLR0917 - what to look for, where, and how sure it is
    ledger: Ledger,
    passage: Passage,
    mention: Mention,
    span: Span,
    predicate: str,
    polarity: Polarity = Polarity.AFFIRMED,
) -> None:
    """Claims the concepts that a span names as values of the predicate; those in names of bodies are none."""
    scheme = _SCHEMES[predicate]
    for found in concepts_in(passage.text, span, ledger.model.ontology, scheme):
        if _in_body(passage, found.span) or denied(ledger, passage, found.span):
            continue
        quote = passage.quote(found.span)
        _claim(ledger, mention, predicate, Concept(scheme, found.target), quote, polarity)


def groups(ledger: Ledger, passage: Passage, mention: Mention, span: Span) -> None:
    """For whom it is meant; "both men and women" is everyone, and other names tell of other things."""
    own = _place(mention)
    titles = [Span(*at.span()) for at in _TITLE.finditer(passage.text, span.start, span.end)]
    apart = [cue.span for cue in passage.cues_of("target_pairs")]
    apart += [name.span for _, name in passage.names if not name.span.meets(own)]
    for found in concepts_in(passage.text, span, ledger.model.ontology, "target-group"):
        title = found.target == _OTHER and any(title.holds(found.span) for title in titles)
        framed = any(0 <= found.span.start - cue.span.end <= 1 for cue in passage.cues_of("frames"))
        framed = framed and passage.text[found.span.start].isupper()
        apart_from = title or framed or any(place.meets(found.span) for place in apart)
        if apart_from or denied(ledger, passage, found.span):
            continue
        group = Concept("target-group", found.target)
        _claim(ledger, mention, "egov:hasTargetGroup", group, passage.quote(found.span))


def _claim(  # noqa: PLR0917 - a triple and what stands behind it
    ledger: Ledger,
    mention: Mention,
    predicate: str,
    target: Node,
    quote: Quote,
    polarity: Polarity = Polarity.AFFIRMED,
) -> None:
    ledger.claim(ref(mention), predicate, target, (quote,), _RULE, polarity)


def _place(mention: Mention) -> Span:
    return Span(mention.quote.start or 0, mention.quote.end or 0)


def _bodies(ledger: Ledger, passage: Passage) -> list[tuple[Span, Name]]:
    """The bodies of the country with their sentences; organisations that the reference data know are none."""
    known = [span for span, _, _ in known_things(passage.text, ledger.model.ontology)]
    return [
        (clause.span, name)
        for clause, name in passage.names
        if name.family == "body"
        and not (name.pointing or name.negative)
        and not any(place.holds(name.span) for place in known)
    ]


def _in_body(passage: Passage, span: Span) -> bool:
    return any(name.family == "body" and name.span.holds(span) for _, name in passage.names)


def _begins(passage: Passage, clause: Span, name: Name) -> bool:
    """Whether no word but an article stands before the name in its sentence."""
    return not _WORD_BETWEEN.search(passage.text, clause.start, name.span.start)


def _acts(passage: Passage, name: Name) -> bool:
    """Whether "run by" stands right before the name, and not "funded by"."""
    start = name.span.start
    paid = [cue.span for cue in passage.cues_of("funded")]
    return any(
        start - 40 <= cue.span.end <= start
        and not _WORD_BETWEEN.search(passage.text, cue.span.end, start)
        and not any(place.meets(cue.span) for place in paid)
        for cue in passage.cues_of("operators")
    )


def _apart(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def _over(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))
