"""Scans: what is needed to read them, and what recognised lines become."""

from pathlib import Path

import pytesseract
import pytest

from kg.errors import MissingExtra
from kg.pdfium import Glyphs, Page
from kg.readers import read
from kg.readers.pdf.recognition import SCALE, pieces, wordless
from tests.readers.pdf.printing.samples import load


def recognised(*words: tuple[str, int], sure: float = 90.0) -> list[Glyphs]:
    """The pieces of one line of words with their left edges, in pixels; letters are 12 wide and 24 high."""
    count = len(words)
    return list(
        pieces(
            {
                "text": [text for text, _ in words],
                "conf": [sure] * count,
                "left": [left for _, left in words],
                "width": [12 * len(text) for text, _ in words],
                "top": [100] * count,
                "height": [24] * count,
                **{key: [1] * count for key in ("block_num", "par_num", "line_num")},
            }
        )
    )


@pytest.mark.parametrize("mark", ["O", "©", "@", "(_)", "[]", "®", "0"])
def test_what_a_mark_was_taken_for_is_no_word(mark: str) -> None:
    (line,) = recognised((mark, 90), ("Yes", 120))
    assert line.text == "Yes"
    assert line.box[0] == pytest.approx(120 / SCALE)


@pytest.mark.parametrize("word", ["ONo", "@No", "©Other"])
def test_a_mark_that_was_read_into_a_word_is_cut_off(word: str) -> None:
    (line,) = recognised((word, 90))
    assert line.text in ("No", "Other")
    assert line.box[0] >= 90 / SCALE


@pytest.mark.parametrize(
    "words", ["A law", "15 years", "In force", "6. Please", "Organization", "- Health", "< 7"]
)
def test_words_stay(words: str) -> None:
    first, *others = words.split()
    found = recognised((first, 90), *((word, 90 + 12 * len(first) + 10) for word in others))
    assert [line.text for line in found] == [words]


def test_what_is_not_sure_is_no_word() -> None:
    assert recognised(("smudge", 90), sure=5) == []


def test_a_page_that_is_a_picture_has_no_words() -> None:
    assert wordless(Page(595, 842, pictured=1.0))
    assert not wordless(Page(595, 842))
    words = Glyphs("Country", (0, 0, 40, 10), 8, 10, (0.0,) * 7, (5.0,) * 7)
    assert not wordless(Page(595, 842, (words,), pictured=1.0))


def test_without_tesseract_the_extra_is_named(ontology: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pytesseract.pytesseract, "tesseract_cmd", "no-such-program")
    monkeypatch.setattr(pytesseract, "get_tesseract_version", pytesseract.get_tesseract_version.__wrapped__)
    path, _ = load("scan")
    with pytest.raises(
        MissingExtra, match=r"scan\.pdf is a scan without words: .*'egovkg\[ocr\]'.*Tesseract"
    ):
        read(path, ontology)
