"""The entries of a list that a sentence leads to with a colon: `is aligned with: - Plan A; - Agenda B`."""

import re
from itertools import pairwise

from kg.interpret.documents.scopes import covered, words_in
from kg.interpret.passage import Passage
from kg.interpret.text.matcher import Found
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

# What stands before an entry: a bullet, a number or a letter, a semicolon or nothing but a new line.
_BULLET = re.compile(r"[-–—•*·▪●◦‣➢✓►▶■□❖♦➔✔☑\uf0b7\uf0a7\uf0d8]\s*$")
_NUMBERED = re.compile(r"\(?\w{1,4}[.)°-]+\s*$")
_SMALL = ("names.articles", "prepositions", "coordinators", "goal_words")


def entries_behind(passage: Passage, clause: Span, cue: Found, lexicon: Lexicon) -> list[Span]:
    """The entries of the list that follows words such as `aligned with the following:`; none without a colon.

    Args:
        passage: the answer.
        clause: the sentence of the words.
        cue: the words that lead to the list.
        lexicon: the cue words; `list_leading` may stand before the colon.
    """
    if ":" not in passage.text[cue.span.end :]:
        return []
    colon = passage.text.index(":", cue.span.end)
    front = words_in(passage, Span(cue.span.end, colon))
    leading = lexicon.words("list_leading")
    if not all(fold(word.of(passage.text)) in leading or covered(passage, word, *_SMALL) for word in front):
        return []
    behind = [one.span for one in passage.clauses if one.span.start >= clause.end]
    if colon >= clause.end:
        return _alike(passage, [clause, *behind]) if behind and colon < behind[0].start else []
    return _alike(passage, [Span(colon + 1, clause.end), *behind], first=";")


def _alike(passage: Passage, spans: list[Span], first: str = "") -> list[Span]:
    """The spans behind the first, as long as they are set off by the same kind of mark."""
    found: list[Span] = []
    for before, span in pairwise(spans):
        mark = _mark(passage.text[before.end : span.start])
        first = first or mark
        if mark != first:
            break
        found.append(span)
    return found


def _mark(gap: str) -> str:
    """The kind of mark before an entry."""
    if _BULLET.search(gap):
        return "-"
    if _NUMBERED.search(gap):
        return "1"
    return ";" if ";" in gap else "\n" if "\n" in gap else "."
