"""The citation of a graph, as text, BibTeX and CSL-JSON."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.ask.questions import CompetencyQuestion
from kg.errors import ExportError
from kg.publish.citing.bibtex import bibtex_text
from kg.publish.citing.csl import csl_items, csl_text
from kg.publish.citing.entries import entries
from kg.publish.citing.entry import Entry
from kg.publish.citing.note import Note
from kg.publish.citing.rights import RIGHTS

FORMATS = ("text", "bibtex", "csl-json")
"""The formats in which a citation is printed."""

UNKNOWN_ADDRESS = (
    "Where no address of the response itself is known, that of the Survey stands; "
    "kg build --sources takes the addresses."
)
"""What is said where a response was built without its own address."""

_KINDS = {"dataset": " [Data set]", "software": " [Computer software]", "document": ""}


@dataclass(frozen=True, slots=True)
class Citation:
    """What to cite when a graph is used, and what to print beside the result.

    Attributes:
        entries: the sources at the United Nations, the derived dataset, the software.
        note: what stands beside all that is shown of the graph.
    """

    entries: tuple[Entry, ...]
    note: Note

    def __str__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        """References to copy into a list, a paragraph for each; then the note and the rights."""
        references = (f"{reference(entry)}\n" for entry in self.entries)
        return "\n".join([*references, "Note\n" + "\n".join(self._note()) + "\n"])

    @property
    def bibtex(self) -> str:
        """BibTeX, an entry for each."""
        return bibtex_text(self.entries)

    @property
    def csl(self) -> list[dict[str, object]]:
        """Items of CSL-JSON."""
        return csl_items(self.entries)

    def printed(self, form: str) -> str:
        """The citation in one of `FORMATS`."""
        if form == "bibtex":
            return self.bibtex
        return csl_text(self.entries) if form == "csl-json" else self.text

    def _note(self) -> Iterator[str]:
        yield from self.note.lines
        yield RIGHTS
        if any(not one.url and not one.fixture for one in self.note.responses):
            yield UNKNOWN_ADDRESS


def cite(note: Note, question: CompetencyQuestion | None = None) -> Citation:
    """How to cite the responses of a note and what was derived from them.

    Args:
        note: what stands beside the result that is cited.
        question: the ready question that the result answers, if it answers one.

    Raises:
        ExportError: if the note is on no response.
    """
    if not note.responses:
        raise ExportError(
            "Nothing to cite: no response is loaded that was asked for. Choose other countries or editions; "
            "invented responses need --include-fixtures."
        )
    return Citation(entries(note, question), note)


def reference(entry: Entry) -> str:
    """One entry as a reference: author, year, title, publisher, address, date of retrieval, notes.

    Example:
        >>> reference(Entry("khm-2022", "document", "Response", ("Cambodia",), "2022", "UN DESA"))
        'Cambodia (2022). Response. UN DESA.'
    """
    year = f" ({entry.year})" if entry.year else ""
    version = f" (version {entry.version})" if entry.kind == "software" else ""
    parts = [
        f"{', '.join(entry.authors)}{year}." if entry.authors else "",
        f"{entry.title}{version}{_KINDS[entry.kind]}.",
        f"{entry.publisher}." if entry.publisher and entry.publisher not in entry.authors else "",
        entry.url,
        f"(retrieved {entry.accessed})." if entry.accessed else "",
        *entry.notes,
    ]
    return " ".join(part for part in parts if part)
