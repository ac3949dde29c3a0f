"""What an answer says of the documents it names: stage, period, address, and what they refer to."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kg.interpret.known import concepts_in, known_things
from kg.interpret.ledger import Ledger, ref
from kg.interpret.names import Name
from kg.interpret.passage import Passage
from kg.interpret.text import Span
from kg.values import Concept, Known, Mention, Ref, Value
from kg.vocabulary.folding import fold

_PERIOD = re.compile(r"\b((?:19|20)\d\d)\s*(?:[-–—/]|to|a|à)\s*((?:19|20)\d\d)\b")
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
# Something else is said between a name and an address: the address is not the name's.
_NEW_SENTENCE = re.compile(r"[.;]\s+(?:-\s+)?[^\W_]|\s-\s+[^\W_]")
# A hedge outweighs a plainer word beside it: "drafted, but not yet adopted".
_STAGES = (
    "repealed", "expired", "superseded", "submitted", "being-drafted", "drafted", "planned",
    "partially-in-force", "under-revision", "in-force", "adopted",
)  # fmt: skip
_LIVE = frozenset({"adopted", "in-force"})
_PROPERTIES = {
    "technology": ("egov:referencesTechnology", "emerging-technology"),
    "principle": ("egov:referencesPrinciple", "principle"),
    "theme": ("egov:referencesTheme", "policy-theme"),
    "role": ("egov:playsRole", "document-role"),
}


def real_names(passage: Passage) -> Iterator[tuple[Span, Name]]:
    """The names of documents with their clauses; references and denied ones are none."""
    for clause, name in passage.names:
        if name.family != "document" or name.pointing or name.negative or name.head.kind == "framework":
            continue
        if not _describes(passage, clause.span, name):
            yield clause.span, name


def _describes(passage: Passage, clause: Span, name: Name) -> bool:
    """Whether lower-case words in brackets describe what stands before: `(the main development strategy)`."""
    front = passage.text[clause.start : name.span.start]
    return "(" in front and ")" not in front[front.rindex("(") :] and name.name[:1].islower()


def documents(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """Writes down each document that an answer names and what the question makes of it."""
    abroad = [
        span for span, kind, _ in known_things(passage.text, ledger.model.ontology) if kind == "framework"
    ]
    named = [(clause, name) for clause, name in real_names(passage) if not _is_framework(name, abroad)]
    for clause, name in named:
        mention = ledger.name(passage, name)
        others = [other for span, other in named if span == clause]
        _stage(ledger, passage, clause, name, others)
        _period(ledger, mention, name, passage)
        _page(ledger, passage, clause, name, others)
        if not _announces(ledger, passage, clause, name, others):
            _question(ledger, passage, name, mention, options)
    _frameworks(ledger, passage, named)


def _frameworks(ledger: Ledger, passage: Passage, named: list[tuple[Span, Name]]) -> None:
    """`It implements the eIDAS Regulation`: the last document before is aligned with the framework."""
    for span, kind, code in known_things(passage.text, ledger.model.ontology):
        clause = next((c.span for c in passage.clauses if c.span.holds(span)), None)
        cue = (
            passage.cue("alignment", Span(clause.start, span.start))
            if clause and kind == "framework"
            else None
        )
        before = [name for _, name in named if cue and name.span.end <= cue.span.start]
        if cue and before:
            name = before[-1]
            evidence = tuple(
                dict.fromkeys((passage.quote(name.span), passage.quote(Span(cue.span.start, span.end))))
            )
            subject = ref(ledger.name(passage, name))
            ledger.claim(subject, "egov:alignedWithFramework", Known(kind, code), evidence, "alignment")


def _is_framework(name: Name, abroad: list[Span]) -> bool:
    """Whether the name is that of an international framework, or a part of it."""
    return any(span.holds(name.span) or name.span == span for span in abroad)


def _question(
    ledger: Ledger, passage: Passage, name: Name, mention: Mention, options: Mapping[str, Any]
) -> None:
    evidence = (passage.quote(name.span),)
    said = _said(ledger, passage, name, mention)
    for option, code in options.items():
        if option == "topic":
            predicate = "egov:regulatesTopic" if name.head.kind == "law" else "egov:coversTopic"
            for topic in _topics(ledger, passage, name, code):
                concept = Concept("legislation-topic", topic)
                ledger.claim(ref(mention), predicate, concept, evidence, "named-under-question")
        elif option in _PROPERTIES and not (option == "principle" and option in said):
            predicate, scheme = _PROPERTIES[option]
            ledger.claim(ref(mention), predicate, Concept(scheme, code), evidence, "named-under-question")


def _topics(ledger: Ledger, passage: Passage, name: Name, asked: str) -> list[str]:
    """The topic asked about; a law that is said not to cover it has the topic of its own title."""
    clause = next(clause for clause, other in passage.names if other is name)
    if not passage.has_cue("findings.negated", Span(name.span.end, max(name.span.end, clause.span.end))):
        return [asked]
    own = concepts_in(passage.text, name.span, ledger.model.ontology, "legislation-topic")
    return [found.target for found in own if found.target != asked] or _by_word(ledger, name, asked)


def _by_word(ledger: Ledger, name: Name, asked: str) -> list[str]:
    """The wider topic, if the title has its head word: `Procurement Act` for public procurement."""
    concepts = ledger.model.schemes["legislation-topic"].concepts
    title = fold(name.name)
    return [code for code in concepts[asked].broader if code.rsplit("-", 1)[-1] in title]


def _said(ledger: Ledger, passage: Passage, name: Name, mention: Mention) -> set[str]:
    """What the sentence behind a name says that the document refers to; returns which kinds of things."""
    clause = next(clause for clause, other in passage.names if other is name)
    following = [n.span.start for c, n in passage.names if c == clause and n.span.start > name.span.start]
    room = Span(name.span.end, min([clause.span.end, *following]))
    said = set()
    for kind in ("technology", "principle"):
        predicate, scheme = _PROPERTIES[kind]
        for found in concepts_in(passage.text, room, ledger.model.ontology, scheme):
            quote = passage.quote(Span(name.span.start, found.span.end))
            ledger.claim(
                ref(mention), predicate, Concept(scheme, found.target), (quote,), "said-in-so-many-words"
            )
            said.add(kind)
    return said


def stage_of(passage: Passage, clause: Span, name: Name, others: list[Name]) -> tuple[str, Span]:
    """The code of the document's stage and the words that tell it."""
    front = Span(max(clause.start, name.span.start - 30), name.span.start)
    before = [c for c in passage.cues if c.target.startswith("before.") and front.holds(c.span)]
    if before and _adjoins(passage.text[before[-1].span.end : name.span.start], name):
        return before[-1].target.removeprefix("before."), before[-1].span
    bracket = _BRACKET.match(passage.text, name.span.end)
    noted = passage.cue("before", Span(bracket.start(1), bracket.end(1))) if bracket else None
    if noted:
        return noted.target.removeprefix("before."), noted.span
    last = max((other.span.end for other in others), default=name.span.end)
    behind = (
        Span(name.span.end, clause.end) if name.span.end == last or _listed(passage, name, others) else None
    )
    for stage in _STAGES:
        cue = passage.cue(f"status.{stage}", behind) if behind else None
        if cue:
            return stage, cue.span
    return name.head.status or ("in-force" if name.head.kind == "law" else "adopted"), name.span


def _adjoins(between: str, name: Name) -> bool:
    """Whether only articles and words taken off the name's front stand between: `draft of the revised`."""
    return all(word in name.before or len(word) < 4 for word in re.findall(r"\w+", fold(between)))


def _listed(passage: Passage, name: Name, others: list[Name]) -> bool:
    """Whether only `and` or a comma parts the name from the next: one verb then speaks of both."""
    after = [other for other in others if other.span.start >= name.span.end]
    gap = passage.text[name.span.end : after[0].span.start] if after else ""
    return fold(gap).strip(" ,") in {"", "and", "and the", "et", "y"}


def _stage(ledger: Ledger, passage: Passage, clause: Span, name: Name, others: list[Name]) -> None:
    stage, words = stage_of(passage, clause, name, others)
    span = Span(min(words.start, name.span.start), max(words.end, name.span.end))
    subject = ref(ledger.name(passage, name))
    ledger.claim(
        subject,
        "egov:documentStatus",
        Concept("document-status", stage),
        (passage.quote(span),),
        "document-status",
    )


def _period(ledger: Ledger, mention: Mention, name: Name, passage: Passage) -> None:
    years = _PERIOD.search(name.name)
    if not years or int(years[1]) >= int(years[2]):
        return
    quote = passage.quote(name.span)
    period = Mention(
        f"{mention.id}/period", "period", "dcterms:PeriodOfTime", years[0], quote, owner=mention.id
    )
    ledger.mentions[period.id] = period
    ledger.claim(ref(mention), "egov:coversPeriod", Ref(period.id), (quote,), "document-period")
    for predicate, year in (("dcat:startDate", years[1]), ("dcat:endDate", years[2])):
        ledger.claim(Ref(period.id), predicate, Value(year, "xsd:gYear"), (quote,), "document-period")


def _page(ledger: Ledger, passage: Passage, clause: Span, name: Name, others: list[Name]) -> None:
    """The address behind a name is its page, unless another name stands between."""
    following = min(
        (other.span.start for other in others if other.span.start > name.span.start), default=None
    )
    end = following or _entry_end(passage, clause)
    for address in passage.addresses:
        between = passage.text[name.span.end : address.start]
        if name.span.end <= address.start < end and not _NEW_SENTENCE.search(between):
            value = Value(address.of(passage.text), "xsd:anyURI")
            quote = passage.quote(Span(name.span.start, address.end))
            ledger.claim(ref(ledger.name(passage, name)), "foaf:page", value, (quote,), "document-page")
            return


def _entry_end(passage: Passage, clause: Span) -> int:
    """How far the address of a document may stand behind it: to the next name in the answer."""
    later = [name.span.start for span, name in real_names(passage) if span.start > clause.start]
    return min(later, default=len(passage.text))


def _announces(ledger: Ledger, passage: Passage, clause: Span, name: Name, others: list[Name]) -> bool:
    """`The creation of X is one of the actions in Y`: Y announces X and is not itself about the matter."""
    cue = passage.cue("announces", clause)
    if not cue or name.span.start < cue.span.start:
        return False
    planned = [other for other in others if other.span.end <= cue.span.start]
    for other in planned:
        quote = passage.quote(Span(other.span.start, name.span.end))
        announced = ref(ledger.name(passage, other))
        ledger.claim(ref(ledger.name(passage, name)), "egov:announces", announced, (quote,), "announcement")
    return bool(planned)
