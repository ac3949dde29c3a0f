"""Finds the words behind a row of an answer: the best quote, and how many others there are."""

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from kg.ask.sureness import Sureness
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
    sure: Cell

    def weight(self) -> tuple[float, bool, int, int]:
        """The order in which evidence is shown: the surest first, then as it stands in the response."""
        return -(self.confidence or 0.0), self.quote is None, self.question, self.start


class EvidenceFinder:
    """Looks up evidence in one store."""

    def __init__(self, store: GraphStore, wording: Wording, sureness: Sureness) -> None:
        self._store = store
        self._wording = wording
        self._sureness = sureness

    def cells(self, statements: Iterable[Term]) -> tuple[Cell, ...]:
        """A value for each of `COLUMNS`: the best evidence of these statements."""
        found = {evidence for statement in statements for evidence in self._of(statement)}
        if not found:
            return (None,) * len(COLUMNS)
        best = min(found, key=Evidence.weight)
        others = {(each.question, each.start, each.quote) for each in found}
        return best.question, best.quote, best.basis, best.sure, len(others) - 1

    def _of(self, statement: Term) -> list[Evidence]:
        quoted = [
            self._evidence(statement, basis, confidence, (number, quote, start))
            for _, number, quote, start, basis, confidence in self._rows(_EVIDENCE, statement)
        ]
        return quoted or [
            self._evidence(statement, basis, confidence, (number, None, None))
            for _, number, basis, confidence in self._rows(_ANSWERS, statement)
        ]

    def _rows(self, query: str, statement: Term) -> tuple[tuple[Term | None, ...], ...]:
        return self._store.select(query, {"claim": statement}).rows

    def _evidence(
        self,
        statement: Term,
        basis: Term | None,
        confidence: Term | None,
        words: tuple[Term | None, Term | None, Term | None],
    ) -> Evidence:
        """Evidence from a statement's ground and weight, and the words: question, quote and start."""
        number, quote, start = map(_lexical, words)
        return Evidence(
            int(number or 0),
            quote,
            int(start or 0),
            self._wording.cell(basis),
            float(_lexical(confidence) or 0.0) if confidence is not None else None,
            self._sureness.cell(statement, confidence),
        )


def _lexical(term: Term | None) -> str | None:
    return term.value if isinstance(term, ox.Literal) else None
