"""`kg evaluate`."""

from pathlib import Path

import click

from kg.cli.options import format_option
from kg.cli.printing import TABLE_FORMATS, print_table


@click.command()
@click.argument("graph", type=click.Path(path_type=Path))
@click.option(
    "--gold",
    "golds",
    type=click.Path(path_type=Path),
    multiple=True,
    required=True,
    help="A gold file; may be repeated, and further files may follow it.",
)
@click.argument("more", nargs=-1, type=click.Path(path_type=Path))
@click.option("--details", is_flag=True, help="List what was missed and what is extra.")
@format_option(*TABLE_FORMATS)
@click.pass_obj
def command(
    ontology: Path | None,
    *,
    graph: Path,
    golds: tuple[Path, ...],
    more: tuple[Path, ...],
    details: bool,
    form: str | None,
) -> None:
    """Measure a graph, a folder or a file, against gold annotations: precision, recall, F1 by section.

    Personal strings and names of non-things that are found are reported below the figures.
    """
    from kg.graph import load

    evaluation = load(graph, include_fixtures=True, ontology=ontology).evaluate([*golds, *more])
    print_table(evaluation.details() if details else evaluation.table(), form)
