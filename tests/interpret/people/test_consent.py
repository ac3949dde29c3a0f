"""Consent to publish: given, refused, or unknown where no mark is legible."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from kg.interpret import interpret
from kg.values import Claim, Response, Term, This
from kg.vocabulary.model import Model

Respond = Callable[..., Response]

CONSENT = 112


def consents(response: Response, model: Model) -> list[Claim]:
    claims = interpret(response, model).claims
    return [claim for claim in claims if claim.predicate == "egov:publicationConsent"]


@pytest.mark.parametrize(
    ("ticks", "stated", "words"),
    [
        ({CONSENT: "Yes"}, ("dpv:ConsentGiven", "tick"), ["Yes"]),
        ({CONSENT: "No"}, ("dpv:ConsentRefused", "tick"), ["No"]),
        ({}, ("dpv:ConsentUnknown", "consent-not-legible"), ["Yes", "No"]),
    ],
)
def test_consent(
    respond: Respond, model: Model, ticks: Mapping[int, str], stated: tuple[str, str], words: list[str]
) -> None:
    (claim,) = consents(respond({}, ticks), model)
    assert (claim.subject, claim.object, claim.rule) == (This(), Term(stated[0]), stated[1])
    assert [(quote.answer, quote.start, quote.text) for quote in claim.evidence] == [
        (CONSENT, None, word) for word in words
    ]


def test_without_printed_options_there_is_nothing_to_go_by(respond: Respond, model: Model) -> None:
    response = respond({})
    answers = tuple(replace(one, options=()) if one.number == CONSENT else one for one in response.answers)
    assert consents(replace(response, answers=answers), model) == []
