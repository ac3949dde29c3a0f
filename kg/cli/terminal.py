"""Keeps what a file holds from commanding the terminal that shows it."""

import io
import sys
from typing import TextIO

# Marks that turn the direction of writing make a line read as another one than it is (CVE-2021-42574).
_DIRECTION = (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)
_CONTROLS = (*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0))
_TURNED = {code: f"\\u{code:04x}" for code in _DIRECTION}
_SHOWN = _TURNED | {code: f"\\x{code:02x}" for code in _CONTROLS}


def visible(text: str) -> str:
    r"""A message with names of signs that have no shape in place of them.

    Example:
        >>> visible("\u202etxt.exe\x1b[2J")
        '\\u202etxt.exe\\x1b[2J'
    """
    return text.translate(_SHOWN)


class Screen(io.TextIOWrapper):
    """A terminal that shows marks of direction by name; colours, which are controls too, pass through."""

    def write(self, text: str) -> int:
        """Writes the text."""
        super().write(text.translate(_TURNED))
        return len(text)


def guard() -> None:
    """Puts `Screen` before standard output and standard error where they are a terminal."""
    sys.stdout = _screen(sys.stdout)
    sys.stderr = _screen(sys.stderr)


def _screen(stream: TextIO) -> TextIO:
    if not isinstance(stream, io.TextIOWrapper) or not stream.isatty():
        return stream
    return Screen(stream.buffer, encoding=stream.encoding, errors=stream.errors, line_buffering=True)
