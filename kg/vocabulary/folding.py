"""The folding under which words of different spelling compare as equal."""

import unicodedata
from functools import cache, lru_cache


@cache
def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFKD", character)[:1].lower()
    return base if len(base) == 1 else character


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case without accents, of the same length, so that offsets stay true.

    Example:
        >>> fold("Éducation")
        'education'
    """
    text = text.replace("’", "'").replace("‑", "-")
    return text.lower() if text.isascii() else "".join(map(_fold_character, text))
