"""`kg query`."""

import sys
from pathlib import Path

import click

from kg.cli.options import fixtures_option, format_option, graph_option
from kg.cli.printing import TABLE_FORMATS, print_table


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@graph_option
@fixtures_option
@click.option("--allow-service", is_flag=True, help="Let SERVICE send parts of the query to other machines.")
@click.option("--allow-update", is_flag=True, help="Run an update, on a copy in memory.")
@format_option(*TABLE_FORMATS)
@click.pass_obj
def command(
    ontology: Path | None,
    *,
    file: Path,
    graph: Path,
    include_fixtures: bool,
    allow_service: bool,
    allow_update: bool,
    form: str | None,
) -> None:
    """Run a SPARQL query of FILE (- for standard input): SELECT, ASK, CONSTRUCT or DESCRIBE.

    The prefixes of the model need no declaration. All graphs are queried as one. Where a SELECT gives no
    rows, a note says which of its conditions leaves none.
    """
    from kg.graph import load

    sparql = _read(file)
    loaded = load(graph, include_fixtures=include_fixtures, ontology=ontology)
    outcome = loaded.query(sparql, allow_service=allow_service, allow_update=allow_update, explain_empty=True)
    print_table(outcome, form)


def _read(file: Path) -> str:
    """The query's text; raises QueryError if the file cannot be read."""
    from kg.errors import QueryError

    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text("utf-8")
    except OSError as error:
        raise QueryError(f"{file} cannot be read: {error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise QueryError(f"{file} is no UTF-8 text, so no SPARQL query.") from error
