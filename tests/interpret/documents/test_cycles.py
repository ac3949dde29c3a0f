"""The planning cycle hangs on the strategy named anywhere, or on the one that is not named."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from kg.interpret import interpret
from kg.interpret.documents.cycles import duration
from kg.values import Answer, AnswerStatus, Interpretation, Ref, Response, Value
from kg.vocabulary.model import Model

Respond = Callable[..., Response]


def typed(response: Response, text: str) -> Response:
    """The response with a text typed in place of *Other* under question 57."""

    def changed(answer: Answer) -> Answer:
        if answer.number != 57:
            return answer
        return replace(answer, typed=text, status=AnswerStatus.OTHER_TYPED)

    return replace(response, answers=tuple(changed(answer) for answer in response.answers))


def cycles(said: Interpretation) -> Mapping[str, str]:
    """The length of the cycle by the name of the document."""
    names = {mention.id: mention.name for mention in said.mentions}
    return {
        names[claim.subject.mention]: claim.object.text
        for claim in said.claims
        if claim.predicate == "egov:cycleLength"
        and isinstance(claim.subject, Ref)
        and isinstance(claim.object, Value)
    }


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("15 Years", "P15Y"),
        ("2 years (interim)", "P2Y"),
        ("2021-2025", "P5Y"),
        ("2020 to 2030", "P10Y"),
        ("Plan quinquennal", "P5Y"),
        ("dix ans (2016-2025)", "P10Y"),
        ("Cuatro años", "P4Y"),
        ("bienal", "P2Y"),
        ("18 months", "P18M"),
        ("3 to 5 years", None),
        ("3-5 años", None),
        ("It varies", None),
        ("300 years", None),
    ],
)
def test_length_by_wording(text: str, length: str | None, model: Model) -> None:
    assert duration(text, model) == length


def test_cycle_of_the_named_strategy(respond: Respond, model: Model) -> None:
    named = respond({59: "Digital Strategy 2021-2025, aligned with the National Development Plan 2015-2035"})
    assert cycles(interpret(typed(named, "five years"), model)) == {"Digital Strategy 2021-2025": "P5Y"}


def test_cycle_by_a_legible_mark(respond: Respond, model: Model) -> None:
    said = interpret(respond({}, ticks={57: "Ten-year"}), model)
    assert cycles(said) == {"Unnamed national e-government strategy": "P10Y"}
    assert {claim.evidence[0].text for claim in said.claims if claim.answer == 57} == {"Ten-year"}


def test_without_a_length_there_is_no_strategy(respond: Respond, model: Model) -> None:
    said = interpret(typed(respond({}), "to be decided"), model)
    assert said.mentions == ()
