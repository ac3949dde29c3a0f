"""A second title that a sentence gives to a plan: `the Strategy, known as "Boats 2030" (NBS), ...`."""

import re
from functools import lru_cache

from kg.interpret.names.name import Name
from kg.interpret.names.quoted import title_after
from kg.interpret.references.beside_names import Surroundings
from kg.interpret.text.alternatives import alternatives
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_LONGEST_LEAD = 90
_CALLED = re.compile(r"(?:[A-ZÀ-Þ][\w'’-]*\s+){1,5}(?:19|20)\d\d(?=\s*[,.;()]|\s*$)")


def nickname(around: Surroundings, name: Name) -> tuple[Span, int] | None:
    """The title behind `, known as`, `, dite`, `, denominada`, and where it ends with its marks.

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
    return (Span(*plain.span()), plain.end()) if plain else None


@lru_cache(maxsize=4)
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    known = alternatives(lexicon.words("references.known_as", "names.called"))
    return re.compile(
        r"[\"”»'’]?(?:\s*\([^()]*\))?\s*,?\s+(?:(?:which|that|also|qui|que|se|est|is|es|better)\s+)*"
        rf"(?:{known})\s*:?\s*(?:(?:the|la|le|el)\s+)?"
    )
