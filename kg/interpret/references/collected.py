"""The collected laws of a country, of which a law is a chapter: `(Chapter 12 of the Laws of Utopia)`."""

import re

from msgspec.structs import replace

from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.vocabulary.folding import fold

_CHAPTER = re.compile(
    r"\d[\w.]*\s*(?:,\s*(?:the\s+|las\s+|les\s+)?|(?:,\s*)?(?:of\s+(?:the\s+)?|in\s+(?:the\s+)?|des\s+|de\s+las\s+))"
    r"(?:revised\s+|consolidated\s+)?$",
    re.I,
)
_OF_COUNTRY = re.compile(r"(?:of|de|du|des|del|d['’])\s*(?:(?:the|la|el|los)\s+|l['’])?[A-ZÀ-Þ]")
_PLURALS = frozenset({"laws", "statutes", "acts", "lois", "leyes"})
_YEAR = re.compile(r",?\s*\(?(?:19|20)\d\d\)?$")
_FRONT = 40


def as_collected(passage: Passage, name: Name) -> Name:
    """A name as one that points elsewhere, where it is that of the collected laws of a country.

    Args:
        passage: the answer.
        name: one of its names; `Laws of Utopia` behind a number is no law of its own.
    """
    if name.head.kind != "law" or name.pointing or name.negative or name.antecedent:
        return name
    first, _, rest = name.name.partition(" ")
    if fold(first) in {"revised", "consolidated"}:
        first, _, rest = rest.partition(" ")
    if fold(first) not in _PLURALS or not _OF_COUNTRY.match(rest.removeprefix("révisées ")):
        return name
    start = name.span.start
    chapter = _CHAPTER.search(passage.text, max(0, start - _FRONT), start)
    return replace(name, pointing=True, name=_YEAR.sub("", name.name)) if chapter else name
