"""Which things of a country have another IRI than in the graph that was there before."""

from collections import Counter, defaultdict
from collections.abc import Iterator

import pyoxigraph as ox

from kg.vocabulary.namespaces import expand

_STANDS_FOR = ox.NamedNode(expand("egov:mentionedEntity"))
_EVIDENCE = ox.NamedNode(expand("egov:evidence"))

Span = tuple[str, str]
"""The IRI of a quote and the kind of thing that it names."""


def renamed(before: bytes, after: bytes) -> Iterator[tuple[str, str]]:
    """The old and the new IRI of each thing that is called otherwise, in order.

    A thing is known by the quotes that name it, whose IRIs are made from what is said where. One that the
    new graph does not name at all is not told.

    Args:
        before: a country's graphs as N-Quads.
        after: its graphs as they are built now.

    Raises:
        SyntaxError: if either is no N-Quads.
    """
    now = {span: thing for thing, spans in _spans(after).items() for span in spans}
    for old, spans in sorted(_spans(before).items()):
        found = Counter(now[span] for span in sorted(spans) if span in now)
        if found and old not in found:
            yield old, max(found, key=lambda new: (found[new], new))


def _spans(graphs: bytes) -> dict[str, set[Span]]:
    """The quotes that name each thing."""
    things: dict[str, str] = {}
    quotes: defaultdict[str, set[str]] = defaultdict(set)
    for quad in ox.parse(graphs, format=ox.RdfFormat.N_QUADS):
        if quad.predicate == _STANDS_FOR:
            things[quad.subject.value] = quad.object.value
        elif quad.predicate == _EVIDENCE:
            quotes[quad.subject.value].add(quad.object.value)
    spans: defaultdict[str, set[Span]] = defaultdict(set)
    for mention, thing in things.items():
        spans[thing] |= {(quote, _kind(thing)) for quote in quotes[mention]}
    return spans


def _kind(thing: str) -> str:
    """What stands after `id/` in an IRI, and whether the thing hangs below another."""
    path = thing.rsplit("/id/", 1)[-1].split("/")
    return "/".join((path[0], *path[3:]))
