"""Turns pages so that most of their words stand upright, whatever the page says of its rotation."""

from collections import Counter
from math import pi
from typing import Any

import pypdfium2.raw as pdfium

_ENOUGH = 400
"""So many characters tell how a page stands."""
_FEWEST = 20
_CLOSE = 0.1


def set_upright(page: Any, held: Any) -> bool:
    """Sets the rotation of a page that is shown on its side or upside down; pages with few words stay.

    Programs that turn pages often turn those too that stood well; readers turn them back on the screen.

    Args:
        page: the page.
        held: its text.

    Returns:
        Whether the page was turned, and its size and its text are others now.
    """
    turns: Counter[int] = Counter()
    for at in range(max(pdfium.FPDFText_CountChars(held), 0)):
        if pdfium.FPDFText_GetUnicode(held, at) > ord(" "):
            quarters = pdfium.FPDFText_GetCharAngle(held, at) / (pi / 2)
            if abs(quarters - round(quarters)) < _CLOSE:
                turns[-round(quarters) % 4] += 1
        if turns.total() >= _ENOUGH:
            break
    if turns.total() < _FEWEST:
        return False
    [(most, count)] = turns.most_common(1)
    if count * 2 <= turns.total() or most == pdfium.FPDFPage_GetRotation(page):
        return False
    pdfium.FPDFPage_SetRotation(page, most)
    return True
