"""Dates as people print them in three languages, as precise as printed."""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from kg.interpret.text.spans import Span
from kg.values import Value
from kg.vocabulary.folding import fold

_DIGIT = re.compile(r"\d")
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|o|º)?"
_LINK = r"(?:\s*,\s*|\s+(?:(?:de|del|of)\s+)?)"
_MONTHS_IN_YEAR = 12


@dataclass(frozen=True, slots=True)
class Date:
    """A date at a span; month and day are 0 where they are not printed."""

    span: Span
    year: int
    month: int = 0
    day: int = 0

    @property
    def value(self) -> Value:
        """The literal: `xsd:date`, `xsd:gYearMonth` or `xsd:gYear`."""
        if self.day:
            return Value(f"{self.year:04}-{self.month:02}-{self.day:02}", "xsd:date")
        if self.month:
            return Value(f"{self.year:04}-{self.month:02}", "xsd:gYearMonth")
        return self.only_year

    @property
    def only_year(self) -> Value:
        """The year alone."""
        return Value(f"{self.year:04}", "xsd:gYear")


def dates_in(text: str, within: Span, months: Mapping[str, int]) -> list[Date]:
    """The dates in a span of text, in order; a year alone counts as one.

    Args:
        text: the whole answer.
        within: where to look.
        months: the numbers of the months by their folded names.

    Example:
        >>> text = "signed on 5 de diciembre de 2018, in force since June 10th, 2021"
        >>> [d.value.text for d in dates_in(text, Span(0, len(text)), {"diciembre": 12, "june": 6})]
        ['2018-12-05', '2021-06-10']
    """
    found: list[Date] = []
    folded = fold(text)
    if not _DIGIT.search(folded, within.start, within.end):
        return found
    for pattern in _patterns(tuple(months)):
        for m in pattern.finditer(folded, within.start, within.end):
            span = Span(m.start(), m.end())
            if not any(span.meets(date.span) for date in found):
                found += _dates(span, m.groupdict(), months)
    return sorted(found, key=lambda date: date.span)


@lru_cache(maxsize=8)
def _patterns(months: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """From the most to the least precise; a number that is part of another one is no year."""
    month = rf"(?P<month>{'|'.join(sorted(map(re.escape, months), key=len, reverse=True))})\b\.?"
    return (
        re.compile(r"\b(?P<year>(?:1[89]|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"),
        re.compile(rf"\b(?P<day>[0-3]?\d)[./](?P<month>[01]?\d)[./]{_YEAR}\b"),
        re.compile(rf"\b{_DAY}(?:\s+(?:de|of|du|day of))?\s+{month}{_LINK}{_YEAR}\b"),
        re.compile(rf"\b{month}\s+{_DAY}{_LINK}{_YEAR}\b"),
        re.compile(rf"\b{month}{_LINK}{_YEAR}\b"),
        re.compile(rf"(?<![\w/.-]){_YEAR}(?![\w/]|[-–.]\d)"),
    )


def _dates(span: Span, parts: Mapping[str, str], months: Mapping[str, int]) -> list[Date]:
    year, day = int(parts["year"]), int(parts.get("day") or 0)
    printed = parts.get("month") or "0"
    month = int(printed) if printed.isdigit() else months[printed]
    if month > _MONTHS_IN_YEAR or (day and (not month or day > monthrange(year, month)[1])):
        return []
    return [Date(span, year, month, day)]
