"""Bodies named by their matter and the country's own name: `Health Utopia`, `Local Government Utopia`."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span, words
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_RUN = r"(?<![\w'’.-])((?:[A-ZÀ-Þ][\w&-]*\s+(?:(?:and|&|et|y)\s+)?){1,4})"
_BESIDE = re.compile(r"\s*\(\s*<?\s*")
_ANDS = frozenset({"and", "et", "y"})
_ENDS = re.compile(r"\s*(?:[.,;:()\n–-]|(?:and|et|y)\s|$)")


def national_names(ledger: Ledger, passage: Passage, *, asked: bool) -> Iterator[Span]:
    """Capitalised words that end in the country's name, beside an address or where bodies are asked.

    Args:
        ledger: gives the country and the lexicon.
        passage: the answer.
        asked: whether the form asks for bodies.
    """
    if not (asked or passage.addresses):
        return
    country = ledger.model.reference.countries.get(ledger.response.country)
    if country is None or not any(_may_end_in(passage, name, asked=asked) for name in country.names):
        return
    for found in _pattern(country.names).finditer(passage.text):
        span = Span(found.start(), found.end())
        front = Span(*found.span(1))
        if _may_end(passage, span.end, asked=asked) and _tells_matter(
            passage.text, front, ledger.model.lexicon
        ):
            yield span


def _may_end_in(passage: Passage, name: str, *, asked: bool) -> bool:
    """Whether a body's name may end in the country's, which no word in small letters but `and` leads to."""
    text = passage.text
    at = text.find(name)
    while at >= 0:
        before = text[:at].rsplit(None, 1)[-1:]
        led = before and text[at - 1].isspace() and (not before[0].islower() or before[0] in _ANDS)
        if led and _may_end(passage, at + len(name), asked=asked):
            return True
        at = text.find(name, at + 1)
    return False


def _may_end(passage: Passage, at: int, *, asked: bool) -> bool:
    """Whether an address stands behind a place, or a mark where bodies are asked for."""
    beside = _BESIDE.match(passage.text, at)
    address = beside is not None and any(a.start == beside.end() for a in passage.addresses)
    return address or (asked and _ENDS.match(passage.text, at) is not None)


@lru_cache(maxsize=256)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    any_name = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    return re.compile(rf"{_RUN}(?:{any_name})(?![\w'’-])")


def _tells_matter(text: str, front: Span, lexicon: Lexicon) -> bool:
    """Whether the words before the country's name are a matter: no article, document or brand."""
    said = [fold(word.of(text)) for word in words(text, front.start, front.end)]
    small = lexicon.words(
        "names.stops", "prepositions", "names.articles", "names.generic", "names.prepositions"
    )
    brands = lexicon.words("roles.national-e-government-strategy", "places", "references.part_of_name")
    other = lexicon.words("job_titles", "names.posts", "names.pointing", "names.indefinite")
    never = small | brands | other | lexicon.words("names.connectors")
    return (
        bool(said)
        and said[0] not in never
        and not any(word in brands or word in lexicon.heads for word in said)
    )
