"""`kg export`."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli import completing
from kg.cli.options import countries_option, fixtures_option, graph_argument, quiet_option, refused_option
from kg.cli.progress import working

if TYPE_CHECKING:
    from kg.graph import Graph
    from kg.publish.tables.frame import DataTable

_OF_TABLES = ("region", "group", "editions", "as_of", "all_items", "bom")
_OF_GRAPHS = ("claims", "reference", "include_restricted")
_DRAWN = ("table", "md")
_BINARY = ("parquet", "dta", "xlsx")


@click.command()
@graph_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file, or the folder of CSV tables. A table without it is printed.",
)
@click.option(
    "-f",
    "--format",
    "form",
    metavar="FORMAT",
    help="ttl, trig, nt, nq, rdf, jsonld, graphml or csv; by default the suffix of the file tells, and a "
    "path without suffix is a folder of CSV tables. For a table: csv, json, jsonl, parquet, dta or xlsx; "
    "printed also table or md.",
)
@click.option("--claims/--no-claims", default=True, help="With or without claims, mentions and evidence.")
@click.option(
    "--reference/--no-reference", default=True, help="With or without ontology and other shared data."
)
@click.option("--include-restricted", is_flag=True, help="Take in personal data.")
@refused_option
@countries_option
@fixtures_option
@click.option(
    "--table",
    metavar="NAME",
    shell_complete=completing.tables,
    help="One table, ready for analysis: see --tables.",
)
@click.option("--tables", is_flag=True, help="List the tables and what a row of each is.")
@click.option(
    "--region",
    metavar="REGION",
    shell_complete=completing.groups,
    help="For a table: countries of this region, such as Africa.",
)
@click.option(
    "--group",
    multiple=True,
    metavar="GROUP",
    shell_complete=completing.groups,
    help="For a table: countries of this group: LDC, LLDC, SIDS, income:low and so on; repeated: of any of "
    "them. A country has to fit --country, --region and --group alike.",
)
@click.option(
    "--edition",
    "editions",
    multiple=True,
    metavar="EDITION",
    help="For a table: this edition, such as 2022; may be repeated.",
)
@click.option(
    "--as-of",
    metavar="DAY",
    help="For a table: the day or year on which membership of groups counts; by default the last day of the "
    "edition's year.",
)
@click.option(
    "--all-items",
    is_flag=True,
    help="For tables of findings: items on open questions too, which seldom show a no.",
)
@click.option(
    "--bom",
    is_flag=True,
    help="For CSV that a spreadsheet opens: UTF-8 with a mark, and no text as a formula.",
)
@quiet_option
@click.pass_context
def command(ctx: click.Context, /, **given: Any) -> None:
    """Write the graph to a file, or one of its tables, ready for R, Stata, Excel or Python.

    The graph: Turtle, TriG, N-Triples, N-Quads, RDF/XML, JSON-LD, GraphML, or a folder of CSV. Turtle,
    N-Triples, RDF/XML and JSON-LD have no named graphs: what was stated and what was derived is merged.
    GraphML and the CSV nodes and edges hold the facts; claims are counted on the edges.

    A table: findings (long, wide, or counted by group), documents, references, portals and others. A country
    without a response has no response loaded, which is not a no.
    """
    if given["tables"]:
        _list_tables(ctx.obj)
        return
    _check_usage(given)
    from kg.graph import load

    graph = load(given["graph"], include_fixtures=given["include_fixtures"], ontology=ctx.obj)
    path = _export_table(graph, given) if given["table"] else _export_graph(graph, given)
    if path is not None:
        click.echo(f"Wrote {path}.", err=True)


def _check_usage(given: dict[str, Any]) -> None:
    """Options of tables go with `--table` alone, those of graphs without it."""
    if given["table"] is None:
        wrong = next((name for name in _OF_TABLES if given[name]), None)
        if wrong is not None:
            raise click.UsageError(f"--{_flag(wrong)} goes with --table.")
        if given["output"] is None:
            raise click.UsageError(
                "Name the file with --output, or a table with --table: --tables lists them."
            )
    elif given["include_restricted"] or not given["claims"] or not given["reference"]:
        raise click.UsageError(f"--table goes without {', '.join(f'--{_flag(one)}' for one in _OF_GRAPHS)}.")


def _flag(name: str) -> str:
    return {"editions": "edition"}.get(name, name).replace("_", "-")


def _export_graph(graph: "Graph", given: dict[str, Any]) -> Path:
    with working("Exporting", quiet=given["quiet"]):
        return graph.export(
            given["output"],
            format=given["form"],
            claims=given["claims"],
            reference=given["reference"],
            include_restricted=given["include_restricted"],
            include_refused=given["include_refused"],
            countries=given["countries"],
        )


def _export_table(graph: "Graph", given: dict[str, Any]) -> Path | None:
    """Writes the table, or prints it if no file is named."""
    table = graph.table(
        given["table"],
        countries=given["countries"],
        region=given["region"],
        group=given["group"],
        editions=given["editions"],
        as_of=given["as_of"],
        all_items=given["all_items"],
    )
    if given["output"] is None:
        _print(table, given)
        return None
    _tell(table.notes)
    refused = given["include_refused"]
    return table.write(given["output"], format=given["form"], bom=given["bom"], include_refused=refused)


def _print(table: "DataTable", given: dict[str, Any]) -> None:
    """A drawn table on a terminal, CSV in a pipe; a format for programs as it is."""
    import sys

    from kg.cli.printing import print_table
    from kg.publish.tables.writing import FORMATS, check_consent, table_bytes

    form = given["form"] or ("table" if sys.stdout.isatty() else "csv")
    check_consent(table, include_refused=given["include_refused"])
    if form in _DRAWN:
        print_table(table, form)
        return
    if form not in FORMATS:
        raise click.UsageError(f"No table is printed as {form!r}: {', '.join((*_DRAWN, *FORMATS))}.")
    if form in _BINARY and sys.stdout.isatty():
        raise click.UsageError(f"{form} is no text to print: name a file with --output.")
    content = table_bytes(table, form, bom=given["bom"], include_refused=True)
    click.echo(content, nl=False)
    _tell(dict.fromkeys((*table.notes, *(table.note.brief if table.note is not None else ()))))


def _tell(notes: Iterable[str]) -> None:
    for note in notes:
        click.echo(note, err=True)


def _list_tables(ontology: Path | None) -> None:
    from kg.ask.table import Table
    from kg.cli.printing import print_table
    from kg.publish.tables.definition import load_tables
    from kg.resources import ontology_folder

    known = load_tables(ontology_folder(ontology)).values()
    print_table(
        Table(("table", "a row is", "columns"), tuple((t.name, t.row, len(t.columns)) for t in known))
    )
