"""Lays solutions out as counts of findings with their bounds, for questions with `# count:`."""

from collections.abc import Iterable

import pyoxigraph as ox

from kg.ask.questions import COUNTED, CompetencyQuestion
from kg.ask.table import Table
from kg.ask.wording import Wording
from kg.store.engine import GraphStore, Solution, Term
from kg.store.view import local_name
from kg.values.counts import COLUMNS, count_findings

NOTE = (
    "at_least counts yes, at_most yes and unknown: what is unknown may be a yes or a no. "
    "Partial and in preparation are neither. loaded: all responses; asked: those that print the question."
)
"""How the counts are to be read."""


def count(store: GraphStore, question: CompetencyQuestion, solutions: Iterable[Solution]) -> Table:
    """A row for each group of findings that agree in the columns that the question counts by.

    The other columns give way to those of `kg.values.counts.COLUMNS`. A finding counts once.
    """
    keys = [question.columns.index(column) for column in question.count]
    value, reason = (question.columns.index(column) for column in COUNTED)
    groups: dict[Solution, dict[Term | None, tuple[str, str | None]]] = {}
    for solution in solutions:
        group = groups.setdefault(tuple(solution[key] for key in keys), {})
        group[solution[-1]] = (_code(solution[value]) or "", _code(solution[reason]))
    wording = Wording(store)
    rows = (
        (*(wording.cell(term) for term in key), *count_findings(found.values()).cells())
        for key, found in groups.items()
    )
    blanks = (None,) * len(COLUMNS)
    iris = (
        (*(term.value if isinstance(term, ox.NamedNode) else None for term in key), *blanks) for key in groups
    )
    return Table((*question.count, *COLUMNS), tuple(rows), tuple(iris))


def _code(term: Term | None) -> str | None:
    return local_name(term.value) if isinstance(term, ox.NamedNode) else None
