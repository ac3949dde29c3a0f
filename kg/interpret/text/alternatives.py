"""Lists of words as parts of a pattern."""

import re
from functools import lru_cache

from kg.vocabulary.folding import fold


@lru_cache(maxsize=64)
def alternatives(words: frozenset[str]) -> str:
    r"""Words as alternatives of a pattern, the longest first; of none, what never matches.

    Example:
        >>> alternatives(frozenset({"no", "no."}))
        'no\\.|no'
    """
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or "(?!)"


def lead_of(text: str, leads: frozenset[str], then: str) -> str:
    """The longest of some phrases that a text begins with, folded; empty if it begins with none.

    Args:
        text: any text.
        leads: folded words and phrases.
        then: a pattern of what must follow.

    Example:
        >>> lead_of("There is a law", frozenset({"there", "there is"}), then=" ")
        'there is'
    """
    pattern, longest = _opening(leads, then)
    found = pattern.match(fold(text[: longest + 1]))
    return found[0] if found else ""


@lru_cache(maxsize=16)
def _opening(leads: frozenset[str], then: str) -> tuple[re.Pattern[str], int]:
    return re.compile(rf"(?:{alternatives(leads)})(?={then})"), max(map(len, leads), default=0)
