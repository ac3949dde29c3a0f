"""The years, periods and numbers that a title prints: what tells documents of one wording apart."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.vocabulary.folding import fold

YEAR = r"(?:19|20)\d\d"
_PERIOD = re.compile(rf"\b({YEAR})\s*(?:[-‐–—/]|to|a|al|until|and)\s*({YEAR}|\d\d)\b(?![-–/]\d)")
_ONE = re.compile(rf"\b{YEAR}\b")
_NUMBER = r"\d[\da-z]*(?:[/.-][\da-z]+)*"
_MARKED = re.compile(
    rf"(?<![a-z])(?:no?\.?|nr\.?|num(?:ber|ero)?\.?|n[°º]\.?|#)\s*((?:[a-z]{{1,4}}[-.]?)?{_NUMBER})"
)
NO_DAYS = re.compile("(?!)")
"""Finds no day of a month."""

# A number behind a noun, or behind the adjective of one: `Act 843`, `Decreto Supremo 003-2013`.
_BARE = re.compile(rf"([^\W\d_]+)\s+(?:[^\W\d_]{{5,}}\s+(?=\d+(?:\b|[/.-])))?({_NUMBER})(?![\w%])")
_PREFIX = re.compile(r"^([a-z]+)[-.](?=\d)")
_PARTS = re.compile(r"[/.-]")
_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Years:
    """A period, first and last year, and the years that stand alone."""

    period: tuple[int, int] | None = None
    single: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return self.period is not None or bool(self.single)

    def excludes(self, other: "Years") -> bool:
        """Whether one thing cannot have both: two periods, two years, a year at no end of the period.

        Example:
            >>> Years((2021, 2025)).excludes(Years((2018, 2020)))
            True
            >>> Years((2021, 2025)).excludes(Years(None, frozenset({2025})))
            False
        """
        if self.period and other.period:
            return self.period != other.period
        if not self or not other:
            return False
        return not self._ends() & other._ends()

    def _ends(self) -> frozenset[int]:
        return self.single | frozenset(self.period or ())

    def doubtful(self, other: "Years") -> bool:
        """Whether a year is only the first of the other's period: it may be that of an earlier document.

        Example:
            >>> Years((2021, 2025)).doubtful(Years(None, frozenset({2021})))
            True
        """
        if bool(self.period) == bool(other.period):
            return False
        last = {one.period[1] for one in (self, other) if one.period}
        single = self.single | other.single
        return bool(single) and not last & single


@dataclass(frozen=True, slots=True)
class Details:
    """A title taken apart: `rest` is what is left without years, dates and the number."""

    rest: str
    years: Years
    number: str


def details(title: str, days: re.Pattern[str] = NO_DAYS, law_heads: frozenset[str] = frozenset()) -> Details:
    """The number and years of a title, and the words that are left.

    Args:
        title: the name as printed.
        days: what `days_of` makes of the names of months.
        law_heads: folded nouns behind which a bare number is the number of the act.

    Example:
        >>> found = details("Sub-decree No. 12/2019 on Archives", law_heads=frozenset({"decree"}))
        >>> found.number, sorted(found.years.single), found.rest.split()
        ('12', [2019], ['Sub-decree', 'on', 'Archives'])
    """
    text = title.replace("№", "no. ")
    folded = fold(text)
    number, years = "", set[int]()
    span = _numbered(folded, law_heads)
    if span:
        number, years = _number(folded[span[1] : span[2]])
        folded, text = _cut(folded, span), _cut(text, span)
    for day in days.finditer(folded):
        folded, text = _blank(folded, day.span()), _blank(text, day.span())
    period = _PERIOD.search(folded)
    if period:
        end = period[2] if len(period[2]) == 4 else period[1][:2] + period[2]
        if int(end) > int(period[1]):
            text, folded = _blank(text, period.span()), _blank(folded, period.span())
            return Details(text, Years((int(period[1]), int(end)), frozenset(years)), number)
    years |= {int(year) for year in _ONE.findall(folded)}
    return Details(_ONE.sub(" ", text), Years(None, frozenset(years)), number)


def _numbered(folded: str, law_heads: frozenset[str]) -> tuple[int, int, int] | None:
    """Where a number with its mark begins, where its digits begin and where it ends."""
    found = _MARKED.search(folded)
    if found:
        return found.start(), found.start(1), found.end(1)
    for word in _BARE.finditer(folded):
        if word[1] in law_heads and not re.fullmatch(rf"{YEAR}(?:[-/]{YEAR})?", word[2]):
            return word.start(2), word.start(2), word.end(2)
    return None


def _number(printed: str) -> tuple[str, set[int]]:
    """A number without its year: `2019-12` and `12/2019` are number 12 of 2019; `UP-79` is one part."""
    parts = _PARTS.split(_PREFIX.sub(r"\1", printed))
    years = [part for part in parts if re.fullmatch(YEAR, part)]
    if len(years) != 1 or len(parts) == 1:
        return "-".join(parts), set()
    return "-".join(part for part in parts if part != years[0]), {int(years[0])}


def days_of(months: Iterable[str]) -> re.Pattern[str]:
    """A day of a month, the year apart: `12 December`, `May 21`, `1er mars`, `3 de mayo de`, `17/10/`."""
    names = "|".join(sorted(map(re.escape, months), key=lambda name: (-len(name), name))) or "(?!)"
    day = r"\d{1,2}(?:st|nd|rd|th|er|o)?"
    return re.compile(
        rf"\b{day}\s+(?:of\s+|de\s+)?(?:{names})\b(?:\s+de\b)?"
        rf"|\b(?:{names})\s+{day}\b|\b\d{{1,2}}[/.]\d{{1,2}}[/.](?={YEAR}\b)"
    )


def days_in(title: str, days: re.Pattern[str], months: Mapping[str, int]) -> frozenset[tuple[int, int]]:
    """The days of a title, each as month and day: what is the 5th of May is so in every language.

    Example:
        >>> sorted(days_in("Loi du 5 mai 2014", days_of(["mai", "may"]), {"mai": 5, "may": 5}))
        [(5, 5)]
    """
    found = set()
    for day in days.finditer(fold(title)):
        digits = _DIGITS.findall(day[0])
        month = next((months[word] for word in _LETTERS.findall(day[0]) if word in months), 0)
        if len(digits) == 2:
            found.add((int(digits[1]), int(digits[0])))
        elif digits and month:
            found.add((month, int(digits[0])))
    return frozenset(found)


def _cut(text: str, span: tuple[int, int, int]) -> str:
    return _blank(text, (span[0], span[2]))


def _blank(text: str, span: tuple[int, int]) -> str:
    """The text with spaces in place of a span, so that offsets stay."""
    return text[: span[0]] + " " * (span[1] - span[0]) + text[span[1] :]


def first_part(number: str) -> str:
    """The digits of a number that stand before its letters: `77` of `77-vi`; all of it if it has one part.

    Example:
        >>> first_part("402-mp"), first_part("12")
        ('402', '12')
    """
    return _PARTS.split(number)[0]


def numbers_agree(one: str, other: str) -> bool:
    """Whether two numbers are one, one perhaps without the letters behind it: `Law 77`, `Law 77-VI`.

    Example:
        >>> numbers_agree("77", "77-vi"), numbers_agree("77-v", "77-vi"), numbers_agree("57", "57-92")
        (True, False, False)
    """
    short, full = sorted((one, other), key=len)
    whole = first_part(short) == short and len(short) > 1 and short.isdigit()
    lettered = not any(part.isdigit() for part in _PARTS.split(full)[1:])
    return one == other or (whole and first_part(full) == short and lettered)
