"""How far a name reaches to the right of its head: adjectives, numbers, dates, what an opener governs."""

import re

from msgspec import Struct

from kg.interpret.names.amended import behind_amended
from kg.interpret.names.boundaries import GENITIVES
from kg.interpret.names.governed import governed
from kg.interpret.names.openers import apposed, modifiers, opener, opens_quotation, prefixed
from kg.interpret.names.quoted import title_after
from kg.interpret.names.tails import years_behind_mark, years_behind_title
from kg.interpret.names.tokens import HeadAt, phrase_of
from kg.interpret.names.wording import Wording
from kg.interpret.text.spans import Span

_ROMAN = re.compile(r"^(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})$")
_PHASES = frozenset({"phase", "fase", "edition", "version", "part"})
_ACRONYM = re.compile(
    r"\s*\((\d{0,2}[A-Z][\w&./-]{1,14}(?: [A-Z][A-Z\d&.-]{1,9}){0,2})\)"
    r"(?=\s*,?\s*(?:of\s+|de\s+)?(?:1[89]|20)\d\d|\s+N|\s+(?:of|du|de)\s+\d{1,2}\s)"
)
_VERSION = re.compile(r"\s+[vV]?\d{1,2}\.\d(?![\w%]|[.,]\d|\s+(?:per|mill|bill|por|pour))")
# `National Boat Plan 11 (NBP 11)`: the brackets tell that the number is the plan's.
_COUNTED = re.compile(r"\s+(\d{1,2})(?=\s*\(\s*[A-ZÀ-Þ][\w&]{1,9}[ -]?\1\s*[),;])")
_MOST_PHRASES = 3
_YEAR_LENGTH = 4
_DIGIT = re.compile(r"\d")
_APART = re.compile(r"\s*[:–-]")


class Reach(Struct, eq=False):
    """The end of a name, as offset and as index of the word behind it, while it grows.

    `core` is where head, number and date end: the short form of a numbered law. `title` is what stands
    in quotation marks.
    """

    words: Wording
    head: HeadAt
    family: str
    law: bool
    end: int
    offset: int
    numbered: bool = False
    core: int = 0
    title: Span | None = None
    acronym: str = ""
    governed: bool = False
    without_number: int = -1
    """The end behind which no number was found."""

    @property
    def bare(self) -> bool:
        """Whether it is no more than the noun so far."""
        return self.end == self.head.last + 1 and not self.numbered

    @property
    def may_follow_title(self) -> bool:
        """Whether it may go with a title before it: a noun alone, or a law with its number at most."""
        return self.bare or (self.law and not self.governed)

    def take(self, offset: int) -> None:
        """Moves the end to an offset."""
        self.offset = offset
        self.end = self.words.token_from(offset)

    def take_words(self, end: int) -> None:
        """Moves the end behind the word before an index."""
        self.end = end
        self.offset = self.words.tokens[end - 1].span.end


def right(words: Wording, head: HeadAt, family: str, *, law: bool) -> Reach:
    """Follows a name to the right as far as it goes."""
    reach = Reach(words, head, family, law, head.last + 1, words.tokens[head.last].span.end)
    told = apposed(words, head) if family == "body" else 0
    reach.take_words(told or prefixed(words, head) or modifiers(words, head))
    for turn in range(_MOST_PHRASES):
        _numbers(reach)
        _title(reach)
        _numbers(reach)
        _amended(reach)
        if reach.title or not _goes_on(reach, turn):
            break
        after = governed(words, head, reach.end, family, numbered=reach.numbered)
        if after == reach.end:
            break
        reach.take_words(after)
        reach.governed = True
    _phase(reach)
    _numbers(reach)
    _tail(reach)
    return reach


def _goes_on(reach: Reach, turn: int) -> bool:
    """Whether a phrase may follow: a second one behind the number of a law only; `of` never behind a year."""
    words, at = reach.words, reach.end
    if reach.family == "body" and at < len(words.tokens) and words.tokens[at].word not in GENITIVES:
        return phrase_of(words.tokens[reach.head.first : at]) not in words.lexicon.words("single_bodies")
    if turn or reach.law:
        return reach.law and (reach.numbered or not turn)
    dated = at > 0 and len(words.tokens[at - 1].word) == _YEAR_LENGTH and words.tokens[at - 1].year
    return not dated or (at < len(words.tokens) and words.tokens[at].word not in GENITIVES)


def _numbers(reach: Reach) -> None:
    """Takes numbers, dates and years behind the name of a document."""
    if reach.family != "document" or reach.offset == reach.without_number:
        return
    words = reach.words
    if reach.offset >= words.last_digit:
        return
    version = _VERSION.match(words.text, reach.offset, words.clause.end)
    if version and not reach.law:
        reach.take(version.end())
    counted = None if reach.law else _COUNTED.match(words.text, reach.offset, words.clause.end)
    if counted:
        reach.take(counted.end())
    bracket = _ACRONYM.match(words.text, reach.offset, words.clause.end)
    start = bracket.end() if bracket else reach.offset
    bracketed = not reach.law and "(" in words.text[start : words.clause.end]
    beside = words.numbering.law_beside.search(words.folded, start, words.clause.end) if bracketed else None
    limit = beside.start() if beside else words.clause.end
    bare = reach.law and not reach.governed
    offset = words.numbering.after(words.folded, start, limit, bare)
    if offset > start:
        marked = words.text[start:offset].lstrip(" ,").startswith("N")
        reach.acronym = bracket[1] if bracket and not marked else reach.acronym
        reach.numbered = True
        reach.take(offset)
        reach.core = reach.core or offset
    else:
        reach.without_number = reach.offset


def _amended(reach: Reach) -> None:
    """Takes `modifiée` between a law and its date, or between its number and what it is on."""
    if not reach.law or reach.title:
        return
    offset = behind_amended(reach.words, reach.end, numbered=reach.numbered)
    if offset:
        reach.take(offset)
        _numbers(reach)


def _title(reach: Reach) -> None:
    """Takes a title in quotation marks, also behind `called`."""
    words, offset = reach.words, reach.offset
    if not words.quoted:
        return
    if reach.end < len(words.tokens) and words.joined(reach.end):
        last = words.phrase_end(reach.end, "called") - 1
        if last < reach.end:
            last = reach.end + opens_quotation(words, reach.end) - 1
        offset = words.tokens[last].span.end if last >= reach.end else offset
    found = title_after(words.text, offset, words.clause.end) if not reach.title else None
    beside = found and reach.family == "body" and _is_of_order(words, offset, found[1])
    if found and not beside and not _is_told(reach, offset, found[1]):
        reach.title = None if _is_of_inner(reach, found[1]) else found[1]
        reach.take(found[0])


def _is_of_order(words: Wording, offset: int, title: Span) -> bool:
    """Whether a title behind a body is not its own: behind a comma, or of an order: `Council «On boats»`."""
    return "," in words.text[offset : title.start] or opener(words, words.token_from(title.start)) > 0


def _is_of_inner(reach: Reach, title: Span) -> bool:
    """Whether it is the title of the law that an order is on: `Decree 5, on Law No. 7 "On Boats"`."""
    words = reach.words
    room = Span(reach.core, title.start)
    heads = (
        head for head in words.heads if reach.core and head.of("document") and head.first > reach.head.last
    )
    inner = next(
        (words.tokens[head.last].span for head in heads if room.holds(words.tokens[head.first].span)), None
    )
    return inner is not None and _DIGIT.search(words.text, inner.end, title.start) is not None


def _is_told(reach: Reach, offset: int, title: Span) -> bool:
    """Whether a colon or a dash parts a known thing from what it names: `the Strategy: "Data Policy"`."""
    words, first = reach.words, reach.head.first
    if not reach.bare or first == 0 or not words.has(first - 1, "articles"):
        return False
    apart = _APART.match(words.text, offset, title.start) is not None
    documents = (head for head in words.heads if head.first > reach.head.last and head.of("document"))
    return apart and any(title.holds(words.tokens[head.first].span) for head in documents)


def _phase(reach: Reach) -> None:
    """Takes `phase IV` or a Roman number."""
    words, at = reach.words, reach.end
    if reach.title or not words.joined(at):
        return
    if words.tokens[at].word in _PHASES and words.joined(at + 1):
        reach.take_words(at + 2)
    elif _ROMAN.match(words.tokens[at].word) and words.tokens[at].capital:
        reach.take_words(at + 1)


def _tail(reach: Reach) -> None:
    """Takes the years behind a mark: `Boat Plan - Horizon 2025`."""
    words, head = reach.words, reach.head
    if reach.title and reach.head.of("document") and not (reach.law or reach.offset >= words.last_digit):
        period = years_behind_title(words.text, reach.offset, words.clause.end, words.lexicon)
        reach.take(period) if period > reach.offset else None
    plain = reach.family == "document" and not (reach.law or reach.title)
    if not plain or reach.offset >= words.last_digit or not words.tokens[head.first].capital:
        return
    first = head.first
    while first > 0 and words.joined(first) and words.tokens[first - 1].capital:
        if words.has(first - 1, "articles"):
            break
        first -= 1
    if reach.end == head.last + 1 and first == head.first:
        return
    title = Span(words.tokens[first].span.start, reach.offset)
    end, acronym = years_behind_mark(words.text, title, words.clause.end, words.lexicon)
    if end > reach.offset:
        reach.acronym = reach.acronym or acronym
        reach.take(end)
