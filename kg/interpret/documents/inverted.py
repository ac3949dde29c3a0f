"""Plans told behind what they derive from: `From it derives the Boat Plan`, `De ella se deriva el Plan`."""

from kg.interpret.documents.naming import Named, alike
from kg.interpret.documents.relations import cited
from kg.interpret.documents.scopes import covered, cues_in, words_in
from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage
from kg.interpret.text.matcher import Found
from kg.interpret.text.spans import Span

_CUES = frozenset({"derived_from_it"})
_SMALL = ("names.articles", "names.dropped", "coordinators", "adverbs")


def state_inverted(ledger: Ledger, passage: Passage, named: list[Named]) -> None:
    """Writes down that what follows such words is aligned with what was spoken of before them."""
    if len(named) < 2 or not passage.cues.any_of(_CUES):
        return
    for clause in dict.fromkeys(one.clause for one in named):
        for cue in cues_in(passage, "derived_from_it", clause):
            source = _source(passage, named, clause, cue)
            plan = _plan(passage, named, clause, cue)
            if source and plan and not alike(ledger, plan.ref, source.ref):
                words = passage.quote(Span(source.span.start, plan.span.end))
                ledger.claim(plan.ref, "egov:alignedWithDocument", source.ref, (words,), "alignment")


def _source(passage: Passage, named: list[Named], clause: Span, cue: Found) -> Named | None:
    """The nearest document before the words in their sentence, else the first of the sentence before."""
    free = [one for one in named if one.span.end <= cue.span.start and not cited(passage, one)]
    here = [one for one in free if one.clause == clause]
    if here or not free:
        return here[-1] if here else None
    return next(one for one in free if one.clause == free[-1].clause)


def _plan(passage: Passage, named: list[Named], clause: Span, cue: Found) -> Named | None:
    """The document right behind the words."""
    behind = next((one for one in named if one.clause == clause and one.span.start >= cue.span.end), None)
    gap = words_in(passage, Span(cue.span.end, behind.span.start)) if behind else []
    return behind if all(covered(passage, word, *_SMALL) for word in gap) else None
