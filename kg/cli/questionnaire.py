"""`kg questionnaire`: editions listed, shown, compared, checked and drafted."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import format_option
from kg.cli.printing import TABLE_FORMATS, print_table

if TYPE_CHECKING:
    from kg.survey import Fault

FAULTY = 1
"""The exit code of `lint` where a file has an error; warnings alone do not count."""


@click.group(short_help="List, show, compare, check and draft editions of the questionnaire.")
def command() -> None:
    """List, show, compare, check and draft editions of the questionnaire.

    An edition is a file in ontology/questionnaires/; docs/editions.md tells how to add one.
    """


@command.command("list")
@format_option(*TABLE_FORMATS)
@click.pass_obj
def list_editions(ontology: Path | None, *, form: str | None) -> None:
    """List the editions that are described."""
    from kg.editions import editions_table, questionnaires

    print_table(editions_table(questionnaires(ontology)), form)


@command.command()
@click.argument("edition")
@format_option(*TABLE_FORMATS)
@click.pass_obj
def show(ontology: Path | None, *, edition: str, form: str | None) -> None:
    """Show the questions of EDITION, a name or a file."""
    from kg.editions import find_questionnaire, questions_table

    print_table(questions_table(find_questionnaire(edition, ontology=ontology)), form)


@command.command()
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option("--changed", is_flag=True, help="Leave out what is the same.")
@format_option(*TABLE_FORMATS)
@click.pass_obj
def diff(ontology: Path | None, *, before: str, after: str, changed: bool, form: str | None) -> None:
    """Show the crosswalk from edition A to edition B by key.

    A and B are names of editions, or files. Each question is same, reworded, renumbered, new or dropped, or
    has other options; "number reused" tells that its number stood for another question in A.
    """
    from kg.ask import Table
    from kg.editions import compare_questionnaires, crosswalk_table

    crossings = compare_questionnaires(before, after, ontology=ontology)
    table = crosswalk_table(crossings)
    rows = tuple(
        row
        for row, one in zip(table.rows, crossings, strict=True)
        if not changed or "same" not in one.changes
    )
    print_table(Table(table.columns, rows, notes=table.notes), form)


@command.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@format_option("text", *TABLE_FORMATS[1:])
@click.pass_obj
def lint(ontology: Path | None, *, files: tuple[Path, ...], form: str | None) -> int:
    """Check the files of editions, and say what is wrong in words.

    Exits with 1 if a file has an error; a warning asks a person to look.
    """
    from kg.editions import lint_questionnaire
    from kg.survey import Severity

    found = {file: lint_questionnaire(file, ontology=ontology) for file in files}
    if form in {None, "text"}:
        _tell(found)
    else:
        _print_faults(found, form)
    return FAULTY if any(one.severity is Severity.ERROR for told in found.values() for one in told) else 0


def _tell(found: "dict[Path, tuple[Fault, ...]]") -> None:
    for file, faults in found.items():
        for fault in faults:
            click.echo(f"{file}: {fault}")
        if not faults:
            click.echo(f"{file}: nothing is wrong.", err=True)


def _print_faults(found: "dict[Path, tuple[Fault, ...]]", form: str | None) -> None:
    from kg.ask import Table

    columns = ("file", "line", "severity", "question", "code", "message")
    rows = tuple(
        (str(file), one.line, one.severity.value, one.question, one.code, one.message)
        for file, faults in found.items()
        for one in faults
    )
    print_table(Table(columns, rows), form)


@command.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file, in place of printing."
)
@click.option("--edition", metavar="EDITION", help="What the new edition is to be called, such as its year.")
@click.pass_obj
def draft(ontology: Path | None, *, file: Path, output: Path | None, edition: str | None) -> None:
    """Make a first file for the edition of a printout.

    FILE is text, PDF or Word, filled or blank. Questions are matched with those of known editions by their
    words, order and numbers; a TODO stands wherever a person has to decide. Answers are not taken over.
    """
    from kg.editions import draft_questionnaire

    drafted = draft_questionnaire(file, edition=edition, ontology=ontology)
    if output is None:
        click.echo(drafted.text, nl=False)
    else:
        from kg.publish.export import write_file

        write_file(output, drafted.text.encode())
        click.echo(f"Wrote {output}. Check it: kg questionnaire lint {output}", err=True)
    click.echo(
        f"{drafted.known} questions are known, {drafted.alike} are like a known one, {drafted.new} are new.",
        err=True,
    )
