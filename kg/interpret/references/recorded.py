"""Laws in records pasted as text: `Name: Barge Act; Decree: Decree No. 5; Link: …` names one law."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from kg.interpret.names.finding import Name, clean
from kg.interpret.passage import Passage
from kg.interpret.text.records import Record, records
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_LABEL = re.compile(r"([^\W\d_][^;:=\n|,.]*?)\s*[:=]\s*$")
_LONGEST = 60
# The questions that ask for laws.
_LEGAL = "legal."
_Named = tuple[Clause, Name]


def with_recorded_laws(passage: Passage, lexicon: Lexicon) -> Passage:
    """The passage where the order in a cell of its own is no other law than the one that the record names."""
    told = passage.question.key.startswith(_LEGAL)
    listed = records(passage.text, lexicon) if told or passage.names else ()
    if not listed:
        return passage
    names = list(passage.names)
    for record in listed:
        names = _recorded(record, names)
        names += _composed(passage, record, names, lexicon) if told else []
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


def _composed(passage: Passage, record: Record, names: Sequence[_Named], lexicon: Lexicon) -> list[_Named]:
    """The law that a record tells in pieces: `Law: 18.381; Title: Access to Lighthouses`."""
    title, number = record.cells["name"], record.cells.get("number")
    clause = passage.clause_of(number) if number else None
    if (
        number is None
        or clause is None
        or any(record.span.holds(name.span) for name in _all_documents(names))
    ):
        return []
    kind = record.cells.get("type") or _label_of(passage.text, number)
    printed = kind.of(passage.text) if kind else ""
    head = next((one for one in lexicon.heads.get(fold(printed), ()) if one.kind == "law"), None)
    if head is None or not title.of(passage.text)[:1].isupper():
        return []
    name = clean(f"{printed} {number.of(passage.text)}")
    return [(clause, Name(number, name, head, also=(clean(title.of(passage.text)),)))]


def _all_documents(names: Sequence[_Named]) -> list[Name]:
    return [name for _, name in names if name.family == "document"]


def _label_of(text: str, cell: Span) -> Span | None:
    """The label before a cell."""
    found = _LABEL.search(text, max(0, cell.start - _LONGEST), cell.start)
    return Span(*found.span(1)) if found else None


def _orders(names: Sequence[_Named], record: Record, first: Name) -> list[Name]:
    """The order that a cell of its own tells a law by; the decree that adopts a plan is another document."""
    cell = record.cells.get("number")
    if cell is None or first.head.kind != "law":
        return []
    return [name for name in _documents(names, cell) if name.span.start == cell.start]


def _documents(names: Sequence[_Named], cell: Span) -> list[Name]:
    return [name for _, name in names if name.family == "document" and cell.holds(name.span)]


def cell_of(passage: Passage, name: Span, kind: str, lexicon: Lexicon) -> Span | None:
    """The cell of that kind in the record whose name, or whose number in its stead, stands at a span."""
    for record in records(passage.text, lexicon):
        named = record.cells["name"].meets(name) or record.cells.get("number") == name
        if named and kind in record.cells:
            return record.cells[kind]
    return None
