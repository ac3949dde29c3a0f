"""Who runs a portal: `https://… operated by the Agency X`, `X manages the portal https://…`."""

from kg.interpret.bodies.naming import Body, bodies_in
from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span, words

_MOST_BETWEEN = 7


def operators(ledger: Ledger, passage: Passage) -> None:
    """Writes down the body that the sentence of a portal says runs it."""
    passive, active = passage.cues_of("operated"), passage.cues_of("operates")
    named = bodies_in(ledger, passage, asked=False) if passive or active else []
    for cue in passive:
        body = next((body for body in named if _follows(body.span, cue.span)), None)
        for address in _spoken_of(passage, cue.span) if body else ():
            _claim(ledger, passage, body, address, cue.span)
    for cue in active:
        site = _object(passage, cue.span)
        if site:
            _claim(ledger, passage, _subject(passage, named, cue.span), site, cue.span)


def _clause(passage: Passage, cue: Span) -> Span:
    return next((c.span for c in passage.clauses if c.span.holds(cue)), cue)


def _spoken_of(passage: Passage, cue: Span) -> list[Span]:
    """The address before the words, else the one behind in their sentence."""
    clause = _clause(passage, cue)
    beside = [a for a in passage.addresses if clause.meets(a)]
    before = [a for a in beside or passage.addresses if a.end <= cue.start]
    return before[-1:] or beside[:1]


def _subject(passage: Passage, named: list[Body], cue: Span) -> Body | None:
    """The body that opens the sentence, or the last one named before its verb."""
    clause = _clause(passage, cue)
    before = [body for body in named if clause.start <= body.span.start and body.span.end <= cue.start]
    between = passage.text[before[-1].span.end : cue.start] if before else "."
    return before[-1] if before and len(words(between)) <= _MOST_BETWEEN and "." not in between else None


def _object(passage: Passage, cue: Span) -> Span | None:
    """The address right behind the verb, with the noun and the name of the site between."""
    clause = _clause(passage, cue)
    behind = next((a for a in passage.addresses if a.start >= cue.end and clause.meets(a)), None)
    if behind is None or not passage.has_cue("site_words", Span(cue.end, behind.start)):
        return None
    return behind if len(words(passage.text, cue.end, behind.start)) <= _MOST_BETWEEN else None


def _follows(span: Span, cue: Span) -> bool:
    """Whether a name begins right behind a cue word, an article apart."""
    return 0 < span.start - cue.end <= len(" the ") + 1


def _claim(ledger: Ledger, passage: Passage, body: Body | None, address: Span, cue: Span) -> None:
    portal = ledger.mentions.get(f"portal:{passage.answer.number}:{address.start}-{address.end}")
    if portal and body:
        spans = (address, cue, body.span)
        whole = Span(min(span.start for span in spans), max(span.end for span in spans))
        quote = (passage.quote(whole),)
        ledger.claim(ref(portal), "egov:operatedBy", ref(body.mention), quote, "operator-stated")
