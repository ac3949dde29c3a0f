"""Spaces where letters are set closer or wider than usual."""

from collections.abc import Iterable
from dataclasses import replace

from kg.pdfium.spacing import narrowest, respaced
from kg.pdfium.text import Char
from tests.pdfium.test_text import chars


def spaced(words: str, letters: float, gap: float) -> list[Char]:
    """Words with such gaps between letters, and between words, where PDFium has put a space of its own."""
    made: list[Char] = []
    left = 0.0
    for word in words.split():
        if made:
            made.append(Char(" ", (left, 2, left, 12), 10, 0, "", generated=True))
            left += gap - letters
        for one in word:
            made += chars(one, left)
            left += 5 + letters
    return made


def text(found: Iterable[Char]) -> str:
    return "".join(char.text for char in found)


WORDS = "the portal of the state " * 60


def test_letters_set_as_usual_are_left_alone() -> None:
    assert narrowest([spaced(WORDS, 0, 2.5)]) is None


def test_a_space_in_a_gap_like_those_between_letters_is_dropped() -> None:
    page = spaced(WORDS, 1, 4.5)
    least = narrowest([page])
    assert least is not None
    wrong = [page[0], Char(" ", (5, 2, 6, 12), 10, 0, "", generated=True), *page[1:]]
    assert text(respaced(wrong, least)) == text(page)


def test_a_space_is_put_in_a_gap_like_those_between_words() -> None:
    page = spaced(WORDS, -0.3, 1.9)
    least = narrowest([page])
    assert least is not None
    assert text(respaced([*page[:3], *page[4:]], least)) == text(page)


def test_real_spaces_stay() -> None:
    page = [replace(char, generated=False) for char in spaced("a b", 1, 1.1)]
    assert text(respaced(page, 0.3)) == "a b"
