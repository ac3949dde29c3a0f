"""Findings that one or a few answers give."""

from collections.abc import Callable, Mapping

import pytest

from kg.interpret import interpret
from kg.values import Finding, Response
from kg.vocabulary.model import Model

Respond = Callable[..., Response]
Found = Callable[..., Mapping[str, Finding]]
Judged = Callable[..., Finding]


@pytest.fixture(scope="session")
def found(respond: Respond, model: Model) -> Found:
    """Findings by item of a response with some answers and legible marks."""

    def make(texts: Mapping[int, str], ticks: Mapping[int, str] | None = None) -> Mapping[str, Finding]:
        said = interpret(respond(texts, ticks), model)
        return {finding.item: finding for finding in said.findings}

    return make


@pytest.fixture(scope="session")
def judged(respond: Respond, model: Model) -> Judged:
    """The finding that one detail gives, with the mark of its gate lost unless it is given."""

    def make(number: int, text: str, language: str = "en", tick: str = "", gate: int = 0) -> Finding:
        detail = model.questionnaires["2022"].question(number)
        own = detail.detail_for is None or detail.yields[0].rule == "finding"
        gate = gate or (number if own else detail.detail_for or 0)
        said = interpret(respond({number: text}, {gate: tick} if tick else {}, language=language), model)
        item = model.questionnaires["2022"].question(gate).key
        return next(finding for finding in said.findings if finding.item == item)

    return make
