"""Lays solutions out as a table: one row for what differs only in its evidence or in gathered values."""

from collections.abc import Iterable

import pyoxigraph as ox

from kg.ask import evidence as evidence_of
from kg.ask.questions import CompetencyQuestion
from kg.ask.repetition import repeated_note
from kg.ask.sureness import COLUMN as CONFIDENCE
from kg.ask.sureness import Sureness
from kg.ask.table import Cell, Table
from kg.ask.wording import Wording
from kg.store.engine import GraphStore, Solution, Term
from kg.vocabulary.confidence import Bands

SEPARATOR = "; "
"""What parts the values that a cell gathers."""


def lay_out(
    store: GraphStore,
    question: CompetencyQuestion,
    solutions: Iterable[Solution],
    bands: Bands,
    *,
    with_evidence: bool = False,
) -> Table:
    """A row for each group of solutions that differ in nothing but gathered columns and statements."""
    sureness = Sureness(store, bands)
    fixed = [i for i, column in enumerate(question.columns) if column not in question.gather]
    groups: dict[Solution, list[Solution]] = {}
    for solution in solutions:
        groups.setdefault(tuple(solution[i] for i in fixed), []).append(solution)
    wording = Wording(store)
    columns = [
        _Column(wording, i, sureness if column == CONFIDENCE else None)
        for i, column in enumerate(question.columns)
    ]
    rows = [tuple(column.cell(group) for column in columns) for group in groups.values()]
    iris = [tuple(column.iri(group) for column in columns) for group in groups.values()]
    notes = tuple(repeated_note(store, ([s[-1] for s in group] for group in groups.values())))
    table = Table(question.columns, tuple(rows), tuple(iris), notes)
    if not with_evidence:
        return table
    finder = evidence_of.EvidenceFinder(store, wording, sureness)
    return _with_evidence(finder, table, list(groups.values()))


class _Column:
    """One column over a group of solutions: their distinct values, in order."""

    def __init__(self, wording: Wording, index: int, sureness: Sureness | None) -> None:
        self._wording = wording
        self._index = index
        self._sureness = sureness

    def _terms(self, group: Iterable[Solution]) -> list[Term]:
        return list(dict.fromkeys(term for s in group if (term := s[self._index]) is not None))

    def cell(self, group: list[Solution]) -> Cell:
        """The value, or several as one text."""
        cells = list(dict.fromkeys(self._cells(group)))
        if len(cells) > 1:
            return SEPARATOR.join(str(cell) for cell in cells)
        return cells[0] if cells else None

    def _cells(self, group: list[Solution]) -> Iterable[Cell]:
        if self._sureness is None:
            return (self._wording.cell(term) for term in self._terms(group))
        return (self._sureness.cell(s[-1], s[self._index]) for s in group)

    def iri(self, group: list[Solution]) -> str | None:
        """The IRIs behind the cell."""
        iris = [term.value for term in self._terms(group) if isinstance(term, ox.NamedNode)]
        return " ".join(iris) or None


def _with_evidence(finder: evidence_of.EvidenceFinder, table: Table, groups: list[list[Solution]]) -> Table:
    added = [i for i, column in enumerate(evidence_of.COLUMNS) if column not in table.columns]
    rows: list[tuple[Cell, ...]] = []
    for row, group in zip(table.rows, groups, strict=True):
        statements = dict.fromkeys(s[-1] for s in group if s[-1] is not None)
        cells = finder.cells(statements)
        rows.append((*row, *(cells[i] for i in added)))
    columns = (*table.columns, *(evidence_of.COLUMNS[i] for i in added))
    blanks = (None,) * len(added)
    return Table(columns, tuple(rows), tuple((*iris, *blanks) for iris in table.iris), table.notes)
