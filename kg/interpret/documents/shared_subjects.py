"""Verbs that share a subject: `A is aligned with B and gives effect to C`."""

from kg.interpret.documents.naming import Named
from kg.interpret.documents.scopes import cues_in, listed, words_before, words_in
from kg.interpret.passage import Passage
from kg.interpret.text.matcher import Found
from kg.interpret.text.spans import Span

_VERBS = ("alignment", "implements", "amends", "repeals", "replaces")
_NEAR = 20


def first_subject(passage: Passage, named: list[Named], cue: Found, nearest: Named) -> Named:
    """The document that the sentence's first verb has as subject, where `and` joins a further verb to it."""
    clause = nearest.clause
    room = Span(max(clause.start, cue.span.start - _NEAR, nearest.span.end), cue.span.start)
    words = words_before(passage, room, "auxiliaries")
    if not words or not listed(passage, words[-1], "coordinators"):
        return nearest
    one = nearest
    for before in reversed([o for o in named if o.clause == clause and o.span.end <= nearest.span.start]):
        gap = Span(before.span.end, one.span.start)
        verb = any(cues_in(passage, name, gap) for name in _VERBS)
        if not verb or any(
            listed(passage, w, "relatives", "relative_subjects") for w in words_in(passage, gap)
        ):
            break
        one = before
    return one
