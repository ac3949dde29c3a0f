"""`kg validate`."""

from pathlib import Path

import click

from kg.cli.options import VIOLATIONS, countries_option, graph_argument


@click.command()
@graph_argument
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(("text", "json", "csv", "ttl")),
    default="text",
    show_default=True,
)
@click.option(
    "--fail-on",
    type=click.Choice(("violation", "warning")),
    default="violation",
    show_default=True,
    help="The least severity that makes the command fail.",
)
@countries_option
@click.pass_obj
def command(
    ontology: Path | None, *, graph: Path, form: str, fail_on: str, countries: tuple[str, ...]
) -> int:
    """Check a graph: severity, what is wrong in plain words, country, question, quote and file.

    Exits with 4 if the graph does not conform.
    """
    from kg.graph import load
    from kg.validate import render

    report = load(graph, include_fixtures=True, ontology=ontology).validate(countries or None)
    click.echo(render(report, form), nl=False)
    return 0 if report.conforms(fail_on) else VIOLATIONS
