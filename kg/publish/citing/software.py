"""The citation of egovkg itself, from `CITATION.cff` (Citation File Format 1.2.0)."""

from functools import cache

import msgspec

from kg.publish.citing.entry import Entry
from kg.resources import citation_file
from kg.vocabulary.yaml_file import read_rows


class _Author(msgspec.Struct, rename="kebab"):
    """An organisation by its name, or a person by given and family names."""

    name: str = ""
    given_names: str = ""
    family_names: str = ""

    @property
    def whole(self) -> str:
        return self.name or f"{self.given_names} {self.family_names}".strip()


class _CitationFile(msgspec.Struct, rename="kebab"):
    """What a citation takes from the file."""

    title: str
    authors: list[_Author]
    url: str = ""


def software(version: str) -> Entry:
    """The program that built a graph, in that version.

    Raises:
        ResourceError: if `CITATION.cff` is missing or malformed.

    Example:
        >>> software("0.1.0").authors
        ('The egovkg contributors',)
    """
    cited = _read()
    authors = tuple(author.whole for author in cited.authors)
    return Entry(f"egovkg-{version}", "software", cited.title, authors, version=version, url=cited.url)


@cache
def _read() -> _CitationFile:
    return read_rows(citation_file(), _CitationFile)
