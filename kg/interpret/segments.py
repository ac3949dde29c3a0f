"""Cuts an answer into the entries of a list and into sentences, by the marks that people type."""

import re
from dataclasses import dataclass

from kg.interpret.text import Span, trimmed

_BULLETS = "-–—•*·▪●◦‣➢✓"
_OPENING_BULLET = re.compile(rf"\s*([{_BULLETS}])\s*(?=\S)")
_NUMBER = re.compile(
    r"(?:^|(?<=[\s;,.:]))(?:\((\d{1,2}|[a-z]|[ivx]{1,4})\)|(\d{1,2}|[a-z])[.)](?=\s|-))\s*", re.I
)
_SENTENCE_END = re.compile(r"[.!?](?=\s+[\"“«'(]?[A-ZÀ-ÞА-Я0-9¿¡])|[.!?]?\n+")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:no|nos|n°|nº|art|arts|dr|mr|mrs|ms|sr|sra|h\.e|e\.g|i\.e|etc|approx|vs|st|ltd|inc|dept|min|res|cap|vol|p|pp|núm|num|inc|lit|al|u\.s|d\.c|l\.i|c\.i|s\.i|[A-Z])$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence of an entry: `entry` counts the answer's list entries, `mark` is its printed number."""

    span: Span
    entry: int
    mark: str = ""


def _protected(text: str, keep: list[Span]) -> list[bool]:
    """For each code point, whether it stands in brackets, quotation marks or a web address."""
    inside = [False] * (len(text) + 1)
    for pattern in (
        r"\([^()\n]{0,400}\)",
        r"\[[^\[\]\n]{0,400}\]",
        r"“[^”\n]{0,200}”",
        r"«[^»\n]{0,200}»",
        r'"[^"\n]{0,200}"',
    ):
        for m in re.finditer(pattern, text):
            inside[m.start() + 1 : m.end() - 1] = [True] * max(0, m.end() - m.start() - 2)
    for span in keep:
        inside[span.start : span.end] = [True] * (span.end - span.start)
    return inside


def _dash_cuts(text: str, inside: list[bool]) -> list[tuple[int, int, str]]:
    """Where bullets begin an entry; a dash counts only in a text that opens with that dash."""
    cuts: list[tuple[int, int, str]] = []
    for line in re.finditer(r"[^\n]+", text):
        opening = _OPENING_BULLET.match(text, line.start(), line.end())
        if not opening:
            continue
        cuts.append((line.start(), opening.end(), ""))
        mark = re.escape(opening.group(1))
        for m in re.finditer(rf"(?<=[\s;,.]){mark}\s*(?=[^\s\d])|(?<=\s){mark}\s+(?=\d)", text[: line.end()]):
            if m.start() > opening.end() and m.start() >= line.start() and not inside[m.start()]:
                cuts.append((m.start(), m.end(), ""))
    return cuts


def _number_cuts(text: str, inside: list[bool]) -> list[tuple[int, int, str]]:
    """Where a running number begins an entry: 1, 2, 3 or a, b, c in sequence, from the start of the text."""
    cuts: list[tuple[int, int, str]] = []
    for m in _NUMBER.finditer(text):
        mark = (m.group(1) or m.group(2)).lower()
        if mark == _nth(len(cuts) + 1, cuts[0][2] if cuts else mark) and not _is_reference(text, m.start()):
            bracketed = m.group(1) is not None
            if bracketed or not inside[m.start()]:
                cuts.append((m.start(), m.end(), mark))
    opens = bool(cuts) and not text[: cuts[0][0]].strip(f" \n{_BULLETS}")
    return cuts if len(cuts) > 1 or opens else []


def _nth(position: int, first: str) -> str:
    if first == "a":
        return chr(ord("a") + position - 1)
    if first == "i":
        return ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")[min(position, 10)]
    return str(position)


def _is_reference(text: str, at: int) -> bool:
    """Whether a number belongs to the words before it: `aligned with (1)`, `article (2)`."""
    return bool(
        re.search(r"\b(?:with|to|of|and|see|avec|con|article|art\.?|goal|sdg|no\.?)\s*$", text[:at], re.I)
    )


def _semicolons(text: str, inside: list[bool]) -> list[tuple[int, int, str]]:
    return [(m.start(), m.end(), "") for m in re.finditer(r";\s*", text) if not inside[m.start()]]


def entries(text: str, keep: list[Span]) -> list[tuple[Span, str]]:
    """The entries of a list with their printed numbers; a text without list marks is one entry.

    Example:
        >>> text = "(1) - Plan A (2) - Plan B – aligned with (1)"
        >>> [(span.of(text), mark) for span, mark in entries(text, [])]
        [('Plan A', '1'), ('Plan B – aligned with (1)', '2')]
    """
    inside = _protected(text, keep)
    lines = [(m.start(), m.end(), "") for m in re.finditer(r"\n+", text)]
    cuts = sorted(
        {*lines, *_dash_cuts(text, inside), *_number_cuts(text, inside), *_semicolons(text, inside)}
    )
    found: list[tuple[Span, str]] = []
    start, mark = 0, ""
    for at, after, number in [*cuts, (len(text), len(text), "")]:
        span = trimmed(text, Span(start, max(start, at)), extra="<")
        if span.start < span.end:
            found.append((span, mark))
            mark = ""
        start, mark = max(start, after), number or mark
    return found


def _sentence_cuts(text: str, span: Span, inside: list[bool]) -> list[int]:
    cuts = []
    for m in _SENTENCE_END.finditer(text, span.start, span.end):
        if not inside[m.start()] and not _ABBREVIATION.search(
            text[max(span.start, m.start() - 12) : m.start()]
        ):
            cuts.append(m.end())
    return cuts


def clauses(text: str, keep: list[Span]) -> list[Clause]:
    """The sentences of each entry, in order, with offsets into `text`.

    Example:
        >>> text = "The Act is in force. It is old; B"
        >>> [(c.span.of(text), c.entry) for c in clauses(text, [])]
        [('The Act is in force', 0), ('It is old', 0), ('B', 1)]
    """
    inside = _protected(text, keep)
    found: list[Clause] = []
    for number, (entry, mark) in enumerate(entries(text, keep)):
        start = entry.start
        for cut in [*_sentence_cuts(text, entry, inside), entry.end]:
            span = trimmed(text, Span(start, cut))
            if span.start < span.end:
                found.append(Clause(span, number, mark))
            start = cut
    return found
