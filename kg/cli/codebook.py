"""`kg codebook`."""

from pathlib import Path

import click
from click.core import ParameterSource

from kg.cli.options import countries_option, fixtures_option

FORMATS = ("html", "csv", "xml")
_OF_GRAPHS = {
    "countries": "--country",
    "include_fixtures": "--include-fixtures",
    "include_refused": "--include-refused",
}


@click.command()
@click.argument("graph", type=click.Path(path_type=Path), required=False)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A file that ends in .html, .csv or .xml; without it the codebook is printed.",
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="html, csv, or xml (DDI-Codebook 2.5); by default the ending of the file tells, and csv is printed.",
)
@click.option("--edition", metavar="EDITION", help="Only this edition of the questionnaire, such as 2022.")
@click.option(
    "--lang",
    "language",
    type=click.Choice(("en", "fr", "es")),
    default="en",
    show_default=True,
    help="The language of headings and labels; questions are told as the form prints them.",
)
@click.option("--bom", is_flag=True, help="Begin a CSV file with the mark by which Excel knows UTF-8.")
@click.option("--include-refused", is_flag=True, help="Count responses whose publication was refused.")
@countries_option
@fixtures_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    graph: Path | None,
    output: Path | None,
    form: str | None,
    edition: str | None,
    language: str,
    bom: bool,
    include_refused: bool,
    countries: tuple[str, ...],
    include_fixtures: bool,
) -> None:
    """Write the codebook: every item with its question, codes, missing codes, rule and measured quality.

    The columns of all tables stand in it too. With GRAPH, a graph folder or file, it counts how many findings
    say what, with their denominators.
    """
    from kg.catalogue import codebook
    from kg.graph import load

    if graph is None:
        _check_usage(ctx)
        made = codebook(edition, language=language, ontology=ctx.obj)
    else:
        opened = load(graph, include_fixtures=include_fixtures, ontology=ctx.obj)
        made = opened.codebook(
            edition, language=language, countries=countries, include_refused=include_refused
        )
    if output is None:
        click.echo(made.encoded(form or "csv", bom=bom), nl=False)
        return
    click.echo(f"Wrote {made.write(output, form, bom=bom)}.", err=True)


def _check_usage(ctx: click.Context) -> None:
    """What narrows or widens a graph says nothing without one; from the settings it does no harm."""
    for name, flag in _OF_GRAPHS.items():
        if ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            raise click.UsageError(f"{flag} goes with GRAPH: name the graph whose findings are counted.")
