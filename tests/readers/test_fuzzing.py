"""Files damaged on purpose, in every format: a reader reads them or says what is wrong, in bounded time.

`make fuzz` runs these with many more examples.
"""

import io
import json
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kg
from kg.errors import EgovkgError
from kg.readers import FORMATS, expand, read_inputs
from kg.resources import ontology_folder
from kg.vocabulary.questionnaire import load_questionnaires

from .exports import LEADING, Table, Value, numbered, separated, title_of, workbook

pytestmark = pytest.mark.fuzz

ROOT = Path(__file__).parents[1]
RESPONSE = ROOT / "data" / "responses" / "kir-2022.txt"
SECRETS = ("Tebau Ioane", "ict@micttd")
LONGEST = 20.0
"""Seconds that a damaged file may take: a sound one takes two at most."""
ONTOLOGY = ontology_folder()

Change = tuple[str, float, int, bytes]

few = settings(
    max_examples=max(8, settings.default.max_examples // 12) if settings.default else 8,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)

STRANGE = [
    *(
        b"\0",
        b"\xff\xfe",
        b"\xe2\x80\xae",
        b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
        b"<",
        b"</",
        b"&#0;",
        b"&a;",
        b"]]>",
    ),
    *(b"99999999999999999999", b"-1", b"NaN", b"1e999", b'r="XFE1048577"', b'r="A0"', b"_x0000_", b"=1+1"),
    *(b"\\ud800", b"{", b"[", b'"', b";", b",,,,,,", b"1. Country name *"),
    *(b"PK\x03\x04", b"endobj", b"stream", b"/Length 99999999"),
]


def table() -> Table:
    """The sample as an export of one row."""
    form = load_questionnaires(ONTOLOGY)["2022"]
    answers = read_inputs([RESPONSE], ONTOLOGY).found[0].response.answers
    secret = {2: SECRETS[0], 5: "ict@micttd.gov.ki", 13: "Write to ict@micttd.gov.ki"}
    cells = [secret.get(one.number, one.text or one.typed or "Yes" * bool(one.options)) for one in answers]
    titles = numbered([*LEADING, *map(title_of, form.questions)])
    return [[*titles], ["1", "", "6/21/21 9:00", "", "", *cells]]


def samples() -> dict[str, bytes]:
    """A sound file of each format, by media type."""
    export = table()
    text = RESPONSE.read_bytes()
    document = json.dumps(kg.as_json(kg.read(RESPONSE)[0], include_restricted=True)).encode()
    found = {
        "text/plain": text,
        "text/csv": separated(export).encode(),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": workbook(export),
        "application/json": document,
        "application/zip": packed({"a.txt": text, "b.json": document}),
    }
    for media_type, pattern in (
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "*.docx"),
        ("application/pdf", "samples/*.pdf"),
    ):
        files = sorted(ROOT.rglob(pattern), key=lambda path: (path.stat().st_size, path.name))
        for path in files[:1]:
            found[media_type] = path.read_bytes()
    return found


def packed(files: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return data.getvalue()


SOUND = samples()
INSIDE = [name for name, data in SOUND.items() if data.startswith(b"PK")]


def damaged(data: bytes, changes: list[Change]) -> bytes:
    """The bytes with something cut out, doubled, overwritten or put in, here and there."""
    made = bytearray(data)
    for kind, place, length, content in changes:
        at = int(place * len(made))
        if kind == "cut":
            del made[at : at + length]
        elif kind == "double":
            made[at:at] = made[at : at + length]
        elif kind == "end":
            del made[at:]
        elif kind == "flip" and made:
            made[min(at, len(made) - 1)] ^= content[0] or 1
        else:
            made[at:at] = content
    return bytes(made)


def damaged_inside(data: bytes, changes: list[Change]) -> bytes:
    """An archive that is sound, with changes in one of its members."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    names = sorted(parts, key=lambda name: -len(parts[name]))
    chosen = names[int(changes[0][1] * len(names)) % min(len(names), 4)] if changes else names[0]
    return packed({**parts, chosen: damaged(parts[chosen], changes)})


def reads_or_refuses(path: Path, data: bytes) -> None:
    """Reads bytes; anything but an error of our own, with nothing personal in it, is a fault."""
    path.write_bytes(data)
    start = time.perf_counter()
    inputs = expand([path])
    read = read_inputs(inputs.files, ONTOLOGY, country="KIR")
    assert time.perf_counter() - start < LONGEST
    for _, error in (*inputs.failures, *read.failures):
        assert isinstance(error, EgovkgError)
        assert not any(secret in str(error) for secret in SECRETS)
    for one in read.found:
        assert [answer.number for answer in one.response.answers] == list(range(1, 113))
        assert "ict@micttd" not in "".join(answer.text for answer in one.response.answers)


CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["cut", "double", "end", "flip", "flip", "put", "put"]),
        st.floats(0, 1, exclude_max=True),
        st.integers(1, 5_000),
        st.one_of(st.sampled_from(STRANGE), st.binary(min_size=1, max_size=8)),
    ),
    max_size=8,
)


def test_every_format_that_is_read_has_a_sample() -> None:
    read = {one.media_type for one in FORMATS if one.lines is not None or one.drafts is not None}
    known = {name for name in SOUND if not name.endswith("json")}
    assert {name for name in read if "json" not in name} <= known
    assert any("json" in name for name in read)


@pytest.mark.parametrize("sample", SOUND)
def test_samples_are_sound(sample: str, tmp_path: Path) -> None:
    path = tmp_path / "sample"
    path.write_bytes(SOUND[sample])
    read = read_inputs(expand([path]).files, ONTOLOGY, country="KIR")
    assert read.failures == ()
    assert read.found


@pytest.mark.parametrize("sample", SOUND)
@few
@given(changes=CHANGES)
def test_damaged_files_are_read_or_refused(sample: str, changes: list[Change], tmp_path: Path) -> None:
    reads_or_refuses(tmp_path / "sample", damaged(SOUND[sample], changes))


@pytest.mark.parametrize("sample", INSIDE)
@few
@given(changes=CHANGES)
def test_sound_archives_of_damaged_parts(sample: str, changes: list[Change], tmp_path: Path) -> None:
    reads_or_refuses(tmp_path / "sample", damaged_inside(SOUND[sample], changes))


TEXT = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("\u202e\u2066\u0301\u200d\ufeff\x85\u2028\t\n\r;,'\"=@+-"),
    ),
    max_size=60,
)


@few
@given(cells=st.dictionaries(st.integers(0, 116), TEXT, max_size=40), delimiter=st.sampled_from(",;\t"))
def test_strange_cells(cells: dict[int, str], delimiter: str, tmp_path: Path) -> None:
    export = table()
    for column, text in cells.items():
        export[1][column] = text
    reads_or_refuses(tmp_path / "export.csv", separated(export, delimiter).encode())


@few
@given(titles=st.lists(TEXT, min_size=5, max_size=30), keep=st.lists(st.integers(0, 116), max_size=40))
def test_strange_titles(titles: list[str], keep: list[int], tmp_path: Path) -> None:
    head: list[Value] = [*titles, *(table()[0][column] for column in keep)]
    reads_or_refuses(tmp_path / "export.csv", separated([head, head, head]).encode())


@few
@given(
    data=st.binary(max_size=400),
    first=st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"{", b"ID;a;b;c;d\n"]),
)
def test_any_bytes(data: bytes, first: bytes, tmp_path: Path) -> None:
    reads_or_refuses(tmp_path / "sample", first + data)
