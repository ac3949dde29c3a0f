"""`kg network`."""

from pathlib import Path

import click

from kg.cli.options import countries_option, fixtures_option, graph_argument, quiet_option, refused_option
from kg.cli.progress import working


@click.command()
@graph_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    help="A file ending in .html (an interactive page), .png, .svg, .graphml or .gexf, or a folder for "
    "nodes.csv and edges.csv.",
)
@click.option(
    "-p",
    "--projection",
    type=click.Choice(("strategy-technology", "institutions", "partnerships", "country-similarity")),
    help="A network that is made ready: it chooses classes and relations itself.",
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
@click.option(
    "--size",
    type=click.Choice(("degree", "in-degree", "out-degree", "betweenness", "closeness", "pagerank")),
    default="degree",
    show_default=True,
    help="The measure that the sizes of nodes show.",
)
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
    projection: str | None,
    classes: tuple[str, ...],
    relations: tuple[str, ...],
    size: str,
    include_refused: bool,
    countries: tuple[str, ...],
    include_fixtures: bool,
    quiet: bool,
) -> None:
    """Write typed, labelled nodes and edges, to look at, to measure and to draw.

    The ending of --output decides: a page to explore (.html) holds all that it needs and opens without
    network access; a picture (.png, .svg) is for print; .graphml, .gexf and CSV are for other programs. Start
    with a projection, or choose among all facts with --class and --relation. Drafts and plans are dashed.
    """
    from kg.graph import load

    with working("Drawing", quiet=quiet):
        network = load(graph, include_fixtures=include_fixtures, ontology=ontology).network(
            projection,
            classes=classes or None,
            relations=relations or None,
            countries=countries or None,
            size=size,
            include_refused=include_refused,
        )
        path = network.save(output)
    if not network.edges:
        click.echo(network.reading, err=True)
    click.echo(f"Wrote {path}.", err=True)
