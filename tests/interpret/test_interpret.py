"""What holds for every interpretation, whatever the rules find: of the responses at hand and of any text."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.interpret import interpret
from kg.values import Claim, Concept, Interpretation, Quote, Ref, Response
from kg.vocabulary.model import Model

Said = Callable[[Mapping[int, str]], Interpretation]

PIECES = st.sampled_from(
    ["the ", "Law on Data ", "Ministry of Health", " and ", "National Strategy 2020-2025", " is drafted",
     ". ", "; ", "\n", "(1) ", "- ", "https://www.a.kh", " aligned with (1)", "no law", " draft ", "N° 12",
     "of ", "", "( ", "article 3 ", "Loi sur ", "É", "The creation of ", " is one of the actions in "]
)  # fmt: skip
ANSWERS = st.lists(PIECES, max_size=20).map("".join)


def quotes(said: Interpretation) -> Iterator[Quote]:
    for claim in said.claims:
        yield from claim.evidence
    for finding in said.findings:
        yield from finding.evidence
    yield from (mention.quote for mention in said.mentions)
    yield from (aside.quote for aside in said.set_asides if aside.quote)


def nodes(claim: Claim) -> tuple[object, object]:
    return claim.subject, claim.object


def misplaced(said: Interpretation) -> list[Quote]:
    """Quotes that do not stand at their offsets; without offsets, that are neither printed nor typed."""
    wrong = []
    for quote in quotes(said):
        answer = said.response.answer(quote.answer)
        if quote.start is None or quote.end is None:
            right = quote.text in answer.options or quote.text in (answer.typed or "")
        else:
            inside = 0 <= quote.start < quote.end <= len(answer.text)
            right = inside and answer.text[quote.start : quote.end] == quote.text
        wrong += [] if right else [quote]
    return wrong


def dangling(said: Interpretation) -> set[str]:
    """Ids of mentions that are referred to and do not exist."""
    known = {mention.id for mention in said.mentions}
    used = {node.mention for claim in said.claims for node in nodes(claim) if isinstance(node, Ref)}
    used |= {mention.owner for mention in said.mentions if mention.owner}
    used |= {mention.refers_to for mention in said.mentions if mention.refers_to}
    return used - known


def test_every_quote_stands_at_its_offsets(interpretation: Interpretation) -> None:
    assert interpretation.claims
    assert misplaced(interpretation) == []


def test_every_claim_has_evidence_in_its_answer(interpretation: Interpretation) -> None:
    without = [c for c in interpretation.claims if c.answer not in {quote.answer for quote in c.evidence}]
    assert without == []


def test_no_reference_dangles(interpretation: Interpretation) -> None:
    assert dangling(interpretation) == set()


def test_each_mention_has_an_id_of_its_own(interpretation: Interpretation) -> None:
    assert max(Counter(mention.id for mention in interpretation.mentions).values()) == 1


def test_claims_are_written_once(interpretation: Interpretation) -> None:
    keys = Counter((c.subject, c.predicate, c.object, c.polarity, c.answer) for c in interpretation.claims)
    assert [key for key, count in keys.items() if count > 1] == []


def test_rules_and_concepts_are_of_the_model(interpretation: Interpretation, model: Model) -> None:
    rules = {claim.rule for claim in interpretation.claims} | {f.rule for f in interpretation.findings}
    assert rules <= set(model.rules)
    used = {node for c in interpretation.claims for node in nodes(c) if isinstance(node, Concept)}
    unknown = {(c.scheme, c.code) for c in used if c.code not in codes(model, c.scheme)}
    assert unknown == set()


def codes(model: Model, scheme: str) -> set[str]:
    return set(model.schemes[scheme].concepts)


def test_confidence_is_a_share(interpretation: Interpretation) -> None:
    given = [claim.confidence for claim in interpretation.claims]
    given += [finding.confidence for finding in interpretation.findings]
    assert all(0 < confidence <= 1 for confidence in given)


def test_each_yes_no_question_has_one_finding(interpretation: Interpretation, model: Model) -> None:
    questions = model.questionnaires["2022"].questions
    wanted = {q.key for q in questions if any(given.rule == "finding" for given in q.yields)}
    counted = Counter(finding.item for finding in interpretation.findings)
    assert wanted
    assert {key: counted[key] for key in wanted} == dict.fromkeys(wanted, 1)


def test_each_finding_has_a_known_value_and_only_the_unknown_a_reason(
    interpretation: Interpretation, model: Model
) -> None:
    assert {finding.value for finding in interpretation.findings} <= codes(model, "finding-value")
    assert all((f.value == "unknown") == (f.reason is not None) for f in interpretation.findings)


def test_no_personal_string_is_quoted(interpretation: Interpretation) -> None:
    # A title such as "Director" may stand anywhere, as a word that says nothing of the person.
    secrets = {secret.text for secret in interpretation.response.secrets if secret.kind != "title"}
    texts = [quote.text for quote in quotes(interpretation)]
    texts += [name for mention in interpretation.mentions for name in (mention.name, *mention.also)]
    assert not any(secret in text for secret in secrets for text in texts)


@pytest.mark.unmeasured
def test_the_same_response_is_interpreted_alike(interpretation: Interpretation, model: Model) -> None:
    assert interpret(interpretation.response, model) == interpretation


def test_an_empty_response_says_nothing(said: Said) -> None:
    empty = said({})
    assert empty.mentions == ()
    assert [claim.predicate for claim in empty.claims] == ["egov:publicationConsent"]
    assert {finding.value for finding in empty.findings} == {"unknown"}
    assert {aside.answer for aside in empty.set_asides} == {a.number for a in empty.response.answers}


def test_an_answer_that_says_there_is_none_is_set_aside(said: Said) -> None:
    one = said({37: "None"})
    assert 37 in {aside.answer for aside in one.set_asides}
    assert not [mention for mention in one.mentions if mention.quote.answer == 37]


@pytest.mark.unmeasured
@settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_any_text_in_any_answer_is_quoted_truly(
    data: st.DataObject, respond: Callable[..., Response], model: Model
) -> None:
    numbers = [q.number for q in model.questionnaires["2022"].questions]
    text = st.one_of(ANSWERS, st.text())
    drawn = st.dictionaries(st.sampled_from(numbers), text, max_size=6)
    language = data.draw(st.sampled_from(["en", "fr", "es", "und"]))
    result = interpret(respond(data.draw(drawn), language=language), model)
    assert misplaced(result) == []
    assert dangling(result) == set()


def test_a_ticked_other_is_neither_yes_nor_no(respond: Callable[..., Response], model: Model) -> None:
    found = interpret(respond({}, {30: "Other"}), model).findings
    values = {finding.item: (finding.value, finding.rule) for finding in found}
    assert values["covid.portal.exists"] == ("unknown", "wording")


def test_a_legible_tick_is_the_finding(respond: Callable[..., Response], model: Model) -> None:
    found = interpret(respond({31: "https://covid.gov.td"}, {30: "No"}), model).findings
    values = {finding.item: (finding.value, finding.rule) for finding in found}
    assert values["covid.portal.exists"] == ("no", "tick")
