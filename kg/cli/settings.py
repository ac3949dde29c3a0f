"""Brings the settings of `egovkg.toml` to the options of commands, and says so where one takes effect."""

from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from kg.config import Settings, find_file, read_settings

_KEPT = "kg.settings"

WITHOUT = {
    "read": {"country", "graph"},
    "build": {"country", "graph"},
    "evaluate": {"graph"},
    "codebook": {"graph"},
}
"""Command → settings that it does not take.

Where a file names its country itself, a setting must not change what is read from it; the graph of `evaluate`
stands among other files, and that of `codebook` changes what it is about.
"""


def take_settings(ctx: click.Context, file: Path | None, *, use: bool) -> Settings:
    """Reads the settings and makes them the defaults of the command that is called.

    Args:
        ctx: the context of `kg`.
        file: the file that `--config` names; None to look for one.
        use: whether to take any settings at all.

    Raises:
        ConfigError: if the file is malformed.
    """
    found = (file or find_file(Path.cwd())) if use else None
    settings = Settings() if found is None else read_settings(found)
    ctx.meta[_KEPT] = settings
    if ctx.invoked_subcommand is not None:
        ctx.default_map = {ctx.invoked_subcommand: _defaults(ctx.invoked_subcommand, settings)}
    return settings


def settings_of(ctx: click.Context) -> Settings:
    """The settings that `take_settings` read."""
    kept = ctx.meta.get(_KEPT)
    return kept if isinstance(kept, Settings) else Settings()


def told(ctx: click.Context, param: click.Parameter, value: Any) -> Any:
    """A callback of options: says on standard error that a value comes from the file of settings."""
    if param.name and ctx.get_parameter_source(param.name) is ParameterSource.DEFAULT_MAP:
        tell(settings_of(ctx), "graph" if param.name == "output" else param.name, value)
    return value


def tell(settings: Settings, name: str, value: Any) -> None:
    """Says on standard error what the file of settings decided."""
    from kg.cli.terminal import visible

    words = " ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    if value is True or value is False:
        words = words.lower()
    click.echo(visible(f"From {settings.file}: {name.replace('_', ' ')} {words}."), err=True)


def narrowed_otherwise(ctx: click.Context) -> bool:
    """Whether countries are chosen by an option beside `--country`, before which a setting gives way."""
    return any(ctx.params.get(name) for name in ("region", "group", "regions", "groups"))


def _defaults(command: str, settings: Settings) -> dict[str, Any]:
    """Parameter → value, for one command; a parameter that a command lacks does no harm."""
    graph = settings.graph
    values = {
        "graph": graph,
        "output": graph if command == "build" else None,
        "country": settings.country,
        "countries": (settings.country,) if settings.country else None,
        "decisions": settings.decisions,
        "sources": settings.sources,
        "include_fixtures": settings.include_fixtures,
    }
    without = WITHOUT.get(command, set())
    return {name: value for name, value in values.items() if value is not None and name not in without}
