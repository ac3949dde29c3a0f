"""Pages stand as their words do."""

import pytest

from kg.pdfium import Session
from tests.pdfium.pdf import FONT, page, words

# Content turned against the clock by so many quarters, about a point inside the page.
TURNS = ("1 0 0 1 0 0", "0 1 -1 0 800 100", "-1 0 0 -1 595 842", "0 -1 1 0 0 700")


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("turn", TURNS)
def test_words_are_read_from_left_to_right_and_from_top_to_bottom(turn: str, rotation: int) -> None:
    text = words(b"The first of two lines", 150, 400) + words(b"and the second one", 150, 380)
    content = b"q " + turn.encode() + b" cm\n" + text + b"Q"
    data = page(
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        resources=FONT + b">>/Rotate %d/X<<" % rotation,
    )
    with Session("turned.pdf") as session:
        (found,) = session.open(data).pages
    upper, lower = sorted(found.glyphs, key=lambda piece: piece.baseline)
    assert (upper.text, lower.text) == ("The first of two lines", "and the second one")
    assert upper.box[0] == pytest.approx(lower.box[0], abs=1)
    assert 15 < lower.baseline - upper.baseline < 25
    assert 0 <= upper.box[0] < upper.box[2] <= found.width
