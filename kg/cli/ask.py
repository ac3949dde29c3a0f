"""`kg ask`: a subcommand for each ready question, its parameters as options."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import fixtures_option, format_option, graph_option
from kg.cli.printing import TABLE_FORMATS, print_table

if TYPE_CHECKING:
    from kg.ask import CompetencyQuestion, Parameter


class QuestionGroup(click.Group):
    """Makes a command of a question of the ontology folder when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The questions' ids."""
        return list(_questions(ctx))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The question of that id as a command, or None."""
        question = _questions(ctx).get(cmd_name)
        return None if question is None else _command(question)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the list of questions."""
        with formatter.section("Questions"):
            formatter.write_dl([(id_, question.question) for id_, question in _questions(ctx).items()])


@click.group(cls=QuestionGroup, invoke_without_command=True, subcommand_metavar="[QUESTION] [OPTIONS]...")
@format_option(*TABLE_FORMATS)
@click.pass_context
def command(ctx: click.Context, form: str | None) -> None:
    """Ask one of the ready questions; without QUESTION, list them.

    `kg ask QUESTION --help` shows a question's own options.
    """
    if ctx.invoked_subcommand is None:
        from kg.ask.table import Table

        rows = tuple((q.id, q.question, _options(q)) for q in _questions(ctx).values())
        print_table(Table(("id", "question", "options"), rows), form)


def _questions(ctx: click.Context) -> "Mapping[str, CompetencyQuestion]":
    from kg.catalogue import questions

    return questions(ctx.find_root().obj)


def _options(question: "CompetencyQuestion") -> str:
    return " ".join(_flag(parameter) for parameter in question.parameters)


def _flag(parameter: "Parameter") -> str:
    return f"--{parameter.name.replace('_', '-')}"


def _command(question: "CompetencyQuestion") -> click.Command:
    """The question's command: common options, then one for each parameter."""

    @graph_option
    @fixtures_option
    @click.option("--evidence", is_flag=True, help="Add question number and quote to each row.")
    @click.option("--show-query", is_flag=True, help="Print the SPARQL instead of running it.")
    @format_option(*TABLE_FORMATS)
    def run(
        *,
        graph: Path,
        include_fixtures: bool,
        evidence: bool,
        show_query: bool,
        form: str | None,
        **parameters: str | None,
    ) -> None:
        from kg.catalogue import show_query as sparql_of
        from kg.graph import load

        ontology = click.get_current_context().find_root().obj
        given = {name: value for name, value in parameters.items() if value is not None}
        if show_query and not given:
            click.echo(sparql_of(question.id, ontology=ontology).rstrip())
            return
        loaded = load(graph, include_fixtures=include_fixtures, ontology=ontology)
        if show_query:
            click.echo(sparql_of(question.id, graph=loaded, ontology=ontology, **given).rstrip())
            return
        print_table(loaded.ask(question.id, evidence=evidence, **given), form)

    notes = "".join(f"\n\n{note}" for note in question.notes)
    decorated: Callable[..., Any] = run
    for parameter in reversed(question.parameters):
        decorated = click.option(
            _flag(parameter), parameter.name, metavar=parameter.kind.upper(), help=parameter.help
        )(decorated)
    return click.command(question.id, help=f"{question.question}{notes}")(decorated)
