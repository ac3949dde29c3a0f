"""Finds the words behind a row of an answer: the best quote, and how many others there are."""

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from kg.ask.table import Cell
from kg.ask.wording import Wording
from kg.store.engine import GraphStore, Term

COLUMNS = ("question", "quote", "basis", "confidence", "further_quotes")
"""The columns that evidence adds to a table."""

_EVIDENCE = """SELECT DISTINCT ?claim ?number ?quote ?start ?basis ?confidence WHERE {
  ?claim egov:evidence ?evidence .
  ?evidence oa:hasSource/egov:answersQuestion/egov:questionNumber ?number ;
            oa:hasSelector/oa:exact ?quote .
  OPTIONAL { ?evidence oa:hasSelector/oa:start ?start }
  OPTIONAL { ?claim egov:claimBasis ?basis }
  OPTIONAL { ?claim egov:confidence ?confidence }
}"""
_ANSWERS = """SELECT DISTINCT ?claim ?number ?basis ?confidence WHERE {
  ?claim egov:fromAnswer/egov:answersQuestion/egov:questionNumber ?number .
  OPTIONAL { ?claim egov:claimBasis ?basis }
  OPTIONAL { ?claim egov:confidence ?confidence }
}"""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One quote, as the cells of a row: the number of its question, its words, their ground and weight."""

    question: int
    quote: str | None
    start: int
    basis: Cell
    confidence: float | None

    def weight(self) -> tuple[float, bool, int, int]:
        """The order in which evidence is shown: the surest first, then as it stands in the response."""
        return -(self.confidence or 0.0), self.quote is None, self.question, self.start


class EvidenceFinder:
    """Looks up evidence in one store."""

    def __init__(self, store: GraphStore, wording: Wording) -> None:
        self._store = store
        self._wording = wording

    def cells(self, statements: Iterable[Term]) -> tuple[Cell, ...]:
        """A value for each of `COLUMNS`: the best evidence of these statements."""
        found = {evidence for statement in statements for evidence in self._of(statement)}
        if not found:
            return (None,) * len(COLUMNS)
        best = min(found, key=Evidence.weight)
        others = {(each.question, each.start, each.quote) for each in found}
        return best.question, best.quote, best.basis, best.confidence, len(others) - 1

    def _of(self, statement: Term) -> list[Evidence]:
        quoted = [
            self._evidence(number, quote, start, basis, confidence)
            for _, number, quote, start, basis, confidence in self._rows(_EVIDENCE, statement)
        ]
        return quoted or [
            self._evidence(number, None, None, basis, confidence)
            for _, number, basis, confidence in self._rows(_ANSWERS, statement)
        ]

    def _rows(self, query: str, statement: Term) -> tuple[tuple[Term | None, ...], ...]:
        return self._store.select(query, {"claim": statement}).rows

    def _evidence(
        self,
        number: Term | None,
        quote: Term | None,
        start: Term | None,
        basis: Term | None,
        sure: Term | None,
    ) -> Evidence:
        return Evidence(
            int(_lexical(number) or 0),
            _lexical(quote),
            int(_lexical(start) or 0),
            self._wording.cell(basis),
            float(_lexical(sure) or 0.0) if sure is not None else None,
        )


def _lexical(term: Term | None) -> str | None:
    return term.value if isinstance(term, ox.Literal) else None
