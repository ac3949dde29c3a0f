"""Whether each quote stands where its offsets say (W3C Web Annotation, 4.2.4 and 4.2.5)."""

from collections.abc import Iterator

from kg.validate.case import Case
from kg.validate.check import Check, Fault
from kg.validate.result import Severity
from kg.vocabulary.namespaces import expand

_SOURCE, _SELECTOR, _EXACT, _START, _END, _TEXT = (
    expand(name)
    for name in ("oa:hasSource", "oa:hasSelector", "oa:exact", "oa:start", "oa:end", "egov:statedText")
)


def _elsewhere(case: Case) -> Iterator[Fault]:
    statements = case.statements
    for evidence, source in statements.pairs(_SOURCE):
        selectors = statements.values(evidence, _SELECTOR)
        quotes = [quote for selector in selectors for quote in statements.values(selector, _EXACT)]
        text = statements.value(source.value, _TEXT) or ""
        for selector in selectors:
            start, end = statements.value(selector, _START), statements.value(selector, _END)
            if start is not None and end is not None and [_span(text, start, end)] != quotes:
                yield Fault(evidence, _EXACT, _span(text, start, end))


def _span(text: str, start: str, end: str) -> str:
    """The code points from start to end, half-open; empty if these are no numbers (a shape says so)."""
    return text[int(start) : int(end)] if start.isdecimal() and end.isdecimal() else ""


CHECKS = (
    Check(
        "quote-stands-at-its-offsets",
        Severity.VIOLATION,
        "The quoted words do not stand at the place in the answer that the evidence gives: "
        "whoever follows it finds the words shown as value.",
        _elsewhere,
    ),
)
