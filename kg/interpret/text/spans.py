"""Spans of an answer's text and its words."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import starmap
from operator import attrgetter, methodcaller

from msgspec import Struct

_PLACE, _END = methodcaller("span"), attrgetter("end")
_EDGE = " \t\r\n\u00a0-–—•*·;:,."


class Span(Struct, frozen=True, order=True, gc=False):
    """Code points `start` to `end`, half-open, of one answer's text.

    A structure of msgspec, since thousands are made, compared and asked for their ends in a response.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end


class Taken:
    """Spans that are taken, of which each is asked for without looking at all."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: list[Span] = []
        self._longest = 0
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        """Takes a span as well."""
        insort(self._spans, span)
        self._longest = max(self._longest, span.end - span.start)

    def meets(self, span: Span) -> bool:
        """Whether a span that is taken shares a code point with this one.

        Example:
            >>> Taken([Span(2, 5), Span(9, 12)]).meets(Span(4, 9)), Taken([Span(2, 5)]).meets(Span(5, 9))
            (True, False)
        """
        first = bisect_left(self._spans, Span(span.start - self._longest, 0))
        last = bisect_left(self._spans, Span(span.end, 0))
        return any(map(span.meets, self._spans[first:last]))


def _runs(pattern: re.Pattern[str]) -> Callable[[str, int, int], list[Span]]:
    """A function that finds the runs of a pattern between two offsets.

    Rules ask for the words of one answer again and again: those of the whole text are kept. The pattern must
    not look around, so that a run that no offset cuts is the same in the whole text and in the part.
    """

    @lru_cache(maxsize=128)
    def every(text: str) -> tuple[list[Span], list[int]]:
        found = list(starmap(Span, map(_PLACE, pattern.finditer(text))))
        return found, list(map(_END, found))

    def between(text: str, start: int, end: int) -> list[Span]:
        found, ends = every(text)
        if start <= 0 and end >= len(text):
            return found[:]
        first, last = bisect_right(ends, start), bisect_right(ends, end)
        cut_open = first < len(found) and found[first].start < start
        cut_off = last < len(found) and found[last].start < end
        if cut_open or cut_off:
            return [Span(*m.span()) for m in pattern.finditer(text, start, end)]
        return found[first:last]

    return between


_words_between = _runs(re.compile(r"[^\W_]+(?:['’./&+-][^\W_]+)*", re.UNICODE))
_letters_between = _runs(re.compile(r"[^\W\d_]+", re.UNICODE))


def words(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The words between two offsets; hyphens, dots and apostrophes stay inside a word.

    Example:
        >>> [w.of("Act on e-commerce, 2021") for w in words("Act on e-commerce, 2021")]
        ['Act', 'on', 'e-commerce', '2021']
    """
    return _words_between(text, start, len(text) if end is None else end)


def letters(text: str, span: Span) -> list[Span]:
    """The runs of letters in a span, for which a hyphen or an apostrophe parts two words.

    Example:
        >>> [w.of("l'Acte 5 e-commerce") for w in letters("l'Acte 5 e-commerce", Span(0, 19))]
        ['l', 'Acte', 'e', 'commerce']
    """
    return _letters_between(text, span.start, max(span.start, span.end))


def trimmed(text: str, span: Span, extra: str = "") -> Span:
    """The span without white space, list marks and stray punctuation at its ends."""
    edge = _EDGE + extra
    inner = text[span.start : span.end]
    if inner and inner[0] not in edge and inner[-1] not in edge:
        return Span(span.start, span.start + len(inner))
    opened = inner.lstrip(edge)
    start = span.start + len(inner) - len(opened)
    return Span(start, start + len(opened.rstrip(edge)))
