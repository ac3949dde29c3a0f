"""The characters of a page, as pieces of lines."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from ctypes import byref, c_double, c_void_p, cast, create_string_buffer
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any
from unicodedata import category

import pypdfium2.raw as pdfium

from kg.pdfium.coordinates import Affine
from kg.pdfium.page import Box, Glyphs

_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
# PDFium writes U+0002 (and once wrote U+FFFE) for a hyphen at the end of a line.
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\u00ad": "-"}
# Symbols, and characters of private use, which icon fonts have.
_SIGNS = ("So", "Co")
_WIDE = 1.0
_RAISED = 0.5
_FEW_SIGNS = 8
_AGAIN = 4


@dataclass(frozen=True, slots=True)
class Char:
    """One character: `box` is as high as its font, `generated` ones are PDFium's own spaces.

    `font` is the name of its font, empty if not known.
    """

    text: str
    box: Box
    baseline: float
    size: float
    font: str = ""
    generated: bool = False


def characters(held: Any, place: Affine, most: int) -> list[Char] | None:
    """The characters of a page's text in the order in which it draws them; None if more than `most`."""
    count = pdfium.FPDFText_CountChars(held)
    if count > most:
        return None
    fonts = _Fonts(held)
    found = [char for at in range(max(count, 0)) if (char := _char(held, at, place, fonts))]
    return list(unswapped(found))


def unswapped(chars: Sequence[Char]) -> Iterator[Char]:
    """The characters, those of a ligature whose bytes were swapped put right.

    Files that Ghostscript wrote may say U+7400 U+6900 for the glyph that shows *ti*: one glyph that stands
    for several ideographs, each a letter with its bytes swapped, is none.
    """
    swapped = [_swapped(char.text) for char in chars]
    for at, char in enumerate(chars):
        partner = any(
            0 <= near < len(chars) and swapped[near] and chars[near].box == char.box
            for near in (at - 1, at + 1)
        )
        yield replace(char, text=swapped[at]) if swapped[at] and partner else char


def _swapped(text: str) -> str:
    """The Latin letter whose bytes are those of this character in the wrong order, if it is one."""
    code = ord(text[0])
    letter = chr(code >> 8)
    return letter if not code & 0xFF and letter.isascii() and letter.isalpha() else ""


class _Fonts:
    """The names of fonts; characters of one object share it."""

    def __init__(self, held: Any) -> None:
        self._held = held
        self._thing = 0
        self._name = ""

    def of(self, at: int) -> str:
        """The name of a character's font."""
        thing = pdfium.FPDFText_GetTextObject(self._held, at)
        key = cast(thing, c_void_p).value or 0
        if key != self._thing:
            self._thing, self._name = key, _font(thing) if key else ""
        return self._name


def _font(thing: Any) -> str:
    name = create_string_buffer(128)
    font = pdfium.FPDFTextObj_GetFont(thing)
    size = pdfium.FPDFFont_GetBaseFontName(font, name, 128) if font else 0
    return name.value.decode("utf-8", "replace") if 1 < size <= 128 else ""


def _char(held: Any, at: int, place: Affine, fonts: _Fonts) -> Char | None:
    code = pdfium.FPDFText_GetUnicode(held, at)
    text = _text(code)
    if not text:
        return None
    area, x, y = pdfium.FS_RECTF(), c_double(), c_double()
    pdfium.FPDFText_GetLooseCharBox(held, at, byref(area))
    pdfium.FPDFText_GetCharOrigin(held, at, byref(x), byref(y))
    box = place.box(area.left, area.bottom, area.right, area.top)
    generated = pdfium.FPDFText_IsGenerated(held, at) == 1
    font = "" if generated else fonts.of(at)
    return Char(text, box, place.point(x.value, y.value)[1], box[3] - box[1], font, generated)


def _text(code: int) -> str:
    """A character as text: no half of a pair, no control character but the end of a line."""
    if 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return ""
    char = chr(code)
    char = _LIGATURES.get(char) or _HYPHENS.get(char, char)
    return char if char >= " " or char in "\n\r\t" else ""


def icon_fonts(pages: Iterable[Iterable[Char]]) -> set[str]:
    """The fonts of a document that print nothing but single signs, a few of them again and again.

    Programs that write a PDF anew lose what the signs of an icon font mean; they then read as letters.
    """
    signs: dict[str, Counter[str]] = defaultdict(Counter)
    words: set[str] = set()
    for chars in pages:
        before = Char("", (0, 0, 0, 0), 0, 0)
        for char in chars:
            if char.font and char.font == before.font and not _apart([before], char):
                words.add(char.font)
            if char.font and not char.text.isspace():
                signs[char.font][char.text] += 1
                before = char
    return {
        font
        for font, found in signs.items()
        if font not in words and len(found) <= _FEW_SIGNS and max(found.values()) >= _AGAIN
    }


def as_signs(chars: Iterable[Char], fonts: set[str]) -> Iterator[Char]:
    """The characters, those of icon fonts in the area for private use."""
    for char in chars:
        wrong = char.font in fonts and (char.text.isalnum() or ord(char.text[0]) > 0x7F)
        yield replace(char, text=chr(0xF000 + ord(char.text[0]) % 0x800)) if wrong else char


def pieces(chars: Iterable[Char]) -> Iterator[Glyphs]:
    """Characters that follow each other closely on one line, together; a sign such as ☒ stands by itself."""
    run: list[Char] = []
    for char in chars:
        if char.text in "\r\n" or (run and not char.generated and _apart(run, char)):
            yield from _glyphs(run)
            run = []
        if char.text not in "\r\n":
            run.append(char)
    yield from _glyphs(run)


def _apart(run: list[Char], char: Char) -> bool:
    last = next((one for one in reversed(run) if not one.generated), char)
    size = max(last.size, char.size)
    gap = char.box[0] - last.box[2]
    return (
        abs(char.baseline - last.baseline) > _RAISED * size
        or not -size < gap < _WIDE * size
        or category(char.text[0]) in _SIGNS
        or category(last.text[0]) in _SIGNS
    )


def _glyphs(run: list[Char]) -> Iterator[Glyphs]:
    """The piece, without spaces at its ends; a generated space fills the gap it stands for."""
    while run and run[0].text.isspace():
        run = run[1:]
    while run and run[-1].text.isspace():
        run = run[:-1]
    if not run:
        return
    real = [char for char in run if not char.generated]
    lefts, rights = _edges(run)
    box = (
        round(min(char.box[0] for char in real), 2),
        round(min(char.box[1] for char in real), 2),
        round(max(char.box[2] for char in real), 2),
        round(max(char.box[3] for char in real), 2),
    )
    sizes = sorted(char.size for char in real)
    yield Glyphs(
        "".join(char.text for char in run),
        box,
        round(sorted(char.baseline for char in real)[len(real) // 2], 2),
        round(sizes[len(sizes) // 2], 2),
        lefts,
        rights,
    )


def _edges(run: list[Char]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """The left and right edge of each code point; those of a ligature share its box."""
    lefts: list[float] = []
    rights: list[float] = []
    for char, behind in pairwise([*run, run[-1]]):
        start = rights[-1] if char.generated and rights else char.box[0]
        end = behind.box[0] if char.generated else char.box[2]
        lefts += [round(start, 2)] * len(char.text)
        rights += [round(end, 2)] * len(char.text)
    return tuple(lefts), tuple(rights)
