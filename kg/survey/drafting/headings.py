"""Finds what looks like the questions of a form that nobody has described: by their numbers, going up."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.readers.document import Line
from kg.readers.numbering import LONGEST_LABEL, numbered, numbers_behind
from kg.readers.redaction import EMAIL
from kg.readers.unknown import asks, begins_above, is_broken
from kg.vocabulary.form import squeeze

_OVER_LINES, _MORE_LINES = 8, 3
_MARKED = re.compile(r"\s*\\?\*[\s*_]*$")
_EDGES = re.compile(r"^[\s*_#]+|[\s_]+$|(?<=\*)\*+$")
# A question is worth more than another numbered line, and a step of one more than a leap.
_ASKS, _STEP, _LEAP = 1.0, 1.0, 0.05


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed question: its label without the number, and the lines below it up to the next one.

    `mandatory` tells that the mark `*` stands behind it.
    """

    number: int
    label: str
    mandatory: bool
    first: int
    below: tuple[Line, ...] = ()
    lead: str | None = None

    @property
    def text(self) -> str:
        """The label as an edition's file has it."""
        return f"{self.label} *" if self.mandatory else self.label


@dataclass(frozen=True, slots=True)
class _Candidate:
    number: int
    label: str
    first: int
    last: int
    column: int

    @property
    def weight(self) -> float:
        return 1.0 + (_ASKS if asks(self.label) else 0.0)


def printed_questions(lines: Sequence[Line]) -> tuple[tuple[Printed, ...], tuple[Line, ...]]:
    """The questions of a form in order, and the lines above the first."""
    front, behind = _best_run(list(_front(lines))), _best_run(list(_behind(lines)))
    chain = max((front, behind), key=lambda run: sum(one.weight for one in run))
    questions = []
    for at, one in enumerate(chain):
        end = chain[at + 1].first if at + 1 < len(chain) else len(lines)
        below = (lines[one.last].tail(one.column), *lines[one.last + 1 : end])
        mandatory = bool(_MARKED.search(one.label))
        label = EMAIL.sub("…", _cleaned(_MARKED.sub("", one.label)))
        kept = tuple(line for line in below if not line.blank)
        questions.append(Printed(one.number, label, mandatory, one.first, kept))
    return _with_leads(questions), tuple(lines[: chain[0].first] if chain else lines)


def _with_leads(questions: Sequence[Printed]) -> tuple[Printed, ...]:
    """A sentence that stands beside several numbers leads to the texts below it."""
    times = Counter(one.label for one in questions if one.label.endswith(":"))
    return tuple(_led(one) if times[one.label] > 1 and one.below else one for one in questions)


def _led(one: Printed) -> Printed:
    text = one.below[0].text
    mandatory = bool(_MARKED.search(text))
    label = EMAIL.sub("…", _cleaned(_MARKED.sub("", text)))
    return replace(one, label=label, mandatory=mandatory, below=one.below[1:], lead=one.label)


def _cleaned(text: str) -> str:
    return squeeze(_EDGES.sub("", text.replace("\\", "")))


def _front(lines: Sequence[Line]) -> Iterator[_Candidate]:
    """Numbered lines, each with the lines below that its text takes to end."""
    for first, line in enumerate(lines):
        number = numbered(line)
        if (
            number is None
            or len(line.text) > LONGEST_LABEL
            or not line.text[: number[1]].strip(" 0123456789*")
        ):
            continue
        text, last = line.text[number[1] :], first
        while not asks(text) and last - first < _OVER_LINES and _continues(lines, last, text):
            last += 1
            text = f"{text} {lines[last].text.strip()}"
        star = re.search(r"\s\*(?=\s|$)", text) if last == first else None
        column = number[1] + star.end() if star else len(lines[last].text)
        label = text[: star.end()] if star else text
        if any(map(str.isalpha, label)):
            yield _Candidate(number[0], label.strip(), first, last, column)


def _continues(lines: Sequence[Line], last: int, text: str) -> bool:
    """Whether the next line goes on with a sentence."""
    below = lines[last + 1].text.strip() if last + 1 < len(lines) else ""
    if not below:
        return False
    if not text.strip() or below[0].islower() or below[0] in "*(":
        return True
    return is_broken(lines[last].text) and _asks_soon(lines, last, text)


def _asks_soon(lines: Sequence[Line], last: int, text: str) -> bool:
    """Whether a text ends as a question within the next lines."""
    for line in lines[last + 1 : last + 1 + _MORE_LINES]:
        if line.blank or numbered(line):
            return False
        text = f"{text} {line.text.strip()}"
        if asks(text):
            return True
    return False


def _behind(lines: Sequence[Line]) -> Iterator[_Candidate]:
    """Lines that end with a number, each with the lines above that begin its text."""
    for last, line in enumerate(lines):
        for number in numbers_behind(line):
            first, text = last, line.text[: number.start]
            while first > 0 and last - first < _OVER_LINES and begins_above(lines, first, text):
                first -= 1
                text = f"{lines[first].text.strip()} {text}"
            if any(map(str.isalpha, text)):
                yield _Candidate(number.number, text.strip(), first, last, number.column)


def _best_run(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The weightiest run of candidates whose numbers go up, steps of one before leaps."""
    scores: list[float] = []
    before: list[int | None] = []
    best_of: dict[int, int] = {}
    for at, one in enumerate(candidates):
        best, score = None, -_LEAP * (one.number - 1)
        for number, prior in best_of.items():
            gained = scores[prior] + _gain(number, one.number)
            if number < one.number and gained > score and candidates[prior].last < one.first:
                best, score = prior, gained
        scores.append(score + one.weight)
        before.append(best)
        if one.number not in best_of or scores[best_of[one.number]] < scores[at]:
            best_of[one.number] = at
    chain: list[_Candidate] = []
    last = max(range(len(scores)), key=scores.__getitem__, default=None)
    while last is not None:
        chain.append(candidates[last])
        last = before[last]
    return chain[::-1]


def _gain(number: int, later: int) -> float:
    """What a step from one number to a later one is worth."""
    return _STEP if later == number + 1 else -_LEAP * (later - number)
