"""A stage that is only noted behind a name: `Data Policy - draft`, `Stratégie (projet)`."""

import re

from kg.interpret.documents.scopes import after_bracket
from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.matcher import Found
from kg.interpret.text.spans import Span, trimmed

_MARK = re.compile(r"[\"”»]?\s*(?:[,:|–—]|-+>?|[(\[])\s*")
_END = re.compile(r"[,.)\]|\n]|$")


def noted_behind(passage: Passage, clause: Span, name: Name) -> Found | None:
    """The words of the list `noted` that are all there is between a name and the next mark.

    Example: of `Data Policy - draft, Boat Act` the word `draft`.
    """
    cues = passage.cues_of("noted")
    if not cues:
        return None
    for at in dict.fromkeys((name.span.end, after_bracket(passage, name))):
        mark = _MARK.match(passage.text, at, max(at, clause.end))
        end = _END.search(passage.text, mark.end(), clause.end) if mark else None
        note = trimmed(passage.text, Span(mark.end(), end.start())) if mark and end else None
        for cue in cues:
            if cue.span == note:
                return cue
    return None
