"""Names in a static picture: how wide they are, and how they are cut."""

import re
from functools import cache

FONT = 8.0
"""Points."""


@cache
def width(text: str, size: float = FONT) -> float:
    """How wide a text is in points."""
    from matplotlib.textpath import TextPath  # noqa: PLC0415 - an extra

    return float(TextPath((0, 0), text, size=size).get_extents().width) if text.strip() else 0.0


def short(text: str, longest: int) -> str:
    """A name cut between words; the country in brackets at its end stays.

    Example:
        >>> short("National Strategy for the Development of Artificial Intelligence (ECU)", 46)
        'National Strategy for the Development … (ECU)'
    """
    name, country = re.fullmatch(r"(.*?)( \([A-Z]{3}\))?", text, re.DOTALL).groups("")  # type: ignore[union-attr]
    words, room = name.split(), longest - len(country)
    if len(" ".join(words)) <= room:
        return " ".join(words) + country
    while len(words) > 1 and len(" ".join(words)) + 2 > room:
        words.pop()
    kept = " ".join(words)
    return f"{kept[: max(room - 2, 1)]} …{country}"


def fitted(text: str, points: float, size: float = FONT) -> str:
    """The name, cut between words until it is no wider than so many points."""
    longest = len(text)
    cut = short(text, longest)
    while width(cut, size) > points and longest > 12:
        longest -= 2
        cut = short(text, longest)
    return cut
