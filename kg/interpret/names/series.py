"""Papers of a government's series, told by its acronym, a number and a year: `PNP 12 de 2020`."""

import re
from collections.abc import Iterator, Sequence

from kg.interpret.names.name import Name, clean
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Head, Lexicon

_DIGIT = re.compile(r"\d")
_ACRONYM = re.compile(r"[A-ZÀ-Þ]{3}")
_NUMBER = r"(?:(?:No\.?|Nro\.?|N[º°])\s*)?\d{2,5}"
_DATED = re.compile(rf"\b([A-ZÀ-Þ]{{3,12}})\s+{_NUMBER}\s+(?:de|del|du)\s+(?:19|20)\d\d\b")
_CALLED = re.compile(
    rf"\b(?:[Dd]ocumentos?|[Dd]ocuments?)\s+([A-ZÀ-Þ]{{3,12}})\s+{_NUMBER}(?:\s+de\s+(?:19|20)\d\d)?\b"
)


def series_names(text: str, clause: Span, named: Sequence[Name], lexicon: Lexicon) -> Iterator[Name]:
    """The policy papers of a clause that only series, number and year tell.

    Args:
        text: the whole answer.
        clause: the sentence to look at.
        named: the names that the clause is known to hold.
        lexicon: the cue words; `names.not_series` are acronyms that stand before other numbers.
    """
    if not (
        _DIGIT.search(text, clause.start, clause.end) and _ACRONYM.search(text, clause.start, clause.end)
    ):
        return
    if clause.of(text).isupper():
        return
    taken = [name.span for name in named]
    found: list[Span] = []
    for pattern in (_DATED, _CALLED):
        for paper in pattern.finditer(text, clause.start, clause.end):
            span = Span(paper.start(1), paper.end())
            known = any(map(span.meets, [*found, *taken]))
            word = fold(paper[1])
            if known or word in lexicon.words("names.not_series") or word in lexicon.heads:
                continue
            found.append(span)
            yield Name(span, clean(span.of(text)), Head(word, "document", "policy", "policy", "es"))
