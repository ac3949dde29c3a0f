"""Looks up values of many rows of a table at once."""

from collections import defaultdict
from collections.abc import Mapping

import pyoxigraph as ox

from kg.ask.table import Cell
from kg.ask.wording import Wording, plain
from kg.publish.tables.definition import Column
from kg.store.engine import GraphStore, Term
from kg.store.view import local_name
from kg.vocabulary.namespaces import expand

SEPARATOR = "; "
"""What parts several values in one cell."""

Found = Mapping[str, tuple[Term, ...]]
"""The values of each row, by its IRI."""

_ONTOLOGY = expand("egov:")


class Lookups:
    """Values by row, for patterns of SPARQL that bind `?row` and `?value`; each is run once."""

    def __init__(self, store: GraphStore, rows: str = "") -> None:
        self._store = store
        self._rows = f"{{ SELECT DISTINCT ?row WHERE {{ {rows} }} }} " if rows else ""
        self._found: dict[str, Found] = {}
        self.wording = Wording(store)

    def of(self, pattern: str) -> Found:
        """The values of each row in order of `?order`, failing that of the values themselves."""
        if pattern not in self._found:
            self._found[pattern] = self._run(pattern)
        return self._found[pattern]

    def terms(self, pattern: str, iri: str | None) -> tuple[Term, ...]:
        """The values of one row."""
        return self.of(pattern).get(iri, ()) if iri is not None else ()

    def text(self, pattern: str, iri: str | None) -> str | None:
        """The first value of one row as it stands: an IRI, or a literal's lexical form."""
        for term in self.terms(pattern, iri):
            if isinstance(term, ox.NamedNode | ox.Literal):
                return term.value
        return None

    def cell(self, column: Column, iri: str | None) -> Cell:
        """The cell of one row: the value, or several as one text."""
        cells = dict.fromkeys(self._cell(column, term) for term in self.terms(column.pattern, iri))
        values = [cell for cell in cells if cell is not None]
        if column.first or len(values) < 2:
            return values[0] if values else None
        numbers = all(isinstance(value, int | float) for value in values)
        ordered = sorted(values, key=float if numbers else str)
        return SEPARATOR.join(map(str, ordered))

    def _cell(self, column: Column, term: Term) -> Cell:
        if isinstance(term, ox.Literal):
            value = plain(term)
            return value if column.type != "text" or isinstance(value, int) else term.value
        if not isinstance(term, ox.NamedNode):
            return str(term)
        if column.codes or term.value.startswith(_ONTOLOGY):
            return local_name(term.value)
        return self.wording.label(term.value)

    def _run(self, pattern: str) -> Found:
        query = f"SELECT DISTINCT ?row ?value ?order WHERE {{ {self._rows}{pattern} }}"
        found: defaultdict[str, list[tuple[Term | None, Term]]] = defaultdict(list)
        for row, value, order in self._store.select(query).rows:
            if isinstance(row, ox.NamedNode) and value is not None:
                found[row.value].append((order, value))
        return {iri: tuple(value for _, value in sorted(pairs, key=_order)) for iri, pairs in found.items()}


def _order(pair: tuple[Term | None, Term]) -> tuple[float, str]:
    order, value = pair
    number = plain(order) if isinstance(order, ox.Literal) else 0
    return float(number) if isinstance(number, int | float) else 0.0, str(value)
