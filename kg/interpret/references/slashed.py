"""A title in another language behind a slash, known by its years: `Barges 2021-2025 / Boats 2021-2025`."""

import re
from collections.abc import Sequence

from kg.interpret.names.name import Name
from kg.interpret.references.beside_names import Surroundings
from kg.interpret.text.spans import Span

_YEARS = re.compile(r"\b(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?$")
_TITLE = r"[A-ZÀ-Þ][^\n/;,.:()\"“”«»]{2,90}?\s"


def slashed_title(around: Surroundings, name: Name, others: Sequence[Name], at: int) -> Span | None:
    """The title behind the slash that ends at an offset, if it ends in the very years of a name.

    Not one that a noun of its own tells to be a document: `Barge Plan 2030 / Quay Strategy 2030`.
    """
    years = _YEARS.search(name.name) if name.family == "document" and name.name[-1:].isdigit() else None
    if years is None:
        return None
    title = re.compile(_TITLE + re.escape(years[0]) + r"(?![\w/-])")
    found = title.match(around.text, at, around.clause.end)
    span = Span(*found.span()) if found else None
    own = span and any(other.family == "document" and span.meets(other.span) for other in others)
    return None if own else span
