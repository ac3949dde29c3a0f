"""`kg build`."""

from pathlib import Path

import click

from kg.cli.options import (
    DEFAULT_GRAPH,
    STALE,
    VIOLATIONS,
    decisions_option,
    quiet_option,
    source_country_option,
    source_edition_option,
)
from kg.cli.progress import bars
from kg.cli.settings import told
from kg.cli.terminal import visible

SOME_FAILED = 3
"""The exit code of a build that left out inputs which could not be read."""


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    envvar="EGOVKG_GRAPH",
    default=DEFAULT_GRAPH,
    show_default=True,
    callback=told,
    help="The graph folder; countries that are in it already stay.",
)
@source_edition_option
@source_country_option
@click.option("--base", metavar="IRI", help="What the IRIs of data begin with.")
@click.option("--validate/--no-validate", default=True, help="Check the graph against the shapes.")
@decisions_option("What people decided; see `kg review`.")
@click.option(
    "--sources",
    type=click.Path(path_type=Path),
    metavar="FILE",
    callback=told,
    help="CSV with the columns file or country, edition, url, retrieved: where files are from.",
)
@quiet_option
@click.pass_obj
def command(
    ontology: Path | None,
    *,
    paths: tuple[Path, ...],
    output: Path,
    edition: str | None,
    country: str | None,
    base: str | None,
    validate: bool,
    decisions: Path | None,
    sources: Path | None,
    quiet: bool,
) -> int:
    """Build a graph from responses: files, folders, glob patterns, ZIP archives, or - for standard input.

    Exits with 3 if some of the inputs could not be read, else with 4 if the graph does not conform, else with
    5 if decisions are open again or waivers fit nothing; in all these cases the graph is kept.
    """
    from kg.graph import build
    from kg.validate import stale
    from kg.vocabulary.namespaces import DEFAULT_BASE

    with bars(quiet=quiet) as steps:
        graph = build(
            paths,
            output,
            ontology=ontology,
            base=base or DEFAULT_BASE,
            edition=edition,
            country=country,
            validate=validate,
            decisions=decisions,
            sources=sources,
            progress=None if quiet else _tell,
            steps=steps,
        )
    report = graph.report
    if report is None:
        return 0
    for line in (*report.notices, *report.failures, *report.reopened, *map(stale, report.stale_waivers)):
        _tell(str(line))
    if report.failures:
        return SOME_FAILED
    if not report.conforms:
        return VIOLATIONS
    return STALE if report.reopened or report.stale_waivers else 0


def _tell(line: str) -> None:
    click.echo(visible(line), err=True)
