"""The settings of `egovkg.toml`: what the commands take where neither an option nor the environment tells.

The file is looked for in the working directory and upwards. Paths in it are relative to the file::

    graph = "graph"                # the graph folder
    country = "KHM"                # code or name: what is shown is narrowed to it
    ontology = "our-ontology"      # an edited copy of the ontology folder
    decisions = "decisions.yaml"   # what people decided
    sources = "sources.csv"        # where responses were retrieved from
    include_fixtures = false       # whether invented responses count too
"""

import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ConfigError

NAME = "egovkg.toml"
"""The name of the file."""

PATHS = ("graph", "ontology", "decisions", "sources")
"""The settings that are paths."""

SETTINGS: Mapping[str, type] = dict.fromkeys(PATHS, str) | {"country": str, "include_fixtures": bool}
"""Every setting with the type of its value."""

VARIABLES = {"graph": "EGOVKG_GRAPH", "ontology": "EGOVKG_ONTOLOGY"}
"""The environment variables that win over a setting."""

_DEFAULTS = {
    "graph": "graph",
    "ontology": "the one that came along",
    "country": "all countries",
    "decisions": "none",
    "sources": "none",
    "include_fixtures": "false",
}
_TYPES = {str: "a text in quotes", bool: "true or false"}


@dataclass(frozen=True, slots=True)
class Settings:
    """What a file says; `file` is None where there is none, a setting where the file does not hold it."""

    file: Path | None = None
    graph: Path | None = None
    country: str | None = None
    ontology: Path | None = None
    decisions: Path | None = None
    sources: Path | None = None
    include_fixtures: bool | None = None


def find_file(start: Path) -> Path | None:
    """The nearest `egovkg.toml` in a folder or above it."""
    folder = start.resolve()
    return next((one / NAME for one in (folder, *folder.parents) if (one / NAME).is_file()), None)


def read_settings(file: Path) -> Settings:
    """Reads a file of settings.

    Raises:
        ConfigError: if it is missing, no TOML, or holds a setting that is unknown or of the wrong type.
    """
    try:
        told = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{file} cannot be read: {error.strerror or error}.") from error
    except ValueError as error:
        raise ConfigError(f"{file} is no TOML file: {error}.") from error
    for name, value in told.items():
        _check(file, name, value)
    near = Path(os.path.relpath(file))
    paths = {name: near.parent / told[name] for name in PATHS if name in told}
    return Settings(near, **{**told, **paths})


def in_force(
    settings: Settings, environment: Mapping[str, str], *, ontology: Path | None = None
) -> Iterator[tuple[str, str]]:
    """Each setting and the value that commands take without options, with where it comes from.

    Args:
        settings: what a file says.
        environment: the environment variables.
        ontology: what `--ontology` says.

    Example:
        >>> dict(in_force(Settings(Path("egovkg.toml"), country="KHM"), {"EGOVKG_GRAPH": "g"}))["graph"]
        'g (EGOVKG_GRAPH)'
    """
    for name in SETTINGS:
        variable = VARIABLES.get(name, "")
        value = getattr(settings, name)
        if name == "ontology" and ontology is not None and str(ontology) != environment.get(variable):
            yield name, f"{ontology} ({settings.file if ontology == value else '--ontology'})"
        elif environment.get(variable):
            yield name, f"{environment[variable]} ({variable})"
        elif value is not None:
            yield name, f"{str(value).lower() if value in {True, False} else value} ({settings.file})"
        else:
            yield name, f"{_DEFAULTS[name]} (default)"


def _check(file: Path, name: str, value: object) -> None:
    if name not in SETTINGS:
        from kg.ask.naming import Names, unknown  # noqa: PLC0415 - only a wrong name needs it

        hint = unknown(name, "setting", Names((one, one) for one in SETTINGS))
        raise ConfigError(f"{file}: {hint} Known are: {', '.join(SETTINGS)}.")
    wanted = SETTINGS[name]
    if not isinstance(value, wanted) or value == "":
        raise ConfigError(f"{file}: {name} should be {_TYPES[wanted]}, not {value!r}.")
