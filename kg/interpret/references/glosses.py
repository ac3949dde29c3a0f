"""Brackets with a name in a language that the lexicon lacks: `the "OBK Master Plan" (Rencana OBK Baharu)`."""

import re

from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_PARTED = re.compile(r"\s[-–—]\s|[,;:/]")
_WORD = re.compile(r"[^\W_]+")
_FEWEST = 3
_LONGEST = 120


def in_gloss(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether an acronym is but a word of such a name: three words or more, all capitalised, none a head.

    Args:
        text: the whole answer.
        span: the acronym.
        lexicon: the cue words; none of the heads of names may be among the words.
    """
    opening = text.rfind("(", max(0, span.start - _LONGEST), span.start)
    closing = text.find(")", span.end, span.end + _LONGEST) if opening >= 0 else -1
    if closing < 0 or ")" in text[opening : span.start]:
        return False
    front = _PARTED.split(text[opening + 1 : span.start])[-1]
    behind = _PARTED.split(text[span.end : closing])[0]
    others = _WORD.findall(f"{front} {behind}")
    if len(others) + 1 < _FEWEST:
        return False
    return all(word[0].isupper() and fold(word) not in lexicon.heads for word in others)
