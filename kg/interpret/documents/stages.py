"""At which stage of its life an answer sees a document: planned, a draft, in force, expired."""

import re

from kg.interpret.documents.begun import drafting_begun, tells_how
from kg.interpret.documents.bills import in_other_house, only_cleared
from kg.interpret.documents.naming import Named
from kg.interpret.documents.noted import noted_behind
from kg.interpret.documents.scopes import (
    bracket_behind,
    cues_in,
    denied_before,
    governed,
    has_before,
    joined,
    listed,
    preceded,
    previous_name,
    right_before,
    window,
    words_in,
)
from kg.interpret.ledger import Ledger
from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage, once_per_passage
from kg.interpret.text.matcher import Found
from kg.interpret.text.spans import Span
from kg.values import Concept, Node, Polarity, Quote, Ref
from kg.vocabulary.folding import fold

STATED, BY_HEAD, BY_DEFAULT = "document-status", "status-by-head", "status-by-default"
COMING = frozenset({"planned", "being-drafted", "drafted", "submitted"})
"""Stages at which a document is not there yet."""

ENDED = frozenset({"repealed", "expired", "superseded"})
"""Stages at which a document is no longer there."""

_DRAFT = "before.being-drafted"
# What is said behind `the draft Act` may tell how far the draft is.
_SURER = frozenset({"status.submitted", "status.drafted"})
_REACHED = frozenset({"status.in-force", "status.adopted", "status.partially-in-force"})
_HELPING = ("auxiliaries", "having", "modals")
_AGENTS = ("made_by", "repealed_by", "replaced_by", "amended_by")
_BY_ANOTHER = frozenset(_AGENTS)
_TOLD_IN_BRACKETS = frozenset({"before", "status"})
_TOLD_BEHIND = frozenset({"before", "not_yet_in_force", "status"})
# A hedge outweighs a plainer word beside it: "drafted, but not yet adopted".
# "han de ser publicadas", "doivent être publiés": the infinitive, and how far a duty stands before its end.
_TO_BE = frozenset({"be", "etre", "ser"})
_DUTY = 4
_BRACKETS = re.compile(r"\([^()]{1,30}\)")
_STAGES = (
    "repealed", "expired", "superseded", "completed", "submitted", "being-drafted", "drafted", "planned",
    "partially-in-force", "under-revision", "in-force", "adopted",
)  # fmt: skip


@once_per_passage
def stage_of(passage: Passage, clause: Span, name: Name) -> tuple[str, Span, str]:
    """The code of the document's stage, the words that tell it, and the rule by which they do."""
    said = _before(passage, clause, name) or _bracketed(passage, name) or noted_behind(passage, clause, name)
    if not said or said.target == _DRAFT or (name.head.status and said.target in _REACHED):
        behind = _behind(passage, clause, name)
        if behind and (not said or behind.target in _SURER) and not governed(passage, clause, name):
            said = behind
    if said and name.head.kind != "law" and tells_how(passage, said):
        said = None
    if said and said.target in _REACHED:
        said = in_other_house(passage, clause, name) or said
    begun = drafting_begun(passage, clause, name)
    if begun and (not said or said.target.endswith(".planned") or begun.span.meets(said.span)):
        said = Found(begun.span, "status.being-drafted")
    if said:
        if said.target in _REACHED and only_cleared(passage, clause, name, said):
            return name.head.status, said.span, STATED
        stage = _completed(name, said.target.split(".")[-1])
        revised = stage in COMING and preceded(passage, "revising", clause, name)
        return ("under-revision" if revised else stage), said.span, STATED
    later = _made_later(passage, clause, name)
    if later:
        return "planned", later, STATED
    if name.head.status:
        return name.head.status, name.span, BY_HEAD
    return ("in-force" if name.head.kind == "law" else "adopted"), name.span, BY_DEFAULT


def _completed(name: Name, stage: str) -> str:
    """What it means of a document that it is completed: a plan has run out, a text is drafted."""
    if stage != "completed":
        return stage
    return "expired" if name.head.kind == "strategy" else "drafted"


def _before(passage: Passage, clause: Span, name: Name) -> Found | None:
    """`the draft Act`, `is preparing an Act`; the verb may have further objects."""
    noted = right_before(passage, "before", clause, name)
    verb = right_before(passage, "status", clause, name)
    if noted and not (verb and verb.span != noted.span and verb.span.holds(noted.span)):
        return noted
    if verb and not _ending(passage, verb):
        return verb
    before = previous_name(passage, clause, name)
    if before and joined(passage, before, name):
        verb = _before(passage, clause, before)
        return verb if verb and verb.target.startswith("status.") else None
    return None


def _ending(passage: Passage, cue: Found) -> bool:
    """Whether the words name what made, ended or announces another one: `is planned in the Strategy`."""
    return any(other.span == cue.span for name in (*_AGENTS, "announces") for other in passage.cues_of(name))


def _made_later(passage: Passage, clause: Span, name: Name) -> Span | None:
    """`It will be supplemented by a decree`: what is yet to change another document is not there yet."""
    # What is yet to be made has an indefinite article, and `will` before its verb.
    if not (passage.cues.any_of(_BY_ANOTHER) and passage.cues.places("futures")):
        return None
    front = Span(clause.start, name.span.start)
    for cue in (cue for prefix in _AGENTS for cue in cues_in(passage, prefix, front)):
        gap = words_in(passage, Span(cue.span.end, front.end))
        said = words_in(passage, Span(max(front.start, cue.span.start - 20), cue.span.start))
        indefinite = len(gap) == 1 and listed(passage, gap[0], "names.indefinite")
        if indefinite and any(listed(passage, word, "futures") for word in said):
            return cue.span
    return None


def _bracketed(passage: Passage, name: Name) -> Found | None:
    """`Act (draft)`, `Act (in force since 2019)`."""
    bracket = bracket_behind(passage, name) if passage.cues.any_of(_TOLD_IN_BRACKETS) else None
    if not bracket:
        return None
    noted = cues_in(passage, "before", bracket)
    return noted[0] if noted else _strongest(passage, bracket, cues_in(passage, "status", bracket))


def _behind(passage: Passage, clause: Span, name: Name) -> Found | None:
    """What the verb says: `is being drafted`; not of something else, nor of what the document itself ends."""
    if not passage.cues.any_of(_TOLD_BEHIND):
        return None
    room = window(passage, clause, name)
    for bracket in _BRACKETS.finditer(passage.text, room.start, room.end):
        noted = cues_in(passage, "before", Span(bracket.start(), bracket.end()))
        if noted:
            return noted[0]
    not_yet = cues_in(passage, "not_yet_in_force", room)
    over = [c for c in passage.cues_of("status") if room.start <= c.span.start < room.end < c.span.end]
    told = [
        cue
        for cue in (*cues_in(passage, "status", room), *over)
        if not _of_another(passage, room, cue)
        and not _ends_another(passage, cue)
        and not _of_its_object(passage, room, cue)
        and not _is_duty(passage, room, cue)
        and not _plans_another(passage, room, cue)
    ]
    if not_yet and all(cue.target in _REACHED for cue in told):
        return Found(not_yet[0].span, "status.adopted")
    return _strongest(passage, room, told)


def _strongest(passage: Passage, room: Span, cues: list[Found]) -> Found | None:
    """The weightiest of the words: what is denied does not hold, and what was drafted once may be law now."""
    held = [cue for cue in cues if cue.target not in _REACHED or not denied_before(passage, room, cue)]
    reached = any(cue.target in _REACHED for cue in held)
    for stage in _STAGES:
        for cue in held:
            if cue.target == f"status.{stage}" and not (
                stage == "drafted" and reached and _past(passage, cue)
            ):
                return cue
    return Found(cues[0].span, "status.drafted") if cues else None


def _past(passage: Passage, cue: Found) -> bool:
    """Whether the words tell how a document came about, with no hedge: `was drafted by experts`."""
    words = words_in(passage, cue.span)
    return not any(listed(passage, word, "denials", "status_adverbs") for word in words)


def _of_another(passage: Passage, room: Span, cue: Found) -> bool:
    """Whether `its implementation`, `the regulations` stands between the name and the words."""
    between = words_in(passage, Span(room.start, cue.span.start))
    return any(listed(passage, word, "other_subjects") for word in between)


def _of_its_object(passage: Passage, room: Span, cue: Found) -> bool:
    """Whether the document has a verb of its own before the words: `requires services being developed`."""
    first = words_in(passage, room)[:1]
    if not first or cue.span.holds(first[0]) or not listed(passage, first[0], "saying"):
        return False
    if listed(passage, first[0], *_HELPING):
        return False
    words = words_in(passage, Span(first[0].start, cue.span.start))
    while words and listed(passage, words[-1], *_HELPING, "status_adverbs", "denials"):
        words.pop()
    return not (words and listed(passage, words[-1], "coordinators", "contrast"))


def _is_duty(passage: Passage, room: Span, cue: Found) -> bool:
    """Whether something else has to be done by the law: `Act: accounts of all ports HAVE to be published`."""
    said = words_in(passage, Span(room.start, cue.span.start))
    if said and fold(said[-1].of(passage.text)) in _TO_BE:
        return len(said) >= _DUTY and any(listed(passage, word, "duties") for word in said[-_DUTY:-1])
    return (
        len(said) > 1
        and listed(passage, said[-1], "duties")
        and passage.text.startswith("to ", cue.span.start)
    )


def _plans_another(passage: Passage, room: Span, cue: Found) -> bool:
    """Whether the document itself plans something else: `le programme PRÉVOIT L'ÉLABORATION d'un cadre`."""
    if words_in(passage, Span(room.start, cue.span.start)):
        return False
    return any(listed(passage, word, "planning") for word in words_in(passage, cue.span)[:1])


def _ends_another(passage: Passage, cue: Found) -> bool:
    """Whether the words are a verb with an object: `which repealed the Act of 1990`, French `abroge`."""
    printed = cue.span.of(passage.text)
    verbs = ("repeals", "replaces", "amends")
    verb = any(other.span == cue.span for name in verbs for other in passage.cues_of(name))
    front = words_in(passage, Span(max(0, cue.span.start - 20), cue.span.start))
    passive = bool(front) and listed(passage, front[-1], "auxiliaries")
    active = printed.lower() == fold(printed) or has_before(passage, cue.span)
    return verb and not passive and active


def state_stage(ledger: Ledger, passage: Passage, named: Named) -> str:
    """Writes down the stage; a bare reference to a document tells none. Returns the stage."""
    stage, words, rule = stage_of(passage, named.clause, named.name)
    if rule == STATED or not (named.again or _is_told(ledger, named.ref)):
        span = Span(min(words.start, named.span.start), max(words.end, named.span.end))
        write_stage(ledger, named.ref, stage, passage.quote(span), rule)
    return stage_in(ledger, named.ref) or stage


def _is_told(ledger: Ledger, document: Ref) -> bool:
    """Whether the response says in words at which stage a document of that name is."""
    return any(claim.rule == STATED for claim in ledger.claims_alike(document, "egov:documentStatus"))


def write_stage(ledger: Ledger, document: Node, stage: str, quote: Quote, rule: str) -> None:
    """Writes the claim; what was assumed for want of words gives way to what is said."""
    alike = ledger.claims_alike(document, "egov:documentStatus") if rule == STATED else ()
    for claim in [claim for claim in alike if claim.rule == BY_DEFAULT]:
        ledger.claims.drop(claim)
    ledger.claim(document, "egov:documentStatus", Concept("document-status", stage), (quote,), rule)


def stage_in(ledger: Ledger, document: Ref) -> str | None:
    """The surest stage that the response has told of a document so far."""
    told = ledger.claims_alike(document, "egov:documentStatus")
    best = max(told, key=lambda claim: (claim.confidence, claim.answer), default=None)
    return best.object.code if best and isinstance(best.object, Concept) else None


def polarity_of(stage: str) -> Polarity:
    """What a document would do that is not there yet is announced only."""
    return Polarity.ANNOUNCED if stage in COMING else Polarity.AFFIRMED
