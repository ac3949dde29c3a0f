"""Arguments and options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])

DEFAULT_GRAPH = Path("graph")
"""The graph folder of `ask`, `query` and `explain` if none is named."""

VIOLATIONS = 4
"""The exit code of `build` and `validate` where the graph does not conform to the shapes."""

STALE = 5
"""The exit code of `build` and `validate` where decisions or waivers fit what is there no longer."""


def graph_argument(command: _Command) -> _Command:
    """GRAPH: the graph folder, or a single file where a command says so."""
    path = click.Path(path_type=Path)
    return click.argument("graph", type=path, envvar="EGOVKG_GRAPH", default=DEFAULT_GRAPH)(command)


def graph_option(command: _Command) -> _Command:
    """`-g/--graph`: the graph folder of the commands whose argument is something else."""
    return click.option(
        "-g",
        "--graph",
        type=click.Path(path_type=Path),
        envvar="EGOVKG_GRAPH",
        default=DEFAULT_GRAPH,
        show_default=True,
        help="The graph folder, or a single .nq, .trig, .ttl or .nt file.",
    )(command)


def fixtures_option(command: _Command) -> _Command:
    """`--include-fixtures`: invented responses count too."""
    text = "Take in invented responses too; they are left out otherwise."
    return click.option("--include-fixtures", is_flag=True, help=text)(command)


def countries_option(command: _Command) -> _Command:
    """`--country`, several times: ISO 3166 alpha-3 codes."""
    text = "Only this country, by ISO 3166 alpha-3 code; may be repeated."
    return click.option("--country", "countries", multiple=True, metavar="ISO3", callback=_upper, help=text)(
        command
    )


def decisions_option(text: str) -> Callable[[_Command], _Command]:
    """`--decisions`: a file of what people decided."""
    return click.option("--decisions", type=click.Path(path_type=Path), metavar="FILE", help=text)


def format_option(*formats: str) -> Callable[[_Command], _Command]:
    """`-f/--format`; without it a terminal gets the first format and a pipe CSV."""
    return click.option(
        "-f",
        "--format",
        "form",
        type=click.Choice(formats),
        help=f"How to print; {formats[0]} on a terminal and csv in a pipe by default.",
    )


def _upper(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.upper() for code in value)
