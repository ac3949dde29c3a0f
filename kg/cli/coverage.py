"""`kg coverage`."""

from pathlib import Path

import click

from kg.cli.options import countries_option, format_option, graph_argument
from kg.cli.printing import TABLE_FORMATS, print_table

OUTCOMES = ("mapped", "set-aside", "queued")


@click.command()
@graph_argument
@countries_option
@click.option("--outcome", type=click.Choice(OUTCOMES), help="Only answers with this outcome.")
@format_option(*TABLE_FORMATS)
@click.pass_obj
def command(
    ontology: Path | None, *, graph: Path, countries: tuple[str, ...], outcome: str | None, form: str | None
) -> None:
    """Show for every answer whether it was mapped, set aside with a reason, or queued for review."""
    from kg.ask.table import Table
    from kg.graph import load

    table = load(graph, ontology=ontology).coverage(countries or None)
    place = table.columns.index("outcome")
    rows = tuple(row for row in table.rows if outcome in {None, row[place]})
    counts = ", ".join(f"{sum(row[place] == one for row in table.rows)} {one}" for one in OUTCOMES)
    print_table(Table(table.columns, rows, notes=(f"{len(table)} answers: {counts}.",)), form)
