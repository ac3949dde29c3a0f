"""Lays a document's blocks out as printed lines: what stands side by side comes one after the other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.readers.word.controls import TICKED, UNTICKED
from kg.readers.word.pairing import MARK, TICK, choices
from kg.readers.word.printed import PrintedForm, number_of
from kg.readers.word.runs import Piece
from kg.readers.word.story import Block, Grid, Paragraph, Row, Shown
from kg.readers.wording import letters

Printed = Shown | None
"""A printed line, or the gap between two paragraphs."""

_LONGEST_TITLE = 40
_TITLES = 2


class Layout:
    """Lays blocks out; `counted` tells whether the numbers that Word counts are shown."""

    def __init__(self, form: PrintedForm, *, counted: bool) -> None:
        self._form = form
        self._counted = counted

    def lines(self, blocks: Iterable[Block]) -> list[Printed]:
        """The printed lines, with gaps between paragraphs."""
        lines: list[Printed] = []
        for block in blocks:
            if isinstance(block, Paragraph):
                lines += [*block.labelled(counted=self._counted), None]
            else:
                lines += self._table(block)
        return lines

    def _table(self, grid: Grid) -> Iterator[Printed]:
        """A table's rows; the titles of columns above questions are none of the answers."""
        columns: Mapping[int, str] = {}
        asking = [self._asks(row) for row in grid.rows]
        first = asking.index(True) if any(asking) else 0
        titles = {_texts(row) for row in grid.rows[max(0, first - _TITLES) : first] if _is_title(row)}
        for row, asks in zip(grid.rows, asking, strict=True):
            if asks:
                yield from self._row(row, columns)
            elif _texts(row) in titles or (row.title and any(asking)):
                offered = {at: text for at, text in enumerate(_texts(row)) if self._titles_option(text)}
                columns = offered if len(offered) > 1 else columns
            else:
                yield from self._plain(row)

    def _titles_option(self, text: str) -> bool:
        """Whether a title is an option, which "No." for "Number" is not."""
        return self._form.offers(text) and not text.endswith(".")

    def _asks(self, row: Row) -> bool:
        texts = (block.text for cell in row.cells for block in _paragraphs(cell))
        return any(self._form.question(text) is not None for text in texts)

    def _row(self, row: Row, columns: Mapping[int, str]) -> Iterator[Printed]:
        """A question's cells; `columns` are options in the titles above, ticked where a cell has a mark."""
        cells = [self.lines(cell) for at, cell in enumerate(row.cells) if at not in columns]
        asked = [self._form.question(_joined(cell)) for cell in cells]
        for cell, question in zip(self._marked(self._numbered(row, cells)), asked, strict=True):
            yield from cell
            if question is not None:
                offered = self._form.questions[question]
                yield from _ticks(row, {at: text for at, text in columns.items() if letters(text) in offered})

    def _marked(self, cells: list[list[Printed]]) -> list[list[Printed]]:
        """The cells; options and marks that have cells of their own are put together."""
        found = choices([_joined(cell) for cell in cells], self._form.offers)
        if found is None:
            return cells
        chosen = [line for at, tick in found.options for line in _chosen(cells[at], tick)]
        return [
            *cells[: found.first],
            chosen,
            *([] for _ in range(found.first, found.last)),
            *cells[found.last + 1 :],
        ]

    def _numbered(self, row: Row, cells: list[list[Printed]]) -> list[list[Printed]]:
        """The cells, a number that stands alone in the first one put before the words of the second."""
        first = _paragraphs(row.cells[0])
        alone = next((block.text or (block.label if self._counted else "") for block in first), "")
        number = number_of(alone)
        if number is None or len(cells) < 2 or len(first) > 1 or not cells[1]:
            return cells
        head, *others = cells[1]
        return [[], [head.behind(f"{number}. ") if head is not None else None, *others], *cells[2:]]

    def _plain(self, row: Row) -> Iterator[Printed]:
        """A row without a question: on one line if that is how it reads, so that its parts stay together."""
        cells = self._marked([self.lines(cell) for cell in row.cells])
        worded = [[line for line in cell if line is not None and line.text.strip()] for cell in cells]
        filled = [cell for cell in worded if cell]
        if len(filled) < 2 or any(len(cell) > 1 for cell in filled):
            for cell in cells:
                yield from cell
            return
        pieces = [piece for cell in filled for piece in (Piece("\t"), *cell[0].pieces)][1:]
        yield from (Shown(tuple(pieces), filled[0][0].number), None)


def _chosen(cell: Sequence[Printed], tick: bool | None) -> list[Printed]:
    """An option with its mark before it; without one, and doubtful, if it is not known which is its own."""
    words = [line for line in cell if line is not None and line.text.strip()]
    if tick is None:
        return [line for one in words for line in (replace(one, doubtful=True), None)]
    return [words[0].behind(f"{TICKED if tick else UNTICKED} "), *words[1:], None]


def _paragraphs(cell: Sequence[Block]) -> list[Paragraph]:
    return [block for block in cell if isinstance(block, Paragraph)]


def _text(cell: Sequence[Block]) -> str:
    return " ".join(block.text for block in _paragraphs(cell)).strip()


def _joined(lines: Sequence[Printed]) -> str:
    return " ".join(line.text for line in lines if line is not None)


def _texts(row: Row) -> tuple[str, ...]:
    return tuple(map(_text, row.cells))


def _is_title(row: Row) -> bool:
    """Whether a row may be the titles of columns: several, all short, none of them a mark."""
    texts = [text for text in _texts(row) if text]
    short = all(len(text) <= _LONGEST_TITLE and not MARK.search(text) for text in texts)
    return len(texts) > 1 and short


def _ticks(row: Row, columns: Mapping[int, str]) -> Iterator[Printed]:
    """The options in the titles of columns with the marks that a row has below them."""
    for at, option in columns.items():
        cell = row.cells[at] if at < len(row.cells) else ()
        text = _text(cell)
        if text and not MARK.fullmatch(text):
            continue
        sign = TICKED if text and TICK.fullmatch(text) else UNTICKED
        number = next((block.lines[0].number for block in _paragraphs(cell)), 0)
        yield from (Shown((Piece(f"{sign} {option}"),), number), None)
