"""Whether a web address leads to the front page of a site."""

import re
from urllib.parse import urlsplit

_FRONT = re.compile(r"[a-z]{2}(?:[-_][a-z]{2,3})?|eng|fra|fre|esp|spa|english|(?:index|home)(?:\.\w+)?", re.I)


def is_root(url: str) -> bool:
    """Whether an address has no path, or only the code of a language or an index page in it.

    Example:
        >>> [is_root(url) for url in ("www.a.td", "https://a.td/en/", "https://a.td/laws/2021", "a.td/?p=3")]
        [True, True, False, False]
    """
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
    except ValueError:
        return False
    steps = [step for step in parts.path.split("/") if step]
    return len(steps) <= 1 and all(_FRONT.fullmatch(step) for step in steps) and not parts.query
