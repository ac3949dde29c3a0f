"""Reads a PDF: words by their place, options by what the questionnaire prints, ticks by what is drawn."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kg.errors import NotAResponse, UnknownCountry
from kg.pdfium import Printed, Region, Session
from kg.readers.document import Document
from kg.readers.draft import Draft, Request
from kg.readers.form import read_form
from kg.readers.pdf.marks import Marked
from kg.readers.pdf.numbers import numbers_in_front
from kg.readers.pdf.recognition import GARBLED, SCALE, check, garbled, recognise, wordless
from kg.readers.pdf.rows import Row, rows
from kg.readers.pdf.setting import lines
from kg.readers.pdf.written import with_marks_behind
from kg.values import Notice

_RECOGNISED = Notice(
    "words-recognised",
    "The file is a scan: its words were recognised in pictures and may be wrong. "
    "What is read from them is given less confidence.",
)
_GARBLED = Notice(
    "words-recognised",
    "The words that the file holds are not those that it shows: they were recognised in pictures of its "
    "pages and may be wrong. What is read from them is given less confidence.",
)
_FIXTURE_MARK = re.compile(r"#\s*fixture\b", re.IGNORECASE)


def read_pdf(data: bytes, request: Request) -> Iterator[Draft]:
    """The response in a PDF.

    Raises:
        MissingExtra: if the library that reads PDFs is not installed.
        InputError: if it is encrypted, damaged, too large, has no words, or is no response.
    """
    with Session(request.name) as session:
        printed = session.open(data)
        try:
            yield read_form(_document(printed, session, request.name), request)
        except (NotAResponse, UnknownCountry):
            if not garbled(printed.pages):
                raise
            yield read_form(_shown(printed, session, request.name), request)


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
        return dataclasses.replace(_document(session.open(data), session, name), marks=None)


def _document(printed: Printed, session: Session, name: str) -> Document:
    """The document, its words recognised if all its pages are pictures."""
    scanned = [number for number, page in enumerate(printed.pages) if wordless(page)]
    if scanned and len(scanned) == sum(bool(page.glyphs) or wordless(page) for page in printed.pages):
        check(name, len(scanned))
        return document(_recognised(printed, scanned, session, name), session, notices=[_RECOGNISED])
    return document(printed, session, notices=[_left_out(number + 1) for number in scanned])


def _shown(printed: Printed, session: Session, name: str) -> Document:
    """The document with the words that it shows in place of those that it holds.

    Raises:
        MissingExtra: if what recognises words is not installed.
    """
    shown = [number for number, page in enumerate(printed.pages) if page.glyphs or wordless(page)]
    check(name, len(shown), GARBLED)
    return document(_recognised(printed, shown, session, name), session, notices=[_GARBLED])


def _recognised(printed: Printed, scanned: Sequence[int], session: Session, name: str) -> Printed:
    """The document with the words of its scanned pages."""
    regions = [_whole(number, printed) for number in scanned]
    words = recognise([picture for region in regions for picture in session.look([region])], name)
    pages = list(printed.pages)
    for number, pieces in zip(scanned, words, strict=True):
        pages[number] = replace(pages[number], glyphs=pieces, drawings=())
    return replace(printed, pages=tuple(pages))


def _whole(number: int, printed: Printed) -> Region:
    page = printed.pages[number]
    return Region(number, (0.0, 0.0, page.width, page.height), SCALE)


def document(printed: Printed, session: Session, notices: Sequence[Notice] = ()) -> Document:
    """The pages as lines; a first line `# fixture: ...`, or one in the metadata, marks an invented response.

    Args:
        printed: the pages.
        session: gives pictures of them.
        notices: what to tell about them; one of them may tell that their words were recognised.
    """
    printed = numbers_in_front(printed)
    found = with_marks_behind(
        [row for number, page in enumerate(printed.pages) for row in rows(page, number)]
    )
    fixture = any(map(_FIXTURE_MARK.match, printed.remarks)) or _says_fixture(found)
    own, dropped = lines(found, printed)
    marks = Marked(found, printed, session.look)
    own = tuple(line for line in own if not _FIXTURE_MARK.match(line.text))
    return Document(
        "application/pdf",
        own,
        fixture,
        marks=marks,
        recognised=any(notice.code == _RECOGNISED.code for notice in notices),
        dropped=dropped,
        notices=tuple(notices),
    )


def _left_out(page: int) -> Notice:
    return Notice("page-without-words", f"Page {page} is a picture without words and was left out.")


def _says_fixture(found: list[Row]) -> bool:
    return any(_FIXTURE_MARK.match(row.text) for row in found[:3])
