"""Titles without a head where the form asks for a strategy: `"Utopia 2030"`, `Smart Utopia 2025, https://…`."""

import re
from collections.abc import Iterator, Sequence

from kg.interpret.names.name import Name, clean
from kg.interpret.text.spans import Span, trimmed, words
from kg.vocabulary.folding import fold
from kg.vocabulary.form import Question
from kg.vocabulary.lexicon import Head, Lexicon

_QUOTED = re.compile(r"(?<!\w)[\"“„«]\s*([^\"“”„«»\n]{3,80}?)\s*[\"”»](?!\w)")
_END = re.compile(r"\s*(?:[,;:(\[<]|\s[-–—]\s|https?:|www\.|$)")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?")
_LISTED = re.compile(
    r"\s*[\"”»]?\s*(?:\([^()]*\)\s*)?,?\s*(?:and|et|y|&|as well as)?\s*(?:the|la|le|el)?\s*[\"“„«]\s*"
)
_MOST_WORDS = 7
_FEWEST_WORDS = 3
_ASKS = frozenset({"theme", "themes", "technology", "principle", "goals", "role"})


def asks_for_strategies(question: Question) -> bool:
    """Whether a question asks what a strategy says or is aligned with, so that a bare title may be one's."""
    return any(
        wanted.rule == "alignments" or (wanted.rule == "documents" and not _ASKS.isdisjoint(wanted.options))
        for wanted in question.yields
    )


def standalone_names(
    text: str, clause: Span, addresses: Sequence[Span], named: Sequence[Name], lexicon: Lexicon
) -> list[Name]:
    """The strategies that a clause names by a title with a year and without a head.

    Args:
        text: the whole answer.
        clause: the sentence or entry to look at.
        addresses: web addresses, which are no names.
        named: the names that the clause is known to hold.
        lexicon: the cue words.
    """
    found: list[Name] = []
    quoted = list(_quoted(text, clause, lexicon))
    opening = [*_opening(text, clause, addresses), *_introduced(text, clause, addresses, lexicon)]
    for span in dict.fromkeys([*quoted, *opening]):
        free = not any(span.meets(other) for other in [*(name.span for name in [*named, *found]), *addresses])
        undated = span in quoted and _leads(text, clause, span, lexicon)
        if free and _is_title(text, span, lexicon, dated=not undated):
            found.append(_strategy(text, span))
    return found


def listed_titles(text: str, clause: Span, named: Sequence[Name], lexicon: Lexicon) -> Iterator[Name]:
    """Titles in quotation marks that go on a list of strategies: `"Data Plan 2025" and "Open Utopia"`."""
    found = [name for name in named if name.head.kind in {"strategy", "policy"} and not name.pointing]
    if not found:
        return
    for span in _quoted(text, clause, lexicon):
        if any(span.meets(name.span) for name in [*named, *found]):
            continue
        before = next((name for name in reversed(found) if name.span.end <= span.start), None)
        listed = before is not None and _LISTED.fullmatch(text, before.span.end, span.start)
        if listed and _is_title(text, span, lexicon, dated=False):
            found.append(_strategy(text, span))
            yield found[-1]


def _strategy(text: str, span: Span) -> Name:
    head = Head(fold(span.of(text)), "document", "strategy", "strategy", "en")
    return Name(span, clean(span.of(text)), head)


def _leads(text: str, clause: Span, span: Span, lexicon: Lexicon) -> bool:
    """Whether a quoted title opens its clause, or stands behind `aligned with`."""
    front = fold(text[clause.start : span.start].strip(' "“„«\n:,-–—•*'))
    cues = (*lexicon.words("alignment"), *lexicon.words("names.called"))
    return not front or front in lexicon.words("leads") or front.endswith(tuple(cues))


def _quoted(text: str, clause: Span, lexicon: Lexicon) -> Iterator[Span]:
    """The titles in quotation marks that no other noun stands before: `portal "Utopia 2030"`."""
    for mark in _QUOTED.finditer(text, clause.start, clause.end):
        before = [fold(word.of(text)) for word in words(text, clause.start, mark.start())[-1:]]
        behind = [fold(word.of(text)) for word in words(text, mark.end(), clause.end)[:1]]
        if lexicon.words("names.occupations", "measures").isdisjoint([*before, *behind]):
            yield Span(mark.start(1), mark.end(1))


def _opening(text: str, clause: Span, addresses: Sequence[Span]) -> Iterator[Span]:
    """The words that make up a clause, or stand before its address or bracket."""
    end = next((m.start() for m in _END.finditer(text, clause.start, clause.end)), clause.end)
    end = min([end, *(address.start for address in addresses if address.start > clause.start)])
    span = trimmed(text, Span(clause.start, end), extra="\"'“”«»")
    if span.start < span.end:
        yield span


def _introduced(text: str, clause: Span, addresses: Sequence[Span], lexicon: Lexicon) -> Iterator[Span]:
    """What stands behind a colon that strategies lead up to: `the towns have strategies: Azure 2019-2024`."""
    colon = text.find(": ", clause.start, clause.end)
    if colon < 0 or text.find("http", clause.start, colon) >= 0:
        return
    said = {fold(word.of(text)) for word in words(text, clause.start, colon)}
    kinds = (head.kind for word in said for head in lexicon.heads.get(word, ()))
    if any(kind in {"strategy", "policy"} for kind in kinds):
        year = _YEAR.search(text, colon + 2, clause.end)
        yield from _opening(text, Span(colon + 2, year.end()), addresses) if year else ()


def _is_title(text: str, span: Span, lexicon: Lexicon, *, dated: bool = True) -> bool:
    """Whether words are capitalised as in a title and tell a year, and are no date and no sentence.

    One without a year, if that is not `dated`, has to have three words or more, and end like no place's name.
    """
    said = [word.of(text) for word in words(text, span.start, span.end)]
    year = _YEAR.search(span.of(text))
    if not year and (dated or len(said) < _FEWEST_WORDS or _is_of_other_kind(said, lexicon)):
        return False
    if not 1 < len(said) <= _MOST_WORDS or not said[0][0].isupper():
        return False
    plain = [word for word in said if not _YEAR.fullmatch(word)]
    content = [word for word in plain if fold(word) not in lexicon.words("names.connectors")]
    if any(word[0].isdigit() or fold(word) in lexicon.months for word in plain):
        return False
    articles = lexicon.words("names.indefinite")
    content = [word for word in content if fold(word) not in articles]
    stops = lexicon.words("names.stops")
    titled = all(word[0].isupper() for word in content)
    return bool(content) and titled and not any(fold(word) in stops for word in content)


def _is_of_other_kind(said: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a title tells by a word that it is a portal's, a body's or a measure's."""
    kinds = ("places", "measures", "platforms", "names.occupations", "service_words")
    others = frozenset().union(*(lexicon.words(kind) for kind in kinds))
    return any(fold(word) in others or fold(word) in lexicon.heads for word in said)
