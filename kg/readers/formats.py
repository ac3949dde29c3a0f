"""The formats that can be read, told apart by their first bytes and never by the file's name."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UnreadableInput
from kg.readers.archive import OFFICE, Archive, members
from kg.readers.document import Document
from kg.readers.draft import Draft, Request
from kg.readers.form import read_form
from kg.readers.interchange import MEDIA_TYPE, looks_like_json, read_interchange
from kg.readers.pdf import pdf_lines, read_pdf
from kg.readers.printout import read_printout
from kg.readers.sheet import holds_separated, separated_drafts, workbook_drafts
from kg.readers.word import read_word

MAX_BYTES = 20_000_000
"""The largest file that is read, in bytes; a response is a thousand times smaller."""


@dataclass(frozen=True, slots=True)
class Format:
    """A way to read a file: `holds` looks at its bytes.

    `lines` turns a printed form into a document whose questions are found by what they print; `drafts`
    reads a format that holds answers as data, one or many responses. A format with neither is known by sight
    only; the message then says what the file is, and the `advice` what to do.
    """

    media_type: str
    name: str
    holds: Callable[[bytes], bool]
    lines: Callable[[bytes, str], Document] | None = None
    drafts: Callable[[bytes, Request], Iterable[Draft]] | None = None
    advice: str = "save the printout as plain text"


def _begins(*signatures: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(signatures)


_OFFICE_PART = "[Content_Types].xml"
_OPEN_DOCUMENT_PART = "META-INF/manifest.xml"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")


def _office(folder: str) -> Callable[[bytes], bool]:
    """By the names of its parts; where an archive is cut off and has no list of them, by the bytes."""

    def holds(data: bytes) -> bool:
        if not data.startswith(_ZIP):
            return False
        names = members(data)
        if not names:
            return folder.encode() in data
        return _OFFICE_PART in names and any(name.startswith(folder) for name in names)

    return holds


def is_archive(data: bytes, names: Callable[[], Iterable[str]] | None = None) -> bool:
    """Whether bytes are a ZIP archive of files, and not an office document, which is packed the same way.

    Args:
        data: the file's bytes, or its first four if `names` is given.
        names: gives the names of its members.
    """
    if not data.startswith(_ZIP):
        return False
    found = tuple(names() if names else members(data))
    return bool(found) and not {_OFFICE_PART, _OPEN_DOCUMENT_PART} & set(found)


def _refuse_archive(data: bytes, request: Request) -> Iterable[Draft]:
    """An archive that comes here is damaged, or given where one file is wanted."""
    if not Archive(data, request.name, OFFICE).members:
        raise UnreadableInput(f"{request.name} is an archive without files.")
    raise UnreadableInput(f"{request.name} is a ZIP archive where one file is wanted: give the files in it.")


FORMATS: tuple[Format, ...] = (
    Format("application/pdf", "a PDF", lambda data: b"%PDF-" in data[:1024], pdf_lines, read_pdf),
    Format(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "an Excel workbook",
        _office("xl/"),
        drafts=workbook_drafts,
    ),
    Format(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "a Word document",
        _office("word/"),
        drafts=read_word,
    ),
    Format(
        "application/vnd.oasis.opendocument",
        "an OpenDocument file",
        lambda data: data.startswith(_ZIP) and _OPEN_DOCUMENT_PART in members(data),
        advice="save it as .docx, .xlsx or PDF",
    ),
    Format("application/zip", "a ZIP archive", _begins(*_ZIP), drafts=_refuse_archive),
    Format(
        "application/x-ole-storage",
        "an old or a locked Office document",
        _begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        advice="save it as .docx or .xlsx, without a password",
    ),
    Format("application/gzip", "a gzip archive", _begins(b"\x1f\x8b")),
    Format("image/*", "a picture", _begins(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")),
    Format("application/rtf", "an RTF document", _begins(b"{\\rtf")),
    Format(
        "text/html",
        "a web page",
        lambda data: data[:512].lstrip().lower().startswith((b"<!doctype html", b"<html")),
    ),
    Format(MEDIA_TYPE, "JSON", looks_like_json, drafts=read_interchange),
    Format("text/csv", "a table as text", holds_separated, drafts=separated_drafts),
    Format("text/plain", "plain text", lambda _: True, read_printout),
)
"""In the order in which they are tried: the first whose `holds` says yes is the one."""


def load(path: Path) -> bytes:
    """A file's bytes.

    Raises:
        UnreadableInput: if it is missing, no file, empty, or larger than `MAX_BYTES`.
    """
    try:
        if path.is_dir():
            raise UnreadableInput(f"{path} is a folder: give the files in it.")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise UnreadableInput(f"{path} does not exist: check the name.") from error
    except OSError as error:
        raise UnreadableInput(f"{path} cannot be opened: {error.strerror}.") from error
    return sound(data, str(path))


def sound(data: bytes, name: str) -> bytes:
    """The bytes of a file, if it may be read.

    Raises:
        UnreadableInput: if they are none, or more than `MAX_BYTES`.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableInput(f"{name} is larger than {MAX_BYTES // 1_000_000} MB: that is no response.")
    if not data.strip(b" \t\r\n\f\v\0\xef\xbb\xbf\xff\xfe"):
        raise UnreadableInput(f"{name} is empty: export the response again.")
    return data


def drafts(data: bytes, request: Request) -> tuple[Draft, ...]:
    """The responses in a file, in whichever format it is.

    Raises:
        InputError: if the format is not supported, or its content cannot be read as a response.
    """
    kind = next(candidate for candidate in FORMATS if candidate.holds(data))
    if kind.drafts is not None:
        return tuple(kind.drafts(data, request))
    if kind.lines is not None:
        return (read_form(kind.lines(data, request.name), request),)
    raise UnreadableInput(f"{request.name} is {kind.name}, which cannot be read: {kind.advice}.")
