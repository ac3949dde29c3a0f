"""Records pasted as text: `Name: X; Agency: Y; Link: Z`, and rows of a table below a row of headings."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kg.interpret.text.alternatives import alternatives
from kg.interpret.text.spans import Span, trimmed
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

KINDS = ("name", "body", "link", "year", "number")
_BETWEEN = re.compile(r"\t+|\s\|\s?|\|\s")
# No label ends in the scheme of an address.
_LABEL_END = re.compile(r"[:=](?<!http:)(?<!https:)")
# What goes on behind these, without a label that is known, is said of something else.
_SHORT = frozenset({"year", "number"})
_FEWEST = 2
# `Name: Barge Act; Law: No. 5-2001`: a number or an order behind a name is that of the law named.
_NUMBER = re.compile(r"(?:[Nn][or]?[.°º]{1,2}\s*|[A-Z]{0,6}[-.]?)\d[\w./-]*$")


@dataclass(frozen=True, slots=True)
class Record:
    """One record: what stands in each of its cells, by the kind that the label or heading tells."""

    span: Span
    cells: Mapping[str, Span]


@lru_cache(maxsize=256)
def records(text: str, lexicon: Lexicon) -> tuple[Record, ...]:
    """The records of an answer, in order; each has a name and something else.

    Args:
        text: the answer.
        lexicon: the cue words; `records.name`, `records.body`, ... are labels and headings.
    """
    table = ("\t" in text or "|" in text) and _BETWEEN.search(text)
    found = tuple(_rows(text, lexicon)) if table else ()
    return found or (tuple(_labelled(text, lexicon)) if ":" in text or "=" in text else ())


def _labelled(text: str, lexicon: Lexicon) -> Iterator[Record]:
    """`Name: X; Link: Y`: a record goes on until one of its labels comes again."""
    if len(_LABEL_END.findall(text)) < _FEWEST:
        return
    labels = [(found, _kind(found[1], lexicon)) for found in _pattern(lexicon).finditer(fold(text))]
    cells: dict[str, Span] = {}
    start = 0
    for at, (label, told) in enumerate(labels):
        end = labels[at + 1][0].start(1) if at + 1 < len(labels) else len(text)
        value = _value(text, Span(label.end(), end), told)
        kind = (
            "number"
            if "name" in cells and told == "name" and _NUMBER.match(text, value.start, value.end)
            else told
        )
        if kind in cells or (kind == "name" and cells):
            yield from _record(text, start, label.start(1), cells)
            cells = {}
        start = start if cells else label.start(1)
        if value.start < value.end:
            cells[kind] = value
    yield from _record(text, start, len(text), cells)


def _value(text: str, room: Span, kind: str) -> Span:
    """What stands behind a label: up to the end of the line, a year or a number up to a semicolon."""
    marks = "\n;" if kind in _SHORT else "\n"
    ends = [at for mark in marks if (at := text.find(mark, room.start, room.end)) >= 0]
    return trimmed(text, Span(room.start, min(ends, default=room.end)))


def _record(text: str, start: int, end: int, cells: Mapping[str, Span]) -> Iterator[Record]:
    if "name" in cells and len(cells) >= _FEWEST:
        yield Record(trimmed(text, Span(start, end)), dict(cells))


def _rows(text: str, lexicon: Lexicon) -> Iterator[Record]:
    """The rows below a row of headings; a table without headings tells no kinds."""
    headings: list[str] = []
    at = 0
    for line in text.split("\n"):
        cells = _cells(text, Span(at, at + len(line)))
        kinds = [_kind(cell.of(text), lexicon) for cell in cells]
        if not headings and "name" in kinds and sum(map(bool, kinds)) >= _FEWEST:
            headings = kinds
        elif headings and len(cells) == len(headings):
            told = {
                kind: cell
                for kind, cell in zip(headings, cells, strict=True)
                if kind and cell.start < cell.end
            }
            yield from _record(text, at, at + len(line), told)
        at += len(line) + 1


def _cells(text: str, line: Span) -> list[Span]:
    edges = [(m.start(), m.end()) for m in _BETWEEN.finditer(text, line.start, line.end)]
    starts, ends = [line.start, *(end for _, end in edges)], [*(start for start, _ in edges), line.end]
    return [trimmed(text, Span(a, b)) for a, b in zip(starts, ends, strict=True)]


def _kind(label: str, lexicon: Lexicon) -> str:
    said = fold(label.strip())
    return next((kind for kind in KINDS if said in lexicon.words(f"records.{kind}")), "")


@lru_cache(maxsize=8)
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    listed = alternatives(lexicon.words(*(f"records.{kind}" for kind in KINDS)))
    return re.compile(rf"(?:^|[;\n|,•]|\s[-–*])\s*({listed})\s*[:=]\s*", re.IGNORECASE)
