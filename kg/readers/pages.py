"""Leaves out what a browser prints on each page around the form: page numbers, dates, the form's address."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from kg.readers.document import Line

_NUMBERED = re.compile(
    r"(?P<before>.*?)\b(?:page\s*)?(?P<page>\d{1,3})\s*(?:/|of)\s*(?P<of>\d{1,3})", re.IGNORECASE
)
_STAMP = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}:\d{2}(:\d{2})?(\s*[AP]\.?M\.?)?(\s.*)?", re.IGNORECASE
)
_ADDRESS = re.compile(r"<?https?://\S+")
_ENOUGH = 3
_SHORTEST_HEAD = 8
_LONGEST = 300


def without_page_furniture(lines: Sequence[Line]) -> tuple[tuple[Line, ...], int]:
    """The lines that are no header or footer of a page, and how many were left out.

    Nothing is left out for its looks alone: page numbers have to count up through the document; a date,
    an address or a heading has to come back beside at least three page breaks, and nowhere else.

    Example:
        >>> texts = ["A", "1/3", "B", "2/3", "3/4 of all", "C", "3/3"]
        >>> kept, dropped = without_page_furniture([Line(t, n, 0) for n, t in enumerate(texts, 1)])
        >>> [line.text for line in kept], dropped
        (['A', 'B', '3/4 of all', 'C'], 3)
    """
    printed = [line for line in lines if not line.blank]
    edges = _page_numbers(printed) | _stamps(printed)
    edges |= _running_heads(printed, edges)
    numbers = {printed[at].number for at in edges}
    return tuple(line for line in lines if line.number not in numbers), len(edges)


def _page_numbers(printed: Sequence[Line]) -> set[int]:
    """Lines such as `3/14` or `https://... 3/14` that count up to the same total."""
    by_total: dict[str, list[tuple[int, int]]] = {}
    for at, text in _short(printed):
        match = _NUMBERED.fullmatch(text)
        if match and (not match["before"].strip() or _ADDRESS.match(match["before"])):
            by_total.setdefault(match["of"], []).append((int(match["page"]), at))
    found: set[int] = set()
    for total, pages in by_total.items():
        counted = [page for page, _ in pages]
        in_order = all(later == earlier + 1 for earlier, later in pairwise(counted))
        if len(pages) > 1 and in_order and counted[-1] <= int(total):
            found.update(at for _, at in pages)
    return found


def _stamps(printed: Sequence[Line]) -> set[int]:
    """Lines that begin with the same date and time on several pages."""
    stamped = {at: text for at, text in _short(printed) if _STAMP.fullmatch(text)}
    times = Counter(stamped.values())
    return {at for at, text in stamped.items() if times[text] >= _ENOUGH}


def _short(printed: Sequence[Line]) -> Iterable[tuple[int, str]]:
    """The lines that are short enough for a header or footer."""
    return ((at, line.text.strip()) for at, line in enumerate(printed) if len(line.text) <= _LONGEST)


def _running_heads(printed: Sequence[Line], edges: set[int]) -> set[int]:
    """Lines that come back beside page numbers, dates or form feeds and stand nowhere else."""
    beside = {at + step for at in edges for step in (-2, -1, 1, 2)} | set(_page_ends(printed))
    texts = Counter(line.text.strip() for line in printed)
    at_edges = Counter(printed[at].text.strip() for at in beside - edges if 0 <= at < len(printed))
    heads = {
        text
        for text, times in at_edges.items()
        if times >= _ENOUGH and times == texts[text] and len(text) >= _SHORTEST_HEAD
    }
    return {at for at, line in enumerate(printed) if line.text.strip() in heads} - edges


def _page_ends(printed: Sequence[Line]) -> Iterable[int]:
    """The first and the last line of the document, and of every page where form feeds tell pages."""
    yield from (0, len(printed) - 1)
    for at in range(1, len(printed)):
        if printed[at - 1].page != printed[at].page:
            yield at - 1
            yield at
