"""Titles in two languages, with a slash between them: `the strategy "Boats 2030" / « Bateaux 2030 »`."""

import re

from kg.interpret.names.name import Name
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold

_FIRST_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def is_translated_title(text: str, name: Name, quotation: Span, title: Span) -> bool:
    """Whether a title in quotation marks is that of a name, in another language: a slash stands between.

    Not one of other years, nor of another law: `Law "On Boats" / "On Barges"`.

    Args:
        text: the whole answer.
        name: a name in the singular that ends in a title in quotation marks, which it has as other name.
        quotation: the quotation behind it, with its marks.
        title: what stands within the marks.
    """
    if text[name.span.end : quotation.start].strip() != "/":
        return False
    one, other = (name.name, *name.also)[bool(name.also)], title.of(text)
    if set(_YEAR.findall(name.name)) != set(_YEAR.findall(other)):
        return False
    opening, opening_of_other = (_FIRST_WORD.search(words) for words in (one, other))
    if name.head.kind != "law" or opening is None or opening_of_other is None:
        return True
    return fold(opening[0]) != fold(opening_of_other[0])
