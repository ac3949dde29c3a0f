"""Sums of money in text: "USD 2.5 million", "10 000 000 EUR", "5 milliards de FCFA"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from kg.interpret.text import Span
from kg.vocabulary.currencies import Currencies, Currency, load_currencies
from kg.vocabulary.folding import fold

_SPACE = r"[ \u00a0\u202f]"
_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f'’.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"
_LETTER = r"[^\W\d_]"
_SHORT = re.compile(r"[A-Za-z.]{1,3}")
_LEAST = 1000
# Languages that write a decimal comma.
_COMMA = frozenset({"fr", "es"})
_LETTERS = ("aáàâã", "eéèê", "iíî", "oóôõ", "uúûü", "cç", "nñ", "'’")
_ACCENTS = {letters[0]: f"[{letters}]" for letters in _LETTERS} | {" ": f"{_SPACE}+"}


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
    found = []
    for at in reading.pattern.finditer(text):
        factor = reading.factors.get(fold(at["factor"] or at["times"] or ""), 1)
        amount = _number(at["number"] or at["count"], language, counted=factor > 1) * factor
        if amount >= _LEAST:
            code = reading.codes.get(at["before"] or at["behind"], "")
            code = code or reading.names.get(fold(at["before"] or at["behind"]), "")
            found.append(Money(Span(*at.span()), _plain(amount), code))
    return found


@dataclass(frozen=True, slots=True)
class _Reading:
    """How to read sums in the answers of a country: spelling to code, word to factor, and the pattern."""

    pattern: re.Pattern[str]
    codes: Mapping[str, str]
    names: Mapping[str, str]
    factors: Mapping[str, int]


@cache
def _reading(ontology: Path, country: str, language: str) -> _Reading:
    """A number with a currency before or behind it, and a word such as "million" between."""
    known = load_currencies(ontology)
    own = known.of_country(country)
    codes = _signs(known, own)
    names = {fold(name): c.code for c in (*known.by_code.values(), *own) for name in c.names}
    names |= _ambiguous(known, own)
    spoken = known.multipliers.get(language, {}) or known.multipliers["en"]
    factors = {fold(word): factor for word, factor in spoken.items()}
    currency = f"{_any(codes)}|(?i:{_any(names, accents=True)})"
    factor = f"(?i:{_any(factors, accents=True)})(?!{_LETTER})"
    link = rf"{_SPACE}*(?:(?:de|of){_SPACE}+|d['’])?"
    pattern = re.compile(
        rf"(?<!{_LETTER})(?P<before>{currency}){_SPACE}*(?P<number>{_NUMBER})(?:{_SPACE}*(?P<factor>{factor}))?"
        rf"|(?<![\d.,])(?P<count>{_NUMBER})(?:{_SPACE}*(?P<times>{factor}))?{link}(?P<behind>{currency})"
        rf"(?!{_LETTER})"
    )
    return _Reading(pattern, codes, names, factors)


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


def _any(spellings: Iterable[str], *, accents: bool = False) -> str:
    """A pattern of the spellings, the longest first; folded ones match with and without accents."""
    ordered = sorted(spellings, key=lambda word: (-len(word), word))
    return "|".join(_loose(word) if accents else re.escape(word) for word in ordered)


def _loose(word: str) -> str:
    return "".join(_ACCENTS.get(letter, re.escape(letter)) for letter in word)


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
