"""Reads the printout of a form as plain text."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from kg.errors import UnreadableInput
from kg.readers.decoding import decode
from kg.readers.document import Document, Line

_LINE_END = re.compile("\r\n|[\n\r\f\v\x85\u2028\u2029]")
_MOST_LINES = 100_000
_FIXTURE_MARK = re.compile(r"#\s*fixture\b", re.IGNORECASE)


def read_printout(data: bytes, name: str) -> Document:
    r"""A text file as lines; a first line `# fixture: ...` marks an invented response and is left out.

    Raises:
        UnreadableInput: if the bytes are no text, or of more lines than are read.

    Example:
        >>> document = read_printout(b"# fixture: a test\r\n1. Country name *\r\n\r\nChad", "tcd.txt")
        >>> document.fixture, [(line.number, line.start, line.text) for line in document.lines]
        (True, [(2, 19, '1. Country name *'), (3, 38, ''), (4, 40, 'Chad')])
    """
    text, encoding = decode(data, name)
    lines = tuple(islice(split(text), _MOST_LINES + 1))
    if len(lines) > _MOST_LINES:
        raise UnreadableInput(f"{name} has more than {_MOST_LINES:,} lines: that is no response.")
    first = next((at for at, line in enumerate(lines) if not line.blank), 0)
    fixture = bool(lines) and is_fixture_mark(lines[first].text)
    return Document("text/plain", lines[first + 1 :] if fixture else lines, fixture, encoding)


def is_fixture_mark(text: str) -> bool:
    """Whether a first line says that the response is invented.

    Example:
        >>> is_fixture_mark("# Fixture: a test"), is_fixture_mark("# Fixtures and fittings")
        (True, False)
    """
    return _FIXTURE_MARK.match(text.strip()) is not None


def split(text: str) -> Iterator[Line]:
    """The lines of a text with their places in it; a form feed begins a new page."""
    start, page = 0, 1
    for number, end in enumerate(chain(_LINE_END.finditer(text), [None]), start=1):
        if end is None:
            yield Line(text[start:], number, start, page)
            return
        yield Line(text[start : end.start()], number, start, page)
        start = end.end()
        page += end.group() == "\f"
