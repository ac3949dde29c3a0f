"""Puts spaces right where letters are set closer or wider than usual, which PDFium does not expect."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from kg.pdfium.text import Char

_FEWEST = 200
# As parts of the height of the letters.
_SET = 0.015
_WORDS = 0.1
_LARGEST = 1.0
_LEVEL = 0.1


@dataclass(frozen=True, slots=True)
class _Gap:
    """What is between two printed characters of one line: its width, and if a space is there."""

    width: float
    space: bool
    letters: bool


def narrowest(pages: Iterable[Sequence[Char]]) -> float | None:
    """The smallest gap between words, as a part of their height; None where letters are set as usual.

    It is half-way from the usual gap between letters to the usual gap between words of the whole document.
    """
    gaps = [gap for chars in pages for gap in _gaps(chars)]
    close = [gap.width for gap in gaps if not gap.space and gap.letters]
    wide = [gap.width for gap in gaps if gap.space]
    if min(len(close), len(wide)) < _FEWEST:
        return None
    letters, words = median(close), median(wide)
    if abs(letters) < _SET or words - letters < _WORDS:
        return None
    return (letters + words) / 2


def _gaps(chars: Sequence[Char]) -> Iterator[_Gap]:
    printed = [at for at, char in enumerate(chars) if not char.text.isspace()]
    for one, other in pairwise(printed):
        before, behind = chars[one], chars[other]
        width = _between(before, behind)
        if width is not None and other - one <= 2:
            letters = before.text[-1].isalnum() and behind.text[0].isalnum()
            yield _Gap(width, other - one == 2, letters)


def _between(before: Char, behind: Char) -> float | None:
    """The gap between two characters of the same size on one line, unless it is a wide one."""
    size = before.size
    if size <= 0 or abs(behind.size - size) > _LEVEL * size:
        return None
    if abs(before.baseline - behind.baseline) > _LEVEL * size:
        return None
    width = (behind.box[0] - before.box[2]) / size
    return width if -_LARGEST < width < _LARGEST else None


def respaced(chars: Sequence[Char], least: float) -> Iterator[Char]:
    """The characters with a space in each gap that is wide enough for one; real spaces stay.

    Args:
        chars: the characters of a page.
        least: the smallest gap between words.
    """
    for at, char in enumerate(chars):
        before, behind = chars[at - 1 : at], chars[at + 1 : at + 2]
        if char.generated and char.text == " " and before and behind:
            width = _between(before[0], behind[0])
            if width is not None and width < least:
                continue
        yield char
        if behind and not char.text.isspace() and not behind[0].text.isspace():
            width = _between(char, behind[0])
            if width is not None and width > least:
                box = (char.box[2], char.box[1], behind[0].box[0], char.box[3])
                yield Char(" ", box, char.baseline, char.size, "", generated=True)
