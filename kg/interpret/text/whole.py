"""What a text says as a whole: most answers are far longer than the phrases they are compared with."""

import re
from collections.abc import Sequence
from functools import lru_cache

from kg.vocabulary.folding import fold

_EDGES = " .!,;:-–—\n\u00a0"
_PARTING = frozenset("/|;()")
_MARKS = _PARTING | {"\n"}
_EITHER = re.compile(r"\s+[/|]\s+|\s*\n\s*|[;()]\s*")
# So much of a text tells how long its first piece is at least: no phrase that it may be is longer.
_OPENING = 64


class Whole:
    """The whole of a text and the pieces that marks part it into, compared with phrases.

    Example:
        >>> whole = Whole("Non / No.")
        >>> whole.is_one_of(frozenset({"no"})), whole.is_made_of(frozenset({"no", "non"}))
        (False, True)
    """

    __slots__ = ("_length", "_opening", "_pieces", "_said", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._length = len(text.strip(_EDGES))
        self._opening: int | None = None
        self._said: tuple[str, str] | None = None
        self._pieces: Sequence[str] | None = None

    def is_one_of(self, phrases: frozenset[str]) -> bool:
        """Whether the text is one of the phrases, marks at its ends apart or not."""
        if self._length > _longest(phrases):
            return False
        if self._said is None:
            self._said = fold(self._text.strip(_EDGES)), fold(self._text.strip())
        return not phrases.isdisjoint(self._said)

    def is_made_of(self, phrases: frozenset[str]) -> bool:
        """Whether the text is one of the phrases, or several that it parts by marks: `Non / No`."""
        if self._opening is None:
            self._opening = _first_length(self._text)
        if self._opening > _longest(phrases):
            return False
        if self._pieces is None:
            self._pieces = [piece for one in _EITHER.split(self._text) if (piece := fold(one.strip(_EDGES)))]
        return self.is_one_of(phrases) or (len(self._pieces) > 1 and phrases.issuperset(self._pieces))


def _first_length(text: str) -> int:
    """How long the first of the pieces is at least."""
    text = text.lstrip(_EDGES)[:_OPENING]
    mark = None if _MARKS.isdisjoint(text) else _EITHER.search(text)
    return 0 if text[:1] in _PARTING else len((text[: mark.start()] if mark else text).rstrip(_EDGES))


@lru_cache(maxsize=64)
def _longest(phrases: frozenset[str]) -> int:
    """The length of the longest of some phrases."""
    return max(map(len, phrases), default=0)
