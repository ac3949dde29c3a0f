"""Bars that show how a whole is made up; the numbers stand in the table beside them."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from kg.publish.markup import element

Share = tuple[str, int]
"""A code, which names the colour, and a number."""

_WIDTH = 200
_HEIGHT = 14


def bar(shares: Sequence[Share], words: str) -> Element:
    """A bar of parts in order; `words` say the same to those who do not see it."""
    whole = sum(number for _, number in shares)
    parts, start = [], 0
    for code, number in shares:
        left, right = (round(_WIDTH * at / whole) if whole else 0 for at in (start, start + number))
        start += number
        if right > left:
            parts.append(_part(code, left, right - left))
    size = {"width": str(_WIDTH), "height": str(_HEIGHT), "viewBox": f"0 0 {_WIDTH} {_HEIGHT}"}
    frame = element("rect", class_="frame", x="0", y="0", width=str(_WIDTH), height=str(_HEIGHT))
    return element("svg", *parts, frame, role="img", **size, **{"aria-label": words, "class": "bar"})


def legend(shares: Sequence[tuple[str, str]]) -> Element:
    """What the colours mean: code and words of each."""
    items = (element("li", _swatch(code), f" {words}") for code, words in shares)
    return element("ul", *items, class_="legend")


def _swatch(code: str) -> Element:
    part = _part(code, 0, _HEIGHT)
    frame = element("rect", class_="frame", x="0", y="0", width=str(_HEIGHT), height=str(_HEIGHT))
    size = {"width": str(_HEIGHT), "height": str(_HEIGHT), "viewBox": f"0 0 {_HEIGHT} {_HEIGHT}"}
    return element("svg", part, frame, **size, **{"aria-hidden": "true", "class": "bar"})


def _part(code: str, left: int, width: int) -> Element:
    return element("rect", class_=f"of-{code}", x=str(left), y="0", width=str(width), height=str(_HEIGHT))
