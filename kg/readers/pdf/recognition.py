"""Recognises the words of scanned pages with Tesseract."""

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from statistics import median
from typing import Any
from unicodedata import category

from kg.errors import MissingExtra, UnreadableInput
from kg.pdfium import Glyphs, Page, Picture

SCALE = 200 / 72
"""Pixels in a point: 200 to the inch is enough for printed forms; 300 takes twice as long."""
_LANGUAGES = ("eng", "fra", "spa")
_SECONDS = 120
_LEAST_SURE = 20.0
_MOST_PAGES = 60
_FEWEST_LETTERS = 3
_PICTURED = 0.3
_DRAWN = 200
_TELLING = 200
_SOME = 0.2
# Private use, not assigned, control.
_UNKNOWN = ("Co", "Cn", "Cc")
# What empty and filled marks beside options are taken for, as a word and at the beginning of one.
_MARK = re.compile(r"[\[({|_]*[^\w\s\"'“«<(-]+[\])}|_]*|[OoQ0GC@©®]{1,2}|[\[({][\w ]?[\])}]?", re.ASCII)
_MARK_BEFORE = re.compile(r"(?:[@©®¢]+|[\[({][_ ]?[\])}]|[OQ0GC])(?=[A-Z][a-z])")
_LETTER = 0.65
# What begins entries of lists.
_ENTRIES = ("-", "–", "•", "*", "#", "<")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word with its box in pixels."""

    text: str
    left: int
    top: int
    right: int
    bottom: int


def wordless(page: Page) -> bool:
    """Whether a page shows something but holds no words."""
    letters = sum(len(piece.text) for piece in page.glyphs)
    return letters < _FEWEST_LETTERS and (page.pictured > _PICTURED or len(page.drawings) > _DRAWN)


def garbled(pages: Iterable[Page]) -> bool:
    """Whether the characters that a file holds are hardly those that it shows.

    Programs that write a PDF by way of PostScript may lose what the glyphs of a font stand for; another
    letter or none is then given for each. Printed words have small letters in them, or are no Latin letters.
    """
    text = [char for page in pages for piece in page.glyphs for char in piece.text if not char.isspace()]
    latin = [char for char in text if char.isascii()]
    small = sum(char.islower() for char in latin)
    unknown = sum(category(char) in _UNKNOWN or char == "\ufffd" for char in text)
    if len(text) < _TELLING:
        return False
    return unknown > _SOME * len(text) or (2 * len(latin) > len(text) and small < _SOME * len(latin))


SCAN = "is a scan without words"
GARBLED = "shows words but holds others (it was written anew without the letters of its fonts)"
"""What is wrong with a file whose words have to be recognised, for messages."""


def check(name: str, pages: int, wrong: str = SCAN) -> None:
    """Refuses what cannot be recognised.

    Args:
        name: the file's name, for messages.
        pages: how many of its pages have to be recognised.
        wrong: why they have to be.

    Raises:
        MissingExtra: if the library or the program that recognises words is not installed.
        UnreadableInput: if there are too many pages.
    """
    try:
        import pytesseract  # noqa: PLC0415 - an extra

        pytesseract.get_tesseract_version()
    except ImportError as error:
        raise MissingExtra(
            f"{name} {wrong}: install the extra that recognises them: "
            f"pip install 'egovkg[ocr]', and the program Tesseract; or give the file that it was made from."
        ) from error
    except pytesseract.TesseractNotFoundError as error:
        raise MissingExtra(
            f"{name} {wrong}: to recognise them, the extra 'egovkg[ocr]' needs the program "
            f"Tesseract with its data for English, French and Spanish (on Debian: tesseract-ocr, "
            f"tesseract-ocr-fra, tesseract-ocr-spa); or give the file that it was made from."
        ) from error
    if pages > _MOST_PAGES:
        raise UnreadableInput(
            f"{name} has {pages} pages without words that can be read, "
            f"more than the {_MOST_PAGES} that are recognised."
        )


def recognise(pictures: Sequence[Picture], name: str) -> list[tuple[Glyphs, ...]]:
    """The words of scanned pages, as pieces of lines.

    Args:
        pictures: the pages, drawn at `SCALE`.
        name: the file's name, for messages.

    Raises:
        UnreadableInput: if Tesseract fails or takes too long.
    """
    import pytesseract  # noqa: PLC0415

    available = set(pytesseract.get_languages())
    languages = "+".join(one for one in _LANGUAGES if one in available) or "eng"
    # Each page has a process of its own; more threads in each would only be in each other's way.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")

    def read(picture: Picture) -> tuple[Glyphs, ...]:
        from PIL import Image  # noqa: PLC0415

        image = Image.frombytes("RGB", (picture.width, picture.height), picture.pixels).convert("L")
        found: dict[str, list[Any]] = pytesseract.image_to_data(
            image,
            lang=languages,
            config="--psm 4 --dpi 200",
            output_type=pytesseract.Output.DICT,
            timeout=_SECONDS,
        )
        return tuple(pieces(found))

    try:
        with ThreadPoolExecutor(os.cpu_count() or 1) as workers:
            return list(workers.map(read, pictures))
    except (RuntimeError, pytesseract.TesseractError) as error:
        raise UnreadableInput(f"{name}: Tesseract could not recognise the words of a page.") from error


def pieces(found: dict[str, list[Any]]) -> Iterator[Glyphs]:
    """The words that Tesseract is sure enough of, line by line, without what marks were taken for.

    Args:
        found: Tesseract's table of words, by column.
    """
    lines: dict[tuple[int, int, int], list[_Word]] = defaultdict(list)
    for at, text in enumerate(found["text"]):
        if text.strip() and float(found["conf"][at]) >= _LEAST_SURE:
            left, top = found["left"][at], found["top"][at]
            word = _Word(text.strip(), left, top, left + found["width"][at], top + found["height"][at])
            lines[found["block_num"][at], found["par_num"][at], found["line_num"][at]].append(word)
    for words in lines.values():
        yield from map(_glyphs, _stretches(_without_marks(sorted(words, key=lambda word: word.left))))


def _without_marks(words: list[_Word]) -> list[_Word]:
    """The words of a line without what a mark before them was taken for."""
    while len(words) > 1 and _MARK.fullmatch(words[0].text) and words[0].text not in _ENTRIES:
        words = words[1:]
    first = words[0]
    glued = _MARK_BEFORE.match(first.text)
    if glued is None:
        return words
    rest = first.text[glued.end() :]
    wide = round(_LETTER * (first.bottom - first.top) * len(rest))
    return [replace(first, text=rest, left=max(first.left, first.right - wide)), *words[1:]]


def _stretches(words: Iterable[_Word]) -> Iterator[list[_Word]]:
    """Words with no wide gap between them together."""
    held: list[_Word] = []
    for word in words:
        if held and word.left - held[-1].right > 1.5 * (held[-1].bottom - held[-1].top):
            yield held
            held = []
        held.append(word)
    if held:
        yield held


def _glyphs(words: Sequence[_Word]) -> Glyphs:
    """Words as one piece, in points; a word's letters share its width evenly."""
    text = ""
    lefts: list[float] = []
    rights: list[float] = []
    for word in words:
        if text:
            lefts.append(rights[-1])
            rights.append(word.left / SCALE)
            text += " "
        step = (word.right - word.left) / len(word.text) / SCALE
        lefts += [round(word.left / SCALE + at * step, 2) for at in range(len(word.text))]
        rights += [round(word.left / SCALE + (at + 1) * step, 2) for at in range(len(word.text))]
        text += word.text
    top = median(word.top for word in words) / SCALE
    bottom = median(word.bottom for word in words) / SCALE
    box = (words[0].left / SCALE, top, words[-1].right / SCALE, bottom)
    return Glyphs(text, box, bottom, max(bottom - top, 4.0), tuple(lefts), tuple(rights))
