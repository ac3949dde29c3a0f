"""Which public bodies an answer names: by their heads, by a description, or by their place in the form."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.interpret.known import known_things
from kg.interpret.labels import besides
from kg.interpret.ledger import Ledger
from kg.interpret.names import Name, clean
from kg.interpret.passage import Passage
from kg.interpret.text import Span, trimmed, words
from kg.values import Mention
from kg.vocabulary.folding import fold

_CAPITAL = re.compile(r"[^\W\d_]*[A-ZÀ-Þ]")
_HEAD_END = re.compile(r"\s*(?:[,;:\n(\[<]|\s[-–—]+\s|$)")
_OPENING = re.compile(
    r"[\s)\]>;,.:•*–—-]*(?:(?:and|et|y|e)\s+)?(?:(?:the|le|la|les|el|los|las)\s+|l['’])?", re.I
)
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_ACRONYM = re.compile(r"(?:ex-)?([A-ZÀ-Þ][\w.&-]*[A-ZÀ-Þ][\w.&-]*(?: [A-ZÀ-Þ]{1,4})?)$")
_COPULA = re.compile(r"\s*(?:\([^()]*\))?\s*,?\s*(?:is|est|es)?\s*(?:an|a|une|un|una)\s", re.I)
_MOST_WORDS = 10


@dataclass(frozen=True, slots=True)
class Body:
    """A body at a place in the text: `type` is a concept of `public-body-type`, "" if no head tells it.

    `name` is the grammar's reading; None where the form or a description tells that it is a body.
    """

    span: Span
    mention: Mention
    type: str
    name: Name | None = None


def bodies_in(ledger: Ledger, passage: Passage, *, asked: bool) -> list[Body]:
    """The public bodies named in an answer, in order of place.

    Args:
        ledger: where their mentions are written down.
        passage: the answer.
        asked: whether the form asks for bodies, so that a bare name such as an acronym is one.
    """
    foreign = _foreign(ledger, passage)
    found = []
    for _, name in passage.names:
        if name.family != "body" or name.pointing or name.negative:
            continue
        if name.antecedent is None and any(span.meets(name.span) for span in foreign):
            ledger.set_aside(passage.answer.number, "not-a-national-body", passage.quote(name.span))
            continue
        found.append(Body(name.span, ledger.name(passage, name), name.head.type, name))
    described = [span for span in _described(passage) if _free(passage, span)]
    given = _given(ledger, passage) if asked else []
    for span in dict.fromkeys([*described, *given]):
        quote = passage.quote(span)
        also = _also(passage.text, span)
        mention = ledger.mention("body", "egov:PublicBody", clean(quote.text), quote, also)
        found.append(Body(span, mention, ""))
    return sorted(found, key=lambda body: body.span)


def _foreign(ledger: Ledger, passage: Passage) -> list[Span]:
    """Where international organisations and other countries are named."""
    own = ledger.response.country
    things = known_things(passage.text, ledger.model.ontology)
    return [span for span, kind, code in things if kind != "framework" and code != own]


def _free(passage: Passage, span: Span) -> bool:
    return not any(span.meets(name.span) for _, name in passage.names)


def _described(passage: Passage) -> Iterator[Span]:
    """`X (https://…) is a government agency which ...`: the capitalised words that open the sentence."""
    for cue in (found for found in passage.cues if found.target == "described_bodies"):
        clause = next((c.span for c in passage.clauses if c.span.holds(cue.span)), None)
        head = _leading(passage.text, clause) if clause else None
        if not head or head.end > cue.span.start:
            continue
        if _COPULA.fullmatch(passage.text[head.end : cue.span.start]):
            yield head


def _given(ledger: Ledger, passage: Passage) -> list[Span]:
    """Names that stand where the form asks for bodies and that no head tells: `The Judiciary, https://…`."""
    lexicon = ledger.model.lexicon
    if passage.says([lexicon.words("findings.unknown"), lexicon.words("findings.absent")]):
        return []
    spans = []
    for segment in _segments(ledger, passage):
        head = _leading(passage.text, segment)
        taken = any(name.span.meets(segment) for _, name in passage.names)
        if head and not taken and _is_name(ledger, passage, head):
            spans.append(head)
    return spans


def _segments(ledger: Ledger, passage: Passage) -> Iterator[Span]:
    """The parts of an answer that may each name a body: up to an address, or a sentence without one."""
    rooms = besides(passage, ledger.model.lexicon)
    for beside in rooms:
        yield Span(beside.room.start, beside.address.start)
    for clause in passage.clauses:
        if not any(beside.room.meets(clause.span) for beside in rooms):
            yield clause.span


def _leading(text: str, segment: Span) -> Span | None:
    """The words of a segment up to the first mark, without articles in front; they must be capitalised."""
    opening = _OPENING.match(text, segment.start, segment.end)
    start = opening.end() if opening else segment.start
    end = next((m.start() for m in _HEAD_END.finditer(text, start, segment.end)), segment.end)
    span = trimmed(text, Span(start, end), extra="\"“”«»'’ ")
    listed = words(text, span.start, span.end)
    return span if listed and _CAPITAL.match(listed[0].of(text)) else None


def _is_name(ledger: Ledger, passage: Passage, span: Span) -> bool:
    said = [fold(word.of(passage.text)) for word in words(passage.text, span.start, span.end)]
    lexicon = ledger.model.lexicon
    if not 0 < len(said) <= _MOST_WORDS or "█" in span.of(passage.text):
        return False
    unlike = ("references", "findings", "no_portal", "levels")
    phrase = " ".join(said)
    never = phrase in lexicon.words("not_bodies") or any(
        word in lexicon.words("names.stops") for word in said
    )
    known = any(span.meets(other) for other in _foreign(ledger, passage))
    return not never and not known and not any(passage.has_cue(prefix, span) for prefix in unlike)


def _also(text: str, span: Span) -> tuple[str, ...]:
    """Acronyms in brackets behind a name: `(SNA, ex-ABC)`."""
    bracket = _BRACKET.match(text, span.end)
    parts: Sequence[str] = bracket[1].split(",") if bracket else ()
    found = (_ACRONYM.match(part.strip()) for part in parts)
    return tuple(match[1] for match in found if match)
