"""Gathers the rows of a table from a graph, as the table's definition describes them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox

from kg.ask.table import Cell
from kg.errors import ResourceError
from kg.publish.tables.definition import Column, TableDefinition
from kg.publish.tables.lookups import SEPARATOR, Lookups
from kg.publish.tables.making import MADE, Making, Row
from kg.publish.tables.scope import LoadedResponse, Scope
from kg.store.engine import GraphStore

Cells = dict[str, Cell]
"""A row of a table: column → cell."""


def gather(
    store: GraphStore,
    definition: TableDefinition,
    scope: Scope,
    ontology: Path,
    *,
    absent: Iterable[Row] = (),
) -> list[Cells]:
    """The rows of a table, in order.

    Args:
        store: the loaded graph.
        definition: what a row is and what its columns hold.
        scope: the responses that count.
        ontology: the folder with the model's data.
        absent: rows about what is not loaded.

    Raises:
        ResourceError: if a column names a value that nobody makes.
    """
    making, look = Making(store, scope, ontology), Lookups(store, definition.rows)
    rows = [*_rows(store, definition, scope), *absent]
    for row in rows:
        _fill(definition, row, making, look)
    if definition.merge:
        rows = _merged(definition, rows, making)
    return sort_rows([row.cells for row in rows], definition.sort)


def sort_rows(rows: Iterable[Cells], by: Sequence[str]) -> list[Cells]:
    """Rows in order of some columns, then of all: empty cells first, numbers by size."""

    def key(row: Cells) -> tuple[tuple[int, float, str], ...]:
        return tuple(_rank(row[name]) for name in (*by, *row))

    return sorted(rows, key=key)


def _rank(cell: Cell) -> tuple[int, float, str]:
    if cell is None:
        return 0, 0.0, ""
    return (1, float(cell), "") if isinstance(cell, int | float) else (2, 0.0, cell)


def _rows(store: GraphStore, definition: TableDefinition, scope: Scope) -> list[Row]:
    """The rows of which at least one response counts, without their cells."""
    counted = {response.iri: response for response in scope.responses}
    speaking: defaultdict[str, set[LoadedResponse]] = defaultdict(set)
    query = f"SELECT DISTINCT ?row ?response WHERE {{ {definition.rows} }}"
    for row, response in store.select(query).rows:
        if isinstance(row, ox.NamedNode) and isinstance(response, ox.NamedNode) and response.value in counted:
            speaking[row.value].add(counted[response.value])
    rows = ((iri, sorted(found)) for iri, found in sorted(speaking.items()))
    return [Row(iri, found[0].iso3, found[-1].edition, tuple(found), {}) for iri, found in rows]


def _fill(definition: TableDefinition, row: Row, making: Making, look: Lookups) -> None:
    for column in definition.columns:
        cell = _cell(definition, column, row, making, look)
        row.cells[column.name] = str(cell) if column.type == "text" and cell is not None else cell


def _cell(definition: TableDefinition, column: Column, row: Row, making: Making, look: Lookups) -> Cell:
    if column.pattern:
        return look.cell(column, row.iri)
    if column.made not in MADE:
        raise ResourceError(
            f"ontology/tables/{definition.name}.yaml: {column.name}: nothing makes its value."
        )
    return making.make(column.made, row)


def _merged(definition: TableDefinition, rows: Iterable[Row], making: Making) -> list[Row]:
    """One row of those that agree in the columns of `merge`: the surest."""
    groups: defaultdict[tuple[Cell, ...], list[Row]] = defaultdict(list)
    for row in rows:
        groups[tuple(row.cells[name] for name in definition.merge)].append(row)
    return [_one_of(definition, group, making) for group in groups.values()]


def _one_of(definition: TableDefinition, group: Sequence[Row], making: Making) -> Row:
    surest = min(
        group, key=lambda row: (-(making.confidence(row) or 0), _rank(_question(row)), row.iri or "")
    )
    merged = replace(surest, merged=len(group))
    for column in definition.columns:
        if column.together:
            merged.cells[column.name] = _together(row.cells[column.name] for row in group)
        elif column.made == "merged":
            merged.cells[column.name] = making.make("merged", merged)
    return merged


def _question(row: Row) -> Cell:
    return row.cells.get("question")


def _together(cells: Iterable[Cell]) -> Cell:
    values = {part for cell in cells if cell is not None for part in str(cell).split(SEPARATOR)}
    numbers = all(value.isdigit() for value in values)
    ordered = sorted(values, key=(lambda value: (int(value), value)) if numbers else str)
    return SEPARATOR.join(ordered) or None
