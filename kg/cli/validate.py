"""`kg validate`."""

from pathlib import Path

import click

from kg.cli.options import (
    STALE,
    VIOLATIONS,
    countries_option,
    decisions_option,
    graph_argument,
    quiet_option,
)
from kg.cli.progress import bars
from kg.cli.terminal import visible


@click.command()
@graph_argument
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(("text", "json", "csv", "ttl", "waivers")),
    default="text",
    show_default=True,
    help="How to print the results; `waivers` as blocks for a file of decisions.",
)
@click.option(
    "--fail-on",
    type=click.Choice(("violation", "warning")),
    default="violation",
    show_default=True,
    help="The least severity that makes the command fail.",
)
@decisions_option("What people decided: its waivers set known results apart. See docs/review.md.")
@countries_option
@quiet_option
@click.pass_obj
def command(
    ontology: Path | None,
    *,
    graph: Path,
    form: str,
    fail_on: str,
    decisions: Path | None,
    countries: tuple[str, ...],
    quiet: bool,
) -> int:
    """Check a graph: severity, what is wrong in plain words, country, question, quote and file.

    Exits with 4 if the graph does not conform, else with 5 if a waiver fits nothing any more.
    """
    from kg.graph import load
    from kg.validate import render, stale

    loaded = load(graph, include_fixtures=True, ontology=ontology)
    with bars(quiet=quiet) as steps:
        report = loaded.validate(countries or None, decisions=decisions, steps=steps)
    click.echo(render(report, form), nl=False)
    for waiver in report.stale:
        click.echo(visible(stale(waiver)), err=True)
    if not report.conforms(fail_on):
        return VIOLATIONS
    return STALE if report.stale else 0
