"""What sentences without a document say of the strategy that the question asks about: `AI and 5G`."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kg.interpret.documents.concepts import PROPERTIES
from kg.interpret.documents.goals import goals_in
from kg.interpret.documents.naming import alike, documents_in, frameworks_in
from kg.interpret.documents.placeholder import named_strategies
from kg.interpret.documents.scopes import covered, listed, only, words_in
from kg.interpret.documents.stages import COMING, stage_in
from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.interpret.text.known import concepts_in
from kg.interpret.text.spans import Span
from kg.values import Concept, Known, Mention, Node
from kg.vocabulary.folding import fold

RULE = "subject-left-out"
_SMALL = ("coordinators", "names.articles", "prepositions", "auxiliaries", "possessives", "left_out")
_RULE = ("have_to_be", "served")
_GOALS = ("goal_words",)
# "Sí, además se plantea que": how many words may stand before.
_FRONT = 3
_Told = tuple[Span, str, Node]


def the_strategy_asked_about(ledger: Ledger) -> Mention | None:
    """The national strategy, if the response names one, and one alone that is not a draft."""
    named = {fold(one.name): one for one in reversed(named_strategies(ledger))}
    there = [one for one in named.values() if stage_in(ledger, ref(one)) not in COMING]
    found = there or list(named.values())
    same = found and all(_is_one(found[0], one) for one in found[1:])
    return found[0] if same else None


def _is_one(one: Mention, other: Mention) -> bool:
    """Whether one is named by another name of the other: `Umbrella Programme (Digital Boats Programme)`."""
    return fold(other.name) in map(fold, one.also) or fold(one.name) in map(fold, other.also)


def left_out(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """Writes down what sentences tell that hold no more than what was asked for: concepts, goals."""
    named = {clause.span for clause, name in passage.names if not (name.pointing and name.family == "body")}
    bare = {clause.span for clause in passage.clauses} - named
    told = [one for clause in sorted(bare) for one in _told(ledger, passage, clause, options)]
    strategy = the_strategy_asked_about(ledger) if told else None
    if strategy and all(alike(ledger, ref(strategy), one.ref) for one in documents_in(ledger, passage)):
        for span, predicate, target in told:
            ledger.claim(ref(strategy), predicate, target, (passage.quote(span),), RULE)


def _told(ledger: Ledger, passage: Passage, clause: Span, options: Mapping[str, Any]) -> Iterator[_Told]:
    """What a sentence tells that holds nothing else."""
    found = list(_concepts(ledger, passage, clause, options.get("kind", "")))
    if "framework" in options:
        found += _goals(ledger, passage, clause, Known("framework", options["framework"]))
    small = _SMALL + (_GOALS if "framework" in options else ())
    spans = [span for span, _, _ in found]
    if found and (
        _is_all(passage, clause, spans, small) or _is_rule(passage, clause, spans, (*small, *_RULE))
    ):
        yield from found
        return
    room = _told_behind(passage, clause) if found else None
    yield from (one for one in found if room and room.holds(one[0]) and not _denied(passage, room, one[0]))


def _told_behind(passage: Passage, clause: Span) -> Span | None:
    """What a sentence without a subject tells: `Yes, it is envisaged that ...`."""
    cue = passage.cue("told_there", clause)
    front = Span(clause.start, cue.span.start) if cue else clause
    opens = len(words_in(passage, front)) <= _FRONT and only(passage, front, "left_out", "adverbs")
    return Span(cue.span.end, clause.end) if cue and opens else None


def _denied(passage: Passage, room: Span, told: Span) -> bool:
    """Whether `no` stands right before what is told."""
    words = words_in(passage, Span(room.start, told.start))
    return bool(words) and listed(passage, words[-1], "denials")


def _is_rule(passage: Passage, clause: Span, told: Sequence[Span], small: tuple[str, ...]) -> bool:
    """Whether a sentence opens with what services have to be: `Services are to be X, and boats ...`."""
    front = Span(clause.start, max(span.end for span in told))
    return passage.has_cue(_RULE[0], front) and _is_all(passage, front, told, small)


def _concepts(ledger: Ledger, passage: Passage, clause: Span, kind: str) -> Iterator[_Told]:
    if kind in PROPERTIES:
        predicate, scheme = PROPERTIES[kind]
        for found in concepts_in(passage.text, clause, ledger.model.ontology, scheme):
            yield found.span, predicate, Concept(scheme, found.target)


def _goals(ledger: Ledger, passage: Passage, clause: Span, framework: Known) -> Iterator[_Told]:
    """The framework asked about, by its name or by its goals, and those goals."""
    for span, node in frameworks_in(ledger, passage):
        if clause.holds(span) and node == framework:
            yield span, "egov:alignedWithFramework", framework
    for span, code in goals_in(passage.text, clause):
        yield span, "egov:alignedWithFramework", framework
        yield span, "egov:alignedWithGoal", Known("goal", code)


def _is_all(passage: Passage, clause: Span, told: Sequence[Span], small: tuple[str, ...]) -> bool:
    """Whether nothing stands in a sentence but what is told and small words: no use, no body, no denial."""
    return not passage.has_cue("findings.negated", clause) and all(
        any(span.meets(word) for span in told) or covered(passage, word, *small)
        for word in words_in(passage, clause)
    )
