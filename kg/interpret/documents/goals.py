"""Sustainable Development Goals by their numbers: `SDG 9 and SDG 16`, `ODD 9, 11 et 16`."""

import re

from kg.interpret.text.spans import Span

_GOALS = re.compile(
    r"\b(?:SDGs?|ODD|ODS|(?:[Gg]oals?|[Oo]bjectifs?|[Oo]bjetivos?)(?:\s+(?:n[°º]|de desarrollo sostenible|"
    r"de développement durable))?)\s*(?:n[°º]\.?\s*)?(?P<numbers>\d{1,2}(?![\d.])"
    r"(?:\s*(?:,|and|&|et|y|e)\s*(?:SDGs?\s*|ODD\s*|ODS\s*)?\d{1,2}(?![\d.]))*)"
)
_LAST = 17


def goals_in(text: str, within: Span) -> list[tuple[Span, str]]:
    """The numbers of the goals that a span names, each with its place; targets such as 16.6 are left out.

    Example:
        >>> text = "in particular SDG 9 and SDG 16, and goals 4, 8"
        >>> [code for _, code in goals_in(text, Span(0, len(text)))]
        ['9', '16', '4', '8']
    """
    found: dict[Span, str] = {}
    for goals in _GOALS.finditer(text, within.start, within.end):
        for number in re.finditer(r"\d+", goals["numbers"]):
            start = goals.start("numbers") + number.start()
            if 0 < int(number.group()) <= _LAST:
                found.setdefault(Span(start, start + len(number.group())), str(int(number.group())))
    return sorted(found.items())
