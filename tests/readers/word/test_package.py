"""Damaged and hostile files: a clear error, soon."""

import io
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import EgovkgError, MissingExtra, NotAResponse, UnreadableInput
from kg.readers import read_file
from tests.readers.word.conftest import END, FORM, p, row, table, word_file
from tests.readers.word.make import FILES

Write = Callable[..., Path]

LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (word_file("<w:p>"), "damaged Word document: word/document.xml cannot be read"),
        (word_file("", styles=LAUGHS + "<styles/>"), "declares entities"),
        (word_file(p("1. Country name *"), numbering="<numbering"), "word/numbering.xml cannot be read"),
        (
            word_file("<w:sdt><w:sdtContent>" * 5000 + "</w:sdtContent></w:sdt>" * 5000),
            "nested more than 200",
        ),
        (
            word_file("").replace(b"word/document.xml", b"word/document.xmm"),
            "word/document.xml cannot be read",
        ),
    ],
    ids=["xml", "entities", "part", "deep", "missing"],
)
def test_damaged_files(write: Write, ontology: Path, data: bytes, message: str) -> None:
    began = time.monotonic()
    with pytest.raises(UnreadableInput, match=message) as raised:
        read_file(write(data, "x.docx"), ontology)
    assert str(raised.value).startswith("x.docx")
    assert time.monotonic() - began < 30


def test_a_document_without_questions(write: Write, ontology: Path) -> None:
    with pytest.raises(NotAResponse, match=r"x\.docx is no response"):
        read_file(write(word_file(p("Dear all")), "x.docx"), ontology)


def test_without_the_extra_the_message_names_it(
    write: Write, ontology: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "defusedxml.ElementTree", None)
    with pytest.raises(MissingExtra, match=r"x.docx is a Word document: .* pip install 'egovkg\[docx\]'"):
        read_file(write(word_file(FORM), "x.docx"), ontology)


def test_strict_files_are_read_alike(write: Write, ontology: Path) -> None:
    transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = f'<w:body xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">{FORM}{END}</w:body>'
    document = f'<w:document xmlns:w="{transitional}">{strict}</w:document>'
    data = rebuilt(document, {})
    assert read_file(write(data, "x.docx"), ontology)[0].country == "TCD"


@pytest.mark.unmeasured
def test_a_long_table_is_read_in_good_time(write: Write, ontology: Path) -> None:
    rows = [row(f"Service {n}", f"www.s{n}.td", "in use") for n in range(600)]
    question = "7. What is the official e-government portal at the national level? If more than one exists, "
    body = FORM + p(question, "please list all. *") + table(*rows) + p("x" * 50_000) * 20 + END
    began = time.monotonic()
    with pytest.raises(UnreadableInput, match=r"the answer to question 7 has 1,0.* characters"):
        read_file(write(word_file(body), "x.docx"), ontology)
    assert time.monotonic() - began < 30


@pytest.mark.unmeasured
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damaged_markup_never_gives_a_traceback(data: st.DataObject, write: Write, ontology: Path) -> None:
    name = data.draw(st.sampled_from(sorted(path.name for path in FILES.glob("*.docx"))))
    with zipfile.ZipFile(FILES / name) as archive:
        part = data.draw(st.sampled_from(["document", "numbering", "styles"]))
        names = ("numbering", "styles", "document")
        contents = {one: archive.read(f"word/{one}.xml").decode() for one in names}
    text = contents[part]
    at = data.draw(st.integers(0, len(text)))
    cut = data.draw(st.integers(0, 60))
    new = data.draw(
        st.sampled_from(["", "<w:p>", "</w:p>", "<w:tc/>", 'w:val="-1"', "9" * 30, "\x00", "&amp;"])
    )
    contents[part] = text[:at] + new + text[at + cut :]
    body = contents.pop("document")
    try:
        read_file(write(rebuilt(body, contents), "x.docx"), ontology)
    except EgovkgError:
        return


def rebuilt(document: str, parts: dict[str, str]) -> bytes:
    """A Word file of parts that are given whole."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", document)
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return data.getvalue()
