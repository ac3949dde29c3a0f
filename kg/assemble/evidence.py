"""The words behind claims, findings and mentions, as Web Annotation selectors (W3C Recommendation 2017)."""

from collections.abc import Iterable

import pyoxigraph as ox

from kg.assemble.iris import digest
from kg.assemble.naming import Naming
from kg.assemble.terms import NamedGraph, term, text, typed
from kg.errors import AssemblyError
from kg.values import Quote, Response


class Evidence:
    """The evidence nodes of one response: whatever cites the same span shares one."""

    def __init__(self, response: Response, naming: Naming, graph: NamedGraph) -> None:
        self._answers = {answer.number: answer for answer in response.answers}
        self._edition = response.edition
        self._naming = naming
        self._graph = graph
        self._nodes: dict[Quote, ox.NamedNode] = {}

    def nodes(self, quotes: Iterable[Quote]) -> list[ox.NamedNode]:
        """The node of each quote, stated in the graph when first asked for.

        Raises:
            AssemblyError: if a quote does not stand at its offsets.
        """
        return [self._nodes[quote] if quote in self._nodes else self._state(quote) for quote in quotes]

    def _state(self, quote: Quote) -> ox.NamedNode:
        self._check(quote)
        name = digest(str(quote.answer), str(quote.start), str(quote.end), quote.text)
        path = ("evidence", name)
        node = self._nodes[quote] = self._naming.response(self._edition, *path)
        words = self._naming.response(self._edition, *path, "quote")
        self._graph.add(node, "rdf:type", term("oa:SpecificResource"))
        self._graph.add(node, "oa:hasSource", self._naming.answer(self._edition, quote.answer))
        self._graph.add(node, "oa:hasSelector", words)
        self._graph.add(words, "rdf:type", term("oa:TextQuoteSelector"))
        self._graph.add(words, "oa:exact", text(quote.text))
        if quote.start is not None and quote.end is not None:
            self._state_position(
                node, self._naming.response(self._edition, *path, "position"), quote.start, quote.end
            )
        self._state_source(node, quote)
        return node

    def _state_position(self, node: ox.NamedNode, place: ox.NamedNode, start: int, end: int) -> None:
        self._graph.add(node, "oa:hasSelector", place)
        self._graph.add(place, "rdf:type", term("oa:TextPositionSelector"))
        self._graph.add(place, "oa:start", typed(str(start), "xsd:nonNegativeInteger"))
        self._graph.add(place, "oa:end", typed(str(end), "xsd:nonNegativeInteger"))

    def _state_source(self, node: ox.NamedNode, quote: Quote) -> None:
        """The place of the answer in the source, where the source tells.

        Where it is nothing but a line of text, it is stated for ticks only: words have their own position.
        """
        position = self._answers[quote.answer].position
        if position.cell is not None:
            self._graph.add(node, "egov:sourceCell", text(position.cell))
        if position.paragraph is not None:
            self._count(node, "egov:sourceParagraph", position.paragraph)
        if position.box is not None:
            self._graph.add(node, "egov:sourceBox", text(" ".join(f"{edge:g}" for edge in position.box)))
        if position.page is not None and (position.box is not None or quote.start is None):
            self._count(node, "egov:sourcePage", position.page)
        if position.line is not None and quote.start is None:
            self._count(node, "egov:sourceLine", position.line)

    def _count(self, node: ox.NamedNode, name: str, number: int) -> None:
        self._graph.add(node, name, typed(str(number), "xsd:positiveInteger"))

    def _check(self, quote: Quote) -> None:
        """The message never repeats the words: they may be personal."""
        where = f"{self._naming.unit.country} {self._edition}, question {quote.answer}"
        answer = self._answers.get(quote.answer)
        if answer is None:
            raise AssemblyError(f"{where}: evidence cites an answer that the response does not have.")
        if quote.start is None and quote.end is None:
            return
        if quote.start is None or quote.end is None or answer.text[quote.start : quote.end] != quote.text:
            raise AssemblyError(
                f"{where}: a quote does not stand at its offsets {quote.start} to {quote.end}."
            )
