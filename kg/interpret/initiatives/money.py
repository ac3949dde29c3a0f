"""Sums of money in text: "USD 2.5 million", "10 000 000 EUR", "5 milliards de FCFA"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

from kg.interpret.text.spans import Span
from kg.vocabulary.currencies import Currencies, Currency, load_currencies
from kg.vocabulary.folding import fold

_T = TypeVar("_T")
_SPACES = " \n\u00a0\u202f"
_NUMBER = re.compile(
    r"(?<![\d.,])(?:\d{1,3}(?:[ \u00a0\u202f'’.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?)"
)
_LINK = re.compile(r"[ \n\u00a0\u202f]*(?:(?:de|of)[ \n\u00a0\u202f]+|d['’])?")
_SHORT = re.compile(r"[A-Za-z.]{1,3}")
_LEAST = 1000
# Languages that write a decimal comma.
_COMMA = frozenset({"fr", "es"})


@dataclass(frozen=True, slots=True)
class Money:
    """A sum: `amount` in units of the currency, `currency` by ISO 4217, "" where the words leave it open."""

    span: Span
    amount: Decimal
    currency: str


def find_money(text: str, ontology: Path, country: str, language: str) -> list[Money]:
    """The sums of money in a text, in order; whatever is less than a thousand is taken for no budget.

    Args:
        text: the answer.
        ontology: the folder that holds the currencies.
        country: ISO 3166-1 alpha-3 code of the country that answers: it tells whose pesos are meant.
        language: of the answer: it tells what a billion is, and whether a comma parts thousands.

    Example:
        >>> from kg.resources import ontology_folder
        >>> (found,) = find_money("about USD 2.5 million", ontology_folder(), "KHM", "en")
        >>> str(found.amount), found.currency
        ('2500000', 'USD')
    """
    reading = _reading(ontology, country, language)
    folded, found, floor = fold(text), [], 0
    for at in _NUMBER.finditer(text):
        factor = _factor(reading, folded, at.end())
        before = _before(reading, text, folded, at.start(), floor)
        behind = None if before else _behind(reading, text, folded, factor.end)
        place = before or behind
        amount = _number(at.group(), language, counted=factor.times > 1) * factor.times
        if place and amount >= _LEAST:
            span = Span(min(at.start(), place[0].start), max(factor.end, place[0].end))
            found.append(Money(span, _plain(amount), place[1]))
            floor = span.end
    return found


@dataclass(frozen=True, slots=True)
class _Factor:
    """What a number is multiplied by, and where the words that say so end."""

    times: int
    end: int


@dataclass(frozen=True)
class _Reading:
    """How to read sums in the answers of a country, the longest spellings first, and words to multiply by."""

    signs: tuple[tuple[str, str], ...]
    names: tuple[tuple[str, str], ...]
    factors: tuple[tuple[str, int], ...]

    @cached_property
    def all_signs(self) -> tuple[str, ...]:
        """The signs, without their codes."""
        return tuple(sign for sign, _ in self.signs)

    @cached_property
    def all_names(self) -> tuple[str, ...]:
        """The names, without their codes."""
        return tuple(name for name, _ in self.names)


@cache
def _reading(ontology: Path, country: str, language: str) -> _Reading:
    known = load_currencies(ontology)
    own = known.of_country(country)
    names = {**_names(ontology), **{fold(name): c.code for c in own for name in c.names}}
    names |= _ambiguous(known, own)
    spoken = known.multipliers.get(language, {}) or known.multipliers["en"]
    factors = {fold(word): factor for word, factor in spoken.items()}
    return _Reading(_longest_first(_signs(known, own)), _longest_first(names), _longest_first(factors))


@cache
def _names(ontology: Path) -> Mapping[str, str]:
    """The codes of all currencies by their folded names."""
    return {fold(name): c.code for c in load_currencies(ontology).by_code.values() for name in c.names}


def _longest_first(spellings: Mapping[str, _T]) -> tuple[tuple[str, _T], ...]:
    by_length = sorted(sorted(spellings), key=len, reverse=True)
    return tuple((spelling, spellings[spelling]) for spelling in by_length)


def _factor(reading: _Reading, folded: str, at: int) -> _Factor:
    """The word behind a number, such as "million"."""
    start = _skipped(folded, at)
    for word, times in reading.factors:
        if folded.startswith(word, start) and not folded[start + len(word) : start + len(word) + 1].isalpha():
            return _Factor(times, start + len(word))
    return _Factor(1, at)


def _behind(reading: _Reading, text: str, folded: str, at: int) -> tuple[Span, str] | None:
    """The currency behind a number: `million of euros`, `milliards de FCFA`."""
    link = _LINK.match(text, at)
    start = link.end() if link else at
    if not (text.startswith(reading.all_signs, start) or folded.startswith(reading.all_names, start)):
        return None
    for spelling, code, words in _spellings(reading, text, folded):
        end = start + len(spelling)
        if words.startswith(spelling, start) and not (
            text[end : end + 1].isalpha() and text[end - 1].isalpha()
        ):
            return Span(start, end), code
    return None


def _before(reading: _Reading, text: str, folded: str, at: int, floor: int) -> tuple[Span, str] | None:
    """The currency before a number: `USD 5`; what belongs to the sum before is not taken again."""
    end = at
    while end > floor and text[end - 1] in _SPACES:
        end -= 1
    if not (text.endswith(reading.all_signs, floor, end) or folded.endswith(reading.all_names, floor, end)):
        return None
    for spelling, code, words in _spellings(reading, text, folded):
        start = end - len(spelling)
        if (
            start >= floor
            and words.startswith(spelling, start)
            and not text[max(0, start - 1) : start].isalpha()
        ):
            return Span(start, end), code
    return None


def _spellings(reading: _Reading, text: str, folded: str) -> Iterator[tuple[str, str, str]]:
    """Each spelling with its code and the text to compare it with: signs as written, names folded."""
    yield from ((sign, code, text) for sign, code in reading.signs)
    yield from ((name, code, folded) for name, code in reading.names)


def _skipped(text: str, at: int) -> int:
    while at < len(text) and text[at] in _SPACES:
        at += 1
    return at


def _signs(known: Currencies, own: Sequence[Currency]) -> dict[str, str]:
    """Codes and symbols in their own spelling; short ones made of letters only in the country itself."""
    signs = {
        symbol: currency.code
        for currency in known.by_code.values()
        for symbol in currency.symbols
        if not _SHORT.fullmatch(symbol)
    }
    signs |= {symbol: currency.code for currency in own for symbol in currency.symbols}
    signs |= {code: code for code in known.by_code}
    return signs | {"$": "" if _has_dollars(own) else "USD"}


def _ambiguous(known: Currencies, own: Sequence[Currency]) -> dict[str, str]:
    """Words such as "pesos": the country's own; "dollars" elsewhere are those of the United States."""
    dollars = "" if _has_dollars(own) else "USD"
    found = {fold(word): dollars for word in known.by_code["USD"].words}
    own_words = {fold(word): currency.code for currency in own for word in currency.words}
    return found | {word: code for word, code in own_words.items() if word not in found}


def _has_dollars(own: Sequence[Currency]) -> bool:
    """Whether "$" may be the country's own sign."""
    return any({"dollars", "pesos"} & set(currency.words) and currency.code != "USD" for currency in own)


def _number(printed: str, language: str, *, counted: bool) -> Decimal:
    """The value of a printed number; a single mark before three digits parts thousands.

    Before a word such as "million" the language decides: 1.250 millones, but 1.250 million.
    """
    digits = re.sub(r"[ \u00a0\u202f'’]", "", printed)
    marks = re.findall(r"[.,]", digits)
    decimal = ""
    if marks and (len(set(marks)) > 1 or len(marks) == 1):
        behind = digits.rsplit(marks[-1], 1)[1]
        comma = "," if language in _COMMA else "."
        thousands = len(behind) == 3 and len(marks) == 1 and (not counted or marks[0] != comma)
        decimal = "" if thousands else marks[-1]
    whole, _, rest = digits.rpartition(decimal) if decimal else (digits, "", "")
    return Decimal(f"{re.sub(r'[.,]', '', whole)}.{rest or 0}")


def _plain(amount: Decimal) -> Decimal:
    """The amount without zeros behind the point, and never as a power of ten."""
    whole = amount.to_integral_value()
    return whole if whole == amount else amount.normalize()
