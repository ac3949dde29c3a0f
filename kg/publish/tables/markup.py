"""A table as notebooks show it: the first rows, what the columns mean, and the note beneath."""

from html import escape

from kg.ask.table import Cell, Table
from kg.publish.citing.note import Note
from kg.publish.tables.definition import TableDefinition

SHOWN = 10
"""So many rows are shown; a frame or a file has them all."""


def html_of(table: Table, definition: TableDefinition, note: Note | None) -> str:
    """HTML without styles or scripts of its own; what a column holds shows when it is pointed at."""
    head = "".join(
        f'<th scope="col" title="{escape(one.label)}">{escape(one.name)}</th>' for one in definition.columns
    )
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in table.rows[:SHOWN])
    lines = (*table.notes, *(note.brief if note is not None else ()))
    notes = "".join(f"<p>{escape(line)}</p>" for line in dict.fromkeys(lines))
    return (
        f'<div style="overflow-x: auto"><table><caption>{escape(_caption(table, definition))}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>{notes}"
    )


def _caption(table: Table, definition: TableDefinition) -> str:
    rows = "1 row" if len(table) == 1 else f"{len(table)} rows"
    first = f", the first {SHOWN} shown" if len(table) > SHOWN else ""
    return f"{definition.title}: {rows}{first}. A row is: {definition.row}."


def _cell(cell: Cell) -> str:
    return f"<td>{'' if cell is None else escape(str(cell))}</td>"
