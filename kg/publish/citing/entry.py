"""One thing that is cited, whatever the format."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["document", "dataset", "software"]
"""What is cited, by its CSL type."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A source, a dataset or a program.

    `authors` are names as a whole, of countries or institutions; `year` and the day `accessed` (ISO 8601) are
    empty if unknown: nothing is dated by the day on which a citation is made. `notes` are sentences.
    """

    key: str
    kind: Kind
    title: str
    authors: tuple[str, ...] = ()
    year: str = ""
    publisher: str = ""
    version: str = ""
    url: str = ""
    accessed: str = ""
    notes: tuple[str, ...] = field(default=())
