"""Two printed forms of one name side by side: `Ley 1712 de 2014 (Ley de Transparencia)`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.interpret.name import Name, clean
from kg.interpret.text import Span

_DIGIT = re.compile(r"\d")
_OPENING = re.compile(r"\s*\(\s*(?:the|la|el|le|l')?\s*$")
_CLOSING = re.compile(r"\s*\)")
_COMMA = re.compile(r"\s*,\s*(?:the|la|el|le|l')?\s*$")
_SHORT_NUMBERED = 6


def joined_forms(text: str, names: Sequence[Name]) -> list[Name]:
    """The names of a clause, where a second form (in brackets, behind a comma) is no other."""
    found: list[Name] = []
    for name in names:
        joined = _joined(text, found[-1], name) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(name)
    return found


def _joined(text: str, first: Name, second: Name) -> Name | None:
    """Both forms as one name, if one has a number and the other has not."""
    if (
        first.head.kind != second.head.kind
        or first.family != "document"
        or second.span.start < first.span.end
    ):
        return None
    if first.pointing or second.pointing or first.negative or second.negative:
        return None
    between = text[first.span.end : second.span.start]
    numbers = [_DIGIT.search(name.name) is not None for name in (first, second)]
    closing = _CLOSING.match(text, second.span.end)
    if _OPENING.match(between) and closing and (numbers[0] != numbers[1] or _number_only(second)):
        return _both(text, first, second, Span(first.span.start, closing.end()))
    if _COMMA.match(between) and (
        (_number_only(second) and not numbers[0]) or (_number_only(first) and not numbers[1])
    ):
        return _both(text, first, second, Span(first.span.start, second.span.end))
    return None


def _both(text: str, first: Name, second: Name, span: Span) -> Name:
    also = dict.fromkeys((first.name, second.name, *first.also, *second.also))
    return replace(first, span=span, name=clean(span.of(text)), also=tuple(also))


def _number_only(name: Name) -> bool:
    """Whether a name is head, number and date alone."""
    return (
        _DIGIT.search(name.name) is not None and not name.also and len(name.name.split()) <= _SHORT_NUMBERED
    )
