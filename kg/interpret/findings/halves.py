"""Answers that give a part only: `Partly. The Act`, `one is counted, others are not`, a law to be widened."""

from kg.interpret.findings.judgement import WORD, Case, names_kind
from kg.interpret.findings.tone import Part, heard, parts
from kg.interpret.findings.topics import is_about
from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.known import concepts_in
from kg.interpret.text.spans import Span

_REVISED = "under-revision"
_TOPICS = "legislation-topic"


def opens_in_part(passage: Passage) -> bool:
    """Whether the first sentence is but a word such as `Partly`, and others follow."""
    if len(passage.clauses) < 2:
        return False
    first = passage.clauses[0].span
    cue = heard(passage, "findings.partial", first)
    outside = (
        [
            *WORD.finditer(passage.text, first.start, cue.span.start),
            *WORD.finditer(passage.text, cue.span.end, first.end),
        ]
        if cue
        else [None]
    )
    return not outside


def not_of_others(case: Case, passage: Passage) -> list[Part]:
    """What denies for the rest what is affirmed of one: `figures of other agencies are not collected`."""
    said = parts(case, passage)
    if not said or said[0].tone != "affirms":
        return []
    return [part for part in said if part.tone == "denies" and heard(passage, "findings.others", part.span)]


def no_own(case: Case, passage: Passage, *kinds: str) -> list[Part]:
    """What says that there is none of its own, behind a document that is named before."""
    return [
        part
        for part in parts(case, passage)[1:]
        if part.tone == "denies"
        and heard(passage, "findings.no_own", part.span)
        and names_kind(case.lexicon, part.span.of(passage.text), *kinds)
    ]


def to_be_widened(case: Case, passage: Passage, clause: Span, name: Name, stage: str, topic: str) -> bool:  # noqa: PLR0917
    """Whether a law on something else is revised so that it covers the matter: `under review so as to`."""
    if stage != _REVISED:
        return False
    cue = heard(passage, "findings.so_as", Span(name.span.end, max(name.span.end, clause.end)))
    if cue is None:
        return False
    title = concepts_in(name.name, Span(0, len(name.name)), case.model.ontology, _TOPICS)
    named = any(found.target == topic for found in title)
    return not named and is_about(case.model, topic, passage.text[cue.span.end : clause.end])
