"""Splits a JSON or JSON Lines file into the responses in it, and decodes each into its shape."""

import re
from collections.abc import Iterator
from typing import TypeVar

import msgspec

from kg.errors import InputError, NotAResponse, UnreadableInput
from kg.readers.decoding import decode

_T = TypeVar("_T")
_BYTE = re.compile(r" \(byte (\d+)\)")
_VALUE = re.compile(r"(Invalid enum value) .*", re.DOTALL)
_BEGINS = re.compile(rb'\{\s*["}]|\[\s*[\[{\]]')


def looks_like_json(data: bytes) -> bool:
    """Whether a file begins as a JSON object, or as a list of them.

    Example:
        >>> [looks_like_json(data) for data in (b'{"answers": []}', b"[ {", b"[1] Country name", b"{1} Chad")]
        [True, True, False, False]
    """
    return bool(_BEGINS.match(data[:1000].translate(None, b"\0\xef\xbb\xbf\xff\xfe").lstrip()))


def documents(data: bytes, name: str) -> tuple[tuple[str | None, bytes], ...]:
    """The responses in a file as JSON, each with its place where there are several.

    Raises:
        UnreadableInput: if it is no valid JSON, or nested too deeply.
        NotAResponse: if it is a list of none.
    """
    text, _ = decode(data, name)
    lines = [(at, line) for at, line in enumerate(text.split("\n"), 1) if line.strip()]
    if len(lines) > 1 and all(_is_object(line) for _, line in lines[:2]):
        found = [(f"line {at}", line.encode()) for at, line in lines]
    else:
        found = list(_entries(text, name))
    if not found:
        raise NotAResponse(f"{name} is an empty list: it holds no response.")
    return tuple(found) if len(found) > 1 else ((None, found[0][1]),)


def _is_object(line: str) -> bool:
    """Whether a line is a JSON object by itself, as in JSON Lines."""
    try:
        return line.lstrip().startswith("{") and msgspec.json.decode(line, type=msgspec.Raw) is not None
    except (msgspec.DecodeError, RecursionError):
        return False


def _entries(text: str, name: str) -> Iterator[tuple[str, bytes]]:
    """The one object, or those of a list."""
    data = text.encode()
    if not text.lstrip().startswith("["):
        yield "response 1", data
        return
    for at, entry in enumerate(decoded(data, list[msgspec.Raw], name), 1):
        yield f"response {at}", bytes(entry)


def decoded(data: bytes, shape: type[_T], where: str) -> _T:
    """JSON as a shape.

    Raises:
        InputError: if it is of another shape; the message names the field.
        UnreadableInput: if it is no valid JSON.
    """
    try:
        return msgspec.json.decode(data, type=shape)
    except msgspec.ValidationError as error:
        raise InputError(f"{where}: {_explained(error)}. See docs/formats.md.") from error
    except RecursionError as error:
        raise UnreadableInput(f"{where} is nested far deeper than a response: it cannot be read.") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadableInput(f"{where} is no valid JSON: {_located(error, data)}.") from error


def _explained(error: msgspec.ValidationError) -> str:
    """The words of msgspec with the path in front; they never repeat a value."""
    what, at, path = str(error).rpartition(" - at ")
    what, path = (_VALUE.sub(r"\1", what), path) if at else (path, "")
    field = path.strip("`").removeprefix("$").removeprefix(".")
    return f"{field}: {what}" if field else what


def _located(error: Exception, data: bytes) -> str:
    """The words of msgspec with a line in place of a byte; none where all stands on one line."""
    said = str(error).removeprefix("JSON is malformed: ")
    found = _BYTE.search(said)
    if not found:
        return said.rstrip(".")
    line = data[: int(found[1])].count(b"\n") + 1
    return _BYTE.sub(f" (line {line})" if b"\n" in data.strip() else "", said)


def names_of(data: bytes, where: str) -> frozenset[str]:
    """The names in a JSON object, whatever their values are; none if it is a value of another kind.

    Raises:
        UnreadableInput: if it is no valid JSON.
    """
    try:
        return frozenset(decoded(data, dict[str, msgspec.Raw], where))
    except UnreadableInput:
        raise
    except InputError:
        return frozenset()
