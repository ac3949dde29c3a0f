"""A list that goes on behind the first note at an address: `https://…: tax return; land register`."""

import re
from itertools import pairwise

from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span, trimmed, words

_PARTING = ";"
_BULLET = re.compile(r"\s*(?:[-–—•*·]|\(?[a-z\d]{1,2}[.)])?\s*<?")
_BEHIND = re.compile(r">?\s*[:–—-]\s")
_MOST_WORDS = 8


def continued(passage: Passage, address: Span, note: Span | None) -> list[Span]:
    """The further entries of the line that an address opens; none if another address stands in it.

    Args:
        passage: the answer.
        address: the address.
        note: the first entry, behind a colon or a dash at the address.
    """
    text = passage.text
    if note is None or not text[note.end :].lstrip().startswith(_PARTING):
        return []
    opening, closing = text.rfind("\n", 0, address.start) + 1, text.find("\n", note.end)
    line = Span(opening, len(text) if closing < 0 else closing)
    leads = _BULLET.fullmatch(text, line.start, address.start) and _BEHIND.match(text, address.end)
    alone = sum(one.meets(line) for one in passage.addresses) == 1
    if not leads or not alone:
        return []
    marks = [found.start() for found in re.finditer(_PARTING, text[: line.end]) if found.start() >= note.end]
    entries = [trimmed(text, Span(start + 1, end), extra=". ") for start, end in pairwise([*marks, line.end])]
    return [one for one in entries if 0 < len(words(text, one.start, one.end)) <= _MOST_WORDS]
