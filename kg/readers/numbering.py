"""The printed number of a question: in front of its text (2022) or at the end of its label line (2024)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from kg.readers.document import Line

_FRONT = re.compile(
    r"[\W_]*(?:q(?:uestion)?[\s.]*|no\.\s*)?(?P<n>\d{1,3})(?!\w)\s*\\?[.):\]–-]?", re.IGNORECASE
)
_AT_END = re.compile(
    r"(?:^|(?<=[\s*_\[(\\]))[\[(]?(?:q\.?\s*)?(?P<n>\d{1,3})\s*\\?(?P<mark>[.):\]]?)[\s*_\\]*$", re.IGNORECASE
)
_BEHIND_STAR = re.compile(r"\*[\s*_\\]*(?P<n>\d{1,3})\s*\\?(?P<mark>[.)])[*_\\]*(?=\s)")
_ASKED = re.compile(r"(?:\?|(?:^|[\s\\])\*|[.:)])[\s*_\\]*$")
_END = 24
LONGEST_LABEL = 1_200
"""Characters of a line; a longer one is no label of a question."""


class Layout(Enum):
    """Where a form prints the numbers of its questions."""

    FRONT = auto()
    BEHIND = auto()


@dataclass(frozen=True, slots=True)
class Behind:
    """A number behind a label that ends at column `start`; an answer may begin at `column`.

    `marked` tells that it looks like a heading's: a dot or bracket behind it, a star, a question mark or the
    end of a sentence in front of it, or nothing.
    """

    number: int
    start: int
    column: int
    marked: bool


def numbered(line: Line) -> tuple[int, int] | None:
    """The number that a line begins with and the column behind it, if any.

    Example:
        >>> [numbered(Line(text, 1, 0)) for text in ("7. What", "Q12) Name", "What")]
        [(7, 2), (12, 4), None]
    """
    found = _FRONT.match(line.text)
    return (int(found["n"]), found.end()) if found else None


def numbers_behind(line: Line) -> Iterator[Behind]:
    r"""The numbers that may end a label on this line: at its end, or behind the star of a mandatory question.

    Example:
        >>> [(one.number, one.start) for one in numbers_behind(Line("Country name * 1.", 1, 0))]
        [(1, 15)]
        >>> [one.number for text in ("**Email \\* 5\\.**", "37.", "Email * 5. a@b.td", "Law 9 of 2015")
        ...  for one in numbers_behind(Line(text, 1, 0))]
        [5, 37, 5]
    """
    text = line.text.rstrip()
    if len(text) <= LONGEST_LABEL:
        cut = max(0, len(text) - _END)
        found = _AT_END.search(text, cut)
        if found and (found.start() > cut or cut == 0):
            yield _behind(text, found)
    inside = _BEHIND_STAR.search(text, 0, LONGEST_LABEL)
    if inside:
        yield _behind(text, inside)


def has_number(line: Line, layout: Layout) -> bool:
    """Whether a number stands where the layout has those of questions."""
    if layout is Layout.BEHIND:
        return next(numbers_behind(line), None) is not None
    return numbered(line) is not None


def _behind(text: str, found: re.Match[str]) -> Behind:
    label = text[: found.start("n")].rstrip("[(")
    marked = bool(found["mark"]) and (not label.strip("*_\\ ") or bool(_ASKED.search(label)))
    return Behind(int(found["n"]), found.start("n"), found.end(), marked)
