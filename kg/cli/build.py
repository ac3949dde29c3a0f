"""`kg build`."""

from pathlib import Path

import click

from kg.cli.options import DEFAULT_GRAPH, VIOLATIONS

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
    help="The graph folder; countries that are in it already stay.",
)
@click.option("--edition", help="The edition of all files, such as 2022, where the questions do not tell.")
@click.option("--country", metavar="ISO3", help="The country of all files, where they do not tell.")
@click.option("--base", metavar="IRI", help="What the IRIs of data begin with.")
@click.option("--validate/--no-validate", default=True, help="Check the graph against the shapes.")
@click.option("-q", "--quiet", is_flag=True, help="No progress on stderr.")
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
    quiet: bool,
) -> int:
    """Build a graph from responses: files, folders or glob patterns.

    Exits with 3 if some of the inputs could not be read, else with 4 if the graph does not conform; in both
    cases the graph of the others is kept.
    """
    from kg.graph import build
    from kg.vocabulary.namespaces import DEFAULT_BASE

    graph = build(
        paths,
        output,
        ontology=ontology,
        base=base or DEFAULT_BASE,
        edition=edition,
        country=country.upper() if country else None,
        validate=validate,
        progress=None if quiet else _tell,
    )
    report = graph.report
    if report is None:
        return 0
    for line in (*report.notices, *report.failures):
        _tell(str(line))
    if report.failures:
        return SOME_FAILED
    return 0 if report.conforms else VIOLATIONS


def _tell(line: str) -> None:
    click.echo(line, err=True)
