"""Puts the characters of a line with words from right to left in the order in which they were written.

The order in which a PDF draws them is that of the program that wrote it; only their places are sure. From
them the order of writing is found by undoing the Unicode Bidirectional Algorithm (UAX 9) in its usual cases.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from unicodedata import bidirectional

_LEFTWARD = ("R", "AL", "NSM")
_SPACE = 0.18
_EDGE = 0.05
_OVERLAP = 0.25
_ENDS = (".", ":", "!", "?", ";")
# Units as letters: l for letters from left to right, n for digits, r for words from right to left.
_LATIN_RUN = re.compile(r"l(?:[^r]*[ln])?|n[^r]*l(?:[^r]*[ln])?|n(?:[nc]*n)?")
_ARABIC_RUN = re.compile(r"r(?:[^l]*r)?")
_NUMBER_RUN = re.compile(r"n(?:[nc]*n)?")
_WITHIN_NUMBERS = ".,:/"
_BRACKETS = ("()", "[]")


@dataclass(frozen=True, slots=True)
class Placed:
    """A character, or a word from right to left in its order of writing, with the edges of each of them."""

    text: str
    lefts: tuple[float, ...]
    rights: tuple[float, ...]

    @property
    def kind(self) -> str:
        """A letter for what it is, as in the patterns for runs."""
        way = bidirectional(self.text[0])
        if way in _LEFTWARD:
            return "r"
        if way == "L":
            return "l"
        return "n" if way in ("EN", "AN") else "c" if self.text in _WITHIN_NUMBERS else "-"


def leftward(text: str) -> bool:
    """Whether a text has letters that are written from right to left.

    Example:
        >>> leftward("a \u0645\u0648\u0642\u0639"), leftward("a 1")
        (True, False)
    """
    return not text.isascii() and any(bidirectional(char) in ("R", "AL") for char in text)


def as_written(characters: Sequence[Placed], size: float) -> list[Placed]:
    """The characters of a line in the order of writing, with spaces where there are gaps.

    Args:
        characters: single characters in the order of the PDF, spaces too.
        size: the height of the letters.
    """
    spaces = [min(*one.lefts, *one.rights) for one in characters if one.text.isspace()]
    units = sorted(_units(characters, size), key=lambda one: min(one.lefts))
    seen = list(_spaced(units, spaces, size))
    kinds = "".join(one.kind for one in seen)
    if _begins_right(kinds, seen):
        ordered = _turned(seen[::-1], _LATIN_RUN, None)
    else:
        ordered = _turned(seen, _ARABIC_RUN, _NUMBER_RUN)
    return _bracketed(ordered)


def _units(characters: Sequence[Placed], size: float) -> Iterator[Placed]:
    """The characters; those of words from right to left together."""
    for key, run in groupby(characters, key=lambda one: one.kind == "r"):
        if key:
            yield from _words(_from_right(list(run), size), size)
        else:
            yield from (one for one in run if not one.text.isspace())


def _from_right(letters: list[Placed], size: float) -> list[Placed]:
    """The letters of a word from right to left; they may be drawn in either order, or in parts."""
    middles = [(one.lefts[0] + one.rights[0]) / 2 for one in letters]
    steps = [behind - before for before, behind in pairwise(middles)]
    # Letters of some fonts reach below each other: their order is better than their places.
    if all(step < _OVERLAP * size for step in steps):
        return letters
    if all(step > -_OVERLAP * size for step in steps):
        return letters[::-1]
    return [letter for _, letter in sorted(zip(middles, letters, strict=True), key=lambda one: -one[0])]


def _words(letters: Sequence[Placed], size: float) -> Iterator[Placed]:
    """Letters from right to left as words: those without a gap between them."""
    word: list[Placed] = []
    for letter in letters:
        if word and min(one.lefts[0] for one in word) - letter.rights[0] > _SPACE * size:
            yield _joined(word)
            word = []
        word.append(letter)
    yield _joined(word)


def _joined(letters: Sequence[Placed]) -> Placed:
    return Placed(
        "".join(one.text for one in letters),
        tuple(one.lefts[0] for one in letters),
        tuple(one.rights[0] for one in letters),
    )


def _spaced(units: Sequence[Placed], spaces: Sequence[float], size: float) -> Iterator[Placed]:
    """The units with spaces where there are gaps, or spaces of the PDF's own."""
    reach: float | None = None
    for unit in units:
        left = min(unit.lefts)
        if reach is not None:
            own = any(reach - _EDGE * size <= space <= left + _EDGE * size for space in spaces)
            if left - reach > (_EDGE if own else _SPACE) * size:
                yield Placed(" ", (reach,), (left,))
        yield unit
        reach = max(unit.rights)


def _begins_right(kinds: str, seen: Sequence[Placed]) -> bool:
    """Whether the line as a whole runs from right to left."""
    strong = kinds.replace("-", "").replace("c", "").replace("n", "")
    if strong[0] == strong[-1]:
        return strong[0] == "r"
    if seen[0].text in _ENDS or seen[-1].text in _ENDS:
        return seen[0].text in _ENDS
    leftward_letters = sum(len(one.text) for one in seen if one.kind == "r")
    return strong[-1] == "r" and leftward_letters > strong.count("l")


def _turned(units: list[Placed], turn: re.Pattern[str], back: re.Pattern[str] | None) -> list[Placed]:
    """The units with runs turned round, and runs within them turned back."""
    kinds = "".join(one.kind for one in units)
    turned = list(units)
    for run in turn.finditer(kinds):
        inside = units[run.start() : run.end()][::-1]
        turned[run.start() : run.end()] = _turned(inside, back, None) if back else inside
    return turned


def _bracketed(units: list[Placed]) -> list[Placed]:
    """The units with brackets that open and close in turn: which way they face depends on the program."""
    made = list(units)
    for pair in _BRACKETS:
        places = [at for at, one in enumerate(made) if one.text in tuple(pair)]
        for turn, at in enumerate(places if len(places) % 2 == 0 else ()):
            made[at] = Placed(pair[turn % 2], made[at].lefts, made[at].rights)
    return made
