"""`kg report`."""

from pathlib import Path

import click

from kg.cli.options import countries_option, fixtures_option, graph_argument, quiet_option, refused_option
from kg.cli.progress import working


@click.command()
@graph_argument
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The HTML file.")
@refused_option
@countries_option
@fixtures_option
@quiet_option
@click.pass_obj
def command(
    ontology: Path | None,
    *,
    graph: Path,
    output: Path,
    include_refused: bool,
    countries: tuple[str, ...],
    include_fixtures: bool,
    quiet: bool,
) -> None:
    """Write a summary of data quality as one HTML page that needs nothing beside itself.

    For all responses and for each: coverage, unknown findings by reason, contradictions, repeated answers,
    consent to publish, validation, and people's decisions.
    """
    from kg.graph import load

    loaded = load(graph, include_fixtures=include_fixtures, ontology=ontology)
    with working("Summing up", quiet=quiet):
        path = loaded.quality_report(output, countries=countries, include_refused=include_refused)
    click.echo(f"Wrote {path}.", err=True)
