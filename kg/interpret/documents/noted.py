"""A stage that is only noted behind a name: `Data Policy - draft`, `Stratégie (projet)`."""

import re

from kg.interpret.documents.scopes import after_bracket, chain_start, cues_in, listed, only, words_in
from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.matcher import Found
from kg.interpret.text.spans import Span, trimmed

_MARK = re.compile(r"[\"”»'’]?\s*(?:[,:|–—]|-+>?|[(\[])\s*")
_END = re.compile(r"[,.)\]|\n]|$")


_REACHED = {f"status.{stage}" for stage in ("adopted", "in-force", "repealed", "superseded")}
_NEAR = 4
_RELATIVES = ("relative_subjects", "relatives")
_LEADING = (*_RELATIVES, "auxiliaries")


def noted_behind(passage: Passage, clause: Span, name: Name) -> Found | None:
    """The words of the list `noted` that are all there is between a name and the next mark.

    Example: of `Data Policy - draft, Boat Act` the word `draft`.
    """
    cues, stages = passage.cues_of("noted"), passage.cues_of("status")
    if not (cues or stages) or _MARK.match(passage.text, name.span.end) is None:
        return None
    for at in dict.fromkeys((name.span.end, after_bracket(passage, name))):
        mark = _MARK.match(passage.text, at, max(at, clause.end))
        end = _END.search(passage.text, mark.end(), clause.end) if mark else None
        note = trimmed(passage.text, Span(mark.end(), end.start())) if mark and end else None
        if note is None:
            continue
        found = next((cue for cue in cues if cue.span == note), None)
        # Brackets note the name itself; a colon what opened the sentence: `Rules under the Act: draft`.
        bracketed = mark is not None and mark[0].strip(" \"”»'’\n")[:1] in {"(", "["}
        if found and (bracketed or not _is_of_another(passage, clause, name)):
            return found
        if not _is_of_another(passage, clause, name) and (found := _apposed(passage, note)):
            return found
    return None


def _is_of_another(passage: Passage, clause: Span, name: Name) -> bool:
    """Whether what follows is said of what is made under it: `the regulations under the Act, ...`."""
    front = words_in(passage, Span(clause.start, name.span.start))[-_NEAR:]
    chained = chain_start(passage, clause, name) != name
    return chained or any(listed(passage, word, "other_subjects") for word in front)


def _apposed(passage: Passage, note: Span) -> Found | None:
    """A stage not yet reached that a note begins with: `, which is still a draft`, `, en préparation`."""
    for cue in cues_in(passage, "status", note):
        front = Span(note.start, cue.span.start)
        leads = words_in(passage, front)[:1]
        relative = bool(leads) and listed(passage, leads[0], *_RELATIVES)
        if cue.target not in _REACHED and only(
            passage, front, "status_adverbs", *(_LEADING if relative else ())
        ):
            return cue
    return None
