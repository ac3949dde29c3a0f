"""`kg review`."""

from pathlib import Path

import click

from kg.cli.options import decisions_option, fixtures_option, graph_argument


@click.command()
@graph_argument
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Write the queue to this file, a new one."
)
@decisions_option("What has been decided already: it is not asked again.")
@click.option(
    "--about",
    multiple=True,
    metavar="NAME",
    help="Instead of what is doubtful: a thing, claim or finding, by IRI, path, name, or the short name of "
    "an item in tables; may be repeated.",
)
@fixtures_option
@click.pass_obj
def command(
    ontology: Path | None,
    *,
    graph: Path,
    output: Path | None,
    decisions: Path | None,
    about: tuple[str, ...],
    include_fixtures: bool,
) -> None:
    """Write what is doubtful as YAML that a person can edit: what most depends on comes first.

    Possible merges, contradictions, weak claims, laws and technologies that match no label, answers from
    which nothing was taken. Fill in blocks and give the file to `kg build --decisions`.
    """
    from kg.graph import load
    from kg.review import queue_text

    queue = load(graph, include_fixtures=include_fixtures, ontology=ontology).review(
        about=about, decisions=decisions
    )
    if output is None:
        click.echo(queue_text(queue), nl=False)
    else:
        _write(output, queue_text(queue))
    known = f", {queue.decided} decided" if queue.decided else ""
    click.echo(f"{len(queue)} to decide{known}.", err=True)


def _write(output: Path, text: str) -> None:
    """Writes a new file: one that is there may hold decisions."""
    from kg.errors import ExportError

    try:
        with output.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise ExportError(
            f"{output} is there already and may hold decisions: name a new file and copy blocks over."
        ) from error
    except OSError as error:
        raise ExportError(f"{output} cannot be written: {error.strerror or error}.") from error
