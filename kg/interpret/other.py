"""What an answer to an open question mentions: documents and bodies, of which nothing more is claimed."""

from collections.abc import Mapping
from typing import Any

from kg.interpret.documents import real_names
from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage


def mentions(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """Writes down the documents and bodies named; the answer awaits no further reading."""
    for _, name in real_names(passage):
        ledger.name(passage, name)
    for _, name in passage.names:
        if name.family == "body" and not name.pointing and not name.negative:
            ledger.name(passage, name)
    ledger.set_aside(passage.answer.number, str(options["reason"]))
