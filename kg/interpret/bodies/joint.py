"""Names of bodies that are one name, and names of bodies that are what a measure is called."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span

# One office holder heads both: the name of an office goes on with that of a ministry, without an article.
_OFFICE = re.compile(r"(?:office|cabinet|despacho|bureau) (?:of|du|de|del|de la) ", re.I)
_AND = re.compile(r"\s+(?:and|et|y)\s+", re.I)
_WIDE = frozenset({"ministry", "department"})
_MEASURES = frozenset({"fund", "institute"})
_SERVICES = frozenset({"service", "servicio"})
_ENTRY = re.compile(r"\s*(?:[:–—]|\s-\s|\n|\(for\b|$)")
_ARTICLE = re.compile(r"[\s\"“«'•*–—-]*(?:(?:the|le|la|les|el|los|las)\s+|l['’])?", re.I)


def joint_names(passage: Passage, names: Sequence[Name]) -> list[tuple[Name, Name]]:
    """Pairs that make one name: `Office of the Attorney General and Ministry of Justice`."""
    return [
        (first, second)
        for first, second in pairwise(names)
        if _AND.fullmatch(passage.text, first.span.end, second.span.start)
        and _OFFICE.match(first.name)
        and second.head.type in _WIDE
        and not _OFFICE.match(second.name)
    ]


def translations(passage: Passage, names: Sequence[Name]) -> list[tuple[Name, Name]]:
    """Pairs of which the second, in brackets of its own, is the first in another language."""
    return [
        (first, second)
        for first, second in pairwise(names)
        if passage.text[first.span.end : second.span.start].strip() == "("
        and passage.text[second.span.end : second.span.end + 1] == ")"
        and first.head.type == second.head.type
        and first.head.language != second.head.language
    ]


def names_measure(passage: Passage, name: Name) -> bool:
    """Whether a fund or a school that opens an entry is itself the measure that the form asks for.

    One that has an acronym or does something, `The Fund X (FX) supports ...`, is a body.
    """
    if name.head.type not in _MEASURES or not any(w.rule == "measures" for w in passage.question.yields):
        return False
    clause = next((c.span for c in passage.clauses if c.span.holds(name.span)), Span(0, 0))
    opens = _ARTICLE.match(passage.text, clause.start)
    return not name.also and opens is not None and opens.end() >= name.span.start


def names_service(passage: Passage, name: Name) -> bool:
    """Whether a service is what the form asks for, and no office.

    So is one that stands alone in brackets behind an address, `https://… (Boat Registration Service)`, and
    one that opens an entry for a group: `Quay Help Service – people who are deaf`.
    """
    if name.head.word not in _SERVICES or name.also:
        return False
    text, rules = passage.text, {wanted.rule for wanted in passage.question.yields}
    if "portals" in rules:
        front = text[: name.span.start].rstrip()
        noted = front[-1:] == "(" and text[name.span.end : name.span.end + 1] == ")"
        beside = any(address.end == len(front[:-1].rstrip(" >")) for address in passage.addresses)
        return noted and beside and passage.has_cue("service_words", name.span)
    clause = next((c.span for c in passage.clauses if c.span.holds(name.span)), Span(0, 0))
    opens = _ARTICLE.match(text, clause.start)
    begins = opens is not None and opens.end() >= name.span.start
    return "measures" in rules and begins and _ENTRY.match(text, name.span.end) is not None


def put_into_effect(passage: Passage, name: Name) -> bool:
    """Whether a plan is what the body before it does: `The Agency implements the Quay Mission (QM)`."""
    if name.family != "document" or name.pointing:
        return False
    return any(
        _ARTICLE.fullmatch(passage.text, cue.span.end, name.span.start)
        for cue in passage.cues_of("implements")
    )
