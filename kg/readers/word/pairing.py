"""Options and marks in cells of their own, side by side in a row: which mark belongs to which option."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

TICK = re.compile(r"[\s\[(]*(?:[☒☑✓✔✅√◉●■]|(?<!\w)[xX](?!\w))[\s\])]*")
MARK = re.compile(rf"{TICK.pattern}|[\s\[(]*[☐□○][\s\])]*|[\[(]\s*[\])]")


class _Kind(Enum):
    EMPTY = auto()
    MARK = auto()
    OPTION = auto()
    WORDS = auto()


@dataclass(frozen=True, slots=True)
class Choices:
    """The cells from `first` to `last` hold options, at `options`, each ticked or not; None if in doubt."""

    first: int
    last: int
    options: tuple[tuple[int, bool | None], ...]


def choices(texts: Sequence[str], offers: Callable[[str], bool]) -> Choices | None:
    """The options in a row with the marks before or behind them; None if there are no such marks.

    An empty cell may be a mark that was not made. Where that leaves two readings, the marks are in doubt.

    Example:
        >>> def offers(text): return text in ("Yes", "No")
        >>> choices(["Yes", "x", "No", ""], offers)
        Choices(first=0, last=2, options=((0, True), (2, False)))
        >>> choices(["14", "", "Yes", "x", "No"], offers)
        Choices(first=2, last=4, options=((2, False), (4, True)))
        >>> choices(["Yes", "x", "No"], offers).options
        ((0, None), (2, None))
    """
    kinds = [_kind(text, offers) for text in texts]
    own = [at for at, kind in enumerate(kinds) if kind in (_Kind.MARK, _Kind.OPTION)]
    if _Kind.MARK not in kinds or _Kind.OPTION not in kinds:
        return None
    first, last = own[0], own[-1]
    if _Kind.WORDS in kinds[first : last + 1]:
        return None
    readings = set(_readings(kinds, first, last))
    marked = {at: bool(TICK.fullmatch(texts[at])) for at in own}
    told = {tuple((option, marked.get(mark, False)) for option, mark in reading) for reading in readings}
    if len(told) == 1:
        return Choices(first, last, told.pop())
    return Choices(first, last, tuple((at, None) for at in own if kinds[at] is _Kind.OPTION))


def _kind(text: str, offers: Callable[[str], bool]) -> _Kind:
    if not text.strip():
        return _Kind.EMPTY
    if MARK.fullmatch(text.strip()):
        return _Kind.MARK
    return _Kind.OPTION if offers(text) else _Kind.WORDS


def _readings(kinds: Sequence[_Kind], first: int, last: int) -> Iterator[tuple[tuple[int, int], ...]]:
    """Every way to pair options with the cell before, or the cell behind, each with its place."""
    starts = [first, first - 1] if first and kinds[first - 1] is _Kind.EMPTY else [first]
    ends = [last, last + 1] if last + 1 < len(kinds) and kinds[last + 1] is _Kind.EMPTY else [last]
    for start in starts:
        for end in ends:
            cells = range(start, end + 1)
            for marks, options in ((cells[0::2], cells[1::2]), (cells[1::2], cells[0::2])):
                if len(marks) == len(options) and _fit(kinds, marks, options):
                    yield tuple(zip(options, marks, strict=True))


def _fit(kinds: Sequence[_Kind], marks: Sequence[int], options: Sequence[int]) -> bool:
    return all(kinds[at] is _Kind.OPTION for at in options) and all(
        kinds[at] in (_Kind.MARK, _Kind.EMPTY) for at in marks
    )
