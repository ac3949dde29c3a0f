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
@click.option("--repeated", is_flag=True, help="Only answers whose text stands under another question too.")
@click.option("--summary", is_flag=True, help="A row for each response, with its findings and their bounds.")
@format_option(*TABLE_FORMATS)
@click.pass_obj
def command(
    ontology: Path | None,
    *,
    graph: Path,
    countries: tuple[str, ...],
    outcome: str | None,
    repeated: bool,
    summary: bool,
    form: str | None,
) -> None:
    """Show for every answer whether it was mapped, set aside with a reason, or queued for review.

    Answers that share their text with others are told, and what the findings of each response sum up to:
    yes on at least and at most so many items, as what is unknown may be a yes or a no.
    """
    from kg.ask.table import Table
    from kg.graph import load
    from kg.publish.coverage import in_words

    if summary and (outcome or repeated):
        raise click.UsageError("--summary sums up all answers: leave out --outcome and --repeated.")
    loaded = load(graph, ontology=ontology)
    sums = loaded.coverage(countries or None, summary=True)
    if summary:
        print_table(sums, form)
        return
    table = loaded.coverage(countries or None)
    kept = (
        row
        for row, told in zip(table.rows, table, strict=True)
        if outcome in {None, told["outcome"]} and (told["repeated_with"] or not repeated)
    )
    print_table(Table(table.columns, tuple(kept), notes=tuple(map(in_words, sums))), form)
