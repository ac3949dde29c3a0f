"""Reads a PDF: words by their place, options by what the questionnaire prints, ticks by what is drawn."""

import re
from collections.abc import Iterator

from kg.pdfium import Printed, Session
from kg.readers.document import Document
from kg.readers.draft import Draft, Request
from kg.readers.form import read_form
from kg.readers.pdf.marks import Marked
from kg.readers.pdf.rows import Row, rows
from kg.readers.pdf.setting import lines

_FIXTURE_MARK = re.compile(r"#\s*fixture\b", re.IGNORECASE)


def read_pdf(data: bytes, request: Request) -> Iterator[Draft]:
    """The response in a PDF.

    Raises:
        MissingExtra: if the library that reads PDFs is not installed.
        InputError: if it is encrypted, damaged, too large, has no words, or is no response.
    """
    with Session(request.name) as session:
        printed = session.open(data)
        yield read_form(document(printed, session), request)


def document(printed: Printed, session: Session) -> Document:
    """The pages as lines; a first line `# fixture: ...`, or one in the metadata, marks an invented response."""
    found = [row for number, page in enumerate(printed.pages) for row in rows(page, number)]
    fixture = any(map(_FIXTURE_MARK.match, printed.remarks)) or _says_fixture(found)
    own, dropped = lines(found, printed)
    marks = Marked(found, printed, session.look)
    own = tuple(line for line in own if not _FIXTURE_MARK.match(line.text))
    return Document("application/pdf", own, fixture, marks=marks, dropped=dropped)


def _says_fixture(found: list[Row]) -> bool:
    return any(_FIXTURE_MARK.match(row.text) for row in found[:3])
