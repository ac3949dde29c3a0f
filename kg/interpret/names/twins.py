"""Two offices of the law that are one body: `Ministry of Justice and Attorney General's Chambers`."""

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from kg.interpret.names.name import Name, clean
from kg.interpret.references.acronyms import fits, spells
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_SHORT = re.compile(r"\s*\(([^\W\d_][\w&.-]{1,11})[),]")
_SEATS = frozenset({"office", "bureau"})
_SEAT_OF = re.compile(r"[\w\s]*?\b(?:office|bureau)\s+of\s+the\s+", re.I)
_POSTS = frozenset({"commissioner", "ombudsman", "registrar", "regulator"})
_AND = re.compile(r"\s+(?:and|&|et|y)\s+", re.I)


def joined_offices(text: str, names: Sequence[Name], lexicon: Lexicon) -> list[Name]:
    """The names of a clause, where a law officer's office and the ministry of justice are one body.

    They are one if only `and` stands between them, without an article, and one is the office of the law
    officer, or an acronym behind them is that of both together: `Ministry of Roads and General Administration
    (MoRGA)`. The first name alone stays another name of it.
    """
    found: list[Name] = []
    for name in names:
        short = found and (
            _is_short_of_both(text, found[-1], name) or _is_seat_of(text, found[-1], name, lexicon)
        )
        if short or (found and _is_one(text, found[-1], name, lexicon)):
            first = found[-1]
            span = Span(first.span.start, name.span.end)
            also = () if short else tuple(dict.fromkeys((first.name, *first.also, *name.also)))
            found[-1] = replace(first, span=span, name=clean(span.of(text)), also=also)
        else:
            found.append(name)
    return found


def _is_short_of_both(text: str, first: Name, second: Name) -> bool:
    """Whether the acronym in brackets behind two names is made of the words of both, not of the second."""
    short = _SHORT.match(text, second.span.end) if _are_joined(text, first, second) else None
    whole = text[first.span.start : second.span.end]
    return bool(short and spells(short[1], whole) and not fits(short[1], second.name))


def _is_seat_of(text: str, first: Name, second: Name, lexicon: Lexicon) -> bool:
    """Whether the first is that of a post on both matters: `Office of the Port and Quay Commissioner`."""
    if first.head.word not in _SEATS or not _are_joined(text, first, second):
        return False
    matter = _SEAT_OF.match(first.name)
    words = fold(first.name[matter.end() :]).split() if matter else []
    posts = lexicon.words("names.posts")
    held = second.head.word in posts or second.head.word in _POSTS
    return held and bool(words) and not any(word in posts or word in lexicon.heads for word in words)


def _are_joined(text: str, first: Name, second: Name) -> bool:
    """Whether both are bodies, with nothing but `and` between them."""
    plain = not (first.pointing or second.pointing or first.negative or second.negative)
    if first.family != "body" or second.family != "body" or not plain:
        return False
    return first.span.end <= second.span.start and bool(
        _AND.fullmatch(text, first.span.end, second.span.start)
    )


def _is_one(text: str, first: Name, second: Name, lexicon: Lexicon) -> bool:
    """Whether two names are halves of one body's name."""
    if not _are_joined(text, first, second):
        return False
    officers, justice = lexicon.words("names.law_officers"), lexicon.words("names.justice")
    either = (first, second), (second, first)
    return any(_says(one, officers) and _says(other, justice) for one, other in either)


def _says(name: Name, phrases: Iterable[str]) -> bool:
    """Whether one of the phrases stands in a name."""
    said = fold(name.name).replace("-", " ")
    return any(re.search(rf"\b{re.escape(phrase)}", said) for phrase in phrases)
