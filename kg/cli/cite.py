"""`kg cite`."""

from pathlib import Path

import click

from kg.cli.options import countries_option, fixtures_option, graph_option


@click.command()
@click.argument("question", required=False)
@graph_option
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(("text", "bibtex", "csl-json")),
    default="text",
    show_default=True,
    help="How to print.",
)
@countries_option
@click.option(
    "--edition",
    "editions",
    multiple=True,
    metavar="EDITION",
    help="Only this edition, such as 2022; may be repeated.",
)
@fixtures_option
@click.pass_obj
def command(
    ontology: Path | None,
    *,
    question: str | None,
    graph: Path,
    form: str,
    countries: tuple[str, ...],
    editions: tuple[str, ...],
    include_fixtures: bool,
) -> None:
    """Print how to cite the graph: its sources at the United Nations, the derived dataset, the software.

    QUESTION is the ready question that a result answers, such as strategies-by-technology.
    """
    from kg.graph import load

    loaded = load(graph, include_fixtures=include_fixtures, ontology=ontology)
    click.echo(loaded.cite(question, countries=countries, editions=editions).printed(form), nl=False)
