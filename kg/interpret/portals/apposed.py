"""What a site is, told behind its name: `MyBarge, the secure platform for skippers: https://…`."""

import re

from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span, words

_COMMA = re.compile(r",\s+(?=[a-zà-ÿ])")
_MOST_NAME_WORDS = 5
_COORDINATORS = frozenset({"and", "et", "y", "or", "ou", "o"})


def without_apposition(passage: Passage, label: Span | None) -> Span | None:
    """A label without the words in small letters behind its comma that only tell what kind of site it is.

    Args:
        passage: the answer.
        label: what stands before an address.
    """
    comma = _COMMA.search(passage.text, label.start, label.end) if label else None
    if label is None or comma is None:
        return label
    named = words(passage.text, label.start, comma.start())
    told = Span(comma.end(), label.end)
    if not 0 < len(named) <= _MOST_NAME_WORDS or "," in told.of(passage.text):
        return label
    site = passage.cue("site_words", told)
    before = words(passage.text, told.start, site.span.start) if site else []
    listed = site is None or any(word.of(passage.text).lower() in _COORDINATORS for word in before)
    capital = any(character.isupper() for character in passage.text[label.start : comma.start()])
    return Span(label.start, comma.start()) if capital and not listed else label
