"""Makes lines of rows: with their places, and with what the page shows of where a paragraph goes on."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.pdfium import Link, Printed
from kg.readers.document import Line
from kg.readers.pages import without_page_furniture
from kg.readers.pdf.furniture import furniture
from kg.readers.pdf.rows import Row, pitch

_NEAR = 1.25
_DASH = re.compile(r"(?:^|\s)-$")
_CLOSE, _WIDE = re.compile(r"(?:^|\s)-\w"), re.compile(r"(?:^|\s)-\s+\w")
_FIRST_PART = re.compile(r"-*[^\s?-]*[?-]*")
_ROOM = 1.0
# The mark of a mandatory question, which may be all that a question's last line has room for.
_OBLIGATION = "*"
_FEWEST = 3
_SHORTEST_PART = 4


def lines(found: Sequence[Row], printed: Printed) -> tuple[tuple[Line, ...], int]:
    """The rows as lines, an empty one in each gap, and how many headers and footers are left out.

    A line's `number` is its row's place in `found`, from 1.

    Args:
        found: the rows of all pages in reading order.
        printed: the pages they are on.
    """
    repeated = furniture(found, printed.pages)
    bare = tuple(_line(at, row, printed) for at, row in enumerate(found) if at not in repeated)
    kept, dropped = without_page_furniture(bare)
    dropped += len(repeated)
    own = [found[line.number - 1] for line in kept]
    margins, usual = _margins(own), pitch(own)
    made: list[Line] = list(kept[:1])
    for line, above, row in zip(kept[1:], own, own[1:], strict=False):
        near = _near(above, row, usual)
        if line.text == _OBLIGATION and near:
            made[-1] = replace(made[-1], text=f"{made[-1].text} {_OBLIGATION}")
            continue
        if not near and above.page == row.page:
            made.append(Line("", line.number, 0, line.page))
        made.append(replace(line, joint=_joint(above, row, near, margins, printed)))
    return tuple(made), dropped


def _line(at: int, row: Row, printed: Printed) -> Line:
    return Line(row.text, at + 1, 0, row.page + 1, placed(row.box, printed.pages[row.page].height))


def placed(box: tuple[float, float, float, float], height: float) -> tuple[float, float, float, float]:
    """A box as PDF counts it: left, bottom, right, top from the lower left corner of the page.

    Example:
        >>> placed((10.0, 20.0, 50.0, 32.0), 842.0)
        (10.0, 810.0, 50.0, 822.0)
    """
    left, top, right, bottom = box
    return round(left, 1), round(height - bottom, 1), round(right, 1), round(height - top, 1)


def _near(above: Row, row: Row, usual: float) -> bool:
    """Whether a row follows the one above as the lines of a paragraph do."""
    step = row.box[1] - above.box[1]
    return above.page == row.page and 0.2 * row.size < step < _NEAR * usual * max(above.size, row.size)


def _margins(found: Sequence[Row]) -> Mapping[tuple[int, int], float]:
    """How far to the right rows reach that begin at the same edge in the same size."""
    reached: dict[tuple[int, int], list[float]] = defaultdict(list)
    for row in found:
        reached[_kind(row)].append(row.box[2])
    return {kind: max(rights) for kind, rights in reached.items() if len(rights) >= _FEWEST}


def _kind(row: Row) -> tuple[int, int]:
    return round(row.box[0] / 2), round(row.size * 2)


def _joint(
    above: Row, row: Row, near: bool, margins: Mapping[tuple[int, int], float], printed: Printed
) -> str | None:
    """How a row follows the one above; None where the page does not show it."""
    if _one_address(above, row, printed.pages[above.page].links):
        return ""
    if _DASH.search(above.text) and _closes_dashes(above.text[:-1], row.text):
        return ""
    margin = margins.get(_kind(above))
    if margin is None or _kind(above) != _kind(row) or not (near or above.page != row.page):
        return None
    part = _FIRST_PART.match(row.text)
    end = part.end() if part and part.end() else 1
    space = above.size * 0.2
    room = margin - above.box[2] - space
    return " " if row.rights[end - 1] - row.lefts[0] > room - _ROOM else "\n"


def _closes_dashes(*texts: str) -> bool:
    """Whether the dashes that begin entries stand close to them (`-Health, -Education`)."""
    return any(map(_CLOSE.search, texts)) and not any(map(_WIDE.search, texts))


def _one_address(above: Row, row: Row, links: Sequence[Link]) -> bool:
    """Whether a link covers the end of a row, and its address goes on with the next row."""
    head, rest = above.text.rsplit(maxsplit=1)[-1], row.text.split(maxsplit=1)[0]
    x, y = above.rights[-1] - 1, above.middle
    for link in links:
        if link.box[0] <= x <= link.box[2] + 1 and link.box[1] <= y <= link.box[3]:
            behind = _behind(head, link.address, whole=head == above.text)
            if behind is not None:
                return bool(behind) and (behind.startswith(rest) or rest.startswith(behind))
    return False


def _behind(head: str, address: str, *, whole: bool) -> str | None:
    """What an address holds behind the part of it that a word ends with; None if it holds no such part.

    Browsers add a slash to an address that is nothing but a host.

    Args:
        head: the word.
        address: the address.
        whole: whether the word is all of its line, which may then be any part of the address.
    """
    address = address.rstrip("/")
    for at in range(len(head) - _SHORTEST_PART + 1):
        if address.startswith(head[at:]):
            return address[len(head) - at :]
    if whole and len(head) >= _SHORTEST_PART and address.count(head) == 1:
        return address.partition(head)[2]
    return None
