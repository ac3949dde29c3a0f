"""The sentence that a quote stands in: a name alone seldom shows what an answer says of it."""

import re
from collections.abc import Iterator

LONGEST = 200
"""How many characters are shown, unless the quote itself is longer."""

_CAPITAL = "A-ZÀ-ÖØ-ÞŒ"
# A full stop behind two letters or fewer is taken for that of an abbreviation, such as "No."
_STOP = rf"(?:(?<=[\w)»”\"']{{3}}[.!?;])|(?<=\s[!?;]))\s+(?=[{_CAPITAL}(«“\"\-–•*])"
_LINE = r"\s*\n\s*(?=\n|[\-–—•*▪●]|\(?\w{1,2}[.)]\s)"
_BREAK = re.compile(f"{_STOP}|{_LINE}")
_MARK = re.compile(r"\s*([\-–—•*▪●])")


def sentence_around(text: str, start: int, end: int, *, longest: int = LONGEST) -> str:
    """The sentence or item of a list around `text[start:end]`, on one line.

    A sentence of more than `longest` characters is cut between words on both sides of the quote, which is
    marked by an ellipsis. The quote is never cut.

    Example:
        >>> text = "- A law on openness is planned - The Trade Act has an article on privacy (article 32)"
        >>> sentence_around(text, text.index("Trade"), text.index("Act") + 3)
        'The Trade Act has an article on privacy (article 32)'
    """
    first = max((stop for stop in _breaks(text) if stop <= start), default=0)
    last = min((stop for stop in _breaks(text) if stop >= end), default=len(text))
    mark = _MARK.match(text, first, start)
    first = mark.end() if mark is not None else first
    before, quote, after = (
        re.sub(r"\s+", " ", part) for part in (text[first:start], text[start:end], text[end:last])
    )
    return _fitted(before.lstrip(), quote, after.rstrip(), longest).strip()


def _breaks(text: str) -> Iterator[int]:
    """Where a sentence, or an item of a list, begins."""
    yield from (found.end() for found in _BREAK.finditer(text))
    mark = _MARK.match(text)
    if mark is not None:
        # A list may go on within a line: its items begin with the mark of the first one.
        items = re.finditer(rf"\s(?={re.escape(mark[1])}\s*[{_CAPITAL}])", text)
        yield from (found.end() for found in items)


def _fitted(before: str, quote: str, after: str, longest: int) -> str:
    """The parts together, those around the quote cut to what room it leaves."""
    room = max(longest - len(quote), 0)
    behind = min(len(after), max(room - len(before), room // 2))
    ahead = min(len(before), room - behind)
    if ahead < len(before):
        before = "…" + _whole_words(before[::-1], ahead)[::-1]
    if behind < len(after):
        after = _whole_words(after, behind) + "…"
    return before + quote + after


def _whole_words(text: str, length: int) -> str:
    """The beginning of a text, without a word that the length would cut."""
    return text[:length] if text[length : length + 1].isspace() else text[:length].rpartition(" ")[0]
