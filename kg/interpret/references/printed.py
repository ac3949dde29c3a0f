"""Brackets behind where a document was printed: `Boat Act, Gazette of 3 May 2021 (hereinafter, the Act)`."""

import re
from collections.abc import Sequence

from kg.interpret.names.finding import Name
from kg.interpret.references.beside_names import Surroundings, brackets
from kg.interpret.text.alternatives import lead_of
from kg.interpret.text.spans import Span

_PRINTED = re.compile(r",\s[^,;:()\n]{2,60}\b(?:19|20)\d\d\s*(?=\()")


def behind_printing(around: Surroundings, name: Name, others: Sequence[Name]) -> list[Span]:
    """The brackets that give a short form behind the paper and its date; none if another name stands between.

    Args:
        around: the text.
        name: the name before.
        others: the names behind it.
    """
    if not around.text.startswith(",", name.span.end):
        return []
    printed = _PRINTED.match(around.text, name.span.end, around.clause.end)
    if printed is None or any(other.span.start < printed.end() for other in others):
        return []
    short = around.lexicon.words("references.hereinafter")
    found = list(brackets(around.text, printed.end()))
    return found if found and lead_of(found[0].of(around.text), short, then="[ :,]") else []
