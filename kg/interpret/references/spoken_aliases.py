"""Other names that a sentence gives behind a name: `, also known as the Boat Act`, `(Ut) (Quay Act)`."""

import re
from collections.abc import Sequence
from functools import lru_cache

from kg.interpret.names.finding import Name, clean
from kg.interpret.references.acronyms import fits, is_acronym
from kg.interpret.references.beside_names import Surroundings, is_short_form
from kg.interpret.text.alternatives import lead_of
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold

# Only behind one of these, or a blank, does a word of naming speak of the name before it.
_AT = re.compile(r"(?:\s?[\"”»'’])?(?:\s*\([^()]*\))*\s*(?:[,(–—-]\s*)?")
_ARTICLE = re.compile(r"(?:(?:the|le|la|les|el|los|las)\s+|l['’])?[\"“«‘']?\s*", re.I)
_EDGES = " \"'“”«»‘’."
_WORD = re.compile(r"[A-ZÀ-Þa-z][\w&/-]*[A-ZÀ-Þ][\w&/-]*(?=\s*(?:[,;.)(]|$))")
_QUOTED = re.compile(r"[\"“«‘]\s*([^\"“”«»\n]{2,80}?)\s*[\"”»’]")
_DIGIT = re.compile(r"\d")
_MARKS = ",(–—-"
_OPENING = 2


def spoken_alias(around: Surroundings, name: Name, others: Sequence[Name]) -> tuple[str, Span] | None:
    """What a phrase such as `also known as` behind a name gives as another name of it, and where it stands.

    Args:
        around: the text.
        name: the name before the phrase.
        others: the names behind it.
    """
    text, end = around.text, around.clause.end
    at = _AT.match(text, name.span.end, end)
    mark = at[0].strip()[-1:] if at else ""
    if at is None or (mark and mark not in _MARKS and not text[at.end() : at.end() + 1].islower()):
        return None
    spoken = around.lexicon.words("references.spoken_as", "references.hereinafter")
    if fold(text[at.end() : at.end() + _OPENING]) not in _openings(spoken):
        return None
    lead = lead_of(text[at.end() : end], spoken, then="[ :,]")
    if not lead:
        return None
    first = at.end() + len(lead)
    first += text.startswith(",", first)
    article = _ARTICLE.match(text, first + 1, end)
    start = article.end() if article else first + 1
    named = next((other for other in others if start - 1 <= other.span.start <= start), None)
    if named:
        own = named.family == name.family and not named.pointing
        return (named.name, named.span) if own and not is_short_form(named.name, around.lexicon) else None
    quoted = _QUOTED.match(text, first + 1, end) or _QUOTED.match(text, max(first + 1, start - 1), end)
    if quoted:
        return clean(quoted[1]), Span(*quoted.span(1))
    word = _WORD.match(text, start, end)
    return (word[0], Span(*word.span())) if word and is_acronym(word[0]) else None


@lru_cache(maxsize=8)
def _openings(phrases: frozenset[str]) -> frozenset[str]:
    """The first letters of some phrases: few texts begin with any of them."""
    return frozenset(phrase[:_OPENING] for phrase in phrases)


def short_body(name: Name, bracket: Span, others: Sequence[Name]) -> Name | None:
    """The acronym and the head of a body that fill a bracket behind it: `Lights of Boats Unit (LB Unit)`."""
    other = (
        next((other for other in others if other.span == bracket), None) if name.family == "body" else None
    )
    if other is None or other.family != "body" or other.head.word != name.head.word:
        return None
    rest = [word for word in other.name.split() if fold(word) not in other.head.word.split()]
    matter = " ".join(word for word in name.name.split() if fold(word) not in name.head.word.split())
    return other if len(rest) == 1 and is_acronym(rest[0]) and fits(rest[0], matter) else None


def bracketed_title(around: Surroundings, name: Name, bracket: Span, others: Sequence[Name]) -> Name | None:
    """The name without a number that fills a bracket behind one of the same noun: `Act 1982 (Quay Act)`."""
    other = next((other for other in others if bracket.holds(other.span)), None)
    if other is None or other.pointing or other.family != "document" or other.head.word != name.head.word:
        return None
    front = around.text[bracket.start : other.span.start].strip(_EDGES)
    behind = around.text[other.span.end : bracket.end].strip(_EDGES)
    alone = len(other.name.split()) == 1
    bare = not alone and front.lower() in {"", "the", "la", "le", "el", "l"} and not behind
    same = other.name.lower() == name.name.lower()
    return other if bare and not same and not _DIGIT.search(other.name) else None
