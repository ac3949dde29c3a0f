"""What a sentence tells of the address in it: what is done there, what the site is called, what it does."""

import re

from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span, trimmed, words
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_MARK = re.compile(r"[,;:()]")
_JOINT = re.compile(
    r"\s*(?:(?:and|while|whereas|et|tandis que|alors que|y|e|mientras que)\s+)?"
    r"(?:(?:the|le|la|les|el|los|las)\s+|l['’])?",
    re.I,
)
_RELATIVE = re.compile(
    r"[>)\]\s]*,?\s*(?:which|that|where|whose|qui|que|où|dont|lequel|laquelle|donde|el cual|la cual)\s", re.I
)
_SENTENCE_JOINT = re.compile(r"(?:,\s*|\s+)(?:and|while|whereas|et|y|tandis que|mientras que)\s+", re.I)
_COPULA = re.compile(
    r"\s(?:is|is called|is named|called|named|known as|est|s['’]appelle|appelé|dénommé|es|se llama|llamado"
    r"|denominado)\s+(?:(?:the|le|la|el)\s+|l['’])?(?=[\"“«]?(?:[a-z]-?)?[A-ZÀ-Þ])"
)
_NAME = re.compile(
    r"[\"“«]?\s?((?:[a-z]-?)?[A-ZÀ-Þ][\w.'’&-]*\w(?:\s+(?:(?:of|and|for|the|de|du|des|et|la|del|los|y|e|en)\s+)*"
    r"[A-ZÀ-Þ][\w.'’&-]*\w)*)"
)
# What is done (`their returns`), and where the sentence goes on: with whom, where, by which means.
_OWN = re.compile(
    r"\s+(?:for\s+)?(?:(?:the|their|his|her|its|all|les|la|le|leurs?|ses|des|du|de la|los|las|el|sus?)\s+"
    r"|l['’])?",
    re.I,
)
_WITH = re.compile(
    r"\s+(?:with|to|from|on|at|through|via|by|using|in|online|here|auprès|à|au|aux|sur|par|en|dans|ante|a|al|por"
    r"|mediante)\b|[,;:()<]",
    re.I,
)
_LED_TO = re.compile(
    r"\b(?:through|via|sur|à travers|par|dans|a través de|mediante|por)\s+"
    r"((?:My|Our|Ma|Mon|Mes|Notre|Mis?|Tu|Nuestr[oa])(?:\s[a-zß-ÿ]{3,}){1,2})\s*[(<\[]+$"
)
_VIA = re.compile(
    r"(.+?)\s+(?:via|through|by means of|using|at|on|à travers|au moyen de|sur|a través de|mediante|por|en)"
    r"\s*[:<(]?\s*$"
)
_SHORT = re.compile(r"\s\([^()\s]{2,12}\)")
_OPENING = frozenset("(<[")
_MOST_WORDS = 6
_MOST_BETWEEN = 5
_MOST_BEHIND = 14


def done_there(passage: Passage, front: Span) -> Span | None:
    """`passport applications are made online at https://…`: what the words in front say is done there.

    Args:
        passage: the answer.
        front: what stands before the address in its sentence.
    """
    for cue in (c.span for c in reversed(passage.cues_of("done_at")) if front.holds(c.span)):
        behind = passage.text[cue.end : front.end]
        if len(words(behind)) > _MOST_BETWEEN or re.search(r"[,;:]|[.]\s", behind.rstrip(" ,:(<")):
            continue
        marks = [m.end() for m in _MARK.finditer(passage.text, front.start, cue.start)]
        start = max([front.start, *marks])
        joint = _JOINT.match(passage.text, start, cue.start)
        span = trimmed(passage.text, Span(joint.end() if joint else start, cue.start))
        if 0 < len(words(passage.text, span.start, span.end)) <= _MOST_WORDS:
            return span
    return None


def done_by(passage: Passage, front: Span) -> Span | None:
    """`the Agency receives passport applications on https://…`: what somebody does there.

    Args:
        passage: the answer.
        front: what stands before the address in its sentence.
    """
    doing = [c.span for c in (*passage.cues_of("people_do"), *passage.cues_of("body_does"))]
    for cue in sorted((span for span in doing if front.holds(span)), reverse=True):
        rest = passage.text[cue.end : front.end]
        if len(words(rest)) > _MOST_BEHIND or re.search(r"[,;]\s|[.]\s", rest.rstrip(" ,:(<")):
            return None
        own = _OWN.match(passage.text, cue.end, front.end)
        start = own.end() if own else cue.end
        end = _WITH.search(passage.text, start, front.end)
        span = trimmed(passage.text, Span(start, max(start, end.start() if end else front.end)))
        if 0 < len(words(passage.text, span.start, span.end)) <= _MOST_WORDS:
            return span
    return None


def led_to(passage: Passage, front: Span, lexicon: Lexicon) -> Span | None:
    """`..., and payment of water bills through https://…`: a noun phrase that a preposition leads on from.

    Args:
        passage: the answer.
        front: what stands before the address in its sentence.
        lexicon: the cue words: the phrase opens with a service and holds no verb.
    """
    if not any(front.holds(cue.span) for cue in passage.cues_of("service_words")):
        return None
    start = max([front.start, *(m.end() for m in _MARK.finditer(passage.text, front.start, front.end - 1))])
    joint = _JOINT.match(passage.text, start, front.end)
    found = _VIA.match(passage.text, joint.end() if joint else start, front.end)
    if found is None:
        return None
    span = trimmed(passage.text, Span(*found.span(1)))
    said = [fold(word.of(passage.text)) for word in words(passage.text, span.start, span.end)]
    opens = any(cue.span.start == span.start for cue in passage.cues_of("service_words"))
    plain = lexicon.words("names.stops").isdisjoint(said)
    return span if opens and plain and len(said) <= _MOST_WORDS else None


def is_told_of_body(passage: Passage, span: Span) -> bool:
    """Whether words say what a body does: `The Land Registry issues titles`."""
    own = [name.span.end for _, name in passage.names if name.family == "body" and span.holds(name.span)]
    bodies = {*own, *(short.end() for end in own if (short := _SHORT.match(passage.text, end)))}
    return any(c.span.start - 1 in bodies for c in passage.cues_of("body_does") if span.holds(c.span))


def called(passage: Passage, front: Span) -> Span | None:
    """`The portal of the government is X, which is found at https://…`: the name that a site is given."""
    if not passage.has_cue("site_words", front):
        return None
    for copula in _COPULA.finditer(passage.text, front.start, front.end):
        subject = Span(front.start, copula.start())
        name = _NAME.match(passage.text, copula.end(), front.end)
        if name and passage.has_cue("site_words", subject) and not _MARK.search(subject.of(passage.text)):
            return Span(name.start(1), name.end(1))
    return None


def named_mine(passage: Passage, front: Span) -> Span | None:
    """`through Mon quai (https://…)`: a name of which only `my` is capitalised, behind `through`."""
    opens = passage.text[front.start : front.end].rstrip("\n")[-1:] in _OPENING
    name = _LED_TO.search(passage.text, front.start, front.end) if opens else None
    if name is None:
        return None
    span = Span(*name.span(1))
    nouns = any(span.holds(cue.span) for cue in passage.cues_of("places"))
    named = any(other.span.meets(span) for _, other in passage.names)
    return None if nouns or named else span


def predicate(text: str, space: Span, *, last: bool) -> Span | None:
    """What a sentence goes on to say of a site behind its address.

    Args:
        text: the answer's text.
        space: from the address, or the note behind it, to the next address or the sentence's end.
        last: whether no other address follows in the sentence; else only a relative clause counts.
    """
    if last:
        return space if space.start < space.end else None
    if not _RELATIVE.match(text, space.start, space.end):
        return None
    joints = [m.start() for m in _SENTENCE_JOINT.finditer(text, space.start, space.end)]
    return Span(space.start, joints[-1] if joints else space.end)
