"""The folding under which words of different spelling compare as equal."""

import unicodedata
from functools import lru_cache


class _Folding(dict[int, str]):
    """What stands for each code point that has come up so far."""

    def __missing__(self, code: int) -> str:
        base = unicodedata.normalize("NFKD", chr(code))[:1].lower()
        self[code] = base if len(base) == 1 else chr(code)
        return self[code]


_FOLDING = _Folding({ord("’"): "'", ord("‑"): "-"})


@lru_cache(maxsize=1024)
def fold(text: str) -> str:
    """Lower case without accents, of the same length, so that offsets stay true.

    Example:
        >>> fold("Éducation")
        'education'
    """
    return text.lower() if text.isascii() else text.translate(_FOLDING)
