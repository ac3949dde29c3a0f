"""Puts marks that are written in brackets with their options where a form prints them behind the words."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.readers.pdf.rows import Row

_MARK = r"[\[(]\s*[xX✓✔√•●*_]?\s*[\])]"
_ALONE = re.compile(_MARK)
_BEFORE = re.compile(rf"{_MARK}\s*\w")
_BEHIND = re.compile(rf".*\w.*\s{_MARK}")
_ENOUGH = 3
_BESIDE = 1.2
_SAME_EDGE = 3.0


def with_marks_behind(found: Sequence[Row]) -> list[Row]:
    """The rows; a mark by itself goes to the words on its left if marks of the document stand behind words.

    In two columns it may stand closer to the words on its right, which it does not belong to.

    Args:
        found: the rows of all pages in reading order.
    """
    alone = [at for at, row in enumerate(found) if _ALONE.fullmatch(row.text)]
    ends = [_end(found[at], found) for at in alone]
    behind = sum(bool(_BEHIND.fullmatch(row.text)) for row in found) + ends.count("last")
    before = any(map(_BEFORE.match, (row.text for row in found))) or "first" in ends
    if behind < _ENOUGH or not alone or before:
        return list(found)
    made: dict[int, Row] = dict(enumerate(found))
    for at in alone:
        mark = found[at]
        owner = _owner(mark, [(other, row) for other, row in made.items() if row.page == mark.page])
        if owner is not None:
            made[owner] = _joined(made[owner], mark)
            del made[at]
    return [made[at] for at in sorted(made)]


def _end(mark: Row, found: Sequence[Row]) -> str:
    """Whether a mark is the first or the last thing at its height, or is neither or both."""
    level = [
        row for row in found if row.page == mark.page and abs(row.middle - mark.middle) < _BESIDE * row.size
    ]
    left = any(row.box[2] <= mark.box[0] for row in level)
    right = any(row.box[0] >= mark.box[2] for row in level)
    return "last" if left and not right else "first" if right and not left else ""


def _owner(mark: Row, rows: Sequence[tuple[int, Row]]) -> int | None:
    """The last line of the words on the left of a mark."""
    left = [
        (at, row)
        for at, row in rows
        if row.box[2] <= mark.box[0]
        and abs(row.middle - mark.middle) < _BESIDE * row.size
        and not _ALONE.fullmatch(row.text)
    ]
    if not left:
        return None
    column = max(row.box[0] for _, row in left)
    return max((row.middle, at) for at, row in left if row.box[0] > column - _SAME_EDGE)[1]


def _joined(row: Row, mark: Row) -> Row:
    return replace(
        row,
        text=f"{row.text} {mark.text}",
        lefts=(*row.lefts, row.rights[-1], *mark.lefts),
        rights=(*row.rights, mark.lefts[0], *mark.rights),
    )
