"""Laws in records pasted as text: `Name: Barge Act; Decree: Decree No. 5; Link: …` names one law."""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.records import Record, records
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span
from kg.vocabulary.lexicon import Lexicon

_Named = tuple[Clause, Name]


def with_recorded_laws(passage: Passage, lexicon: Lexicon) -> Passage:
    """The passage where the order in a cell of its own is no other law than the one that the record names."""
    if not any(name.family == "document" for _, name in passage.names):
        return passage
    names = list(passage.names)
    for record in records(passage.text, lexicon):
        names = _recorded(record, names)
    return passage.naming(tuple(names)) if names != list(passage.names) else passage


def _recorded(record: Record, names: list[_Named]) -> list[_Named]:
    """The names of an answer with those of one record put right."""
    within = _documents(names, record.cells["name"])
    if len(within) != 1 or within[0].antecedent or within[0].pointing or within[0].negative:
        return names
    first = within[0]
    other = _orders(names, record, first)
    also = (*first.also, *(alias for name in other for alias in (name.name, *name.also)))
    whole = replace(first, also=tuple(dict.fromkeys(alias for alias in also if alias != first.name)))
    return [(clause, whole if name is first else name) for clause, name in names if name not in other]


def _orders(names: Sequence[_Named], record: Record, first: Name) -> list[Name]:
    """The order that a cell of its own tells a law by; the decree that adopts a plan is another document."""
    cell = record.cells.get("number")
    if cell is None or first.head.kind != "law":
        return []
    return [name for name in _documents(names, cell) if name.span.start == cell.start]


def _documents(names: Sequence[_Named], cell: Span) -> list[Name]:
    return [name for _, name in names if name.family == "document" and cell.holds(name.span)]


def cell_of(passage: Passage, name: Span, kind: str, lexicon: Lexicon) -> Span | None:
    """The cell of that kind in the record whose name stands at a span."""
    for record in records(passage.text, lexicon):
        if kind in record.cells and record.cells["name"].meets(name):
            return record.cells[kind]
    return None
