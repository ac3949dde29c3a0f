"""Finds what stands at the same place on most pages: headers and footers that no browser is known for."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.pdfium import Page
from kg.readers.pdf.rows import Row

_DIGITS = re.compile(r"\d+")
_EDGE = 0.12
"""The part of a page, at its top and at its bottom, in which headers and footers stand."""
_SAME_PLACE = 2.0
_ENOUGH = 3
_MOST = 0.6
# A text without a number has to be longer than any option.
_SHORTEST = 8


def furniture(found: Sequence[Row], pages: Sequence[Page]) -> set[int]:
    """The places in `found` of rows that most pages repeat at one height, numbers aside.

    Their numbers have to stay the same or to count the pages; a text that holds nothing but numbers has to
    count them. So no option at the end of a page is taken for a footer.

    Args:
        found: the rows of all pages.
        pages: the pages.
    """
    alike: dict[str, list[int]] = defaultdict(list)
    for at, row in enumerate(found):
        high = pages[row.page].height
        if row.box[3] < _EDGE * high or row.box[1] > (1 - _EDGE) * high:
            alike[_DIGITS.sub("0", row.text)].append(at)
    least = max(_ENOUGH, _MOST * len(pages))
    dropped: set[int] = set()
    for places in alike.values():
        for level in _levels(places, found):
            repeated = {found[at].page for at in level}
            if len(repeated) == len(level) >= least and _repeats([found[at] for at in level]):
                dropped.update(level)
    return dropped


def _levels(places: Iterable[int], found: Sequence[Row]) -> list[list[int]]:
    """Rows at the same height together."""
    levels: list[list[int]] = []
    for at in sorted(places, key=lambda one: (found[one].box[1], one)):
        if levels and found[at].box[1] - found[levels[-1][-1]].box[1] <= _SAME_PLACE:
            levels[-1].append(at)
        else:
            levels.append([at])
    return levels


def _repeats(own: Sequence[Row]) -> bool:
    """Whether each number in texts that are alike stays the same or counts the pages."""
    columns = list(zip(*(map(int, _DIGITS.findall(row.text)) for row in own), strict=True))
    pages = [row.page for row in own]
    counting = [
        len({number - page for number, page in zip(column, pages, strict=True)}) == 1 for column in columns
    ]
    constant = [len(set(column)) == 1 for column in columns]
    if not all(map(any, zip(counting, constant, strict=True))):
        return False
    text = _DIGITS.sub("", own[0].text)
    return any(counting) if not any(map(str.isalpha, text)) else any(counting) or len(text) >= _SHORTEST
