"""Reads a YAML file of the model into typed rows; a mistake is reported with file, field and remedy."""

from pathlib import Path
from typing import TypeVar

import msgspec
import yaml

from kg.errors import ResourceError

Row = TypeVar("Row")


def read_rows(path: Path, shape: type[Row]) -> Row:
    """The content of a YAML file as `shape`, a msgspec struct or a container of such.

    Raises:
        ResourceError: if the file is missing, no YAML, or does not have that shape.
    """
    try:
        content = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        return msgspec.convert(content, shape)
    except OSError as error:
        raise ResourceError(f"{path} cannot be read: {error.strerror}.") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ResourceError(f"{path} is not valid YAML: {' '.join(str(error).split())}") from error
    except msgspec.ValidationError as error:
        raise ResourceError(f"{path}: {error}.{hint(str(error))}") from error


def hint(message: str) -> str:
    """What to do about the mistake that people make most often in YAML."""
    if "got `bool`" in message or "got `int`" in message or "got `float`" in message:
        return " Put quotes around the value: a bare yes, no or number is not read as text."
    return ""
