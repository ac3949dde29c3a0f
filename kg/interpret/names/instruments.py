"""Instruments that an acronym and a number name: `L.I. 2378`, `D.S. N° 3-2013`, `GD No. 673 of 2 May`."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec.structs import replace

from kg.interpret.names.name import Name, clean
from kg.interpret.names.numbering import Numbering
from kg.interpret.names.quoted import title_after
from kg.interpret.text.alternatives import alternatives
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Head, Lexicon

_DIGIT = re.compile(r"\d")
_NEAR = 4
_TYPES = ("decree", "regulation", "law")
_MARK = re.compile(r"[Nn](?:[or]\.?|[º°])\s*\d")
# An acronym alone is one of any country's: only a number with its mark behind it tells an instrument.
_MARKED = re.compile(
    r"(?<![\w(./-])((?:[A-ZÀ-Þ]\.){2,4}|[A-ZÀ-Þ]{2,5})\s+(?:[Nn][or]\.?|N[º°]|n[º°])\s*\d{1,5}(?:/(?:19|20)\d\d)?(?![\w-])"
)


@lru_cache(maxsize=4)
def _abbreviated(marks: frozenset[str]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w(.])({alternatives(marks)})\s*(?:n[o°º]?\.?[°º]?\s*)?\d[\w/.-]*\w", re.IGNORECASE
    )


def with_instruments(
    text: str, clause: Span, named: Sequence[Name], lexicon: Lexicon, numbers: Numbering
) -> list[Name]:
    """The names of a clause with its instruments; a document in an instrument's title is none of its own.

    Args:
        text: the whole answer.
        clause: the sentence to look at.
        named: the names that the clause is known to hold.
        lexicon: the cue words; `names.abbreviations` by type, `names.not_series` stand before other numbers.
        numbers: the patterns of dates.
    """
    found: list[Name] = []
    if _DIGIT.search(text, clause.start, clause.end):
        for name in _instruments(text, clause, lexicon, numbers):
            if any(one.span == name.span for one in found):
                continue
            dated = next((law for law in named if _is_number_of(text, law, name)), None)
            if dated:
                named = [_numbered(text, one, name) if one is dated else one for one in named]
                continue
            rivals = [one.span for one in (*named, *found) if one.family == "document"]
            if not any(name.span.meets(span) and not name.span.holds(span) for span in rivals):
                found.append(name)
    inside = [name.span for name in found]
    kept = [
        name
        for name in named
        if name.family != "document" or not any(span.holds(name.span) for span in inside)
    ]
    return [*kept, *found]


def _is_number_of(text: str, law: Name, number: Name) -> bool:
    """Whether letters and a number stand right behind the date of a law: `Decree of 5 May 2020 PP No. 64`."""
    if (
        law.head.kind != "law"
        or number.head.type != "decree"
        or not 0 < number.span.start - law.span.end < _NEAR
    ):
        return False
    between = text[law.span.end : number.span.start].strip()
    return between in {"", ","} and law.name[-4:].isdigit() and _MARK.search(law.name) is None


def _numbered(text: str, law: Name, number: Name) -> Name:
    """A law with the number behind its date."""
    span = Span(law.span.start, number.span.end)
    also = dict.fromkeys((*law.also, clean(number.span.of(text))))
    return replace(law, span=span, name=clean(span.of(text)), also=tuple(also))


def _instruments(text: str, clause: Span, lexicon: Lexicon, numbers: Numbering) -> Iterator[Name]:
    for kind, pattern in _abbreviated_in(fold(text), lexicon):
        for found in pattern.finditer(text, clause.start, clause.end):
            yield _name(text, clause, found, kind, numbers)
    marked = _MARK.search(text, clause.start, clause.end) is not None
    for found in _MARKED.finditer(text, clause.start, clause.end) if marked else ():
        word = fold(found[1])
        if word not in lexicon.words("names.not_series") and word not in lexicon.heads:
            yield _name(text, clause, found, "decree", numbers)


@lru_cache(maxsize=8)
def _abbreviated_in(folded: str, lexicon: Lexicon) -> Sequence[tuple[str, re.Pattern[str]]]:
    """The types of which a text may hold an abbreviation, with its pattern: asked of clause after clause."""
    listed = ((kind, lexicon.words(f"names.abbreviations.{kind}")) for kind in _TYPES)
    return [(kind, _abbreviated(marks)) for kind, marks in listed if any(mark in folded for mark in marks)]


def _name(text: str, clause: Span, found: re.Match[str], kind: str, numbers: Numbering) -> Name:
    """The instrument with the date and the quoted title behind its number; the short form is another name."""
    folded = fold(text)
    end = numbers.after(folded, found.end(), clause.end, law=False)
    title = title_after(text, end, clause.end)
    span = Span(found.start(), title[0] if title else end)
    short = clean(text[found.start() : end])
    also = [other for other in (short, clean(found[0])) if other != clean(span.of(text))]
    also += [clean(title[1].of(text))] if title else []
    head = Head(fold(found[1]), "document", "law", kind, "en")
    return Name(span, clean(span.of(text)), head, also=tuple(dict.fromkeys(also)))
