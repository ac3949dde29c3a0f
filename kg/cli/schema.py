"""`kg schema`."""

from pathlib import Path

import click

from kg.cli.options import format_option
from kg.cli.printing import TABLE_FORMATS, print_table


@click.command()
@click.argument("words", nargs=-1)
@format_option(*TABLE_FORMATS)
@click.pass_obj
def command(ontology: Path | None, *, words: tuple[str, ...], form: str | None) -> None:
    """List classes and properties with label, definition, domain and range.

    With WORDS: only terms whose name, label or definition holds all of them.
    """
    from kg.ask.table import Table
    from kg.catalogue import schema

    table = schema(ontology)
    wanted = [word.casefold() for word in words]
    rows = tuple(
        row for row in table.rows if all(word in " ".join(map(str, row)).casefold() for word in wanted)
    )
    print_table(Table(table.columns, rows), form)
