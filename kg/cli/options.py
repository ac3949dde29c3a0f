"""Arguments and options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from kg.cli import completing
from kg.cli.settings import narrowed_otherwise, settings_of, tell, told

_Command = TypeVar("_Command", bound=Callable[..., Any])

DEFAULT_GRAPH = Path("graph")
"""The graph folder of `ask`, `query` and `explain` if none is named."""

ANY = "any"
"""The country that stands for all."""

VIOLATIONS = 4
"""The exit code of `build` and `validate` where the graph does not conform to the shapes."""

STALE = 5
"""The exit code of `build` and `validate` where decisions or waivers fit what is there no longer."""


def graph_argument(command: _Command) -> _Command:
    """GRAPH: the graph folder, or a single file where a command says so."""
    path = click.Path(path_type=Path)
    return click.argument("graph", type=path, envvar="EGOVKG_GRAPH", default=DEFAULT_GRAPH, callback=told)(
        command
    )


def graph_option(command: _Command) -> _Command:
    """`-g/--graph`: the graph folder of the commands whose argument is something else."""
    return click.option(
        "-g",
        "--graph",
        type=click.Path(path_type=Path),
        envvar="EGOVKG_GRAPH",
        default=DEFAULT_GRAPH,
        show_default=True,
        callback=told,
        help="The graph folder, or a single .nq, .trig, .ttl or .nt file.",
    )(command)


def fixtures_option(command: _Command) -> _Command:
    """`--include-fixtures`: invented responses count too."""
    return click.option(
        "--include-fixtures/--exclude-fixtures",
        default=False,
        callback=told,
        help="Take in invented responses too; they are left out otherwise.",
    )(command)


def countries_option(command: _Command) -> _Command:
    """`--country`, several times: names or codes, which become ISO 3166 alpha-3 codes."""
    text = "Only this country, by code or name; may be repeated; any for all."
    return click.option(
        "--country",
        "countries",
        multiple=True,
        metavar="COUNTRY",
        callback=_codes,
        shell_complete=completing.countries,
        help=text,
    )(command)


def source_country_option(command: _Command) -> _Command:
    """`--country` of the commands that read files: what they do not tell themselves."""
    text = "The country of all files, by code or name, where they do not tell."
    return click.option(
        "--country", metavar="COUNTRY", callback=_code, shell_complete=completing.countries, help=text
    )(command)


def source_edition_option(command: _Command) -> _Command:
    """`--edition` of the commands that read files: what they do not tell themselves."""
    text = "The edition of all files, such as 2022, where the questions do not tell."
    return click.option("--edition", metavar="EDITION", help=text)(command)


def decisions_option(text: str) -> Callable[[_Command], _Command]:
    """`--decisions`: a file of what people decided."""
    return click.option(
        "--decisions", type=click.Path(path_type=Path), metavar="FILE", callback=told, help=text
    )


def refused_option(command: _Command) -> _Command:
    """`--include-refused`: with what a government does not wish to be published."""
    text = "Take in responses whose publication was refused."
    return click.option("--include-refused", is_flag=True, help=text)(command)


def quiet_option(command: _Command) -> _Command:
    """`-q/--quiet`: no progress on standard error; notes and errors stay."""
    return click.option("-q", "--quiet", is_flag=True, help="No progress on stderr.")(command)


def format_option(*formats: str) -> Callable[[_Command], _Command]:
    """`-f/--format`; without it a terminal gets the first format and a pipe CSV."""
    return click.option(
        "-f",
        "--format",
        "form",
        type=click.Choice(formats),
        help=f"How to print; {formats[0]} on a terminal and csv in a pipe by default.",
    )


def _codes(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """The countries' codes; none where one is `any`."""
    from_file = ctx.get_parameter_source("countries") is ParameterSource.DEFAULT_MAP
    if (from_file and narrowed_otherwise(ctx)) or any(one.strip().lower() == ANY for one in value):
        return ()
    codes = tuple(code for one in value if (code := _code(ctx, param, one)) is not None)
    if from_file:
        tell(settings_of(ctx), "country", codes)
    return codes


def _code(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """The code of a country that is given by code or name."""
    if value is None:
        return None
    from kg.ask.countries import country_code
    from kg.resources import ontology_folder

    return country_code(value, ontology_folder(ctx.find_root().obj))
