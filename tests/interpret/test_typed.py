"""Words typed for *Other* name documents like any text; their quotes have no offsets."""

from dataclasses import replace

from kg.interpret import interpret
from kg.values import AnswerStatus, Interpretation, Response
from kg.vocabulary.model import Model
from tests.interpret.conftest import Respond

PLAN = "Digital Government Plan 2023-2027"


def _with_typed(response: Response, typed: str) -> Response:
    answers = tuple(
        replace(answer, typed=typed, status=AnswerStatus.OTHER_TYPED) if answer.number == 57 else answer
        for answer in response.answers
    )
    return replace(response, answers=answers)


def _said(respond: Respond, model: Model, typed: str, texts: dict[int, str]) -> Interpretation:
    return interpret(_with_typed(respond(texts), typed), model)


def test_a_document_typed_in_place_of_an_option_is_named(respond: Respond, model: Model) -> None:
    said = _said(respond, model, f"5 yrs - {PLAN} (DGP)", {})
    (plan,) = (one for one in said.mentions if one.kind == "document")
    assert (plan.name, plan.also, plan.quote.text) == (PLAN, ("DGP",), f"{PLAN}")
    quotes = [quote for claim in said.claims for quote in claim.evidence]
    assert {(quote.start, quote.end) for quote in quotes} == {(None, None)}
    assert ("egov:cycleLength", "P5Y") in {
        (claim.predicate, getattr(claim.object, "text", "")) for claim in said.claims
    }


def test_a_reference_may_point_to_it(respond: Respond, model: Model) -> None:
    said = _said(respond, model, PLAN, {61: "refer to Q57"})
    assert "egov:alignedWithFramework" in {claim.predicate for claim in said.claims if claim.answer == 61}


def test_a_number_of_years_names_nothing(respond: Respond, model: Model) -> None:
    said = _said(respond, model, "15 Years", {})
    assert all(one.name.startswith("Unnamed") for one in said.mentions)
