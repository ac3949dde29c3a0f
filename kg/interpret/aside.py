"""Answers to open questions that name nothing which the model has a place for."""

from collections.abc import Mapping
from typing import Any

from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage


def aside(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """Sets an answer aside for the given reason if no rule before has claimed anything from it."""
    number = passage.answer.number
    if not any(ledger.claims.from_answer(number)):
        ledger.set_aside(number, str(options["reason"]))
