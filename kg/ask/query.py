"""Runs free SPARQL on a graph: any query form, but no update and no SERVICE unless allowed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pyoxigraph as ox

from kg.ask.table import Cell, Table
from kg.ask.wording import plain
from kg.errors import QueryError
from kg.store.engine import GraphStore, Solutions, Term

_TRIPLE = ("subject", "predicate", "object")
_SUSPECT = re.compile(r"service|load|\\u|\b(insert|delete|clear|drop|create|add|move|copy)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Outcome(Table):
    """What a query gives: `form` is select, ask, triples or update.

    An ASK is a table of one cell; CONSTRUCT and DESCRIBE give a row for each triple, and `triples` has them
    as terms. Cells are as the graph has them: IRIs in full.
    """

    form: str = "select"
    triples: tuple[ox.Triple, ...] = ()


def query(
    store: GraphStore,
    sparql: str,
    *,
    allow_service: bool = False,
    allow_update: bool = False,
    explain_empty: bool = False,
) -> Outcome:
    """Runs SPARQL 1.1 over the union of all loaded graphs; the model's prefixes need no declaration.

    An update, where allowed, changes the copy in memory and never the graph folder. With `explain_empty` the
    notes of a SELECT without rows say which of its conditions leaves none.

    Raises:
        QueryError: if it is malformed, or would change the graph or leave this machine without leave to.

    Example:
        >>> a = ox.NamedNode("urn:a")
        >>> query(GraphStore.of_quads([ox.Quad(a, a, a, a)]), "ASK { ?s ?p ?o }").rows
        ((True,),)
    """
    is_update, calls = _inspect(sparql)
    if is_update and not allow_update:
        raise QueryError("This is an update, and a query may only read. Allow updates to run it on a copy.")
    if calls and not allow_service:
        raise QueryError(f"{' and '.join(calls)} would leave this machine. Allow it if that is wanted.")
    if is_update:
        return _update(store, sparql)
    outcome = _outcome(store, sparql)
    if not explain_empty or calls or outcome.rows or outcome.form != "select":
        return outcome
    from kg.ask.emptying import emptied_by  # noqa: PLC0415 - only an empty answer needs it

    return replace(outcome, notes=tuple(emptied_by(store, sparql)))


def _outcome(store: GraphStore, sparql: str) -> Outcome:
    result = store.run(sparql)
    if isinstance(result, bool):
        return Outcome(("answer",), ((result,),), ((None,),), form="ask")
    if isinstance(result, Solutions):
        return Outcome(result.variables, *_cells(result.rows))
    rows = [(triple.subject, triple.predicate, triple.object) for triple in result]
    return Outcome(_TRIPLE, *_cells(rows), form="triples", triples=result)


def _cells(
    rows: Sequence[tuple[Term | None, ...]],
) -> tuple[tuple[tuple[Cell, ...], ...], tuple[tuple[str | None, ...], ...]]:
    return tuple(tuple(map(_cell, row)) for row in rows), tuple(tuple(map(_iri, row)) for row in rows)


def _cell(term: Term | None) -> Cell:
    if isinstance(term, ox.Literal):
        return plain(term)
    return term.value if isinstance(term, ox.NamedNode) else None if term is None else str(term)


def _iri(term: Term | None) -> str | None:
    return term.value if isinstance(term, ox.NamedNode) else None


def _update(store: GraphStore, sparql: str) -> Outcome:
    before = len(store.store)
    store.update(sparql)
    after = len(store.store)
    note = "The update changed the copy in memory; the graph folder is as it was."
    columns = ("quads_before", "quads_after")
    return Outcome(columns, ((before, after),), ((None, None),), (note,), form="update")


def _inspect(sparql: str) -> tuple[bool, list[str]]:
    """Whether it is an update, and the operations in it that would call other machines.

    The parse tree tells, not the text: words in comments, literals and names mean nothing. A text that does
    not hold the words at all, nor escapes that could spell them, needs no second parser.
    """
    if _SUSPECT.search(sparql) is None:
        return False, []
    from kg.ask.inspection import inspect  # noqa: PLC0415 - rdflib takes long to import

    return inspect(sparql)
