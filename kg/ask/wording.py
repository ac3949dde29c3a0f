"""Says what a term of the graph is called: the words of a table's cells."""

from decimal import Decimal

import pyoxigraph as ox

from kg.ask.table import Cell
from kg.store.engine import GraphStore, Term
from kg.vocabulary.namespaces import compact, expand

# An item is known by its key and an edition by its year; all else by its label, a portal failing that by
# its address.
_NAMES = tuple(
    ox.NamedNode(expand(name))
    for name in ("egov:questionKey", "egov:surveyYear", "skos:prefLabel", "rdfs:label", "egov:url")
)
_XSD = expand("xsd:")
_WHOLE = frozenset({"integer", "int", "long", "nonNegativeInteger", "positiveInteger"})
_BROKEN = frozenset({"decimal", "double", "float"})


class Wording:
    """Puts terms into plain values, with labels in one language where there is a choice."""

    def __init__(self, store: GraphStore, language: str = "en") -> None:
        self._store = store.store
        self._language = language
        self._labels: dict[str, str] = {}

    def cell(self, term: Term | None) -> Cell:
        """A literal as a plain value, an IRI as its label."""
        if term is None:
            return None
        if isinstance(term, ox.Literal):
            return plain(term)
        return self.label(term.value) if isinstance(term, ox.NamedNode) else str(term)

    def label(self, iri: str) -> str:
        """The label of a thing; failing that its prefixed name or the last parts of its IRI."""
        if iri not in self._labels:
            self._labels[iri] = self._look_up(iri) or _short(iri)
        return self._labels[iri]

    def _look_up(self, iri: str) -> str | None:
        for predicate in _NAMES:
            quads = self._store.quads_for_pattern(ox.NamedNode(iri), predicate, None, None)
            texts = [quad.object for quad in quads if isinstance(quad.object, ox.Literal)]
            if texts:
                return min(texts, key=self._preference).value
        return None

    def _preference(self, text: ox.Literal) -> tuple[bool, bool, bool, str]:
        return text.language != self._language, text.language is not None, text.language != "en", text.value


def plain(literal: ox.Literal) -> Cell:
    """A literal's value: a number or truth value where the datatype says so, else its text.

    Example:
        >>> plain(ox.Literal(37)), plain(ox.Literal("2021"))
        (37, '2021')
    """
    datatype = literal.datatype.value.removeprefix(_XSD)
    try:
        if datatype in _WHOLE:
            return int(literal.value)
        if datatype in _BROKEN:
            return float(Decimal(literal.value)) if datatype == "decimal" else float(literal.value)
    except (ValueError, ArithmeticError):
        return literal.value
    if datatype == "boolean" and literal.value in {"true", "1", "false", "0"}:
        return literal.value in {"true", "1"}
    return literal.value


def _short(iri: str) -> str:
    """A prefixed name where one fits, else what follows `id/` or the IRI itself."""
    name = compact(iri)
    return name if name != iri else iri.partition("/id/")[2] or iri
