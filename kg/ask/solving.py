"""Runs a competency question with its variables bound to terms."""

from kg.ask.parameters import Bindings
from kg.ask.questions import CompetencyQuestion
from kg.store.engine import GraphStore, Solution


def solve(store: GraphStore, question: CompetencyQuestion, bound: Bindings) -> tuple[Solution, ...]:
    """The solutions, in the query's order.

    One term is substituted for its variable before the query runs. Where a variable may have several, the
    solutions are kept whose term is one of them, so that the query's order stands.
    """
    alone = {name: terms[0] for name, terms in bound.items() if len(terms) == 1}
    rows = store.select(question.sparql, alone).rows
    for name, terms in bound.items():
        if len(terms) != 1:
            index, allowed = question.columns.index(name), set(terms)
            rows = tuple(row for row in rows if row[index] in allowed)
    return rows
