"""`kg ask`: a subcommand for each ready question, its parameters as options."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from kg.cli.completing import Completer
from kg.cli.examples import epilog
from kg.cli.options import fixtures_option, format_option, graph_option
from kg.cli.printing import TABLE_FORMATS, print_table
from kg.cli.settings import settings_of, tell
from kg.cli.suggesting import resolve_or_suggest

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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The question that is asked; a name that does not exist gets suggestions."""
        return resolve_or_suggest(self, ctx, args, super().resolve_command)

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
    if ctx.invoked_subcommand is not None:
        # What settings say to `ask` they say to each question.
        ctx.default_map = {ctx.invoked_subcommand: ctx.default_map}
    else:
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


def _option(question: "CompetencyQuestion", parameter: "Parameter") -> Callable[..., Any]:
    """The option of a parameter; `--group` too names a group of countries if it has no other sense."""
    flags = [_flag(parameter)]
    if parameter.kind == "country-group" and question.parameter("group") is None:
        flags.append("--group")
    callback = _country if parameter.kind == "country" else None
    return click.option(
        *flags,
        parameter.name,
        metavar=parameter.kind.upper(),
        help=parameter.help,
        callback=callback,
        shell_complete=Completer(parameter),
    )


def _examples(question: "CompetencyQuestion") -> str:
    """What to type for an answer, and for its evidence where a row has any."""
    plain = f"kg ask {question.id}"
    evidence = f"{plain} -f csv > rows.csv" if question.count else f"{plain} --country Cambodia --evidence"
    return epilog((plain, evidence, f"{plain} --region Africa"))


def _country(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A country; one from the settings gives way to a region."""
    if value is None or ctx.get_parameter_source(param.name or "") is not ParameterSource.DEFAULT_MAP:
        return value
    if ctx.params.get("region"):
        return None
    tell(settings_of(ctx), "country", value)
    return value


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
        decorated = _option(question, parameter)(decorated)
    text = f"{question.question}{notes}"
    return click.command(question.id, help=text, epilog=_examples(question))(decorated)
