r"""BibTeX: entries of the type `misc`, which every style knows, with biblatex's fields `url` and `urldate`.

UTF-8 as it stands: biber, and BibTeX with a Unicode engine, read it.
"""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from kg.publish.citing.entry import Entry

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    # BibTeX counts braces even behind a backslash.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_SPECIAL = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")
_HOW = {"dataset": "Data set", "software": "Computer software", "document": ""}


def bibtex_text(entries: Iterable[Entry]) -> str:
    """A file of BibTeX."""
    return "\n".join(_entry(entry) for entry in entries)


def escaped(text: str) -> str:
    r"""Text as LaTeX prints it literally.

    Example:
        >>> escaped("50 % of R&D_1")
        '50 \\% of R\\&D\\_1'
    """
    return _SPECIAL.sub(lambda found: _ESCAPES[found[0]], text)


def _entry(entry: Entry) -> str:
    fields = ",\n".join(f"  {name} = {{{value}}}" for name, value in _fields(entry) if value)
    return f"@misc{{{entry.key},\n{fields}\n}}\n"


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    """Names in double braces are no personal names to take apart, and titles keep their capitals."""
    yield "author", " and ".join(f"{{{escaped(name)}}}" for name in entry.authors)
    # By this BibTeX sorts and labels what has no author.
    yield "key", "" if entry.authors else escaped(entry.title)
    yield "title", f"{{{escaped(entry.title)}}}"
    yield "year", entry.year
    yield "howpublished", _HOW[entry.kind]
    yield "publisher", f"{{{escaped(entry.publisher)}}}" if entry.publisher else ""
    yield "version", escaped(entry.version)
    # Braces and backslashes would end the field; all else stands as it is, for \url takes it literally.
    yield "url", quote(entry.url, safe="!#$%&'()*+,/:;=?@[]~_.-", encoding="utf-8")
    yield "urldate", entry.accessed
    yield "note", escaped(" ".join(entry.notes))
