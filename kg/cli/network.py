"""`kg network`."""

from pathlib import Path

import click

from kg.cli.options import countries_option, fixtures_option, graph_argument


@click.command()
@graph_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    help="A .graphml file, or a folder for nodes.csv and edges.csv.",
)
@click.option(
    "--class",
    "classes",
    multiple=True,
    metavar="CLASS",
    help="Only nodes of this class (Strategy) or scheme (emerging-technology); may be repeated.",
)
@click.option(
    "--relation",
    "relations",
    multiple=True,
    metavar="RELATION",
    help="Only edges of this relation, such as referencesTechnology; may be repeated.",
)
@click.option("--include-refused", is_flag=True, help="Take in responses whose publication was refused.")
@countries_option
@fixtures_option
@click.pass_obj
def command(
    ontology: Path | None,
    *,
    graph: Path,
    output: Path,
    classes: tuple[str, ...],
    relations: tuple[str, ...],
    include_refused: bool,
    countries: tuple[str, ...],
    include_fixtures: bool,
) -> None:
    """Write typed, labelled nodes and edges, for network analysis and drawing."""
    from kg.graph import load

    path = load(graph, include_fixtures=include_fixtures, ontology=ontology).export(
        output,
        network=True,
        classes=classes or None,
        relations=relations or None,
        include_refused=include_refused,
        countries=countries,
    )
    click.echo(f"Wrote {path}.", err=True)
