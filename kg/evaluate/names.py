"""When two names or two addresses count as the same, by the annotation guide's rules."""

import re
import unicodedata
from urllib.parse import unquote, urlsplit

from rapidfuzz import fuzz

SHORT = 6
"""Names with fewer characters than this are the same only if they are equal."""


def normalised(name: str) -> str:
    """A name without case, accents, punctuation and scripts other than Latin.

    Example:
        >>> normalised("Décret n° 94-V")
        'decret n 94 v'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return " ".join(re.findall(r"[a-z0-9]+", plain))


def address(url: str) -> str:
    """A web address by which pages are compared: host, path and query.

    Scheme, `www.`, fragment, percent-encoding and trailing punctuation make no difference.

    Example:
        >>> address("https://www.Tax.gov.kh/en/).")
        'tax.gov.kh/en'
    """
    printed = url.strip().strip("<>").rstrip(".,;)/-")
    parts = urlsplit(printed if "//" in printed else f"http://{printed}")
    host = parts.netloc.lower().removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    return host + unquote(parts.path).rstrip("/") + query


def alike(one: str, other: str) -> bool:
    """Whether two names mean the same thing: equal, or similar and with no number that differs.

    Example:
        >>> alike("Coastal strategy phase IV", "Coastal Strategy, Phase IV")
        True
        >>> alike("Sub-decree 85 on digital signature", "Sub-decree 246 on digital signature")
        False
    """
    left, right = normalised(one), normalised(other)
    if not left or not right:
        return False
    if left == right:
        return True
    if min(len(left), len(right)) < SHORT or _numbers_differ(left, right):
        return False
    if fuzz.token_sort_ratio(left, right) >= 85:
        return True
    words = min(len(left.split()), len(right.split()))
    return words >= 3 and fuzz.token_set_ratio(left, right) >= 92


def _numbers_differ(left: str, right: str) -> bool:
    """Whether both hold numbers and share none, or both hold an act's number and share none."""
    ours, theirs = set(re.findall(r"\d+", left)), set(re.findall(r"\d+", right))
    return _apart(ours, theirs) or _apart(_act_numbers(ours), _act_numbers(theirs))


def _apart(ours: set[str], theirs: set[str]) -> bool:
    return bool(ours) and bool(theirs) and not ours & theirs


def _act_numbers(numbers: set[str]) -> set[str]:
    """Numbers of two digits or more that are not years of the last or of this century."""
    return {n for n in numbers if len(n) >= 2 and not (len(n) == 4 and n[:2] in {"19", "20"})}
