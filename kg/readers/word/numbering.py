"""The numbers that Word puts before paragraphs: they are shown on paper and stand nowhere in the text."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from xml.etree.ElementTree import Element

from kg.readers.word.package import child, children, get
from kg.readers.word.symbols import drawn

_LEVEL = re.compile(r"%([1-9])")
_BULLETS = {"☐": "•", "○": "•", "●": "•", "o": "•", "■": "▪", "": "•"}
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its numbers look and where they begin."""

    form: str
    pattern: str
    start: int
    font: str | None
    style: str | None


@dataclass(frozen=True, slots=True)
class _List:
    """A list: `family` tells lists that count on together; `restarts` are starts given to this one."""

    family: str
    levels: Mapping[int, Level]
    restarts: Mapping[int, int]


class Numbering:
    """Counts the numbered paragraphs of a document, which have to be shown to it in order."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._lists = _lists(numbering)
        self._styles = {get(one, "styleId"): one for one in children(styles, "style")}
        self._default = next(
            (
                key
                for key, one in self._styles.items()
                if get(one, "default") and get(one, "type") == "paragraph"
            ),
            None,
        )
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def number(self, paragraph: Element) -> str | None:
        """What Word shows before a paragraph, such as `37.` or `•`; None if it is in no list."""
        place = self._place(paragraph)
        if place is None:
            return None
        name, depth = place
        own = self._lists[name]
        level = own.levels.get(depth)
        if level is None:
            return None
        counts = self._counts.setdefault(own.family, {})
        if depth in own.restarts and (name, depth) not in self._begun:
            counts.pop(depth, None)
        self._begun.add((name, depth))
        counts[depth] = counts[depth] + 1 if depth in counts else own.restarts.get(depth, level.start)
        for deeper in range(depth + 1, _LEVELS):
            counts.pop(deeper, None)
        return _shown(level, own.levels, counts)

    def _place(self, paragraph: Element) -> tuple[str, int] | None:
        """The list and the level of a paragraph, by itself or by its style."""
        properties = child(paragraph, "pPr")
        style = get(child(properties, "pStyle"), "val") or self._default
        own = child(properties, "numPr")
        name, depth = get(child(own, "numId"), "val"), get(child(own, "ilvl"), "val")
        if name is None:
            name, styled = self._of_style(style)
            depth = depth if depth is not None else styled
        if name not in self._lists:
            return None
        if depth is None:
            levels = self._lists[name].levels.items()
            depth = next((str(at) for at, level in levels if level.style and level.style == style), "0")
        return (name, int(depth)) if depth.isdecimal() else None

    def _of_style(self, style: str | None) -> tuple[str | None, str | None]:
        """List and level that a style, or one that it is based on, puts its paragraphs in."""
        seen: set[str] = set()
        while style is not None and style in self._styles and style not in seen:
            seen.add(style)
            own = child(self._styles[style], "pPr", "numPr")
            if child(own, "numId") is not None:
                return get(child(own, "numId"), "val"), get(child(own, "ilvl"), "val")
            style = get(child(self._styles[style], "basedOn"), "val")
        return None, None


def _lists(numbering: Element | None) -> dict[str, _List]:
    families = {get(one, "abstractNumId") or "": one for one in children(numbering, "abstractNum")}
    by_style = {get(child(one, "styleLink"), "val"): key for key, one in families.items()}
    found: dict[str, _List] = {}
    for num in children(numbering, "num"):
        key = get(child(num, "abstractNumId"), "val") or ""
        linked = get(child(families.get(key), "numStyleLink"), "val")
        family = by_style.get(linked, key) if linked else key
        levels = dict(_levels(families.get(family)))
        restarts: dict[int, int] = {}
        for override in children(num, "lvlOverride"):
            depth = _integer(get(override, "ilvl"), 0)
            levels |= dict(_levels(override))
            if child(override, "startOverride") is not None:
                restarts[depth] = _integer(get(child(override, "startOverride"), "val"), 1)
        found[get(num, "numId") or ""] = _List(family, MappingProxyType(levels), MappingProxyType(restarts))
    found.pop("0", None)  # takes a paragraph out of the list of its style
    return found


def _levels(family: Element | None) -> Iterator[tuple[int, Level]]:
    for level in children(family, "lvl"):
        yield (
            _integer(get(level, "ilvl"), 0),
            Level(
                form=get(child(level, "numFmt"), "val") or "decimal",
                pattern=get(child(level, "lvlText"), "val") or "",
                start=_integer(get(child(level, "start"), "val"), 1),
                font=get(child(level, "rPr", "rFonts"), "ascii"),
                style=get(child(level, "pStyle"), "val"),
            ),
        )


def _integer(text: str | None, default: int) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 5 else default


def _shown(level: Level, levels: Mapping[int, Level], counts: Mapping[int, int]) -> str:
    if level.form == "bullet":
        sign = drawn(level.pattern, level.font).strip()
        return _BULLETS.get(sign, sign)

    def count(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        of = levels.get(depth, level)
        return _FORMS.get(of.form, str)(counts.get(depth, of.start))

    return _LEVEL.sub(count, level.pattern)


def _letters(number: int) -> str:
    """Letters as Word counts: a to z, then aa, bb, cc."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""


def _roman(number: int) -> str:
    """Roman numerals in lower case.

    Example:
        >>> [_roman(number) for number in (4, 9, 14, 90)]
        ['iv', 'ix', 'xiv', 'xc']
    """
    digits = ""
    for value, sign in _ROMAN:
        digits += sign * (number // value)
        number %= value
    return digits


_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip

_FORMS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "lowerLetter": _letters,
        "upperLetter": lambda number: _letters(number).upper(),
        "lowerRoman": _roman,
        "upperRoman": lambda number: _roman(number).upper(),
        "decimalZero": lambda number: f"{number:02}",
        "none": lambda _: "",
    }
)
