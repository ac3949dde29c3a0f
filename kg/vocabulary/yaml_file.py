"""Reads a YAML file of the model into typed rows; a mistake is reported with file, field and remedy.

Beside that, what else is done with YAML in several places: telling what is wrong with it, looking through it
before it is built, and writing a text into it.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec
import yaml

from kg.errors import ResourceError

Row = TypeVar("Row")

# YAML takes these for line breaks, or takes them nowhere (YAML 1.1, 5.1).
_NOT_PRINTED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


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
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise ResourceError(f"{path} is not valid YAML: {malformed(error)}.") from error
    except msgspec.ValidationError as error:
        raise ResourceError(f"{path}: {error}.{hint(str(error))}") from error


def malformed(error: yaml.YAMLError | UnicodeDecodeError | RecursionError) -> str:
    r"""What is wrong with a text that is no YAML, in words and with its line.

    Example:
        >>> try:
        ...     yaml.compose("edition: 2022\ntitle: [", Loader=yaml.CSafeLoader)
        ... except yaml.YAMLError as error:
        ...     print(malformed(error))
        line 3: did not find expected node content
    """
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8 text"
    if isinstance(error, RecursionError):
        return "it is nested without end"
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        return f"line {error.problem_mark.line + 1}: {error.problem or error.context}"
    return str(getattr(error, "reason", "")) or " ".join(str(error).split())


def nested(text: str | bytes) -> Iterator[tuple[yaml.Event, int]]:
    """Each event of a YAML text with the number of lists and mappings around it, before anything is built.

    Building recurses, and aliases grow without bound: a file from elsewhere is looked through first.

    Raises:
        YAMLError: if the text is no YAML.

    Example:
        >>> max(depth for _, depth in nested("a: [[1]]"))
        3
    """
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        yield event, depth


def in_quotes(text: str) -> str:
    r"""A text between quotation marks, on one line, as YAML reads it back: with the escapes of JSON.

    Example:
        >>> print(in_quotes("no\u2028 \"é\""))
        "no\u2028 \"é\""
    """
    return _NOT_PRINTED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def hint(message: str) -> str:
    """What to do about the mistake that people make most often in YAML."""
    if "got `bool`" in message or "got `int`" in message or "got `float`" in message:
        return " Put quotes around the value: a bare yes, no or number is not read as text."
    return ""
