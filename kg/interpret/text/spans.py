"""Spans of an answer's text and its words."""

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’./&+-][^\W_]+)*", re.UNICODE)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` to `end`, half-open, of one answer's text."""

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


def words(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The words between two offsets; hyphens, dots and apostrophes stay inside a word.

    Example:
        >>> [w.of("Act on e-commerce, 2021") for w in words("Act on e-commerce, 2021")]
        ['Act', 'on', 'e-commerce', '2021']
    """
    stop = len(text) if end is None else end
    return [Span(m.start(), m.end()) for m in _WORD.finditer(text, start, stop)]


def trimmed(text: str, span: Span, extra: str = "") -> Span:
    """The span without white space, list marks and stray punctuation at its ends."""
    edge = " \t\r\n\u00a0-–—•*·;:,." + extra
    start, end = span.start, span.end
    while start < end and text[start] in edge:
        start += 1
    while end > start and text[end - 1] in edge:
        end -= 1
    return Span(start, end)
