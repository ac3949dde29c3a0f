"""Lists of words as parts of a pattern."""

import re
from functools import lru_cache


@lru_cache(maxsize=64)
def alternatives(words: frozenset[str]) -> str:
    r"""Words as alternatives of a pattern, the longest first; of none, what never matches.

    Example:
        >>> alternatives(frozenset({"no", "no."}))
        'no\\.|no'
    """
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or "(?!)"
