"""The evidence that a decision rests on: a decision on other words than it saw is not applied."""

import re
from collections.abc import Iterable
from hashlib import sha256

_DIGEST = re.compile(r"[0-9a-f]{12}")
_DIGITS = 12

Words = tuple[str, int | str, str]
"""An edition, a question's number (or another place), and the words that stand there."""


def evidence_digest(words: Iterable[Words]) -> str:
    """Twelve hexadecimal digits of the words, in whatever order they are given.

    Example:
        >>> evidence_digest([("2022", 39, "no law"), ("2022", 37, "a law")])
        'cf66d14bce38'
    """
    told = sorted("\x1f".join((edition, str(place), text)) for edition, place, text in set(words))
    return sha256("\x1e".join(told).encode()).hexdigest()[:_DIGITS]


def is_digest(evidence: str) -> bool:
    """Whether evidence is a digest, not quoted words."""
    return _DIGEST.fullmatch(evidence) is not None


def still_seen(evidence: str, words: Iterable[Words]) -> bool:
    r"""Whether the words are those that a decision saw: by their digest, or quoted from one of them.

    Example:
        >>> still_seen("has an article", [("2022", 39, "The law has an\narticle.")])
        True
        >>> still_seen("a chapter", [("2022", 39, "The law has an\narticle.")])
        False
    """
    seen = tuple(words)
    if is_digest(evidence):
        return evidence == evidence_digest(seen)
    quoted = _plain(evidence)
    return bool(quoted) and any(quoted in _plain(text) for _, _, text in seen)


def _plain(text: str) -> str:
    """Words with one space between them, without quotation marks around."""
    return " ".join(text.split()).strip('“”"').casefold()
