"""Titles of the parts of a strategy, which are no documents: `el eje de Política Social`."""

from kg.interpret.names.expansion import Reach
from kg.interpret.names.wording import Wording

_LEADING = frozenset({"de", "d'", "on", "for", "pour", "sobre"})


def titles_part(words: Wording, reach: Reach, first: int) -> bool:
    """Whether a noun for a part stands right before a title that has no article, year or number."""
    if reach.numbered or reach.family != "document" or first < 1 or not words.tokens[first].joined:
        return False
    if any(words.tokens[i].digit for i in range(first, reach.end)):
        return False
    at = first - 1
    at -= words.tokens[at].word in _LEADING and at > 0 and words.tokens[at].joined
    return words.tokens[at].word in words.lexicon.words("references.strategy_parts")
