"""What an answer says of the law on a topic: whether there is one, in whole, in part or as a draft."""

import re
from collections.abc import Mapping

from kg.interpret.documents.stages import COMING, ENDED
from kg.interpret.findings.citations import cited_by_article
from kg.interpret.findings.halves import opens_in_part, to_be_widened
from kg.interpret.findings.judgement import (
    WORD,
    Case,
    Judgement,
    documents_of,
    names_kind,
    unknown,
)
from kg.interpret.findings.subjects import at_work, founds, of_no_law
from kg.interpret.findings.tone import denial_in, heard, of_matter, opens, parts
from kg.interpret.findings.topics import is_about, scope
from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span
from kg.values import Quote
from kg.vocabulary.folding import fold

_WORD = re.compile(r"[^\W\d_][\w-]*")
_FEW = 6
_SMALL = 3
_LABEL = re.compile(r"[\s–•*-]*[^\W\d_][\w /&-]{0,40}:\s")
_NOTHING = "nothing-to-judge-by"
_DENIED = ("no", "wording-denies")
_DRAFTING = ("findings.preparation", "findings.draft_nouns", *(f"status.{stage}" for stage in sorted(COMING)))
_IN_PART = {
    "part": "law-partly-in-force",
    "hedged": "wording-hedges",
    "wider": "law-of-wider-title",
    "article": "article-only",
}


def legislation(case: Case, passage: Passage, topic: str) -> Judgement:
    """Only a law on the matter answers yes; an article or a general law answers in part."""
    weighed = _weigh(case, passage, topic)
    quotes = {
        kind: tuple(passage.quote(span) for span, one in weighed.items() if one == kind)
        for kind in dict.fromkeys(weighed.values())
    }
    denied = "denied" in quotes or _denies_law(case, passage)
    if "own" in quotes:
        beside = "denied" in quotes or _denies_law(case, passage, labelled=False)
        if beside or opens_in_part(passage):
            return Judgement("partial", "law-beside-denial" if beside else "wording-hedges", quotes["own"])
        return Judgement("yes", "law-named", quotes["own"], outspoken=True)
    for kind, rule in _IN_PART.items():
        if kind in quotes:
            return Judgement("partial", rule, quotes[kind])
    if "draft" in quotes:
        return Judgement("in-preparation", "draft-only", quotes["draft"], outspoken=True)
    for kind in ("excluded", "ended"):
        if kind in quotes and "other" not in quotes:
            return Judgement("no", "wording-denies", quotes[kind], outspoken=kind == "excluded")
    return _unnamed(case, passage, quotes.get("other", ()), topic, denied=denied)


def _unnamed(
    case: Case, passage: Passage, others: tuple[Quote, ...], topic: str, *, denied: bool
) -> Judgement:
    """Where no law is named that counts: the words about drafts, denials and what there is instead."""
    everything, whole = Span(0, len(passage.text)), (passage.whole(),)
    if _drafted(passage, everything):
        return Judgement("in-preparation", "wording-announces", whole, outspoken=True)
    first = parts(case, passage)[0]
    covered = any(
        _covers(case, passage, clause.span, None, topic)
        for clause in passage.clauses
        if not heard(passage, "findings.partial", clause.span)
    )
    if denied:
        value, rule = (
            ("partial", "wording-hedges") if covered or (first.tone == "affirms" and not others) else _DENIED
        )
        return Judgement(value, rule, whole, outspoken=value == "no")
    if others:
        return Judgement("partial", "no-law-named", others)
    hedged = any(heard(passage, f"findings.{cue}", first.span) for cue in ("partial", "provision"))
    if covered or (not hedged and _affirms_law(case, passage, everything)):
        return Judgement("yes", "wording", whole)
    return Judgement("partial", "wording-hedges", whole) if hedged else unknown(passage, _NOTHING)


def _drafted(passage: Passage, everything: Span) -> bool:
    """Whether a law is announced, or drafts are spoken of: "the bill is before Parliament"."""
    drafts = any(name.pointing and name.head.status in COMING for _, name in passage.names)
    return drafts or any(heard(passage, cues, everything) for cues in _DRAFTING)


def _affirms_law(case: Case, passage: Passage, everything: Span) -> bool:
    """Whether something speaks for a law that is not named: an address, its noun, that it is in force."""
    if passage.addresses or names_kind(case.lexicon, passage.text, "law"):
        return True
    return opens(passage, "findings.affirmed", everything) or bool(
        heard(passage, "status.in-force", everything)
    )


def _weigh(case: Case, passage: Passage, topic: str) -> Mapping[Span, str]:
    """What each document says on the topic: own, part, wider, article, draft, excluded or other."""
    found: dict[Span, str] = {}
    documents = documents_of(passage)
    everything = Span(0, len(passage.text))
    partly = len(documents) == 1 and heard(passage, "status.partially-in-force", everything) is not None
    for clause, name, stage in documents:
        if stage in ENDED:
            found[name.span] = "ended"
        elif (
            stage in COMING
            or _is_draft(passage, name)
            or to_be_widened(case, passage, clause, name, stage, topic)
        ):
            found[name.span] = "draft"
        elif _only_changes(passage, clause, name):
            found[name.span] = "wider"
        elif name.head.kind != "law":
            found[name.span] = "own" if _binds(passage, clause, name) else "other"
        elif partly or stage == "partially-in-force":
            found[name.span] = "part"
        elif opens(passage, "findings.partial", clause):
            found[name.span] = "hedged"
        elif _denied(case, passage, clause, name):
            found[name.span] = "denied"
        elif _excluded(passage, clause, name):
            found[name.span] = "excluded"
        else:
            found[name.span] = _breadth(case, passage, clause, name, topic)
    outgoing = {
        name.span: "other"
        for clause, name, _ in documents
        if found[name.span] != "draft"
        and _to_be_replaced(passage, clause, name)
        and scope(case.model, name, topic) != "own"
    }
    found |= outgoing
    return found | _founding(passage, found) | _general(case, passage, topic)


def _founding(passage: Passage, found: Mapping[Span, str]) -> dict[Span, str]:
    """Beside a draft, the laws by which only the body that drafts it was set up."""
    if "draft" not in found.values():
        return {}
    others = (one for one in documents_of(passage) if found[one[1].span] != "draft")
    return {name.span: "other" for clause, name, _ in others if founds(passage, clause, name)}


def _only_changes(passage: Passage, clause: Span, name: Name) -> bool:
    """Whether a law without a title only changed the one named before it: `Act A, as amended by Act 5`."""
    before = [other for other in _documents_in(passage, clause) if other.span.end <= name.span.start]
    title = {word for word in _WORD.findall(fold(name.name)) if len(word) > _SMALL}
    if not before or title - set(name.head.word.split()):
        return False
    return heard(passage, "amended_by", Span(before[-1].span.end, name.span.start)) is not None


def _is_draft(passage: Passage, name: Name) -> bool:
    """Whether words stand for a draft that the answer names: `The bill is ready. It will regulate ...`."""
    thing = name.antecedent
    if thing is None or thing.answer != passage.answer.number:
        return False
    return any(stage in COMING and thing.name.span == one.span for _, one, stage in documents_of(passage))


def _to_be_replaced(passage: Passage, clause: Span, name: Name) -> bool:
    """Whether a law is named only as the one that a coming law will replace: `It will replace the Act`."""
    if not passage.has_cue("replaces", clause):
        return False
    behind = (cue for cue in passage.cues_of("replaces") if clause.holds(cue.span))
    gaps = (passage.text[cue.span.end : name.span.start] for cue in behind if cue.span.end <= name.span.start)
    replaced = any(len(gap.split()) <= _SMALL for gap in gaps)
    return replaced and any(stage in COMING for _, _, stage in documents_of(passage))


def _binds(passage: Passage, clause: Span, name: Name) -> bool:
    """Whether a framework is a regulation: by its title, or as its sentence says that it sets rules."""
    told = heard(passage, "findings.binding", Span(name.span.end, clause.end))
    return told is not None or passage.has_cue("findings.regulatory", name.span)


def _general(case: Case, passage: Passage, topic: str) -> dict[Span, str]:
    """General laws named by their kind alone: "the Criminal Code, section 3"."""
    named = [name.span for _, name in passage.names if not name.pointing]
    return {
        cue.span: "own" if _covers(case, passage, clause.span, cue.span, topic) else "wider"
        for cue in passage.cues_of("findings.general_laws")
        for clause in passage.clauses
        if clause.span.holds(cue.span) and not any(span.meets(cue.span) for span in named)
    }


def _breadth(case: Case, passage: Passage, clause: Span, name: Name, topic: str) -> str:
    """Whether a law in force is on the topic, on more than the topic, or cited by an article alone."""
    shown = scope(case.model, name, topic)
    if heard(passage, "findings.only_a_part", clause) and cited_by_article(passage, clause, name):
        return "article"
    if shown == "own":
        return "own"
    if _hedged(passage, clause):
        return "hedged"
    if _covered(case, passage, clause, name, topic):
        return "own"
    if cited_by_article(passage, clause, name):
        return "article"
    touched = shown == "wider" and _touched(case, passage, clause, name, topic)
    return "own" if shown == "opaque" or touched else "wider"


def _hedged(passage: Passage, clause: Span) -> bool:
    """Whether words leave a part out: "certain records"; "by electronic means only" leaves out none."""
    found = heard(passage, "findings.partial", clause)
    exclusive = {cue.span for cue in passage.cues_of("findings.exclusive")}
    # "if certain conditions are met" leaves nothing out.
    plain = any(found and cue.span.holds(found.span) for cue in passage.cues_of("findings.conditions"))
    return found is not None and found.span not in exclusive and not plain


def _touched(case: Case, passage: Passage, clause: Span, name: Name, topic: str) -> bool:
    """Whether the clause, beside the law's name, affirms something of the matter itself."""
    text = _without(passage.text, name.span)
    return any(
        part.tone in {"affirms", "hedges"}
        and clause.holds(part.span)
        and is_about(case.model, topic, part.span.of(text))
        for part in parts(case, passage)
    )


def _without(text: str, name: Span) -> str:
    return text[: name.start] + " " * (name.end - name.start) + text[name.end :]


def _covered(case: Case, passage: Passage, clause: Span, name: Name, topic: str) -> bool:
    """Whether words say that the law covers the matter: beside its name, or in a clause without a law."""
    if _covers(case, passage, clause, name.span, topic):
        return True
    lawful = [other for other, _, _ in documents_of(passage)]
    return any(
        _covers(case, passage, other.span, None, topic)
        for other in passage.clauses
        if other.span.start > clause.start and other.span not in lawful
    )


def _covers(case: Case, passage: Passage, clause: Span, name: Span | None, topic: str) -> bool:
    """Whether a verb such as `requires` stands there with the matter, or with "it", as its object."""
    cue = heard(passage, "findings.covering", clause)
    if cue is None or heard(passage, "findings.negated", clause):
        return False
    text = passage.text if name is None else _without(passage.text, name)
    behind = _WORD.match(text[cue.span.end : clause.end].lstrip())
    if behind is not None and fold(behind[0]) in case.lexicon.words("references.pronouns"):
        return True
    it = cue.span.of(text).endswith(" it")
    return it or of_matter(passage, clause) or is_about(case.model, topic, clause.of(text))


def _denied(case: Case, passage: Passage, clause: Span, name: Name) -> bool:
    """Whether the words before a name say that there is no such law: "there is, to date, no law on ..."."""
    start = denial_in(case.lexicon, passage, clause)
    if start is None or start >= name.span.start:
        return False
    between = Span(start, name.span.start)
    turned = heard(passage, "findings.contrast", between)
    return turned is None and not names_kind(case.lexicon, between.of(passage.text), "law")


def _excluded(passage: Passage, clause: Span, name: Name) -> bool:
    """Whether the clause goes on to say that the law does not cover the matter."""
    others = [
        other.span.start for other in _documents_in(passage, clause) if other.span.start > name.span.start
    ]
    return heard(passage, "findings.uncovered", Span(name.span.end, min([clause.end, *others]))) is not None


def _documents_in(passage: Passage, clause: Span) -> list[Name]:
    return [name for _, name in passage.names if name.family == "document" and clause.holds(name.span)]


def _denies_law(case: Case, passage: Passage, *, labelled: bool = True) -> bool:
    """Whether a clause says that there is no law of its own on the matter.

    Without those labelled: a label tells that only a part of the matter is meant, as in `Drones: no law yet`.
    """
    denials = [clause.span for clause, name in passage.names if name.negative and name.head.kind == "law"] + [
        part.span
        for part in parts(case, passage)
        if part.tone == "denies" and not part.firm and _speaks_of_law(case, passage, part.span)
    ]
    return any(labelled or not _LABEL.match(passage.text, span.start, span.end) for span in denials)


def _speaks_of_law(case: Case, passage: Passage, span: Span) -> bool:
    """Whether a denial is about there being a law, or about nothing else in the few words that it has."""
    if at_work(passage, span) or of_no_law(case, passage, span):
        return False
    words = WORD.findall(span.of(passage.text))
    flat = opens(passage, "findings.denies_first", span) and not heard(passage, "findings.partial", span)
    if flat or len(words) <= _FEW or names_kind(case.lexicon, span.of(passage.text), "law"):
        return True
    return any(heard(passage, f"findings.{cue}", span) for cue in ("no_own", "exists_not"))
