"""Where to look for the mark of each option."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.pdfium import Drawing, Glyphs, Printed
from kg.readers.document import Choice, Line
from kg.readers.options import behind_mark
from kg.readers.pdf.classes import Group
from kg.readers.pdf.rows import Row, is_sign

Box = tuple[float, float, float, float]

REACH = 60.0
"""How far beside an option's words a mark may stand, in points; on the right, to the page's edge."""
_AROUND = 0.6


@dataclass(frozen=True, slots=True)
class Spot:
    """An option: the box of its words, how far beside them nothing else is printed, and what its text says.

    `number` is that of its first line; `above` and `below` bound the height at which its mark stands;
    `written` is what a sign such as ☒ in its text says.
    """

    number: int
    page: int
    words: Box
    left: float
    right: float
    above: float
    below: float
    written: bool | None
    icons: tuple[Drawing, ...]

    @property
    def middle(self) -> float:
        """The height of the middle of its words."""
        return (self.words[1] + self.words[3]) / 2

    def beside(self, side: str) -> tuple[float, float]:
        """From where to where a mark may stand on a side of the words, `left` or `right`."""
        return (self.left, self.words[0]) if side == "left" else (self.words[2], self.right)


def groups(choices: Iterable[Choice]) -> list[Group]:
    """The options of each question by the numbers of their first lines."""
    return [Group(tuple(lines[0].number for lines in choice.options), choice.several) for choice in choices]


def spots(choices: Sequence[Choice], found: Sequence[Row], printed: Printed) -> list[Spot]:
    """A spot for each option.

    Args:
        choices: the options of all closed questions.
        found: the rows of the document; a line's number is its row's place, from 1.
        printed: the pages.
    """
    by_page: dict[int, list[Row]] = {}
    for row in found:
        by_page.setdefault(row.page, []).append(row)
    return [
        _spot(lines, [_words(own, found) for own in choice.options], found, by_page, printed)
        for choice in choices
        for lines in choice.options
    ]


def _words(lines: Sequence[Line], found: Sequence[Row]) -> tuple[int, Box]:
    """The page and the box of an option's words, without signs before them."""
    first = found[lines[0].number - 1]
    boxes = [worded(first, len(first.text) - len(lines[0].text))]
    boxes += [found[line.number - 1].box for line in lines[1:] if found[line.number - 1].page == first.page]
    left, top, right, bottom = zip(*boxes, strict=True)
    return first.page, (min(left), min(top), max(right), max(bottom))


def worded(row: Row, skipped: int = 0) -> Box:
    """The box of the words of a row, without signs before and behind them.

    Args:
        row: the row.
        skipped: how many code points at its beginning are no words.
    """
    begin, _ = behind_mark(row.text[skipped:])
    at = min(skipped + begin, len(row.text) - 1)
    end = len(row.text) - 1
    while end > at and not (row.text[end].isalnum() or row.text[end] in ".,;:!?)]\"'*"):
        end -= 1
    return row.lefts[at], row.box[1], row.rights[end], row.box[3]


def _spot(
    lines: Sequence[Line],
    options: Sequence[tuple[int, Box]],
    found: Sequence[Row],
    by_page: Mapping[int, Sequence[Row]],
    printed: Printed,
) -> Spot:
    row = found[lines[0].number - 1]
    page, words = _words(lines, found)
    own = {line.number for line in lines}
    middle = (words[1] + words[3]) / 2
    level = [
        worded(other)
        for other in by_page[page]
        if other is not row
        and other.box[1] < words[3]
        and other.box[3] > words[1]
        and not _same(other, own, found)
    ]
    before = max((box[2] for box in level if box[2] <= words[0]), default=0.0)
    behind = min((box[0] for box in level if box[0] >= words[2]), default=printed.pages[page].width)
    high = row.size * _AROUND
    middles = [
        (box[1] + box[3]) / 2
        for at, box in options
        if at == page and box != words and box[0] < words[2] and box[2] > words[0]
    ]
    above = max([words[1] - high, *((one + middle) / 2 for one in middles if one < middle - 1)])
    below = min([words[3] + high, *((one + middle) / 2 for one in middles if one > middle + 1)])
    signs = (*_icons(row, words), *_signs(printed.pages[page].glyphs, above, below))
    prefix = row.text[: max(0, len(row.text) - len(lines[0].text))] + lines[0].text
    _, written = behind_mark(prefix)
    return Spot(
        lines[0].number,
        page,
        words,
        max(before + 0.5, words[0] - REACH),
        behind - 0.5,
        above,
        below,
        written,
        tuple({(one.detail, round(one.box[0])): one for one in signs}.values()),
    )


def _same(other: Row, own: set[int], found: Sequence[Row]) -> bool:
    return any(other is found[number - 1] for number in own)


def _icons(row: Row, words: Box) -> Iterator[Drawing]:
    """The signs on the row outside its words."""
    for char, left, right in zip(row.text, row.lefts, row.rights, strict=True):
        if not char.isspace() and (right <= words[0] + 0.5 or left >= words[2] - 0.5):
            yield Drawing("sign", (left, row.box[1], right, row.box[3]), detail=ord(char))


def _signs(pieces: Iterable[Glyphs], above: float, below: float) -> Iterator[Drawing]:
    """Signs that stand by themselves between two heights."""
    for piece in pieces:
        if above <= (piece.box[1] + piece.box[3]) / 2 <= below and is_sign(piece.text):
            yield Drawing("sign", piece.box, detail=ord(piece.text[0]))
