"""The process in which PDFium runs: what it tells, and what hostile files can do to it."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import MissingExtra, UnreadableInput
from kg.pdfium import Printed, Region, Session
from tests.pdfium.pdf import CATALOG, FONT, page, pdf, stream, words

LOCKED = Path(__file__).with_name("locked.pdf")


def opened(data: bytes, seconds: float = 20.0) -> Printed:
    with Session("chad.pdf", seconds) as session:
        return session.open(data)


def test_words_and_shapes_have_places_from_the_upper_left() -> None:
    content = stream(words(b"Yes") + b"0 0.5 0.5 rg 50 700 10 10 re f\n")
    (only,) = opened(page(content, resources=FONT)).pages
    (piece,) = only.glyphs
    (shape,) = only.drawings
    assert (only.width, only.height) == (595, 842)
    assert piece.text == "Yes"
    assert piece.lefts[0] == pytest.approx(72, abs=1)
    assert piece.baseline == pytest.approx(142, abs=0.5)
    assert shape.box == pytest.approx((50, 132, 60, 142), abs=1)
    assert shape.fill == (0, 128, 128, 255)


def test_a_page_that_lies_on_its_side_is_read_upright() -> None:
    data = page(stream(words(b"Yes")), resources=FONT).replace(b"/Type/Page/", b"/Rotate 90/Type/Page/")
    (only,) = opened(data).pages
    assert (only.width, only.height) == (842, 595)
    assert only.glyphs[0].box[0] == pytest.approx(698, abs=4)


def test_a_region_is_drawn_as_it_looks() -> None:
    data = page(stream(b"1 0 0 rg 100 642 100 100 re f\n"))
    with Session("chad.pdf") as session:
        session.open(data)
        (picture,) = session.look([Region(0, (90, 100, 110, 120), 1.0)])
    rows = [picture.pixels[at : at + 60] for at in range(0, 1200, 60)]
    assert (picture.width, picture.height) == (20, 20)
    assert rows[10][:3] == b"\xff\xff\xff"
    assert rows[10][-3:] == b"\xff\x00\x00"


def _laughs(depth: int) -> bytes:
    """Forms that draw ten others, each of which draws ten others, and so on."""
    forms = []
    for at in range(depth):
        last = at == depth - 1
        inner = b"" if last else b"/Resources<</XObject<</F %d 0 R>>>>" % (6 + at)
        body = b"0 0 5 5 re f" if last else b"/F Do " * 10
        forms.append(stream(body, b"/Type/XObject/Subtype/Form/BBox[0 0 600 900]" + inner))
    return page(stream(b"/F Do"), *forms, resources=b"/XObject<</F 5 0 R>>")


def _many_pages(count: int) -> bytes:
    kids = b"3 0 R " * count
    return pdf(
        CATALOG, b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count), b"<</Type/Page/MediaBox[0 0 9 9]>>"
    )


LOST = "damaged or cut off|gave up on it|takes longer than|without pages"
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "locked": (LOCKED.read_bytes, "is encrypted: save it without a password"),
    "garbage": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 100, LOST),
    "loop": (lambda: pdf(CATALOG, b"<</Type/Pages/Kids[2 0 R]/Count 1>>"), LOST),
    "pages": (lambda: _many_pages(400), "has 400 pages, more than the 300"),
    "characters": (
        lambda: page(
            stream(b"BT /F1 9 Tf " + b"(%s) Tj " % (b"a" * 60) * 60_000 + b"ET", packed=True), resources=FONT
        ),
        "holds more than 3,000,000 characters",
    ),
    "forms in forms": (lambda: _laughs(30), "gave up on it|takes longer than"),
    "bomb": (
        lambda: page(stream(b"0 0 m 9 9 l S\n" * 20_000_000, packed=True)),
        "gave up on it|takes longer|drawings",
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_gets_a_clear_word_in_bounded_time(name: str) -> None:
    make, message = HOSTILE[name]
    data = make()
    started = time.monotonic()
    with pytest.raises(UnreadableInput, match=message) as caught:
        opened(data, seconds=20 if name == "characters" else 5)  # they are counted once all are read
    assert time.monotonic() - started < 40
    assert str(caught.value).startswith("chad.pdf ")


def test_deep_nesting_is_read_as_what_is_left_of_it() -> None:
    assert opened(page(stream(b"[" * 100_000 + b"q " * 100_000))).pages[0].glyphs == ()


def test_a_truncated_file_is_damaged() -> None:
    data = page(stream(words(b"Yes")), resources=FONT)
    with pytest.raises(UnreadableInput, match=LOST):
        opened(data[: len(data) // 3])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=200), st.integers(0, 400))
def test_damage_anywhere_gives_pages_or_a_clear_word(noise: bytes, at: int) -> None:
    whole = page(stream(words(b"Yes")), resources=FONT)
    data = whole[:at] + noise + whole[at + len(noise) :]
    message = ""
    try:
        pages = opened(data).pages
    except UnreadableInput as error:
        pages, message = (), str(error)
    assert pages or re.search(LOST + "|encrypted|larger than", message)


def test_without_its_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.pdfium.session.find_spec", lambda _: None)
    with pytest.raises(MissingExtra, match=r"chad\.pdf is a PDF: .* pip install 'egovkg\[pdf\]'"):
        opened(b"%PDF-1.7")
