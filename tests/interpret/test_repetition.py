"""The same text pasted under several questions: its claims are marked and weigh less."""

from collections.abc import Callable, Mapping

import pytest

from kg.interpret import interpret
from kg.interpret.repetition import RULE, mark_repeated, repeated_answers
from kg.values import Claim, Interpretation, Response
from kg.vocabulary.model import Model

Respond = Callable[..., Response]
Said = Callable[[Mapping[int, str]], Interpretation]

STRATEGY = "National Digital Strategy 2020-2025"


def technologies(said: Interpretation) -> list[Claim]:
    return [claim for claim in said.claims if claim.predicate == "egov:referencesTechnology"]


@pytest.mark.parametrize(
    ("texts", "groups"),
    [
        ({75: STRATEGY, 76: f" {STRATEGY.upper()}. ", 77: "Roadmap"}, [{75, 76}]),
        ({75: "Estratégia", 76: "Estrategia"}, [{75, 76}]),
        ({75: STRATEGY, 77: "Roadmap"}, []),
        ({75: "", 76: ""}, []),
        ({22: "Ministry of Education and Health", 23: "Ministry of Education and Health"}, []),
    ],
)
def test_groups_are_of_answers_in_words(
    respond: Respond, model: Model, texts: Mapping[int, str], groups: list[set[int]]
) -> None:
    form = model.questionnaires["2022"]
    assert [set(group) for group in repeated_answers(respond(texts).answers, form)] == groups


def test_claims_of_a_repeated_answer_are_marked_and_weigh_less(said: Said, model: Model) -> None:
    (once,) = technologies(said({75: STRATEGY}))
    twice = technologies(said({75: STRATEGY, 76: f"{STRATEGY}."}))
    assert (once.repeated, once.confidence) == (False, model.rules[once.rule].confidence)
    assert {claim.answer for claim in twice} == {75, 76}
    assert all(claim.repeated for claim in twice)
    assert {claim.confidence for claim in twice} == {round(once.confidence * model.rules[RULE].confidence, 4)}


def test_a_short_answer_that_names_nothing_is_no_copy(said: Said) -> None:
    found = said({92: "See above", 94: "See above", 75: STRATEGY})
    assert found.repeated == ()
    assert not any(claim.repeated for claim in found.claims)


def test_the_groups_are_kept_whether_or_not_they_make_claims(said: Said) -> None:
    words = "We are working on this matter with all ministries"
    found = said({75: STRATEGY, 77: STRATEGY, 92: words, 94: words})
    assert found.repeated == (frozenset({75, 77}), frozenset({92, 94}))


def test_other_answers_are_left_as_they_are(said: Said, model: Model) -> None:
    mixed = said({75: STRATEGY, 76: STRATEGY, 37: "Right to Information Act 2005"})
    assert {claim.answer for claim in mixed.claims if claim.repeated} == {75, 76}
    unmarked = [claim for claim in mixed.claims if not claim.repeated]
    assert all(claim.confidence == model.rules[claim.rule].confidence for claim in unmarked)


def test_marking_keeps_mentions_and_findings(respond: Respond, model: Model) -> None:
    found = interpret(respond({75: STRATEGY, 76: STRATEGY}), model)
    again = mark_repeated(found, model.questionnaires["2022"], model.rules)
    assert (again.mentions, again.findings) == (found.mentions, found.findings)
