"""Inputs made to harm: each is read, or refused with a clear word, in bounded time and memory."""

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from kg.readers import read
from kg.values import AnswerStatus

from .exports import Export, separated, workbook

Print = Callable[..., str]
Write = Callable[..., Path]

MEMORY = 2_000_000_000
LONGEST = 15.0

READ = """
import json, resource, sys, time
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
from kg.readers import expand, read_inputs
from kg.resources import ontology_folder
for path in sorted(Path(sys.argv[1]).iterdir()):
    start = time.perf_counter()
    inputs = expand([path])
    read = read_inputs(inputs.files, ontology_folder())
    told = [str(error) for _, error in (*inputs.failures, *read.failures)]
    print(json.dumps([path.name, time.perf_counter() - start, told, len(read.found)]), flush=True)
"""

SHEET = "worksheet"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def packed(files: Mapping[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return data.getvalue()


def grown(archive: bytes) -> bytes:
    """The archive with 20 MB as size of each file of a thousand bytes."""
    return archive.replace((1_000).to_bytes(4, "little"), (20_000_000).to_bytes(4, "little"))


def with_sheet(xml: str) -> bytes:
    """A workbook whose sheet is this XML."""
    data = workbook([["x"]])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return packed({**parts, "xl/worksheets/sheet1.xml": xml.encode()})


def sheet(rows: str, behind: str = "", dimension: str = "A1:XFD1048576") -> bytes:
    head = f'<{SHEET} xmlns="{MAIN}"><dimension ref="{dimension}"/><sheetData>'
    return with_sheet(f"{head}{rows}</sheetData>{behind}</{SHEET}>")


def document(body: str, before: str = "") -> bytes:
    """A Word document with this body."""
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    content = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return packed(
        {
            "[Content_Types].xml": f'<Types xmlns="{types}"><Override PartName="/word/document.xml" '
            f'ContentType="{content}"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="r" Type="{kind}" '
            f'Target="word/document.xml"/></Relationships>',
            "word/document.xml": f'{before}<w:document xmlns:w="{main}"><w:body>{body}</w:body></w:document>',
        }
    )


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


LAUGHS = "<!DOCTYPE l [<!ENTITY a 'ha'>{}]>".format(
    "".join(
        f"<!ENTITY {name} '{f'&{before};' * 10}'>"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
)
"""Entities of which the last one is two hundred million characters long."""
ANSWER = "the law on data protection " * 400_000
TOO_LONG = "the answer to question 13 has 10,"


def inputs(printout: Print, export: Export) -> dict[str, tuple[bytes, str]]:
    """What is read, by name, with a part of what is said of it ("" if it is read)."""
    long = export({13: "x"})
    long[1][long[0].index("Name") + 13] = ANSWER
    cell = '<row r="{row}"><c r="{ref}" t="inlineStr"><is><t>x</t></is></c></row>'
    nested = document("<w:sdt><w:sdtContent>" * 200_000 + "</w:sdtContent></w:sdt>" * 200_000)
    questions = "".join(map(paragraph, printout({13: "ANSWER"}).split("\n")))
    return {
        "answer.txt": (printout({13: ANSWER}).encode(), TOO_LONG),
        "word.txt": (printout({13: "a" * 10_000_000}).encode(), "has 10,000,000 characters"),
        "lines.txt": (printout({13: "\n" * 9_000_000}).encode(), "more than 100,000 lines"),
        "lists.txt": (printout({13: "1. Country name\n2. Your name *\n" * 40_000}).encode(), "characters"),
        "zeros.txt": (printout({13: "\0"}).encode(), "holds binary data"),
        "answer.csv": (separated(long).encode(), TOO_LONG),
        "quote.csv": (separated(export({13: "x"})).encode() + b'"' + b"x\n" * 9_000_000, ""),
        "columns.csv": (b"Country name," * 1_400_000 + b"\nChad" * 2, "fewer than 3"),
        "rows.csv": (separated(export({13: "x"})).encode() + b",,,,,\n" * 3_000_000, "more than 5,000 rows"),
        "answer.xlsx": (workbook([["x"]]), "fewer than 3"),
        "corner.xlsx": (sheet(cell.format(row=1048576, ref="XFD1048576")), "fewer than 3"),
        "row.xlsx": (sheet(cell.format(row=10**15, ref=f"A{10**15}")), "fewer than 3"),
        "number.xlsx": (
            sheet(f'<row r="1"><c r="A1"><v>{"9" * 100_000}</v></c></row>'),
            "is a damaged workbook",
        ),
        "merged.xlsx": (
            sheet(cell.format(row=1, ref="A1"), '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
            "fewer than 3",
        ),
        "cells.xlsx": (sheet('<row r="1">' + '<c r="A1"/>' * 4_100_000 + "</row>"), "holds more markup"),
        "nested.xlsx": (sheet("<row><c>" * 500_000 + "</c></row>" * 500_000), ""),
        "laughs.xlsx": (
            with_sheet(f'{LAUGHS}<{SHEET} xmlns="{MAIN}">&i;</{SHEET}>'),
            "declares entities",
        ),
        "bomb.xlsx": (sheet(" " * 90_000_000), "would unpack to 90 MB"),
        "answer.docx": (document(questions.replace("ANSWER", ANSWER)), "characters"),
        "laughs.docx": (document("<w:p>&i;</w:p>", LAUGHS), "entit"),
        "nested.docx": (nested, "is nested more than"),
        "bomb.docx": (packed({"[Content_Types].xml": "", "word/document.xml": b" " * 130_000_000}), "130 MB"),
        "nested.json": (b'{"answers":' + b"[" * 5_000_000, "is nested far deeper"),
        "answer.json": (
            json.dumps(
                {"country": "TCD", "edition": "2022", "answers": [{"number": 13, "text": ANSWER}]}
            ).encode(),
            TOO_LONG,
        ),
        "bomb.zip": (
            grown(packed({f"{at}.txt": b"\0" * 1_000 for at in range(110)})),
            "would unpack to 2,200 MB",
        ),
        "zeros.zip": (packed({"a.txt": b"\0" * 19_000_000, "b.txt": b"\n" * 19_000_000}), "is empty"),
    }


@pytest.mark.slow
def test_harm_is_bounded(printout: Print, export: Export, tmp_path: Path) -> None:
    cases = inputs(printout, export)
    for name, (data, _) in cases.items():
        (tmp_path / name).write_bytes(data)
    code = READ.replace("{memory}", str(MEMORY))
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False, timeout=400
    )
    results = {row[0]: row[1:] for row in map(json.loads, done.stdout.splitlines())}
    assert set(results) == set(cases), done.stderr[-2_000:]
    slow = {name: seconds for name, (seconds, _, _) in results.items() if seconds > LONGEST}
    assert slow == {}
    unsaid = {name: told for name, (_, told, _) in results.items() if cases[name][1] not in " ".join(told)}
    assert unsaid == {}
    assert all(len(message) < 1_000 for _, told, _ in results.values() for message in told)


WRITING = (
    "القانون رقم ٥\u200f لسنة ٢٠٢١ \u202eabc\u202c e\u0301\u0301\u0302 a\u200db \U0001f469\u200d\u2695\ufe0f"
)


@pytest.mark.parametrize("kind", ["txt", "csv", "xlsx"])
def test_all_writing_is_kept_to_the_letter(
    printout: Print, export: Export, write: Write, ontology: Path, kind: str
) -> None:
    table = export({13: WRITING})
    data = {
        "txt": printout({13: WRITING}).encode(),
        "csv": separated(table).encode(),
        "xlsx": workbook(table),
    }
    answer = read(write(data[kind], f"x.{kind}"), ontology).answer(13)
    assert (answer.text, answer.status) == (WRITING, AnswerStatus.TEXT_GIVEN)


def test_signs_that_no_text_has_are_replaced(export: Export, write: Write, ontology: Path) -> None:
    data = separated(export({13: "Act\x07 1\x1b[2J", 57: "15\x08 years"})).encode()
    response = read(write(data, "x.csv"), ontology)
    assert response.answer(13).text == "Act\ufffd 1\ufffd[2J"
    assert response.answer(57).typed == "15\ufffd years"
