"""A second title that a sentence gives to a plan: `the Strategy, known as "Boats 2030" (NBS), ...`.

Or a brand, of a few words with capitals: `the Strategy, known as SmartBoats, ...`.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.interpret.names.name import Name
from kg.interpret.names.quoted import title_after
from kg.interpret.references.acronyms import fits, is_acronym
from kg.interpret.references.beside_names import Surroundings
from kg.interpret.text.alternatives import alternatives
from kg.interpret.text.known import known_things
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_LONGEST_LEAD = 90
_CALLED = re.compile(r"(?:[A-ZÀ-Þ][\w'’-]*\s+){1,5}(?:19|20)\d\d(?=\s*[,.;()]|\s*$)")

_SHORT = re.compile(r"[A-ZÀ-Þ][\w&/-]{1,11}(?=\s*[,.;:(]|\s*$)")
_BRAND = re.compile(
    r"(?:[A-ZÀ-Þ]|[a-zß-ÿ]-?[A-ZÀ-Þ])[\w'’+-]{2,}(?:\s[A-ZÀ-Þ][\w'’+-]+){0,3}(?=\s*[,.;:()–—]|\s+[a-zß-ÿ]|\s*$)"
)


def nickname(around: Surroundings, name: Name) -> tuple[Span, int] | None:
    """The title or the acronym behind `, known as`, `, dite`, `, abreviado`, and where it ends.

    Args:
        around: the clause of a name.
        name: the name of a document; one that has a title in quotation marks already gets no other.
    """
    if name.family != "document" or name.head.kind == "law":
        return None
    end = name.span.end
    lead = _pattern(around.lexicon).match(
        fold(around.text[end : min(end + _LONGEST_LEAD, around.clause.end)])
    )
    if lead is None:
        return None
    start = end + lead.end()
    quoted = title_after(around.text, start, around.clause.end)
    if quoted:
        return quoted[1], quoted[0]
    plain = _CALLED.match(around.text, start, around.clause.end)
    short = None if plain else _SHORT.match(around.text, start, around.clause.end)
    if short and not (around.usable(short[0], name.name) and fits(short[0], name.name)):
        short = None
    found = plain or short or _brand(around, start)
    return (Span(*found.span()), found.end()) if found else None


def _brand(around: Surroundings, start: int) -> re.Match[str] | None:
    """A name made up for a plan; none of its words is a noun that names things, nor all of it an acronym."""
    found = _BRAND.match(around.text, start, around.clause.end)
    if found is None or is_acronym(found[0]) or known_things(found[0], around.model.ontology):
        return None
    return found if around.lexicon.heads.keys().isdisjoint(fold(found[0]).split()) else None


@lru_cache(maxsize=4)
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    known = alternatives(lexicon.words("references.known_as", "names.called"))
    return re.compile(
        r"[\"”»'’]?(?:\s*\([^()]*\))?\s*,?\s+(?:(?:which|that|also|qui|que|se|est|is|es|was|better|now|plus|mas|mejor)\s+)*"
        rf"(?:{known})\s*:?\s*(?:(?:the|la|le|el)\s+)?"
    )


_COUNTED = re.compile(r"([A-ZÀ-Þ][\w&]{1,9})[ -](\d{1,2})")


def counts_alike(words: str, name: Name) -> bool:
    """Whether it abbreviates a plan with its number: `NBP 11` of the `National Boat Plan 11`."""
    found = _COUNTED.fullmatch(words)
    return found is not None and name.name.endswith(f" {found[2]}") and fits(found[1], name.name)


_COINED_FIRST = re.compile(
    r"(?:^|\n|\b(?:is|est|es)\s)[\"“«]?([A-ZÀ-Þ][a-zß-ÿ]{2,}[A-ZÀ-Þ]\w{2,})[\"”»]?"
    r"(?:\s*\(|,|\s+[–—-])\s*(?:(?:the|our|its|la|le|el|notre|nuestra|sa|su)\s+|l['’])?[\"“«]?$"
)
_LONGEST_FRONT = 60
# An article and a quotation mark may stand behind the comma.
_ARTICLE = 12
_PARTING = frozenset(",(–—-")
_PLANS = frozenset({"strategy", "policy"})


def coined_before(around: Surroundings, name: Name) -> Iterator[str]:
    """The made-up word that opens a sentence before a plan: `SmartBoats, the Harbour Strategy, ...`."""
    if name.family != "document" or name.head.kind not in _PLANS or name.span.start == around.clause.start:
        return
    start = max(around.clause.start, name.span.start - _LONGEST_FRONT)
    # A word at which the sentence is cut off does not open it.
    front = ("…" if start > around.clause.start else "") + around.text[start : name.span.start]
    found = None if _PARTING.isdisjoint(front[-_ARTICLE:]) else _COINED_FIRST.search(front)
    if found and not (found[1].isupper() or known_things(found[1], around.model.ontology)):
        yield found[1]
