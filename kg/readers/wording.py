"""Compares printed lines with a question's text by letters and digits alone, whatever spaces and marks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from kg.readers.document import Line
from kg.vocabulary.questionnaire import Question

LONG = 25
"""Letters and digits from which on a text is a sentence that nobody prints by accident."""
ALIKE = 85.0
"""How like a printed text has to be to a question's, to 100."""
EXACT = 100.0
"""The likeness of texts that are the same letter by letter."""
MOST_LINES = 8
"""Lines over which a question may be printed."""
_MARKS_BEHIND = re.compile(r"[\s*?.:)\]\\_]*[*?.:][\s*?.:)\]\\_]*|[\s)\]]*(?:[-–—]\s+)?")
_CLOSING_MARK = re.compile(r"[*:?.]|\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class Match:
    """Printed lines that hold a question's text: the last one, the column behind it, the likeness to 100."""

    last: int
    column: int
    likeness: float


@lru_cache(maxsize=20_000)
def letters(text: str) -> str:
    """The letters and digits of a text, in lower case.

    Example:
        >>> letters("If yes, please provide link (URL). *")
        'ifyespleaseprovidelinkurl'
    """
    return "".join(filter(str.isalnum, text.lower()))


def wordings(question: Question) -> tuple[str, ...]:
    """The letters under which a question may be printed: with the lead above its text, and without."""
    text = letters(question.text)
    return (letters(question.lead) + text, text) if question.lead else (text,)


def match(lines: Sequence[Line], first: int, column: int, question: Question) -> Match | None:
    """Where the question's text ends if it is printed from that line and column on, else None."""
    found = (exactly(lines, first, column, wording) for wording in wordings(question))
    exact = next((candidate for candidate in found if candidate), None)
    return exact or _nearly(lines, first, column, question)


def exactly(lines: Sequence[Line], first: int, column: int, wanted: str) -> Match | None:
    """The same letters in the same order, over as many lines as it takes."""
    left = wanted
    for at in range(first, min(first + 2 * MOST_LINES, len(lines))):
        begin = column if at == first else 0
        own = letters(lines[at].text[begin:])
        if len(own) < len(left):
            if not left.startswith(own):
                return None
            left = left[len(own) :]
        elif own.startswith(left):
            return _ended(lines[at].text, at, _column_behind(lines[at].text, begin, len(left)), wanted)
        else:
            return None
    return None


def _column_behind(text: str, begin: int, count: int) -> int:
    """The column behind the first `count` letters and digits."""
    for column in range(begin, len(text)):
        count -= len(letters(text[column])) if text[column].isalnum() else 0
        if count <= 0:
            return column + 1
    return len(text)


def _ended(text: str, at: int, column: int, wanted: str) -> Match | None:
    """A match, unless the text goes on as if it were another one ("Education" in "Education Board")."""
    behind = _MARKS_BEHIND.match(text, column)
    rest = behind.end() if behind else column
    if rest == len(text):
        return Match(at, rest, EXACT)
    closed = _CLOSING_MARK.search(text[column:rest]) or (len(wanted) >= LONG and text[column].isspace())
    return Match(at, rest, EXACT) if closed else None


def _nearly(lines: Sequence[Line], first: int, column: int, question: Question) -> Match | None:
    """The run of lines that is most like the question's text, if it is like enough."""
    best: Match | None = None
    for wanted in wordings(question):
        printed = ""
        for at in range(first, min(first + MOST_LINES, len(lines))):
            own = letters(lines[at].text[column if at == first else 0 :])
            if len(printed) > len(wanted) or (not own and printed and not question.lead):
                break
            printed += own
            like = likeness(printed, wanted)
            if like >= ALIKE and (best is None or like > best.likeness):
                best = Match(at, len(lines[at].text), like)
    return best


def likeness(printed: str, wanted: str) -> float:
    """How like two texts are, to 100; the first half of a sentence, letter by letter, is just like enough."""
    if len(printed) >= LONG and len(printed) * 2 >= len(wanted) and wanted.startswith(printed):
        return max(ALIKE, fuzz.ratio(printed, wanted))
    return fuzz.ratio(printed, wanted)
