"""Units that no head noun tells, by the body that they are said to be a part of: `X, a unit of the Y`."""

import re
from collections.abc import Iterator

from kg.interpret.passage import Passage
from kg.interpret.portals.labels import stopped
from kg.interpret.text.spans import Span, words
from kg.vocabulary.lexicon import Lexicon

# Between the name and `a unit of`: brackets, an address, `which is`.
_GAP = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s*,?\s*<?(?:https?://|www\.)[^\s<>,]+>?)?\s*,?\s*"
    r"(?:(?:which|that|qui|que)\s+)?(?:(?:is|est|es)\s+)?"
)
# `e-BOAT`, `q2d`, `aQuay` are written as names are.
_NAMED = re.compile(r"[^\W\d_]{0,3}[-\d]?[A-ZÀ-Þ]|[^\W\d_]+\d")
_ARTICLES = frozenset({"the", "a", "an", "le", "la", "les", "un", "une", "el", "los", "las", "una", "l"})
_NEAR = 12
_MOST = 6


def told_units(passage: Passage, lexicon: Lexicon) -> Iterator[Span]:
    """The capitalised words before `a unit of`, where the name of a body follows it."""
    cues = passage.cues_of("unit_of")
    bodies = [name.span for _, name in passage.names if name.family == "body"] if cues else []
    for cue in cues:
        clause = passage.clause_of(cue.span)
        behind = (body.start for body in bodies if body.start > cue.span.start)
        if clause is None or min(behind, default=cue.span.end + _NEAR) - cue.span.end >= _NEAR:
            continue
        unit = _before(passage, clause.span.start, cue.span.start)
        if unit and not stopped(passage.text, unit, lexicon):
            yield unit


def _before(passage: Passage, floor: int, end: int) -> Span | None:
    """The run of names that ends where nothing but an aside stands before a place."""
    text, listed = passage.text, words(passage.text, floor, end)
    last = next((i for i, word in enumerate(listed) if _is_last(passage, word, end)), -1)
    first = last
    while first > 0 and last - first < _MOST and _NAMED.match(listed[first - 1].of(text)):
        if text[listed[first - 1].end : listed[first].start].strip():
            break
        first -= 1
    if first < last and listed[first].of(text).lower() in _ARTICLES:
        first += 1
    return Span(listed[first].start, listed[last].end) if last >= 0 else None


def _is_last(passage: Passage, word: Span, end: int) -> bool:
    """Whether a word is written as a name is, and no more than an aside stands between it and a place."""
    named = _NAMED.match(word.of(passage.text)) is not None
    return named and _GAP.fullmatch(passage.text, word.end, end) is not None
