"""`kg export`."""

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
    help="The file, or the folder of CSV tables.",
)
@click.option(
    "-f",
    "--format",
    "form",
    metavar="FORMAT",
    help="ttl, trig, nt, nq, jsonld, graphml or csv; by default the suffix of the file tells, and a path "
    "without suffix is a folder of CSV tables.",
)
@click.option("--claims/--no-claims", default=True, help="With or without claims, mentions and evidence.")
@click.option(
    "--reference/--no-reference", default=True, help="With or without ontology and other shared data."
)
@click.option("--include-restricted", is_flag=True, help="Take in personal data.")
@click.option("--include-refused", is_flag=True, help="Take in responses whose publication was refused.")
@countries_option
@fixtures_option
@click.pass_obj
def command(
    ontology: Path | None,
    *,
    graph: Path,
    output: Path,
    form: str | None,
    claims: bool,
    reference: bool,
    include_restricted: bool,
    include_refused: bool,
    countries: tuple[str, ...],
    include_fixtures: bool,
) -> None:
    """Write the graph to a file: Turtle, TriG, N-Triples, N-Quads, JSON-LD, GraphML, or a folder of CSV.

    Turtle, N-Triples and JSON-LD have no named graphs: what was stated and what was derived is merged.
    GraphML and the CSV nodes and edges hold the facts; claims are counted on the edges.
    """
    from kg.graph import load

    path = load(graph, include_fixtures=include_fixtures, ontology=ontology).export(
        output,
        format=form,
        claims=claims,
        reference=reference,
        include_restricted=include_restricted,
        include_refused=include_refused,
        countries=countries,
    )
    click.echo(f"Wrote {path}.", err=True)
