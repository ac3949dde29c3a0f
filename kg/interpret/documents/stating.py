"""Everything that an answer says of the documents it names."""

from collections.abc import Mapping
from typing import Any

from kg.interpret.documents.alignments import state_alignments
from kg.interpret.documents.announcements import state_announcements
from kg.interpret.documents.dates import state_dates
from kg.interpret.documents.inverted import state_inverted
from kg.interpret.documents.labelled import label_at, off_topic
from kg.interpret.documents.naming import Named, documents_in, named_at, real_names, said_in
from kg.interpret.documents.numbers import is_numbered, state_type_and_number
from kg.interpret.documents.pages import state_pages
from kg.interpret.documents.questions import answering, state_question
from kg.interpret.documents.relations import changing, state_relations
from kg.interpret.documents.stages import COMING, stage_in, state_stage
from kg.interpret.documents.years import state_years
from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage
from kg.interpret.references.shortened import ABOUT_STRATEGY
from kg.values import Claim, Ref

# What is on the other end of these is not what the question asks about.
_GUIDING = frozenset({"egov:alignedWithDocument", "egov:implements"})


def documents(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """Writes down each document that an answer names and what the question makes of it."""
    if options.get("numbered"):
        _numbered(ledger, passage)
        return
    named = answering(ledger, documents_in(ledger, passage), strategy="topic" not in options)
    if not named and not passage.has_cue("alignment"):
        return
    describe(ledger, passage, named)
    wide = {"goals"} & options.keys() | ({"organizations"} if "topic" not in options else set())
    state_alignments(ledger, passage, named, wide=frozenset(wide))
    state_inverted(ledger, passage, named)
    announcing = state_announcements(ledger, passage, named)
    # What the strategy announces is what such a question asks of it.
    strategic = passage.question.key.startswith(ABOUT_STRATEGY) and not options.get("role")
    guided = [claim for claim in said_in(ledger, passage) if claim.predicate in _GUIDING]
    asked = {
        one
        for one in named
        if not _off_topic(ledger, passage, one, options)
        and (strategic or one not in announcing)
        and not (
            _outgoing(ledger, passage, one) if "topic" in options else _guide(passage, one, named, guided)
        )
    }
    state_question(ledger, passage, named, asked, options)
    for one in named:
        if one not in asked and _off_topic(ledger, passage, one, options):
            _state_label(ledger, passage, one, options)


def _state_label(ledger: Ledger, passage: Passage, one: Named, options: Mapping[str, Any]) -> None:
    """A document of a line that is labelled with another matter of law is on that: `Privacy: Barge Act`."""
    if one.again:
        return
    code = label_at(passage.text, one.span.start, ledger.model.ontology)
    if code:
        state_question(ledger, passage, [one], {one}, {**options, "topic": code})


def _off_topic(ledger: Ledger, passage: Passage, one: Named, options: Mapping[str, Any]) -> bool:
    """Whether a document stands where it is named in a line on another matter of law."""
    quote = one.mention.quote
    if "topic" not in options or quote.start is None:
        return False
    own = quote.answer == passage.answer.number
    text = passage.text if own else ledger.response.answer(quote.answer).text
    return off_topic(text, quote.start, str(options["topic"]), ledger.model.ontology, own=own)


def _numbered(ledger: Ledger, passage: Passage) -> None:
    """Where portals are asked for, only numbers tell laws, and the addresses are those of the portals."""
    for clause, name in real_names(passage):
        if is_numbered(passage, name, ledger.model.lexicon):
            _tell(ledger, passage, named_at(ledger, passage, clause, name))


def describe(ledger: Ledger, passage: Passage, named: list[Named]) -> None:
    """Writes down what an answer tells of its documents whatever was asked: stage, dates, relations."""
    for one in named:
        _tell(ledger, passage, one)
    state_pages(ledger, passage, named)
    state_relations(ledger, passage, named)


def _tell(ledger: Ledger, passage: Passage, one: Named) -> None:
    """Writes down what is told of one document alone."""
    stage = state_stage(ledger, passage, one)
    state_dates(ledger, passage, one, stage)
    if not one.again:
        state_type_and_number(ledger, passage, one)
        state_years(ledger, passage, one)


def _outgoing(ledger: Ledger, passage: Passage, one: Named) -> bool:
    """Whether a law of another answer is brought up only because a coming one will replace it."""
    return one.again and any(
        claim.object == one.ref
        and claim.predicate == "egov:replacesDocument"
        and isinstance(claim.subject, Ref)
        and (stage_in(ledger, claim.subject) or "") in COMING
        for claim in said_in(ledger, passage)
    )


def _guide(passage: Passage, one: Named, named: list[Named], guided: list[Claim]) -> bool:
    """Whether the answer brings up a document only as that with which another one is aligned.

    `guided` is what the answer says of such documents.
    """
    if changing(passage, one):
        return True
    subjects = {claim.subject for claim in guided if claim.object == one.ref}
    if not subjects or any(claim.subject == one.ref for claim in guided):
        return False
    first = min(other.span for other in named if other.ref == one.ref)
    return any(other.ref in subjects and other.span < first for other in named)
