"""Says how many rows rest on answers that a respondent gave in the same words under several questions."""

from collections.abc import Iterable, Iterator, Sequence

import pyoxigraph as ox

from kg.store.engine import GraphStore, Term
from kg.vocabulary.namespaces import expand

LISTED = "repeated-answers"
"""The ready question that lists the statements behind such rows."""

_REPEATED = ox.NamedNode(expand("egov:repeatedAnswer"))
_TRUE = ox.Literal("true", datatype=ox.NamedNode(expand("xsd:boolean")))


def repeated_note(store: GraphStore, statements: Iterable[Sequence[Term | None]]) -> Iterator[str]:
    """A sentence if there are rows that rest on repeated answers alone (straight-lining).

    Args:
        store: the loaded graph.
        statements: for each row, the derived statements that it rests on.
    """
    rows = list(statements)
    repeated = sum(_all_repeated(store, row) for row in rows)
    if repeated:
        whose = f"{repeated} of {len(rows)} rows rest" if len(rows) > 1 else "The row rests"
        yield (
            f"{whose} on answers given in the same words under several questions (straight-lining), "
            f"which weigh less than one written for its question. Ask {LISTED} to see all."
        )


def _all_repeated(store: GraphStore, statements: Iterable[Term | None]) -> bool:
    """Whether each is such a statement; a row without any rests on something else."""
    known = [one for one in dict.fromkeys(statements) if isinstance(one, ox.NamedNode)]
    return bool(known) and all(
        next(store.store.quads_for_pattern(one, _REPEATED, _TRUE, None), None) is not None for one in known
    )
