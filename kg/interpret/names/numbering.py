"""Numbers, dates and periods that stand in the names of laws and plans: `No. 94-V of 21 May 2013`."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.interpret.names.calendars import islamic
from kg.interpret.text.alternatives import alternatives
from kg.vocabulary.lexicon import Lexicon

_DIGIT = re.compile(r"\d")
_YEAR = r"(?:1[89]|20)\d\d"
_MARKED = r"\((?:[a-z]/)?\d+\)|[a-z]{0,6}[-./]?\d[\w./:-]*\w|\d"
_ROMAN = r"[ivxlcdm]+"
_CODE = r"\d{1,6}[a-z]?(?:[-./]\w+)*|[a-z]{1,4}-\d[\w/-]*"


@dataclass(frozen=True, slots=True)
class Numbering:
    """The patterns of one lexicon; all match folded text from the end of what they follow."""

    number: re.Pattern[str]
    date: re.Pattern[str]
    bracket: re.Pattern[str]
    year: re.Pattern[str]
    period: re.Pattern[str]
    law_beside: re.Pattern[str]
    """`(Ley N° 5)`: behind a plan, a law of its own."""

    def after(self, folded: str, at: int, limit: int, law: bool) -> int:
        """Where the run of numbers and dates behind a name ends; `at` itself if there is none.

        Args:
            folded: the folded answer.
            at: where the name ends so far.
            limit: the end of the clause.
            law: whether a number without a mark counts, as in `Act 843`.
        """
        end = at
        while _DIGIT.search(folded, end, limit):
            after = self._one(folded, end, limit, law and end == at)
            if after == end:
                break
            end = after
        return end

    def _one(self, folded: str, at: int, limit: int, law: bool) -> int:
        for pattern in (self.period, self.number, self.date, self.bracket, self.year):
            found = pattern.match(folded, at, limit)
            if found and (law or pattern is not self.number or _is_certain(found)):
                return found.end()
        return at


def _is_certain(number: re.Match[str]) -> bool:
    """Whether a number is one even behind a policy: it has a mark, a slash or a year."""
    return bool(number["mark"] or number["dated"] or "/" in number[0])


@dataclass(frozen=True, slots=True)
class _Words:
    """The words between numbers, as alternatives of a pattern."""

    marks: str
    laws: str
    dated: str
    during: str
    until: str
    corresponding: str
    months: str


@cache
def _grammar(words: _Words) -> Numbering:
    mark = rf"(?:(?<!\w)(?:nos\.?|{words.marks}|n)\s?[.°º:]*)"
    return Numbering(
        number=re.compile(
            rf"(?:,?\s*(?P<mark>{mark})\s*(?:{_MARKED})|\s+(?:{_CODE}|{_ROMAN}(?=\s+(?:{words.dated})\s+{_YEAR}))(?P<dated>\s+(?:{words.dated})\s+{_YEAR})?)"
            rf"(?![\w%])(?!\s*[-–]\s*\d)(?:\s+coll\b\.?)?"
        ),
        date=re.compile(
            rf"(?:,?\s+(?:{words.dated})(?:\s+|(?<='))|\s*/){_day(words)}(?:\s+year)?\b"
            rf"|{islamic(words.dated, words.corresponding, _day(words))}"
        ),
        bracket=re.compile(
            rf",?\s*\((?:(?:(?:{words.laws})\s+|{mark}\s*)+(?:{_MARKED})|(?!\d{{1,2}}[a-z]{{2}})\d[\w./-]*)"
            rf"(?:\s+(?:{words.dated})\s+{_YEAR})?\)"
        ),
        year=re.compile(rf",?\s*(?:s\.\s*{_YEAR}\b|\({_YEAR}\)|{_YEAR}\b)(?!\s*[-–/]\s*\d)"),
        period=re.compile(_period(words)),
        law_beside=re.compile(rf",?\s*\((?:{words.laws})\s"),
    )


def _day(words: _Words) -> str:
    """A day, a month or a year: `21 May 2013`, `May 21, 2013`, `5 de diciembre`, `2018`."""
    month, link = rf"(?:{words.months})\.?", rf"(?:(?:{words.dated})\s+)?"
    return (
        rf"(?:\d{{1,2}}(?:st|nd|rd|th|er|º|°)?\.?\s+{link}{month}(?:,?\s+{link}{_YEAR})?"
        rf"|{month}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_YEAR}|{month}\s+{_YEAR}"
        rf"|\d{{1,2}}[./-]\d{{1,2}}[./-](?:{_YEAR}|1[34]\d\d\s?a?h)|{_YEAR}-\d\d-\d\d|{_YEAR})"
    )


def _period(words: _Words) -> str:
    """A period or a horizon: `2021-2025`, `for the period 2021 to 2025`, `until 2030`."""
    # Financial years: "2020/21-2024/25".
    financial = rf"[,:]?\s*{_YEAR}/\d\d\s*[-–—]\s*{_YEAR}/\d\d\b"
    month = rf"(?:(?:{words.months})\s+)?"
    joined, end = r"\s*(?:[-–—/]|\bto\b|\ba\b)\s*", rf"(?:{_YEAR}|\d\d)\b(?!/[ceu]{{2,3}}\b)"
    years = rf"(?:{financial}|[,:]?\s*{month}{_YEAR}{joined}{month}{end})"
    # In brackets months are a note, no part of the title.
    bracket = rf"(?:{financial}|[,:]?\s*{_YEAR}{joined}{end})"
    lead = rf"(?:,?\s+(?:{words.during}))?"
    return rf"\s*\({bracket}\)|{lead}{years}|\s+(?:{words.until})\s+{_YEAR}\b"


@cache
def _words(marks: frozenset[str], laws: frozenset[str], *others: frozenset[str]) -> _Words:
    return _Words(alternatives(marks), alternatives(laws), *map(alternatives, others))


@lru_cache(maxsize=8)
def numbering(lexicon: Lexicon) -> Numbering:
    """The patterns for numbers and dates in the words of a lexicon.

    Example:
        >>> from kg.resources import ontology_folder
        >>> from kg.vocabulary.lexicon import load_lexicon
        >>> text = "law no. 94-v of 21 may 2013 is in force"
        >>> text[: numbering(load_lexicon(ontology_folder())).after(text, 3, len(text), law=True)]
        'law no. 94-v of 21 may 2013'
    """
    laws = frozenset(word for word, heads in lexicon.heads.items() if heads[0].kind == "law")
    return _grammar(
        _words(
            lexicon.words("number_marks") | lexicon.words("names.series"),
            laws,
            lexicon.words("names.dated"),
            lexicon.words("names.during"),
            lexicon.words("names.until"),
            lexicon.words("names.corresponding"),
            frozenset(lexicon.months),
        )
    )
