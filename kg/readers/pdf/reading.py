"""Reads a PDF: words by their place, options by what the questionnaire prints, ticks by what is drawn."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kg.pdfium import Printed, Region, Session
from kg.readers.document import Document
from kg.readers.draft import Draft, Request
from kg.readers.form import read_form
from kg.readers.pdf.marks import Marked
from kg.readers.pdf.recognition import SCALE, check, recognise, wordless
from kg.readers.pdf.rows import Row, rows
from kg.readers.pdf.setting import lines
from kg.values import Notice

_RECOGNISED = Notice(
    "words-recognised",
    "The file is a scan: its words were recognised in pictures and may be wrong. "
    "What is read from them is given less confidence.",
)
_FIXTURE_MARK = re.compile(r"#\s*fixture\b", re.IGNORECASE)


def read_pdf(data: bytes, request: Request) -> Iterator[Draft]:
    """The response in a PDF.

    Raises:
        MissingExtra: if the library that reads PDFs is not installed.
        InputError: if it is encrypted, damaged, too large, has no words, or is no response.
    """
    with Session(request.name) as session:
        yield read_form(_opened(data, session, request.name), request)


def pdf_lines(data: bytes, name: str) -> Document:
    """The words of a PDF as lines, without looking at marks.

    Args:
        data: the file's bytes.
        name: its name, for messages.

    Raises:
        MissingExtra: as `read_pdf`.
        InputError: if it is encrypted, damaged, too large, or has no words.
    """
    with Session(name) as session:
        return dataclasses.replace(_opened(data, session, name), marks=None)


def _opened(data: bytes, session: Session, name: str) -> Document:
    """The document, its words recognised if all its pages are pictures."""
    printed = session.open(data)
    scanned = [number for number, page in enumerate(printed.pages) if wordless(page)]
    if scanned and len(scanned) == sum(bool(page.glyphs) or wordless(page) for page in printed.pages):
        return document(_recognised(printed, scanned, session, name), session, recognised=True)
    return document(printed, session, pictures=scanned)


def _recognised(printed: Printed, scanned: Sequence[int], session: Session, name: str) -> Printed:
    """The document with the words of its scanned pages.

    Raises:
        MissingExtra: if what recognises words is not installed.
    """
    check(name, len(scanned))
    regions = [_whole(number, printed) for number in scanned]
    words = recognise([picture for region in regions for picture in session.look([region])], name)
    pages = list(printed.pages)
    for number, pieces in zip(scanned, words, strict=True):
        pages[number] = replace(pages[number], glyphs=pieces, drawings=())
    return replace(printed, pages=tuple(pages))


def _whole(number: int, printed: Printed) -> Region:
    page = printed.pages[number]
    return Region(number, (0.0, 0.0, page.width, page.height), SCALE)


def document(
    printed: Printed, session: Session, *, recognised: bool = False, pictures: Sequence[int] = ()
) -> Document:
    """The pages as lines; a first line `# fixture: ...`, or one in the metadata, marks an invented response.

    Args:
        printed: the pages.
        session: gives pictures of them.
        recognised: whether their words were recognised in pictures.
        pictures: the numbers, from 0, of pages that are pictures and are left out.
    """
    notices = [*(_RECOGNISED,) * recognised, *(_left_out(number + 1) for number in pictures)]
    found = [row for number, page in enumerate(printed.pages) for row in rows(page, number)]
    fixture = any(map(_FIXTURE_MARK.match, printed.remarks)) or _says_fixture(found)
    own, dropped = lines(found, printed)
    marks = Marked(found, printed, session.look)
    own = tuple(line for line in own if not _FIXTURE_MARK.match(line.text))
    return Document(
        "application/pdf",
        own,
        fixture,
        marks=marks,
        recognised=recognised,
        dropped=dropped,
        notices=tuple(notices),
    )


def _left_out(page: int) -> Notice:
    return Notice("page-without-words", f"Page {page} is a picture without words and was left out.")


def _says_fixture(found: list[Row]) -> bool:
    return any(_FIXTURE_MARK.match(row.text) for row in found[:3])
