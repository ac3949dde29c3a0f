"""A codebook that writes itself as a page, a table or a DDI document."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from types import MappingProxyType

from kg.errors import ExportError
from kg.publish.codebook.content import CodebookContent
from kg.publish.codebook.ddi import xml
from kg.publish.codebook.listing import csv
from kg.publish.codebook.page import html
from kg.publish.export import write_file

FORMATS: Mapping[str, Callable[[CodebookContent], str]] = MappingProxyType(
    {"html": html, "csv": csv, "xml": xml}
)
"""What a codebook is written as, by the ending of the file; `xml` is DDI-Codebook 2.5."""


@dataclass(frozen=True, slots=True)
class Codebook(CodebookContent):
    """Every item, code, rule and column; in a notebook it shows itself as a page."""

    def text(self, form: str) -> str:
        """The codebook in a format of `FORMATS`.

        Raises:
            ExportError: if there is no such format.
        """
        if form not in FORMATS:
            raise ExportError(f"A codebook is written as {', '.join(FORMATS)}, not as {form!r}.")
        return FORMATS[form](self)

    def encoded(self, form: str, *, bom: bool = False) -> bytes:
        """The codebook as bytes in UTF-8; CSV with a byte order mark first if `bom`, by which Excel knows it.

        Raises:
            ExportError: if there is no such format.
        """
        mark = "\ufeff" if bom and form == "csv" else ""
        return f"{mark}{self.text(form)}".encode()

    def write(self, path: str | Path, form: str | None = None, *, bom: bool = False) -> Path:
        """Writes the codebook, whole or not at all; returns the path.

        Args:
            path: the file.
            form: one of `FORMATS`; by default the ending of the file tells.
            bom: begin a CSV file with a byte order mark, by which Excel knows UTF-8.

        Raises:
            ExportError: if the format is unknown or the file cannot be written.
        """
        output = Path(path)
        chosen = form or output.suffix.removeprefix(".").lower()
        if chosen not in FORMATS:
            endings = ", ".join(f".{name}" for name in FORMATS)
            raise ExportError(f"{output}: a codebook is written to a file that ends in {endings}.")
        write_file(output, self.encoded(chosen, bom=bom))
        return output

    def _repr_html_(self) -> str:
        """The page in a frame of its own, so that its styles leave the notebook alone."""
        title = escape(self.words["title"])
        style = "width: 100%; height: 40rem; border: 1px solid"
        return f'<iframe title="{title}" style="{style}" srcdoc="{escape(self.text("html"))}"></iframe>'
