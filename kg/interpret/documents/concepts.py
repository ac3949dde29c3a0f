"""The technologies, principles and themes that a sentence names beside a document."""

import re
from collections.abc import Iterator

from kg.interpret.documents.naming import Named
from kg.interpret.documents.scopes import cues_in, listed, only, preceded, window, words_before, words_in
from kg.interpret.documents.stages import COMING
from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage
from kg.interpret.text.known import concepts_in
from kg.interpret.text.matcher import Found
from kg.interpret.text.spans import Span
from kg.values import Concept

PROPERTIES = {
    "technology": ("egov:referencesTechnology", "emerging-technology"),
    "principle": ("egov:referencesPrinciple", "principle"),
    "theme": ("egov:referencesTheme", "policy-theme"),
}
"""Property and scheme by kind."""

_PASSIVE = re.compile(
    r"\s(?:(?:is|are|was|were|has been|have been|est|sont|a été|es|son|está|están|se)\s+)"
    r"(?:[^\W\d_]+\s+){0,3}?(?:by|in|under|through|within|par|dans|sous|en|por)\s+"
    r"(?:(?:the|our|its|la|le|les|el|los|las|sa|su)\s+|l['’])?[\"“«‘']?",
    re.I,
)
# What parts two statements of one sentence: `A covers X, whereas Y is ...`; not `A states that Y is ...`.
_APART = re.compile(
    r",\s(?!(?:that|which|que|qui)\b)|;|\b(?:and|while|whereas|but|et|y|mientras que|tandis que)\b", re.I
)
_AS_DID = re.compile(
    r"\s*,?\s*(?:as (?:did|does|do)|tout comme|comme (?:le fait|l['’]a fait|l['’]avait fait)|al igual que"
    r"|como (?:lo )?(?:hace|hizo|hacía))\s+(?:(?:the|its|la|le|el)\s+|l['’])?[\"“«]?",
    re.I,
)
# What follows the concept belongs to it: `cloud (Cloud Policy)`, `blockchain: Plan`, `AI - Strategy`.
_HEADING = re.compile(r"\s*(?:\)\s*)?[:(–—-]\s*[\"“«'(]*\s*$")


def said_of(
    ledger: Ledger, passage: Passage, named: list[Named], kind: str, *, in_titles: bool = False
) -> Iterator[tuple[Named, Found]]:
    """Each document with a concept of that kind that its sentence says it refers to.

    Args:
        ledger: gives the model.
        passage: the answer.
        named: its documents.
        kind: technology, principle or theme.
        in_titles: whether a concept in the document's own name counts.
    """
    clauses = dict.fromkeys(one.clause for one in named)
    for clause in clauses:
        here = [one for one in named if one.clause == clause]
        concepts = concepts_in(passage.text, clause, ledger.model.ontology, PROPERTIES[kind][1])
        within = _principles(ledger, passage, clause) if concepts and kind == "technology" else []
        for found in concepts:
            held = any(span != found.span and span.holds(found.span) for span in within)
            if held or _left_out(passage, clause, found):
                continue
            owners = _owners(passage, here, found, concepts, in_titles)
            for one in [*owners, *_compared(passage, here, owners, found)]:
                otherwise = titled_otherwise(ledger, one, named, kind, found.target)
                if not (otherwise or _behind_denial(passage, one, found)):
                    yield one, found


def _compared(passage: Passage, here: list[Named], owners: list[Named], found: Found) -> list[Named]:
    """The document of which the same is told right behind: `the Plan promotes X, as did the Policy`."""
    after = [one for one in here if one.span.start >= found.span.end and one not in owners]
    gap = passage.text[found.span.end : after[0].span.start] if after and owners else ""
    return after[:1] if gap and _AS_DID.fullmatch(gap) else []


def titled_otherwise(ledger: Ledger, one: Named, named: list[Named], kind: str, code: str) -> bool:
    """Whether a document of another answer has its own concept in its title, and a second one has this one.

    `For clouds see question 55`, where a framework on clouds and one on robots are named.
    """
    if not one.again:
        return False
    mine = _in_title(ledger, one, kind)
    return bool(mine) and code not in mine and any(code in _in_title(ledger, other, kind) for other in named)


def _in_title(ledger: Ledger, one: Named, kind: str) -> set[str]:
    """The concepts in a document's name."""
    name = one.mention.name
    found = concepts_in(name, Span(0, len(name)), ledger.model.ontology, PROPERTIES[kind][1])
    return {concept.target for concept in found}


def _left_out(passage: Passage, clause: Span, found: Found) -> bool:
    """Whether a denial stands right before a concept: `but not robots`, `mais pas la robotique`."""
    if not passage.cues.places("denials"):
        return False
    words = words_before(passage, Span(clause.start, found.span.start), "names.articles")
    return bool(words) and listed(passage, words[-1], "denials")


def _principles(ledger: Ledger, passage: Passage, clause: Span) -> list[Span]:
    """Where principles are named: `cloud first` names no technology."""
    scheme = PROPERTIES["principle"][1]
    return [found.span for found in concepts_in(passage.text, clause, ledger.model.ontology, scheme)]


def _owners(
    passage: Passage, here: list[Named], found: Found, concepts: list[Found], in_titles: bool
) -> list[Named]:
    """A document before the concept, else those that follow it; a heading belongs to what follows it.

    `A is in the Strategy, and the Plan adds B`: of several the last has its own verb if a concept follows it.
    """
    inside = [one for one in here if one.span.holds(found.span)]
    if inside or _in_name(passage, found):
        return inside if in_titles else []
    after = [one for one in here if one.span.start >= found.span.end]
    before = [one for one in here if one.span.end <= found.span.start]
    if after and _leads_to(passage, before[-1:], found, after[0]):
        return [one for one in after if one is after[0] or _same_list(passage, after[0], one, "prepositions")]
    fronted = [one for one in here if any(c.span.end <= one.span.start for c in concepts)]
    shared = (
        bool(fronted) and fronted[0] is here[0] and any(c.span.start >= here[-1].span.end for c in concepts)
    )
    if not before:
        return after[:1] if shared else after
    last = before[-1]
    if shared and last is not here[0]:
        return [last]
    again = Span(last.span.end, found.span.start).of(passage.text)
    if any(re.search(rf"\b{re.escape(name)}\b", again) for name in last.name.also):
        return [last]
    return [one for one in before if one is last or _same_list(passage, one, last)]


def _leads_to(passage: Passage, before: list[Named], found: Found, after: Named) -> bool:
    """Whether a concept heads a document, or a passive verb leads to it: `X is met by the Plan`."""
    gap = passage.text[found.span.end : after.span.start]
    if _HEADING.match(gap):
        return True
    if not _PASSIVE.fullmatch(gap):
        return False
    ahead = passage.text[before[0].span.end : found.span.start] if before else ";"
    return _APART.search(ahead) is not None


def _in_name(passage: Passage, found: Found) -> bool:
    """Whether the words are part of some other name, such as a body's or a framework's."""
    return any(name.span.holds(found.span) and not name.pointing for _, name in passage.names)


def _same_list(passage: Passage, one: Named, last: Named, *further: str) -> bool:
    """Whether only `and`, commas and articles part two documents, so that one verb speaks of both."""
    gap = Span(one.span.end, last.span.start)
    inside = [n.span for _, n in passage.names if n.family == "document" and gap.holds(n.span)]
    words = [word for word in words_in(passage, gap) if not any(span.holds(word) for span in inside)]
    plain = ("coordinators", "names.articles", "names.dropped", *further)
    return all(listed(passage, word, *plain) for word in words) and bool(words or "," in gap.of(passage.text))


def denied(passage: Passage, one: Named, found: Found | None = None) -> bool:
    """Whether the sentence denies what the question asks about: `does not mention it`, `no mention in`.

    With `found`, whether it denies that concept: not `does not mention robots, but drones`.
    """
    if preceded(passage, "excluded", one.clause, one.name) or _answers_no(passage, one):
        return True
    if not passage.cues_of("findings.negated"):
        return False
    behind = window(passage, one.clause, one.name)
    room = Span(one.span.end, max(one.span.end, behind.end, found.span.end if found else 0))
    for cue in cues_in(passage, "findings.negated", room):
        if _tells_stage(passage, cue) or _forbids(passage, cue):
            continue
        if found is None or not _contrasted(passage, cue, found):
            return True
    for cue in cues_in(passage, "findings.negated", Span(one.clause.start, one.span.start)):
        between = Span(cue.span.end, one.span.start)
        others = [name for _, name in passage.names if name.family == "document" and between.meets(name.span)]
        pause = re.search(r"[,;:(]", between.of(passage.text)) or cues_in(passage, "contrast", between)
        if not others and not pause:
            return True
    return False


def _answers_no(passage: Passage, one: Named) -> bool:
    """Whether nothing but a `no` follows a document: `The Plan, yes; the Strategy, no`."""
    if not passage.cues_of("findings.absent"):
        return False
    room = Span(one.span.end, max(one.span.end, one.clause.end))
    noes = passage.has_cue("findings.absent", room)
    return noes and bool(words_in(passage, room)) and only(passage, room, "findings.absent")


def _tells_stage(passage: Passage, cue: Found) -> bool:
    """Whether a denial is part of words on how far a document is: `not yet published`."""
    stages = (f"status.{stage}" for stage in COMING)
    return any(other.span.holds(cue.span) for stage in stages for other in passage.cues_of(stage))


def _forbids(passage: Passage, cue: Found) -> bool:
    """Whether a denial only tells what nobody may ask: `state bodies have NO right to demand known data`."""
    return any(other.span.meets(cue.span) for other in passage.cues_of("findings.not_denials"))


def _behind_denial(passage: Passage, one: Named, found: Found) -> bool:
    """Whether a concept is denied before the `but` of a document: `no law on robots, but the Code ...`."""
    between = Span(found.span.end, max(found.span.end, one.span.start))
    contrasts = cues_in(passage, "contrast", between)
    front = Span(one.clause.start, contrasts[0].span.start) if contrasts else between
    return bool(contrasts) and bool(cues_in(passage, "findings.negated", front))


def uncovered(passage: Passage, one: Named) -> bool:
    """Whether the sentence says in so many words that a document leaves the matter out: `does not cover`."""
    if preceded(passage, "excluded", one.clause, one.name):
        return True
    if not passage.cues_of("findings.uncovered"):
        return False
    behind = window(passage, one.clause, one.name)
    room = Span(one.span.end, max(one.span.end, behind.end))
    return bool(cues_in(passage, "findings.uncovered", room))


def _contrasted(passage: Passage, cue: Found, found: Found) -> bool:
    """Whether `but` stands between the denial and the concept."""
    between = Span(min(cue.span.end, found.span.end), max(cue.span.start, found.span.start))
    return bool(cues_in(passage, "contrast", between))


def state_concept(ledger: Ledger, passage: Passage, one: Named, kind: str, found: Found) -> None:
    """Writes down that a document refers to what its sentence names."""
    predicate, scheme = PROPERTIES[kind]
    words = Span(min(one.span.start, found.span.start), max(one.span.end, found.span.end))
    concept = Concept(scheme, found.target)
    ledger.claim(one.ref, predicate, concept, (passage.quote(words),), "said-in-so-many-words")
