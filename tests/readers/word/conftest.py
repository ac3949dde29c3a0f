"""Small Word files, written part by part."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.readers import read_file
from kg.values import Response

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
Make = Callable[..., bytes]
ReadBody = Callable[..., Response]


def word_file(body: str, **parts: str) -> bytes:
    """A Word file with a body; other parts are named without their folder and suffix."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
        )
        for name, content in parts.items():
            path = "word/_rels/document.xml.rels" if name == "relations" else f"word/{name}.xml"
            archive.writestr(path, content)
    return data.getvalue()


def p(*runs: str, properties: str = "") -> str:
    """A paragraph of runs; a text without markup is a run of its own."""
    written = (one if one.startswith("<") else f"<w:r><w:t>{one}</w:t></w:r>" for one in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(written)}</w:p>"


def row(*cells: str, properties: str = "") -> str:
    """A row of a table; a cell without markup is a paragraph."""
    written = (one if one.startswith("<") else p(one) for one in cells)
    inner = "".join(one if one.startswith("<w:tc>") else f"<w:tc>{one}</w:tc>" for one in written)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def r(text: str, properties: str = "") -> str:
    """A run of words."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


FORM = (
    p("1. Country name *")
    + p("Chad")
    + p("2. Your name *")
    + p("3. Title *")
    + p("4. Organization *")
    + p("5. Email *")
)
"""Enough of a form to be recognised, before the question that a test is about."""
END = p("18. Email *")
"""Where the question for an address is missing, the answer above it may hold one and is blanked."""


@pytest.fixture
def read_body(tmp_path: Path, ontology: Path) -> ReadBody:
    """Reads a body that comes after the beginning of a form."""

    def make(body: str, *, form: str = FORM, end: str = END, **parts: str) -> Response:
        path = tmp_path / "response.docx"
        path.write_bytes(word_file(form + body + end, **parts))
        (found,) = read_file(path, ontology)
        return found

    return make
