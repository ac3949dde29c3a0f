"""The words at the front of a part of an answer, where a name may stand that no head tells."""

import re
from itertools import islice

from kg.interpret.references.acronyms import is_acronym
from kg.interpret.text.spans import Span, trimmed, words

CAPITAL = re.compile(r"[^\W\d_]*[A-ZÀ-Þ]")
OPENING = re.compile(
    r"[\s)\]>;,.:/|•*–—-]*(?:(?:and|et|y|e|with|avec|con|ainsi que|así como|as well as)\s+)?"
    r"(?:(?:the|le|la|les|el|los|las)\s+|l['’])?",
    re.I,
)
_HEAD_END = re.compile(r"\s*(?:[,;:\n(\[<]|\s[-–—/]+\s|\s(?:and|et|y)\s+(?:the|le|la|les|el|l['’])|$)")

_CUT_OFF = re.compile(r"\.[A-Z]$")
_SECOND = re.compile(r"\s+[A-ZÀ-Þ]\w+\s+(?:and|et|y|e)\s+[A-ZÀ-Þ]")


def leading(text: str, segment: Span) -> Span | None:
    """The words of a segment up to the first mark, without articles in front; they must be capitalised."""
    opening = OPENING.match(text, segment.start, segment.end)
    start = opening.end() if opening else segment.start
    first_two = islice(_HEAD_END.finditer(text, start, segment.end), 2)
    ends = [mark.start() for mark in first_two] or [segment.end]
    end = ends[1] if len(ends) > 1 and _is_list(text[start : ends[1]]) else ends[0]
    span = trimmed(text, Span(start, end), extra="\"“”«»'’ ")
    if text[span.end : span.end + 1] == "." and _CUT_OFF.search(span.of(text)):
        span = Span(span.start, span.end + 1)
    listed = words(text, span.start, span.end)
    return span if listed and CAPITAL.match(listed[0].of(text)) else None


def _is_list(name: str) -> bool:
    """Whether a comma stands inside a name: `Innovation, Science and Economic Development`."""
    first, _, rest = name.partition(",")
    return _SECOND.match(rest) is not None and len(first.split()) == 1 and not is_acronym(first)
