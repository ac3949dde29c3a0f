"""A store for rdflib that answers pySHACL's tens of thousands of small questions quickly."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from rdflib import Graph
from rdflib.plugins.stores.memory import Memory
from rdflib.term import Node

_Index: TypeAlias = defaultdict[Node, defaultdict[Node, dict[Node, None]]]
_Triple: TypeAlias = tuple[Node, Node, Node]
_Pattern: TypeAlias = tuple[Node | None, Node | None, Node | None]


class IndexedStore(Memory):
    """rdflib's memory for one graph that is filled and then read: no contexts, no events, no removal.

    With rdflib's own bookkeeping of contexts, validating a country takes twice as long. Prefixes are
    kept as there.

    Example:
        >>> from rdflib import Literal, URIRef
        >>> graph = Graph(store=IndexedStore()).add((URIRef("urn:dog"), URIRef("urn:name"), Literal("Rex")))
        >>> list(graph.objects(URIRef("urn:dog"))), len(graph)
        ([rdflib.term.Literal('Rex')], 1)
    """

    def __init__(self) -> None:
        super().__init__()
        self._by_subject: _Index = defaultdict(lambda: defaultdict(dict))
        self._by_predicate: _Index = defaultdict(lambda: defaultdict(dict))
        self._count = 0
        self._graphs: tuple[Graph | None, ...] = (None,)

    def add(self, triple: Any, context: Any, quoted: bool = False) -> None:  # noqa: ARG002 - as upstream
        """Adds a triple; one that is there already stays once."""
        subject, predicate, value = triple
        values = self._by_subject[subject][predicate]
        self._count += value not in values
        values[value] = None
        self._by_predicate[predicate][value][subject] = None
        self._graphs = (context,)

    def remove(self, triple: Any, context: Any = None) -> None:
        """Refuses: what is validated does not change.

        Raises:
            NotImplementedError: always.
        """
        raise NotImplementedError("A graph under validation is not changed.")

    def triples(self, triple: Any, context: Any = None) -> Any:  # noqa: ARG002 - as upstream
        """The triples that fit a pattern, None fitting anything, each with the graph it stands in."""
        return ((found, self._graphs) for found in self._matching(triple))

    def __len__(self, context: Any = None) -> int:
        return self._count

    def _matching(self, pattern: _Pattern) -> Iterable[_Triple]:
        subject, predicate, value = pattern
        if subject is not None:
            return self._of_subject(subject, predicate, value)
        if predicate is not None:
            return self._of_predicate(predicate, value)
        return (one for each in tuple(self._by_subject) for one in self._of_subject(each, None, value))

    def _of_subject(self, subject: Node, predicate: Node | None, value: Node | None) -> Iterator[_Triple]:
        if subject not in self._by_subject:
            return
        known = self._by_subject[subject]
        for one in tuple(known) if predicate is None else (predicate,) if predicate in known else ():
            if value is None:
                yield from ((subject, one, each) for each in tuple(known[one]))
            elif value in known[one]:
                yield subject, one, value

    def _of_predicate(self, predicate: Node, value: Node | None) -> Iterator[_Triple]:
        if predicate not in self._by_predicate:
            return
        known = self._by_predicate[predicate]
        for one in tuple(known) if value is None else (value,) if value in known else ():
            yield from ((each, predicate, one) for each in tuple(known[one]))
