"""What the question makes of the documents in its box: topic, technology, principle, theme, role."""

from collections.abc import Mapping
from typing import Any

from kg.interpret.documents.concepts import (
    PROPERTIES,
    denied,
    said_of,
    state_concept,
    titled_otherwise,
    uncovered,
)
from kg.interpret.documents.labelled import of_other_label
from kg.interpret.documents.naming import Named
from kg.interpret.documents.placeholder import STRATEGY
from kg.interpret.documents.provisions import state_provision
from kg.interpret.documents.relations import cited
from kg.interpret.documents.stages import polarity_of, stage_in
from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.interpret.text.known import concepts_in
from kg.interpret.text.spans import Span
from kg.values import Concept, Mention, Polarity, Ref
from kg.vocabulary.folding import fold

RULE = "named-under-question"
_STRATEGIC = ("strategy.", "inclusion.policy", "participation.policy")
_EMERGING = "emerging-technology-regulation"


def state_question(
    ledger: Ledger, passage: Passage, named: list[Named], asked: set[Named], options: Mapping[str, Any]
) -> None:
    """Writes down what each document is given for; what a sentence says itself comes first.

    Args:
        ledger: where to write.
        passage: the answer.
        named: its documents.
        asked: those of them that are the answer, and not only cited in it.
        options: what the questionnaire says that the question is about.
    """
    said = _in_so_many_words(ledger, passage, named, options)
    for one in named:
        if one not in asked:
            continue
        if "topic" in options:
            _topic(ledger, passage, one, options["topic"])
        elif cited(passage, one):
            continue
        elif denied(passage, one):
            if uncovered(passage, one):
                _deny_concepts(ledger, passage, one, options)
        else:
            own = {k: v for k, v in options.items() if not _elsewhere(ledger, one, named, k, v)}
            _concepts(ledger, passage, one, own, said)
            _role(ledger, passage, one, options)


def _in_so_many_words(
    ledger: Ledger, passage: Passage, named: list[Named], options: Mapping[str, Any]
) -> set[tuple[str, str]]:
    """What the sentences say; returns mention and kind. Laws on other matters name technologies by chance."""
    said = set()
    for kind in _kinds(passage, options):
        titles = kind == "technology" and bool({"technology", "concepts", "topic"} & options.keys())
        for one, found in said_of(ledger, passage, named, kind, in_titles=titles):
            wanted = options.get("themes") if kind == "theme" else None
            if wanted is not None and found.target not in wanted:
                continue
            if denied(passage, one, found):
                if uncovered(passage, one):
                    predicate, scheme = PROPERTIES[kind]
                    _deny(ledger, passage, one, predicate, Concept(scheme, found.target))
                continue
            state_concept(ledger, passage, one, kind, found)
            said.add((one.mention.id, kind))
    return said


def _kinds(passage: Passage, options: Mapping[str, Any]) -> tuple[str, ...]:
    """What a sentence may say of a document; principles only where the form asks of strategies."""
    if "topic" in options:
        return ("technology",) if options["topic"] == _EMERGING else ()
    if not passage.question.key.startswith(_STRATEGIC):
        return ("technology",)
    return ("technology", "principle", "theme") if "themes" in options else ("technology", "principle")


def _elsewhere(ledger: Ledger, one: Named, named: list[Named], kind: str, code: Any) -> bool:
    """Whether another document that a reference brings along is the one on the concept asked about."""
    if kind not in PROPERTIES or titled_otherwise(ledger, one, named, kind, str(code)):
        return kind in PROPERTIES
    quote = one.mention.quote
    if kind != "technology" or quote.start is None:
        return False
    text, scheme = ledger.response.answer(quote.answer).text, PROPERTIES[kind][1]
    return of_other_label(text, quote.start, str(code), scheme, ledger.model.ontology)


def _concepts(
    ledger: Ledger,
    passage: Passage,
    one: Named,
    options: Mapping[str, Any],
    said: set[tuple[str, str]],
) -> None:
    for kind, (predicate, scheme) in PROPERTIES.items():
        if kind in options and not (kind == "principle" and (one.mention.id, kind) in said):
            quote = passage.quote(one.span)
            ledger.claim(one.ref, predicate, Concept(scheme, options[kind]), (quote,), RULE)


def _deny_concepts(ledger: Ledger, passage: Passage, one: Named, options: Mapping[str, Any]) -> None:
    """`The Plan does not mention robots`: said of what the question asks about."""
    for kind, (predicate, scheme) in PROPERTIES.items():
        if kind in options:
            _deny(ledger, passage, one, predicate, Concept(scheme, options[kind]))


def _deny(ledger: Ledger, passage: Passage, one: Named, predicate: str, concept: Concept) -> None:
    """Writes down that a document is said not to do so: no silence, and no triple of its own."""
    words = Span(min(one.clause.start, one.span.start), max(one.clause.end, one.span.end))
    ledger.claim(one.ref, predicate, concept, (passage.quote(words),), "denial", Polarity.NEGATED)


def _role(ledger: Ledger, passage: Passage, one: Named, options: Mapping[str, Any]) -> None:
    """A role of its own is for a document that is not the national strategy, which covers everything."""
    role = options.get("role")
    if (
        not role
        or one.mention.cls == "egov:LegalInstrument"
        or (options.get("unless") and plays(ledger, one.mention, options["unless"]))
    ):
        return
    polarity = polarity_of(stage_in(ledger, one.ref) or "")
    concept = Concept("document-role", role)
    ledger.claim(one.ref, "egov:playsRole", concept, (passage.quote(one.span),), RULE, polarity)


def plays(ledger: Ledger, mention: Mention, role: str) -> bool:
    """Whether a document of that name was said to play a role; names are compared as printed."""
    names = {fold(mention.name)}
    return any(
        fold(ledger.mentions[claim.subject.mention].name) in names
        for claim in ledger.claims.of("egov:playsRole")
        if claim.object == Concept("document-role", role) and isinstance(claim.subject, Ref)
    )


def _topic(ledger: Ledger, passage: Passage, one: Named, asked: str) -> None:
    """A law regulates the topic, or an article of it does; any other document covers it."""
    law = one.mention.cls == "egov:LegalInstrument"
    if uncovered(passage, one):
        predicate = "egov:regulatesTopic" if law else "egov:coversTopic"
        _deny(ledger, passage, one, predicate, Concept("legislation-topic", asked))
    part = state_provision(ledger, passage, one) if law else None
    for code in _topics(ledger, passage, one, asked):
        concept = Concept("legislation-topic", code)
        if part:
            ledger.claim(ref(part), "egov:provisionRegulates", concept, (part.quote,), "provision")
        else:
            predicate = "egov:regulatesTopic" if law else "egov:coversTopic"
            ledger.claim(one.ref, predicate, concept, (passage.quote(one.span),), RULE)


def _topics(ledger: Ledger, passage: Passage, one: Named, asked: str) -> list[str]:
    """The topic asked about; a law that is said not to cover it has the topic of its own title."""
    if not uncovered(passage, one):
        return [asked]
    own = concepts_in(passage.text, one.span, ledger.model.ontology, "legislation-topic")
    return [found.target for found in own if found.target != asked] or _by_word(ledger, one, asked)


def _by_word(ledger: Ledger, one: Named, asked: str) -> list[str]:
    """The wider topic, if the title has its head word: `Procurement Act` for public procurement."""
    concepts = ledger.model.schemes["legislation-topic"].concepts
    title = fold(one.name.name)
    return [code for code in concepts[asked].broader if code.rsplit("-", 1)[-1] in title]


def answering(ledger: Ledger, named: list[Named], *, strategy: bool) -> list[Named]:
    """Without what was only cited in an answer that this one points to: `see Q59` means the answer to Q59.

    Under a question on the national strategy it means the strategy.
    """
    kept = []
    for one in named:
        group = [other for other in named if other.span == one.span]
        if len(group) == 1:
            kept.append(one)
            continue
        told = {other.ref for other in named if other.clause == one.clause and other.span != one.span}
        meant = [other for other in group if other.ref in told] or [
            other for other in group if _answers(ledger, other, strategy=strategy)
        ]
        if not meant or one in meant:
            kept.append(one)
    return kept


def _answers(ledger: Ledger, one: Named, *, strategy: bool) -> bool:
    if strategy:
        return plays(ledger, one.mention, STRATEGY)
    told = [claim for claim in ledger.claims.of(*_ANSWERING) if claim.subject == one.ref]
    return any(claim.polarity is not Polarity.NEGATED for claim in told)


_ANSWERING = frozenset({"egov:regulatesTopic", "egov:coversTopic", "egov:hasProvision"})
