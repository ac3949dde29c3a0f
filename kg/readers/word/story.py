"""The body of a Word document as printed lines: paragraphs, tables, text boxes, one after the other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from kg.readers.word.numbering import Numbering
from kg.readers.word.package import child, get, local, parts, switched_on
from kg.readers.word.runs import Piece, Words


@dataclass(frozen=True, slots=True)
class Shown:
    """One printed line of a paragraph: `number` counts the document's paragraphs from 1.

    `doubtful` tells that it is an option of which it is not known which mark is its own.
    """

    pieces: tuple[Piece, ...]
    number: int
    doubtful: bool = False

    @property
    def text(self) -> str:
        """The words of all pieces."""
        return "".join(piece.text for piece in self.pieces)

    def behind(self, prefix: str) -> "Shown":
        """The same line with words in front."""
        return replace(self, pieces=(Piece(prefix), *self.pieces))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: one line, or several where the writer broke it; `label` is the number put before it."""

    lines: tuple[Shown, ...]
    label: str = ""

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(line.text.strip() for line in self.lines).strip()

    def labelled(self, *, counted: bool) -> tuple[Shown, ...]:
        """Its lines with the bullet, or if `counted` the number, before the first."""
        if not self.label or not self.text or (not counted and any(map(str.isalnum, self.label))):
            return self.lines
        return (self.lines[0].behind(f"{self.label} "), *self.lines[1:])


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: the blocks of each cell, from left to right; merged cells stand once.

    `title` tells that the row is repeated on every page.
    """

    cells: tuple[tuple["Block", ...], ...]
    title: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table."""

    rows: tuple[Row, ...]


Block = Paragraph | Grid


class Story:
    """Reads a document's blocks in order, each paragraph once."""

    def __init__(self, words: Words, numbering: Numbering) -> None:
        self._words = words
        self._numbering = numbering
        self._number = 0
        self._open: list[Piece] = []

    def whole(self, nodes: Iterable[Element]) -> Iterator[Block]:
        """The paragraphs and tables of a part that stands by itself: the document, a cell, a text box."""
        around, self._open = self._open, []
        yield from self._blocks(nodes)
        yield from self._rest()
        self._open = around

    def _blocks(self, nodes: Iterable[Element]) -> Iterator[Block]:
        for node in nodes:
            name = local(node)
            if name == "p":
                yield from self._paragraph(node)
            elif name == "tbl":
                yield from self._rest()
                yield Grid(tuple(self._rows(node)))
            elif name == "sdt":
                yield from self._blocks(parts(child(node, "sdtContent")))
            elif name in {"customXml", "ins", "moveTo"}:
                yield from self._blocks(node)
            elif name == "AlternateContent":
                yield from self._blocks(parts(next(iter(node), None)))
            elif name == "altChunk":
                self._words.counts["chunks"] += 1

    def _paragraph(self, node: Element) -> Iterator[Block]:
        """A paragraph and the text boxes that hang on it; one whose end was deleted goes on in the next."""
        self._number += 1
        pieces = [*self._open, *self._words.of(node)]
        boxes, self._words.boxes = self._words.boxes, []
        ended = child(node, "pPr", "rPr", "del") is None
        self._open = [] if ended else pieces
        if ended:
            label = self._numbering.number(node) or ""
            yield Paragraph(tuple(_lines(pieces, self._number)), label)
        for box in boxes:
            yield from self.whole(box)

    def _rest(self) -> Iterator[Block]:
        """What is open where no paragraph follows in which it could go on."""
        if self._open:
            pieces, self._open = self._open, []
            yield Paragraph(tuple(_lines(pieces, self._number)))

    def _rows(self, node: Element) -> Iterator[Row]:
        for row in _through(node, "tr"):
            if child(row, "trPr", "del") is not None:
                self._words.counts["changes"] += 1
                continue
            cells = [tuple(self.whole(cell)) for cell in _through(row, "tc") if not _continues(cell)]
            yield Row(tuple(cells), switched_on(child(row, "trPr", "tblHeader")))


def _through(node: Element, name: str) -> Iterator[Element]:
    """The children of that name, also those inside content controls and the like."""
    for one in node:
        if local(one) == name:
            yield one
        elif local(one) in {"sdt", "sdtContent", "customXml", "ins", "moveTo"}:
            yield from _through(one, name)


def _continues(cell: Element) -> bool:
    """Whether a cell is the lower part of one that goes over several rows."""
    merge = child(cell, "tcPr", "vMerge")
    return merge is not None and (get(merge, "val") or "continue") == "continue"


def _lines(pieces: Sequence[Piece], number: int) -> Iterator[Shown]:
    """A paragraph's lines; there is always one, if only an empty one."""
    line: list[Piece] = []
    for piece in pieces:
        first, *others = piece.text.split("\n")
        line.append(replace(piece, text=first))
        for text in others:
            yield Shown(tuple(line), number)
            line = [replace(piece, text=text)]
    yield Shown(tuple(line), number)
