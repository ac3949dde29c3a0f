"""Recognises the printed options of a closed question, the marks beside them, and a text typed instead."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz

from kg.readers.document import Line
from kg.readers.wording import letters
from kg.vocabulary.questionnaire import Option, Question

_TICKED = r"[\[(]\s*[xX✓✔√•●*☒☑]\s*[\])]|[☒☑✓✔✅√◉⦿●🔘■▣⬛◼]|(?<!\S)[xX](?!\S)"
_UNTICKED = r"[\[(]\s*[\])]|\[_\]|[☐□▢○◯⚪◻⬜]"
_MARK = re.compile(f"(?P<ticked>{_TICKED})|(?P<unticked>{_UNTICKED})")
# Characters of private use are icons.
_SEPARATOR = re.compile(r"[\s,;/|·•▪*\-–—\ufe0e\ufe0f\ue000-\uf8ff]*")
_OVER_LINES = 5
_LONG_OPTION = 20
_ALIKE = 92.0


@dataclass(frozen=True, slots=True)
class Printed:
    """What stands under a closed question: `options` are codes in printed order, `ticks` the marks seen.

    `own` are the lines that are no option; `listed` counts the options that the form prints by itself;
    `places` are the lines of each option that has lines to itself; `doubtful`: a mark cannot be told.
    """

    options: tuple[str, ...] = ()
    ticks: Mapping[str, bool] = field(default_factory=dict)
    own: tuple[Line, ...] = ()
    listed: int = 0
    places: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)
    doubtful: bool = False

    @property
    def complete(self) -> bool:
        """Whether every option is printed that needs no text of the respondent."""
        return self.listed > 0 and len(self.options) >= self.listed

    @property
    def partial(self) -> bool:
        """Whether some of the options are printed, but not all."""
        return 0 < len(self.options) < self.listed

    @property
    def ticked(self) -> tuple[str, ...]:
        """The codes of the options with a mark that says chosen."""
        return tuple(code for code in self.options if self.ticks.get(code))


def printed_options(question: Question, lines: Sequence[Line]) -> Printed:
    """Tells the form's options from the respondent's own words under a closed question."""
    codes: list[str] = []
    ticks: dict[str, bool] = {}
    own: list[Line] = []
    places: dict[str, tuple[Line, ...]] = {}
    pending: bool | None = None
    at = 0
    while at < len(lines):
        taken, found = _options_from(question, lines, at)
        if not taken:
            own.append(_typed_part(question, lines[at]))
        for code, tick in found:
            seen = tick if tick is not None else pending
            pending = tick if not code else None
            if code and code not in codes:
                codes.append(code)
                places |= {code: tuple(lines[at : at + taken])} if len(found) == 1 else {}
                if seen is not None:
                    ticks[code] = seen
        at += taken or 1
    listed = sum(not option.other for option in question.options)
    doubtful = any(line.doubtful for line in lines)
    return Printed(tuple(codes), ticks, _printed_only(own), listed, places, doubtful)


def _printed_only(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(lines) if any(not line.blank for line in lines) else ()


def _options_from(
    question: Question, lines: Sequence[Line], at: int
) -> tuple[int, list[tuple[str, bool | None]]]:
    """How many lines from `at` on hold only options and marks, and which; (0, []) if there are others."""
    text = ""
    for size in range(1, _OVER_LINES + 1):
        if at + size > len(lines) or lines[at + size - 1].blank:
            break
        text = f"{text} {lines[at + size - 1].text.strip()}".strip()
        found = _tokens(question.options, text)
        if found:
            ticked = lines[at].ticked
            return size, [(code, ticked if ticked is not None else tick) for code, tick in found]
    return (1, []) if lines[at].blank else (0, [])


def _tokens(options: Sequence[Option], text: str) -> list[tuple[str, bool | None]]:
    """The options of a line with their marks; a mark alone has no code; [] if the line holds other words."""
    tokens = list(_scan(options, text))
    if not tokens or tokens[-1] == ("?", None):
        near = _nearly(options, text)
        return [near] if near else []
    marks_first = not tokens[0][0]
    found: list[tuple[str, bool | None]] = []
    waiting: bool | None = None
    for code, tick in tokens:
        if code:
            found.append((code, waiting if marks_first else None))
            waiting = None
        elif marks_first:
            waiting = tick
        else:
            found[-1] = (found[-1][0], tick)
    return found or [("", waiting)]


def _scan(options: Sequence[Option], text: str) -> Iterator[tuple[str, bool | None]]:
    """Options and marks one after the other; ("?", None) at the first other word."""
    pattern = _pattern(tuple((option.code, option.text) for option in options))
    at = 0
    while at < len(text):
        mark = _MARK.match(text, at)
        option = None if mark else pattern.match(text, at)
        gap = _SEPARATOR.match(text, at)
        if mark:
            yield "", mark["ticked"] is not None
            at = mark.end()
        elif option:
            yield options[int(str(option.lastgroup)[1:])].code, None
            at = option.end()
        elif gap and gap.end() > at:
            at = gap.end()
        else:
            yield "?", None
            return


@lru_cache(maxsize=200)
def _pattern(options: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """A pattern with a group for each option, longer texts first."""
    order = sorted(range(len(options)), key=lambda at: -len(options[at][1]))
    groups = (rf"(?P<o{at}>{_flexible(options[at][1])})" for at in order)
    return re.compile(rf"(?:{'|'.join(groups)})(?!\w)[.:]?(?=\W|$)", re.IGNORECASE)


def _flexible(text: str) -> str:
    return r"\s+".join(re.escape(word) for word in text.rstrip(".").split())


def _nearly(options: Sequence[Option], text: str) -> tuple[str, bool | None] | None:
    """A long option that is printed with small differences."""
    mark = _MARK.match(text)
    own = letters(text[mark.end() :] if mark else text)
    for option in options:
        wanted = letters(option.text)
        if len(wanted) >= _LONG_OPTION and fuzz.ratio(own, wanted) >= _ALIKE:
            return option.code, mark["ticked"] is not None if mark else None
    return None


def behind_mark(text: str) -> tuple[int, bool | None]:
    """Where the words of a line begin behind a bullet or a mark, and whether that mark says ticked.

    Example:
        >>> behind_mark("- [x] Yes"), behind_mark("☐ No"), behind_mark("Yes")
        ((6, True), (2, False), (0, None))
    """
    start = _SEPARATOR.match(text)
    at = start.end() if start else 0
    mark = _MARK.match(text, at)
    if not mark:
        return at, None
    rest = _SEPARATOR.match(text, mark.end())
    return rest.end() if rest else mark.end(), mark["ticked"] is not None


def _typed_part(question: Question, line: Line) -> Line:
    """The respondent's words on a line, without the form's bullet, mark or "Other:" before them."""
    at, _ = behind_mark(line.text)
    for option in question.options:
        named = re.compile(rf"{re.escape(option.text)}(?:\s*\([^)]*\))?\s*[:–—-]\s*", re.IGNORECASE)
        prefix = named.match(line.text, at) if option.other else None
        if prefix:
            return line.tail(prefix.end())
    return line.tail(at)
