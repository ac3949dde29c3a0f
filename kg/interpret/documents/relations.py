"""What a sentence says of two documents, or of a document and a body: amends, repeals, establishes."""

import re
from collections.abc import Sequence

from kg.interpret.documents.naming import Named, alike, frameworks_in
from kg.interpret.documents.scopes import (
    cues_in,
    enclosed,
    governed,
    has_before,
    listed,
    names_of,
    preceded,
    previous_name,
    words_in,
)
from kg.interpret.documents.shared_subjects import first_subject
from kg.interpret.documents.stages import COMING, STATED, polarity_of, stage_in, write_stage
from kg.interpret.ledger import Ledger, ref
from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.matcher import Found
from kg.interpret.text.spans import Span
from kg.values import Node, Polarity, Quote, Ref
from kg.vocabulary.folding import fold

_Relation = tuple[str, str, bool]
# Cue words by list: the property, and whether what stands before the words is its object.
_RELATIONS: Sequence[_Relation] = (
    ("amends", "egov:amends", False),
    ("amended_by", "egov:amends", True),
    ("repeals", "egov:repeals", False),
    ("repealed_by", "egov:repeals", True),
    ("replaces", "egov:replacesDocument", False),
    ("replaced_by", "egov:replacesDocument", True),
    ("implements", "egov:implements", False),
    ("implemented_by", "egov:implements", True),
)
_CUES = frozenset(name for name, _, _ in _RELATIONS)
_PASSIVES = frozenset(name for name, _, passive in _RELATIONS if passive) | {"implementing_it"}
_CHANGED_BY = frozenset({"amended_by", "repealed_by", "replaced_by"})
_ESTABLISHING = frozenset({"establishes", "established_by"})
_ENDS = {"egov:repeals": "repealed", "egov:replacesDocument": "superseded"}
_NEAR = 8
# `in 2010 by the`, `le 5 mai 2010 par la`, `en 2010 por la`: at most five words with a number among them.
_DATED_AGENT = re.compile(
    r"(?: [^\W\d]+){0,3} [^ .;]*\d[^.;]{0,18} (?:by|par|por)(?: (?:the|le|la|el|un|une|una))?(?: l')? ?"
)
_WORD = re.compile(r"[^\W\d_]{4,}")
# "Decree", "dated", "March": more words make a title.
_NUMBER_ALONE = 3
_PAUSE = re.compile(r"[.,;:)]")


def state_relations(ledger: Ledger, passage: Passage, named: list[Named]) -> None:
    """Writes down the relations that the sentences of an answer tell."""
    told = [relation for relation in _RELATIONS if passage.has_cue(relation[0])] if _tells(passage) else []
    for cues, predicate, passive in told:
        for one, cue in _occurrences(passage, named, cues):
            objects = _objects(ledger, passage, named, one, cue, predicate)
            for span, other in objects:
                subject, target = (other, one.ref) if passive else (one.ref, other)
                if not alike(ledger, subject, target) and not (passive and not _is_document(named, other)):
                    quote = passage.quote(_around(one.span, span, cue.span))
                    ledger.claim(subject, predicate, target, (quote,), "relation")
                    if predicate == "egov:implements":
                        _align(ledger, named, subject, target, quote)
                    partly = passage.has_cue("in_part", one.clause) or _to_come(passage, cue)
                    _end(ledger, subject, predicate, target, quote, partly)
    _ended(ledger, passage, named, told)
    _passive(ledger, passage, named, told)
    _implementing(ledger, passage, named)
    _established(ledger, passage, named)


def _tells(passage: Passage) -> bool:
    """Whether an answer tells any relation: most do not."""
    return passage.cues.any_of(_CUES)


def _ended(ledger: Ledger, passage: Passage, named: list[Named], told: Sequence[_Relation]) -> None:
    """`The Act repeals the Law of 1998`, where nothing tells which act it is: the law has ended."""
    for cues, predicate, passive in told:
        for clause in dict.fromkeys(one.clause for one in named if predicate in _ENDS and not passive):
            for cue in cues_in(passage, cues, clause):
                behind = [one for one in named if one.clause == clause and one.span.start >= cue.span.end]
                pointing = any(n.pointing and n.span.end <= cue.span.start for n in names_of(passage, clause))
                if subject_before(passage, named, clause, cue.span.start) or not (behind and pointing):
                    continue
                gap = Span(cue.span.end, behind[0].span.start)
                if _active(passage, cue) and len(words_in(passage, gap)) <= 1:
                    quote = passage.quote(_around(cue.span, behind[0].span))
                    write_stage(ledger, behind[0].ref, _ENDS[predicate], quote, STATED)


def _passive(ledger: Ledger, passage: Passage, named: list[Named], told: Sequence[_Relation]) -> None:
    """`The Act was amended in 2010 by the Act ...`: a date stands between the verb and the agent."""
    for cues, predicate, passive in told:
        for clause in dict.fromkeys(one.clause for one in named if not passive):
            for cue in cues_in(passage, cues, clause):
                after = [one for one in named if one.clause == clause and one.span.start >= cue.span.end]
                one = subject_before(passage, named, clause, cue.span.start)
                if not (one and after) or _active(passage, cue) or alike(ledger, one.ref, after[0].ref):
                    continue
                gap = Span(cue.span.end, after[0].span.start).of(passage.text)
                if _DATED_AGENT.fullmatch(fold(gap)):
                    quote = passage.quote(_around(one.span, after[0].span))
                    ledger.claim(after[0].ref, predicate, one.ref, (quote,), "relation")
                    _end(ledger, after[0].ref, predicate, one.ref, quote, False)


def _implementing(ledger: Ledger, passage: Passage, named: list[Named]) -> None:
    """`The Act and its implementing Decree 5`, `et le décret n° 5 pris pour son application`."""
    if not passage.cues_of("implementing_it"):
        return
    for clause in dict.fromkeys(one.clause for one in named):
        for cue in cues_in(passage, "implementing_it", clause):
            here = [one for one in named if one.clause == clause and not cited(passage, one)]
            touching = [one for one in here if one.span.meets(cue.span) or _right_behind(passage, cue, one)]
            before = [one for one in here if one.span.end <= cue.span.start]
            subject = next(iter(touching or before[-1:]), None)
            target = here[0] if subject and here[0] is not subject else _last_before(passage, named, clause)
            if subject and target and not alike(ledger, subject.ref, target.ref):
                quote = passage.quote(_around(target.span, subject.span, cue.span))
                ledger.claim(subject.ref, "egov:implements", target.ref, (quote,), "relation")
                _align(ledger, named, subject.ref, target.ref, quote)


def _last_before(passage: Passage, named: list[Named], clause: Span) -> Named | None:
    """The law that the sentence before speaks of: `Act 5 is in force; its regulations are Order 7`."""
    before = [one for one in named if one.clause.end <= clause.start and not cited(passage, one)]
    last = before[-1] if before else None
    gap = passage.text[last.clause.end : clause.start] if last else "\n"
    return last if last and last.name.head.kind == "law" and "\n" not in gap else None


def _right_behind(passage: Passage, cue: Found, one: Named) -> bool:
    """Whether at most a word and a comma stand between the words and a document."""
    gap = Span(cue.span.end, one.span.start)
    return gap.start <= gap.end and len(words_in(passage, gap)) <= 1 and "." not in gap.of(passage.text)


def _end(  # noqa: PLR0917 - a claim and whether it holds in part
    ledger: Ledger, subject: Node, predicate: str, target: Node, quote: Quote, partly: bool
) -> None:
    """What a document in force repeals or replaces is no longer in force."""
    coming = isinstance(subject, Ref) and (stage_in(ledger, subject) or "") in COMING
    if predicate in _ENDS and not coming and not partly:
        write_stage(ledger, target, _ENDS[predicate], quote, STATED)


def _to_come(passage: Passage, cue: Found) -> bool:
    """Whether the verb tells what is not done yet: `is TO replace`, `has TO repeal`, `WILL replace`."""
    before = passage.text[max(0, cue.span.start - _NEAR) : cue.span.start].lower().split()
    return before[-1:] == ["to"] or cue.span.of(passage.text).lower().startswith("will ")


def _align(ledger: Ledger, named: list[Named], subject: Node, target: Node, quote: Quote) -> None:
    """What puts a document into effect is aligned with it."""
    kind = "Document" if _is_document(named, target) else "Framework"
    ledger.claim(subject, f"egov:alignedWith{kind}", target, (quote,), "alignment")


def subject_before(passage: Passage, named: list[Named], clause: Span, at: int) -> Named | None:
    """The nearest document before a verb that is not merely cited: not `approved by Decree 5`."""
    before = [one for one in named if one.clause == clause and one.span.end <= at]
    free = [one for one in before if not cited(passage, one)]
    while len(free) > 1 and enclosed(passage, clause, free[-1].name):
        free.pop()
    return free[-1] if free else None


def cited(passage: Passage, one: Named) -> bool:
    """Whether a document is only that by which another was made: `approved by Order 5`, `Plan (Order 5)`."""
    before = previous_name(passage, one.clause, one.name)
    gap = passage.text[before.span.end : one.span.start].strip('"”»’ \n') if before else ""
    return (
        gap == "("
        or (before is not None and gap == "," and _adopts(before, one.name))
        or preceded(passage, "made_by", one.clause, one.name)
    )


def _adopts(plan: Name, order: Name) -> bool:
    """Whether a mere number follows a plan: `Digital Strategy 2025, Decree No. 5 of 2021`."""
    bare = not re.search(r"[\"“«]", order.name) and len(_WORD.findall(order.name)) <= _NUMBER_ALONE
    return (
        plan.head.kind in {"strategy", "policy"}
        and order.head.kind == "law"
        and order.head.type != "law"
        and bare
    )


def changing(passage: Passage, one: Named) -> bool:
    """Whether the document is named only as the one that changed or ended another: `as amended by`."""
    if not passage.cues.any_of(_CHANGED_BY):
        return False
    return any(preceded(passage, name, one.clause, one.name) for name in _CHANGED_BY)


def _active(passage: Passage, cue: Found) -> bool:
    """Whether a verb is no passive: `replaced the Act`, not `was replaced`, nor the French participle."""
    if has_before(passage, cue.span):
        return True
    front = words_in(passage, Span(max(0, cue.span.start - 20), cue.span.start))
    passive = bool(front) and listed(passage, front[-1], "auxiliaries")
    around = (other.span for name in _PASSIVES for other in passage.cues_of(name))
    longer = any(span.holds(cue.span) and span != cue.span for span in around)
    printed = cue.span.of(passage.text)
    participle = printed.lower() != fold(printed) and any(
        o.span == cue.span for o in passage.cues_of("status")
    )
    return not (passive or longer or participle)


def _occurrences(passage: Passage, named: list[Named], prefix: str) -> list[tuple[Named, Found]]:
    """Each cue word with the document it is said of."""
    found = []
    for clause in dict.fromkeys(one.clause for one in named):
        for cue in cues_in(passage, prefix, clause):
            subject = subject_before(passage, named, clause, cue.span.start)
            inside = any(name.span.holds(cue.span) for name in names_of(passage, clause))
            if subject and not inside and (prefix.endswith("_by") or _active(passage, cue)):
                found.append((first_subject(passage, named, cue, subject), cue))
            elif inside:
                found += _in_title(named, clause, cue)
    return found


def _in_title(named: list[Named], clause: Span, cue: Found) -> list[tuple[Named, Found]]:
    """`Law amending the Act on ...`: the verb is part of the name."""
    return [(one, cue) for one in named if one.clause == clause and one.span.holds(cue.span)]


def _objects(  # noqa: PLR0917 - the place, and what may stand there
    ledger: Ledger, passage: Passage, named: list[Named], one: Named, cue: Found, predicate: str
) -> list[tuple[Span, Node]]:
    """The documents, or for `implements` the frameworks, right behind the words."""
    known: list[tuple[Span, Node]] = [
        (other.span, other.ref) for other in named if other.clause == one.clause
    ]
    if predicate == "egov:implements":
        known += frameworks_in(ledger, passage)
    behind = sorted((p for p in known if cue.span.end <= p[0].start < one.clause.end), key=lambda p: p[0])
    gap = Span(cue.span.end, behind[0][0].start) if behind else cue.span
    if not behind or len(words_in(passage, gap)) > _NEAR or _PAUSE.search(gap.of(passage.text)):
        return []
    return behind[:1]


def _is_document(named: list[Named], node: Node) -> bool:
    return any(one.ref == node for one in named)


def _around(*spans: Span) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _established(ledger: Ledger, passage: Passage, named: list[Named]) -> None:
    """`The Act established the Office`, `Decree on the creation of the Committee`, `created by the Act`."""
    if not passage.cues.any_of(_ESTABLISHING):
        return
    for one in named:
        for body in _bodies(passage, one.clause):
            cue = _creates(passage, named, one, body) or _created(passage, one, body)
            # "The Office, which is under the Ministry, was established by Act 5."
            if cue is None or preceded(passage, "parent", one.clause, body):
                continue
            target = ref(ledger.name(passage, body))
            coming = passage.has_cue("planned", one.clause)
            polarity = Polarity.ANNOUNCED if coming else polarity_of(stage_in(ledger, one.ref) or "")
            quote = passage.quote(_around(one.span, body.span, cue.span))
            ledger.claim(one.ref, "egov:establishes", target, (quote,), "relation", polarity)


def _bodies(passage: Passage, clause: Span) -> list[Name]:
    return [
        name
        for one, name in passage.names
        if one.span == clause and name.family == "body" and not name.negative
    ]


def _creates(passage: Passage, named: list[Named], one: Named, body: Name) -> Found | None:
    """The verb stands between the document, or inside its title, and the body."""
    room = Span(one.span.start, max(one.span.start, body.span.start))
    for cue in reversed(cues_in(passage, "establishes", room)):
        inside = one.span.holds(cue.span)
        subject = one if inside else subject_before(passage, named, one.clause, cue.span.start)
        gap = words_in(passage, Span(cue.span.end, body.span.start))
        light = all(
            listed(passage, w, "names.articles", "names.dropped", "part_of", "coordinators") for w in gap
        )
        if subject is one and light and (inside or not governed(passage, one.clause, one.name)):
            return cue
    return None


def _created(passage: Passage, one: Named, body: Name) -> Found | None:
    """`The Office was established by the Act`."""
    if body.span.end > one.span.start:
        return None
    cues = cues_in(passage, "established_by", Span(body.span.end, one.span.start))
    gap = words_in(passage, Span(cues[-1].span.end, one.span.start)) if cues else []
    adjoins = all(listed(passage, word, "names.articles", "names.dropped") for word in gap)
    return cues[-1] if cues and adjoins else None
