"""`kg evaluate`."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import format_option, quiet_option
from kg.cli.printing import markdown_text, print_table
from kg.cli.progress import working

if TYPE_CHECKING:
    from kg.ask.table import Table

SINGLE = "figures"
"""The part that a format for one table prints."""

REPORT = ("sections", "responses", "groups", "abstention", "findings", "bounds", "calibration")
"""The parts that a report holds unless others are named."""

PARTS = (SINGLE, *REPORT, "rules", "details")


@click.command()
@click.argument("graph", type=click.Path(path_type=Path))
@click.option(
    "--gold",
    "golds",
    type=click.Path(path_type=Path),
    multiple=True,
    required=True,
    help="A gold file; may be repeated, and further files may follow it.",
)
@click.argument("more", nargs=-1, type=click.Path(path_type=Path), metavar="[GOLD]...")
@click.option(
    "--groups",
    type=click.Path(path_type=Path),
    help="A YAML file that tells which responses belong together: their means are reported apart.",
)
@click.option(
    "--part",
    "parts",
    type=click.Choice(PARTS),
    multiple=True,
    help="Only this part of the report; may be repeated. CSV and JSON lines hold one part.",
)
@click.option("--details", is_flag=True, help="List what was missed and what is extra, with quotes.")
@quiet_option
@format_option("text", "json", "md", "csv", "jsonl")
@click.pass_obj
def command(
    ontology: Path | None,
    *,
    graph: Path,
    golds: tuple[Path, ...],
    more: tuple[Path, ...],
    groups: Path | None,
    parts: tuple[str, ...],
    details: bool,
    quiet: bool,
    form: str | None,
) -> None:
    """Measure a graph, a folder or a file, against gold annotations.

    The report tells precision, recall and F1 by section with intervals, how often findings abstain, bounds
    of what is counted, and how often claims of each confidence are right. Personal strings and names of
    non-things that are found are told on standard error.
    """
    from kg.evaluate import report_tables
    from kg.graph import load

    chosen = form or ("text" if sys.stdout.isatty() else "csv")
    wanted = _wanted(chosen, parts, details)
    loaded = load(graph, include_fixtures=True, ontology=ontology)
    with working("Evaluating", quiet=quiet):
        tables = report_tables(loaded.evaluate([*golds, *more], groups=groups), wanted)
    if chosen == "json":
        _print_json(tables)
    elif len(wanted) == 1 and tables:
        print_table(tables[wanted[0]], "table" if chosen == "text" else chosen)
    elif chosen == "md":
        click.echo("\n".join(f"## {_title(part)}\n\n{_markdown(table)}" for part, table in tables.items()))
    else:
        _print_text(tables)


def _wanted(form: str, parts: tuple[str, ...], details: bool) -> tuple[str, ...]:
    """The parts to print."""
    single = form in {"csv", "jsonl"}
    chosen = parts or (() if single and details else (SINGLE,) if single else REPORT)
    chosen = (*chosen, "details") if details and "details" not in chosen else chosen
    if single and len(chosen) > 1:
        raise click.UsageError(f"{form} holds one part: name one --part, or choose -f json.")
    return tuple(chosen)


def _print_json(tables: "Mapping[str, Table]") -> None:
    """An object with a list of rows for each part, and the notes that go with them."""
    document = {part: {"rows": list(table), "notes": table.notes} for part, table in tables.items()}
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


def _print_text(tables: "Mapping[str, Table]") -> None:
    for number, (part, table) in enumerate(tables.items()):
        click.secho(("\n" if number else "") + _title(part), bold=True)
        print_table(table, "table")


def _markdown(table: "Table") -> str:
    return markdown_text(table) + "".join(f"\n{note}\n" for note in table.notes)


def _title(part: str) -> str:
    return part.capitalize()
