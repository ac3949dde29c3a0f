"""Prints tables: for people on a terminal, for programs in a pipe."""

import csv
import io
import json
import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from kg.ask.table import Cell, Table

if TYPE_CHECKING:
    from rich.console import Console


def print_table(table: Table, form: str | None = None) -> None:
    """Writes a table to stdout in a format of `FORMATS`, and its notes to stderr.

    Without a format: a drawn table on a terminal, CSV in a pipe.
    """
    chosen = form or ("table" if sys.stdout.isatty() else "csv")
    if chosen == "table":
        _draw(table)
    else:
        click.echo(FORMATS[chosen](table), nl=False)
    for note in table.notes:
        click.echo(note, err=True)


def csv_text(table: Table) -> str:
    r"""CSV (RFC 4180) with a header line; lines end in LF.

    Example:
        >>> csv_text(Table(("a", "b"), (("x, y", None),)))
        'a,b\n"x, y",\n'
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(table.rows)
    return out.getvalue()


def json_text(table: Table) -> str:
    """A JSON list with an object for each row."""
    return json.dumps(list(table), ensure_ascii=False, indent=2) + "\n"


def jsonl_text(table: Table) -> str:
    """An object a line."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in table)


def markdown_text(table: Table) -> str:
    r"""A Markdown table.

    Example:
        >>> print(markdown_text(Table(("a", "b"), (("x|y", 1),))), end="")
        | a | b |
        | --- | --- |
        | x\|y | 1 |
    """
    lines = [table.columns, ("---",) * len(table.columns), *table.rows]
    return "".join(f"| {' | '.join(map(_markdown_cell, line))} |\n" for line in lines)


FORMATS: Mapping[str, Callable[[Table], str]] = MappingProxyType(
    {"csv": csv_text, "json": json_text, "jsonl": jsonl_text, "md": markdown_text}
)
"""The formats for programs; `table` is for people."""

TABLE_FORMATS = ("table", *FORMATS)
"""The formats of all commands that print a table."""


def _markdown_cell(value: Cell) -> str:
    return " ".join(_plain(value).split()).replace("|", "\\|")


def _plain(value: Cell) -> str:
    return "" if value is None else str(value)


def _draw(table: Table) -> None:
    """A table, or a block for each row where the columns do not fit the terminal; NO_COLOR is honoured."""
    from rich.console import Console

    if not table.rows:
        click.echo("No rows.", err=True)
        return
    console = Console()
    if _least_width(table) > console.width:
        _draw_blocks(console, table)
    else:
        _draw_grid(console, table)


def _least_width(table: Table) -> int:
    """The characters a line needs if no word is to be broken."""
    cells = zip(table.columns, *table.rows, strict=True)
    return sum(
        max(len(word) for cell in column for word in _plain(cell).split() or [""]) + 3 for column in cells
    )


def _draw_blocks(console: "Console", table: Table) -> None:
    from rich.table import Table as Drawing
    from rich.text import Text

    for number, row in enumerate(table.rows):
        if number:
            console.print()
        block = Drawing.grid(padding=(0, 2))
        block.add_column(style="bold", no_wrap=True)
        block.add_column(overflow="fold")
        for column, value in zip(table.columns, row, strict=True):
            if value is not None and value != "":
                block.add_row(column, Text(_plain(value)))
        console.print(block)


def _draw_grid(console: "Console", table: Table) -> None:
    from rich import box
    from rich.table import Table as Drawing
    from rich.text import Text

    drawing = Drawing(box=box.SIMPLE_HEAD, header_style="bold", show_edge=False, pad_edge=False)
    for column in table.columns:
        numbers = all(isinstance(row[table.columns.index(column)], int | float | None) for row in table.rows)
        drawing.add_column(column, justify="right" if numbers else "left", overflow="fold")
    for row in table.rows:
        drawing.add_row(*(Text(_plain(value)) for value in row))
    console.print(drawing)
