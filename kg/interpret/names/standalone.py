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
_MOST_WORDS = 7
_ASKS = frozenset({"theme", "themes", "technology", "principle", "goals", "role"})


def asks_for_strategies(question: Question) -> bool:
    """Whether a question asks what a strategy says or is aligned with, so that a bare title may be one's."""
    return any(
        wanted.rule == "alignments" or (wanted.rule == "documents" and _ASKS & set(wanted.options))
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
    for span in dict.fromkeys([*_quoted(text, clause, lexicon), *_opening(text, clause, addresses)]):
        free = not any(span.meets(name.span) for name in [*named, *found])
        if free and not any(span.meets(address) for address in addresses) and _is_title(text, span, lexicon):
            head = Head(fold(span.of(text)), "document", "strategy", "strategy", "en")
            found.append(Name(span, clean(span.of(text)), head))
    return found


def _quoted(text: str, clause: Span, lexicon: Lexicon) -> Iterator[Span]:
    """The titles in quotation marks that no other noun stands before: `portal "Utopia 2030"`."""
    for mark in _QUOTED.finditer(text, clause.start, clause.end):
        before = [fold(word.of(text)) for word in words(text, clause.start, mark.start())][-1:]
        if not set(before) & lexicon.words("names.occupations"):
            yield Span(mark.start(1), mark.end(1))


def _opening(text: str, clause: Span, addresses: Sequence[Span]) -> Iterator[Span]:
    """The words that make up a clause, or stand before its address or bracket."""
    end = next((m.start() for m in _END.finditer(text, clause.start, clause.end)), clause.end)
    end = min([end, *(address.start for address in addresses if address.start > clause.start)])
    span = trimmed(text, Span(clause.start, end), extra="\"'“”«»")
    if span.start < span.end:
        yield span


def _is_title(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether words are capitalised as in a title and tell a year, and are no date and no sentence."""
    said = [word.of(text) for word in words(text, span.start, span.end)]
    if not _YEAR.search(span.of(text)) or not 1 < len(said) <= _MOST_WORDS or not said[0][0].isupper():
        return False
    plain = [word for word in said if not _YEAR.fullmatch(word)]
    content = [word for word in plain if fold(word) not in lexicon.words("names.connectors")]
    if any(word[0].isdigit() or fold(word) in lexicon.months for word in plain):
        return False
    stops = lexicon.words("names.stops")
    titled = all(word[0].isupper() for word in content)
    return bool(content) and titled and not any(fold(word) in stops for word in content)
