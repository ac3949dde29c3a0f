"""Words without the endings that do not tell one name from another."""

import re
from functools import lru_cache

_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|e|er|re|eme|ieme|to|ta|vo|va|do|da|ra|o|a)")
_ROMAN = {
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    "x": "10",
}


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A folded word without plural and some endings; ordinals and Roman numerals in digits.

    The endings are those that English, French and Spanish names of one thing differ by. What is left is
    compared, never shown.

    Example:
        >>> [stem(word) for word in ("strategies", "4th", "iv", "digitalisation", "combating", "007")]
        ['strategi', '4', '4', 'digitalization', 'combat', '7']
    """
    if word.isdecimal():
        return str(int(word))
    ordinal = _ORDINAL.fullmatch(word)
    if ordinal:
        return str(int(ordinal[1]))
    return _ROMAN.get(word) or _without_ending(word)


def _without_ending(word: str) -> str:
    if len(word) > 7 and word.endswith("ing"):
        return word[:-3]
    word = _singular(word)
    word = re.sub(r"isation$", "ization", word)
    if len(word) > 5 and word.endswith("our"):
        word = word[:-3] + "or"
    if len(word) > 6 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 4 and word.endswith("y") else word


def _singular(word: str) -> str:
    if len(word) > 5 and word.endswith("aux"):
        return word[:-1] if word.endswith("eaux") else word[:-2] + "l"
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
