"""Folders, patterns, archives and standard input."""

import io
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kg.errors import UnreadableInput
from kg.readers import expand, read_all, read_inputs
from kg.readers.archive import OFFICE, Archive, Limits, office_parts, shown

Print = Callable[..., str]
Write = Callable[..., Path]


def packed(files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return data.getvalue()


def locked(data: bytes) -> bytes:
    """The archive with the sign of a password on each member, in both places where it stands."""
    marked = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = marked.find(signature)
        while at >= 0:
            marked[at + offset] |= 1
            at = marked.find(signature, at + 1)
    return bytes(marked)


def names(*paths: Path) -> list[str]:
    return [file.path.name for file in expand(paths).files]


def test_an_archive_is_read_as_a_folder_is(
    printout: Print, write: Write, ontology: Path, tmp_path: Path
) -> None:
    files = {
        "in/est.txt": printout(country="Estonia"),
        "../../chad.txt": printout(),
        "in/README.md": "About these files.",
        "in/": "",
        "__MACOSX/in/._est.txt": "x",
        "in/.hidden": "x",
    }
    path = write(packed(files), "batch.zip")
    inputs = expand([path])
    assert [file.path.relative_to(tmp_path).as_posix() for file in inputs.files] == [
        "batch.zip/chad.txt",
        "batch.zip/in/README.md",
        "batch.zip/in/est.txt",
    ]
    result = read_all(inputs.files, ontology)
    assert [(one.country, one.source.name) for one in result.responses] == [
        ("EST", "est.txt"),
        ("TCD", "chad.txt"),
    ]
    assert [failed.name for failed, _ in result.failures] == ["README.md"]
    assert inputs.found == {file.path for file in inputs.files}


def test_an_archive_is_told_by_its_bytes(printout: Print, write: Write) -> None:
    assert names(write(packed({"chad.txt": printout()}, zipfile.ZIP_STORED), "batch.txt")) == ["chad.txt"]
    assert names(write(packed({"[Content_Types].xml": "", "xl/workbook.xml": ""}), "batch.zip")) == [
        "batch.zip"
    ]
    assert names(write(packed({"xl/chad.txt": printout()}, zipfile.ZIP_STORED), "more.zip")) == ["chad.txt"]


def test_an_open_document_is_no_archive_of_responses(write: Write, ontology: Path) -> None:
    path = write(
        packed({"mimetype": "application/vnd.oasis", "META-INF/manifest.xml": "", "content.xml": ""}), "x.ods"
    )
    ((_, error),) = read_all(expand([path]).files, ontology).failures
    assert (
        str(error) == "x.ods is an OpenDocument file, which cannot be read: save it as .docx, .xlsx or PDF."
    )


def test_archives_in_archives_are_opened_once(printout: Print, write: Write) -> None:
    inner = packed({"chad.txt": printout()})
    assert names(write(packed({"inner.zip": inner}), "outer.zip")) == ["chad.txt"]
    deepest = expand([write(packed({"a.txt": "x", "middle.zip": packed({"inner.zip": inner})}), "outer.zip")])
    assert [file.path.name for file in deepest.files] == ["a.txt"]
    ((path, error),) = deepest.failures
    assert path.name == "inner.zip"
    assert "is an archive within archives: unpack it first" in str(error)


def test_a_member_that_fails_does_not_stop_the_others(printout: Print, write: Write, ontology: Path) -> None:
    files: dict[str, str | bytes] = {
        "a.txt": printout(),
        "b.txt": b"\0\1\2" * 100,
        "c.txt": b"x" * 20_000_001,
        "d.txt": "",
    }
    inputs = expand([write(packed(files), "batch.zip")])
    result = read_inputs(inputs.files, ontology)
    assert [one.response.country for one in result.found] == ["TCD"]
    told = {path.name: str(error) for path, error in result.failures}
    assert "holds binary data" in told["b.txt"]
    assert "batch.zip/c.txt is larger than 20 MB" in told["c.txt"]
    assert "batch.zip/d.txt is empty" in told["d.txt"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (packed({}), "is an archive without files"),
        (packed({"a.txt": "x" * 500})[:-40], "is a damaged archive"),
        (
            packed({f"{n}.txt": "" for n in range(10_001)}),
            "holds 10,001 files, where at most 10,000 are read",
        ),
    ],
)
def test_archives_that_cannot_be_opened(write: Write, ontology: Path, data: bytes, message: str) -> None:
    inputs = expand([write(data, "batch.zip")])
    failures = (*inputs.failures, *read_all(inputs.files, ontology).failures)
    assert len(failures) == 1
    with pytest.raises(UnreadableInput, match=message):
        raise failures[0][1]


def test_a_locked_archive_says_so(printout: Print, write: Write, ontology: Path) -> None:
    inputs = expand([write(locked(packed({"a.txt": printout()})), "batch.zip")])
    ((_, error),) = read_all(inputs.files, ontology).failures
    assert "is locked with a password" in str(error)


def test_what_grows_too_large_is_not_unpacked() -> None:
    data = packed({"a": b"\0" * 3_000_000, "b": b"\0" * 3_000_000})
    assert len(data) < 10_000
    with pytest.raises(UnreadableInput, match="would unpack to 6 MB, where at most 5 are read"):
        Archive(data, "x.zip", Limits(10, 4_000_000, 5_000_000))
    with pytest.raises(UnreadableInput, match="a file that would unpack to 3 MB, where at most 2 are read"):
        Archive(data, "x.zip", Limits(10, 2_000_000, 9_000_000))


def test_a_member_never_gives_more_than_it_says() -> None:
    data = bytearray(packed({"a": b"\0" * 3_000_000}))
    size = (3_000_000).to_bytes(4, "little")
    for _ in range(2):
        at = data.find(size)
        data[at : at + 4] = (100).to_bytes(4, "little")
    archive = Archive(bytes(data), "x.zip", OFFICE)
    assert archive.size("a") == 100
    with pytest.raises(UnreadableInput, match="is damaged inside"):
        archive.read("a")


@pytest.mark.parametrize(
    ("part", "message"),
    [
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "declares entities"),
        ('<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><a/>'.encode("utf-16"), "declares entities"),
        ("<a>" * 4_000_001, "holds more markup"),
    ],
)
def test_parts_of_documents_that_are_not_opened(part: str | bytes, message: str) -> None:
    with pytest.raises(UnreadableInput, match=message):
        office_parts(packed({"word/document.xml": part}), "x.docx")


def test_names_lead_nowhere() -> None:
    assert [shown(name).as_posix() for name in ("/etc/passwd", "../x", "C:\\x\\y", "a/./b", "..", "")] == [
        "etc/passwd", "x", "x/y", "a/b", "?", "?",
    ]  # fmt: skip


@pytest.mark.parametrize("archive", [False, True])
def test_standard_input(
    printout: Print, ontology: Path, monkeypatch: pytest.MonkeyPatch, archive: bool
) -> None:
    data = packed({"chad.txt": printout()}) if archive else printout().encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    result = read_all(expand([Path("-")]).files, ontology)
    assert [one.source.name for one in result.responses] == ["chad.txt" if archive else "standard input"]


def test_empty_standard_input(ontology: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    ((path, error),) = read_all(expand([Path("-")]).files, ontology).failures
    assert (path.name, str(error)) == (
        "standard input",
        "standard input is empty: export the response again.",
    )


def test_a_file_that_was_named_counts_as_named(printout: Print, write: Write, tmp_path: Path) -> None:
    path = write(printout())
    assert expand([tmp_path, path]).found == expand([path, tmp_path]).found == frozenset()
