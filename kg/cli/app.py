"""The group `kg`; a command's module is loaded when the command is called."""

import os
from importlib import import_module
from pathlib import Path

import click

from kg import __version__
from kg.cli.examples import with_examples
from kg.cli.suggesting import resolve_or_suggest

COMMANDS = {
    "read": "Print what is read in responses, in whichever format, as JSON.",
    "build": "Build a graph from responses.",
    "validate": "Check a graph against the shapes.",
    "ask": "Ask one of the ready questions.",
    "query": "Run a SPARQL query.",
    "export": "Write the graph in another format.",
    "network": "Write the graph as a network of typed nodes and edges.",
    "codebook": "Write the codebook: items, codes, rules, quality, columns of tables.",
    "coverage": "Show what became of every answer.",
    "review": "Write what is doubtful as a queue for people to decide.",
    "report": "Write a summary of data quality as a page.",
    "cite": "Print how to cite the graph and its sources.",
    "explain": "Show the quotes behind a thing, claim or finding.",
    "evaluate": "Measure a graph against gold annotations.",
    "questionnaire": "List, compare, check and draft editions of the questionnaire.",
    "schema": "List classes and properties with their definitions.",
    "doctor": "Check this installation.",
    "completion": "Print what makes a shell complete commands and options.",
}
"""Every command with its short help, in the order of use."""


class CommandGroup(click.Group):
    """Knows its commands by name and loads only the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"kg.cli.{cmd_name}").command
        return with_examples(command, cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; a name that does not exist gets suggestions."""
        return resolve_or_suggest(self, ctx, args, super().resolve_command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the list of commands without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=CommandGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="kg")
@click.option(
    "--ontology",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="EGOVKG_ONTOLOGY",
    help="An edited copy of the ontology folder, in place of the one that came along.",
)
@click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="EGOVKG_CONFIG",
    help="A file of settings, in place of the nearest egovkg.toml here or above.",
)
@click.option("--no-config", is_flag=True, help="Take no settings from a file.")
@click.pass_context
def kg(ctx: click.Context, ontology: Path | None, config: Path | None, no_config: bool) -> None:
    """Turn governments' answers to the UN E-Government Survey into a knowledge graph, and ask it.

    Every edge of the graph leads back to a quote. Start with: kg build RESPONSE.txt -o graph

    An option wins over an environment variable, and that over egovkg.toml (see docs/cli.md).
    """
    from kg.cli.settings import take_settings, tell

    if config is not None and no_config:
        raise click.UsageError("--config names a file that --no-config leaves out: give one of them.")
    settings = take_settings(ctx, config, use=not no_config)
    ctx.obj = ontology or settings.ontology
    if ontology is None and settings.ontology is not None:
        tell(settings, "ontology", settings.ontology)
    if os.environ.get("NO_COLOR"):
        ctx.color = False
