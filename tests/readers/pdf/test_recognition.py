"""Scans: what is needed to read them, and what recognised lines become."""

from pathlib import Path

import pytesseract
import pytest

from kg.errors import MissingExtra
from kg.pdfium import Glyphs, Page
from kg.readers import read
from kg.readers.pdf.recognition import SCALE, garbled, pieces, wordless
from tests.pdfium.pdf import FONT, stream, words
from tests.pdfium.pdf import page as pdf_page
from tests.readers.pdf.printing.samples import load
from tests.readers.pdf.test_rows import piece

ASKED = "1. Country name? Contact information of the respondent. Please provide your title and office."


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


def _as_held(text: str) -> str:
    """A text as it is when each letter is given by its number in the font."""
    return "".join(chr(ord(char) - 29) if char > " " else char for char in text)


def test_other_letters_in_place_of_those_shown_are_no_words() -> None:
    asked = tuple(piece(ASKED, 50, top) for top in (100, 120, 140))
    held = tuple(piece(_as_held(ASKED), 50, top) for top in (100, 120, 140))
    arabic = tuple(piece("\u0645\u0648\u0642\u0639 " * 30, 50, top) for top in (100, 120))
    assert garbled([Page(595, 842, held)])
    assert garbled([Page(595, 842, tuple(piece("\ue001\ue002" * 60, 50, top) for top in (100, 120)))])
    assert not garbled([Page(595, 842, asked)])
    assert not garbled([Page(595, 842, arabic)])
    assert not garbled([Page(595, 842, held[:1])])


def test_of_a_file_that_holds_other_words_than_it_shows_the_message_names_the_extra(
    ontology: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(pytesseract.pytesseract, "tesseract_cmd", "no-such-program")
    monkeypatch.setattr(pytesseract, "get_tesseract_version", pytesseract.get_tesseract_version.__wrapped__)
    held = _as_held(ASKED).replace("\\", "").replace("(", "").replace(")", "").encode("latin-1")
    content = b"".join(words(held, bottom=700 - 20 * at) for at in range(4))
    path = tmp_path / "chad.pdf"
    path.write_bytes(pdf_page(stream(content), resources=FONT))
    with pytest.raises(MissingExtra, match=r"chad\.pdf shows words but holds others .*'egovkg\[ocr\]'"):
        read(path, ontology)
