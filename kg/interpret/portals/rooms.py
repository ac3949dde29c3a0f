"""Which part of an answer is about a web address: its sentence, its row, and the line that heads it."""

import re

from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span, trimmed

_CELL = re.compile(r"\t+|\s\|\s?")
_DASHES = frozenset({":", "-", "–", "—"})


def room_of(passage: Passage, address: Span) -> Span:
    """The sentence that holds an address; a line that ends in a colon belongs to what follows.

    A row whose cells are parted by tabs is one sentence.
    """
    for index, span in enumerate(clause.span for clause in passage.clauses):
        if span.meets(address):
            start = min(span.start, address.start)
            whole = Span(start, max(span.end, address.end))
            row = _row(passage.text, whole)
            if row:
                return row
            above = passage.clauses[index - 1].span if index and start == address.start else None
            return Span(above.start, whole.end) if above and _heads(passage, above, whole) else whole
    return address


def _row(text: str, span: Span) -> Span | None:
    """The line around a span, if tabs part it."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    line = Span(start, len(text) if end < 0 else end)
    return trimmed(text, line) if "\t" in line.of(text).strip() else None


def _heads(passage: Passage, above: Span, below: Span) -> bool:
    """Whether a line belongs to the address below: it ends in a colon, or the two kinds take turns."""
    gap = passage.text[above.end : below.start]
    own = any(address.meets(above) for address in passage.addresses)
    if gap.strip() == ":" or (gap.strip() in _DASHES and "\n" not in gap and not own):
        return True
    first = min((clause.span for clause in passage.clauses), default=above)
    opens = any(address.meets(first) for address in passage.addresses)
    alone = any(
        passage.text[below.start : below.end].strip(" <>") == a.of(passage.text) for a in passage.addresses
    )
    return "\n" in gap and alone and not opens and not own


def last_cell(passage: Passage, span: Span) -> Span:
    """Of the cells of a row in front of an address the last one that is no body's name.

    Example: of `Revenue Authority | Tax return |` the cell `Tax return`.
    """
    edges = [(m.start(), m.end()) for m in _CELL.finditer(passage.text, span.start, span.end)]
    if not edges:
        cell = trimmed(passage.text, span)
        return cell if cell.start < cell.end else span
    starts = [span.start, *(end for _, end in edges)]
    ends = [*(start for start, _ in edges), span.end]
    cells = [trimmed(passage.text, Span(a, b)) for a, b in zip(starts, ends, strict=True)]
    told = [cell for cell in cells if cell.start < cell.end]
    bodies = [name.span for _, name in passage.names if name.family == "body"]
    free = [cell for cell in told if not any(2 * _shared(cell, b) > cell.end - cell.start for b in bodies)]
    return (free or told or [span])[-1]


def _shared(one: Span, other: Span) -> int:
    """How many code points two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def next_cell(text: str, space: Span) -> Span | None:
    """The cell behind an address that opens its row."""
    mark = _CELL.match(text, space.start, space.end)
    if not mark:
        return None
    following = _CELL.search(text, mark.end(), space.end)
    cell = trimmed(text, Span(mark.end(), following.start() if following else space.end))
    return cell if cell.start < cell.end else None
