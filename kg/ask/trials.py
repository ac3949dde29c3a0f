"""Tries queries in a process of its own, which can be ended: Oxigraph cannot give up a query."""

import multiprocessing
from collections.abc import Iterable, Sequence
from multiprocessing.connection import Connection
from time import monotonic

from kg.errors import QueryError
from kg.store.engine import GraphStore


def with_rows(store: GraphStore, asks: Sequence[str], *, seconds: float) -> tuple[tuple[int, ...], bool]:
    """Which of several ASK queries are true, by place, and whether all could be tried.

    Queries that cannot be run count as false. The process shares the loaded graph with this one, which needs
    `fork`: where a system lacks it, nothing is tried.

    Args:
        store: the loaded graph.
        asks: the queries, in the order in which they are tried.
        seconds: after which the process is ended.
    """
    if not asks or "fork" not in multiprocessing.get_all_start_methods():
        return (), not asks
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_try, args=(store, asks, sender), daemon=True)
    child.start()
    sender.close()
    try:
        answers = list(_received(receiver, len(asks), monotonic() + seconds))
    finally:
        child.kill()
        child.join()
        receiver.close()
    return tuple(place for place, answer in enumerate(answers) if answer), len(answers) == len(asks)


def _received(receiver: Connection, count: int, deadline: float) -> Iterable[bool]:
    """The answers that come before the deadline."""
    for _ in range(count):
        try:
            if not receiver.poll(max(0.0, deadline - monotonic())):
                return
            yield bool(receiver.recv())
        except (EOFError, OSError):
            return


def _try(store: GraphStore, asks: Iterable[str], sender: Connection) -> None:
    """Runs in the other process."""
    for query in asks:
        try:
            sender.send(store.ask(query))
        except QueryError:
            sender.send(False)
