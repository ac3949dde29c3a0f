"""Which names of an answer are documents of the country, and which are international frameworks."""

import re

from msgspec import Struct

from kg.interpret.documents.scopes import cues_in, only, words_in
from kg.interpret.ledger import Ledger
from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage, once_per_passage
from kg.interpret.text.known import known_things
from kg.interpret.text.spans import Span
from kg.values import Claim, Known, Mention, Node, Ref
from kg.vocabulary.folding import fold

# Acts of the European Union carry its mark: `(EU) 2016/679`, `(UE) n° 910/2014`, `Directive 95/46/EC`.
_UNION = re.compile(r"\((?:EU|UE|EC|CE|EEC|CEE)\)|\b\d{2,4}/\d{1,4}/(?:EU|UE|EC|CE|EEC|CEE)\b")
_UNIONS = ("EU", "UE", "EC", "CE")
_OF = re.compile(r"(?:/|\bof (?:the )?|\bde (?:la |l')?|\bdu |\bdel )$")
_OWNS = re.compile(r"['’]s? ")
_OWNED = re.compile(r"[\"”»]?(?: \([^()]*\))? (?:of (?:the )?|de (?:la |l['’])?|du |del )")
_NEAR = 24


class Named(Struct, frozen=True, gc=False):
    """A document of the country at one place of an answer; the mention may stand in an earlier answer."""

    clause: Span
    name: Name
    mention: Mention
    ref: Ref
    """The document as the subject or object of a claim."""

    span: Span
    """Where the words stand."""

    @property
    def again(self) -> bool:
        """Whether the words only refer to a document named before."""
        return self.name.antecedent is not None


def alike(ledger: Ledger, one: Node, other: Node) -> bool:
    """Whether two nodes are one, or are mentions of one name: a document has no relation to itself."""
    if one == other or not (isinstance(one, Ref) and isinstance(other, Ref)):
        return one == other
    return fold(ledger.mentions[one.mention].name) == fold(ledger.mentions[other.mention].name)


def said_in(ledger: Ledger, passage: Passage) -> list[Claim]:
    """What was claimed so far from an answer."""
    return list(ledger.claims.from_answer(passage.answer.number))


def named_at(ledger: Ledger, passage: Passage, clause: Span, name: Name) -> Named:
    """The document that a name of a sentence stands for, with its mention written down."""
    mention = ledger.name(passage, name)
    return Named(clause, name, mention, Ref(mention.id), name.span)


@once_per_passage
def real_names(passage: Passage) -> tuple[tuple[Span, Name], ...]:
    """The names of documents with their clauses; references to nothing known and denied ones are none."""
    return tuple(
        (clause.span, name) for clause, name in passage.names if _is_real(passage, clause.span, name)
    )


def _is_real(passage: Passage, clause: Span, name: Name) -> bool:
    if name.family != "document" or name.pointing or name.negative or name.head.kind == "framework":
        return False
    return not (
        _tells_stage(passage, name)
        or _is_missing(passage, clause, name)
        or _describes(passage, clause, name)
        or bears_union_mark(passage, name.span)
    )


def _tells_stage(passage: Passage, name: Name) -> bool:
    """Whether the head is part of words on another document's stage: `is on the legislative programme`."""
    cues = passage.cues_of("status")
    return bool(cues) and any(c.span.start < name.span.start < c.span.end for c in cues)


def _is_missing(passage: Passage, clause: Span, name: Name) -> bool:
    """Whether the words right before a name deny that there is one: `il n'existe pas de loi sur ...`."""
    if not passage.cues_of("findings.exists_not"):
        return False
    front = Span(clause.start, name.span.start)
    return any(
        only(passage, Span(cue.span.end, front.end), "names.indefinite", "part_of")
        and "," not in passage.text[cue.span.end : front.end]
        for cue in cues_in(passage, "findings.exists_not", front)
    )


def _describes(passage: Passage, clause: Span, name: Name) -> bool:
    """Whether lower-case words in brackets describe what stands before: `(the main development strategy)`."""
    front = passage.text[clause.start : name.span.start]
    return "(" in front and ")" not in front[front.rindex("(") :] and name.name[:1].islower()


def bears_union_mark(passage: Passage, span: Span) -> bool:
    """Whether a name has the mark of an act of the European Union in it or right behind it."""
    if not _has_union_mark(passage):
        return False
    behind = passage.text[span.end : span.end + _NEAR]
    mark = _UNION.search(behind)
    return bool(_UNION.search(span.of(passage.text))) or bool(mark and not behind[: mark.start()].strip())


@once_per_passage
def _has_union_mark(passage: Passage) -> bool:
    text = passage.text
    return any(mark in text for mark in _UNIONS) and _UNION.search(text) is not None


def documents_in(ledger: Ledger, passage: Passage) -> list[Named]:
    """The country's documents that an answer names, in order; frameworks are none of them."""
    real = real_names(passage)
    if not real:
        return []
    things = things_in(ledger, passage)
    abroad = [span for span, kind, _ in things if kind == "framework"]
    named = [
        named_at(ledger, passage, clause, name)
        for clause, name in real
        if not any(span.holds(name.span) or _is_framework(ledger, passage, name, span) for span in abroad)
        and not (things and _of_organization(ledger, passage, name))
        and not (name.antecedent and name.antecedent.name.head.kind == "framework")
    ]
    return sorted(named, key=lambda one: one.span)


def _is_framework(ledger: Ledger, passage: Passage, name: Name, framework: Span) -> bool:
    """Whether a name is a framework with its organisation or years: `the African Union's Agenda 2063`."""
    if not name.span.holds(framework):
        return False
    known = [framework, *(span for span, kind, _ in things_in(ledger, passage) if kind == "organization")]
    return all(
        any(span.holds(word) for span in known)
        for word in words_in(passage, name.span)
        if word.end - word.start > 1
    )


def things_in(ledger: Ledger, passage: Passage) -> tuple[tuple[Span, str, str], ...]:
    """What an answer names of the reference data: span, kind and code."""
    return known_things(passage.text, ledger.model.ontology)


def _of_organization(ledger: Ledger, passage: Passage, name: Name) -> bool:
    """Whether an international organisation issued it: `OECD Guidelines on ...`, `Directive 1/2009/CM/UEMOA`.

    A country's plans may have a partnership's name in front; only where alignment with the world is asked for
    are they the organisation's: `ASEAN Digital Masterplan`.
    """
    abroad = any(wanted.rule == "international" for wanted in passage.question.yields)
    if name.head.kind == "law" or (name.head.kind == "strategy" and not abroad):
        return False
    return any(
        name.span.holds(span) and (span.start == name.span.start or _at_end(passage, name, span))
        for span, kind, _ in things_in(ledger, passage)
        if kind == "organization"
    )


def _at_end(passage: Passage, name: Name, organization: Span) -> bool:
    """Whether a name ends in the organisation, as its number's last part or behind `of`."""
    front = fold(passage.text[name.span.start : organization.start])
    return organization.end == name.span.end and bool(_OF.search(front))


def frameworks_in(ledger: Ledger, passage: Passage) -> list[tuple[Span, Node]]:
    """The international frameworks that an answer names, in order: known ones, and others by their form."""
    found: list[tuple[Span, Node]] = [
        (span, Known(kind, code)) for span, kind, code in things_in(ledger, passage) if kind == "framework"
    ]
    for _, name in passage.names:
        if _abroad(ledger, passage, name) and not any(span.meets(name.span) for span, _ in found):
            mention = ledger.mention(
                "framework", "egov:InternationalFramework", name.name, passage.quote(name.span), name.also
            )
            found.append((name.span, Ref(mention.id)))
    return sorted(found, key=lambda pair: pair[0])


def _abroad(ledger: Ledger, passage: Passage, name: Name) -> bool:
    """Whether a name is a framework's by its head, its mark or the organisation at its front."""
    if name.family != "document" or name.pointing or name.negative or name.antecedent:
        return False
    by_head = name.head.kind == "framework" and not name.span.of(passage.text).islower()
    by_organization = _of_organization(ledger, passage, name) and not only_heads(ledger, passage, name)
    return by_head or by_organization or bears_union_mark(passage, name.span)


def only_heads(ledger: Ledger, passage: Passage, name: Name) -> bool:
    """Whether nothing but a lower-case noun follows the organisation: `OECD recommendations`."""
    spans = [span for span, kind, _ in things_in(ledger, passage) if kind == "organization"]
    end = max((span.end for span in spans if name.span.holds(span)), default=name.span.start)
    rest = passage.text[end : name.span.end].strip()
    return bool(rest) and rest.islower() and fold(rest).endswith(name.head.word)


def organizations_in(ledger: Ledger, passage: Passage) -> list[tuple[Span, Node]]:
    """The international organisations that an answer names outside the names of frameworks."""
    frameworks = [span for span, _ in frameworks_in(ledger, passage)]
    return [
        (span, Known(kind, code))
        for span, kind, code in things_in(ledger, passage)
        if kind == "organization" and not any(issues(passage, span, other) for other in frameworks)
    ]


def issues(passage: Passage, organization: Span, framework: Span) -> bool:
    """Whether an organization is only named as that of a framework: `the African Union's Agenda 2063`."""
    if framework.meets(organization):
        return True
    between = Span(min(organization.end, framework.end), max(organization.start, framework.start))
    gap = fold(between.of(passage.text))
    return bool((_OWNS if organization.end <= framework.start else _OWNED).fullmatch(gap))
