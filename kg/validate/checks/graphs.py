"""What must be true of the public graphs as a whole: nobody's secrets, and no triple twice."""

import re
from collections.abc import Iterator

import pyoxigraph as ox

from kg.validate.case import Case
from kg.validate.check import Check, Fault
from kg.validate.result import Severity

EMAIL = re.compile(r"[\w.%+-]+@[\w-]+(?:\.[\w-]+)+")
"""An e-mail address."""


def redact(text: str) -> str:
    """The text with each e-mail address replaced by █, character for character.

    Example:
        >>> redact("write to a@b.org")
        'write to ███████'
    """
    return EMAIL.sub(lambda match: "█" * len(match[0]), text) if "@" in text else text


def _email(case: Case) -> Iterator[Fault]:
    for quad in case.statements.quads:
        value = getattr(quad.object, "value", "")
        if "@" in value and EMAIL.search(value):
            yield Fault(getattr(quad.subject, "value", ""), quad.predicate.value, value)


def _restricted(case: Case) -> Iterator[Fault]:
    return (Fault(name) for name in sorted(case.statements.graphs) if "/graph/restricted/" in name)


def _twice(case: Case) -> Iterator[Fault]:
    seen: set[ox.Triple] = set()
    for quads in case.statements.graphs.values():
        triples = {quad.triple for quad in quads}
        for triple in triples & seen:
            value = getattr(triple.object, "value", None)
            yield Fault(getattr(triple.subject, "value", ""), triple.predicate.value, value)
        seen |= triples


CHECKS = (
    Check(
        "no-email-in-public",
        Severity.VIOLATION,
        "A public graph holds an e-mail address: personal data would be published. "
        "It belongs to the restricted graph, and █ to its place here.",
        _email,
    ),
    Check(
        "no-restricted-graph-in-public",
        Severity.VIOLATION,
        "A restricted graph stands among the public ones: personal data would be published.",
        _restricted,
    ),
    Check(
        "triple-in-one-graph",
        Severity.VIOLATION,
        "The same triple stands in two public graphs: a query over all of them counts it twice.",
        _twice,
    ),
)
