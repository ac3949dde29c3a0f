"""Decisions of people on who is who beat every reason that names give, for or against."""

import pytest

from kg.decisions import Choice, Decision, Verdict
from kg.decisions.decision import Place
from kg.errors import DecisionError
from kg.resolve import identity_of, resolve
from kg.resolve.identity import Identity
from kg.values import Entity
from kg.vocabulary.model import Model
from tests.resolve.conftest import BODY, LAW, Story

PLACE = Place("decisions.yaml", "decisions", 1, 2)


def decision(choice: Choice, *things: str, evidence: str = "Ministry", country: str = "TCD") -> Decision:
    return Decision(choice, "Ana", "2026-11-20", "the gazette", country, PLACE, things, evidence=evidence)


def decided(story: Story, model: Model, *decisions: Decision) -> tuple[list[Entity], list[Verdict]]:
    """The things of a story after decisions, and what became of these."""
    said = [story.told()]
    found = identity_of(decisions, resolve(said, model))
    return list(resolve(said, model, found.identity).entities), [one.verdict for one in found.outcomes]


def story(*names: str, cls: str = BODY) -> Story:
    made = Story("TCD")
    for name in names:
        made.names(cls, name)
    return made


HEALTH, JUSTICE = "body/TCD/ministry-of-health", "body/TCD/ministry-of-justice"
MERGE = decision(Choice.MERGE, HEALTH, JUSTICE)


def test_a_merge_beats_every_reason_against(model: Model) -> None:
    (one,), verdicts = decided(story("Ministry of Health", "Ministry of Justice"), model, MERGE)
    assert verdicts == [Verdict.APPLIED]
    assert (one.slug, len(one.mentions)) == ("ministry-of-health", 2)
    assert [merge.reason for merge in one.merges] == ["decided by Ana on 2026-11-20: the gazette"]


def test_what_each_of_the_two_was_before_stays_together(model: Model) -> None:
    names = (
        "Ministry of Health",
        "MoH",
        "Ministry of Justice",
        "The Ministry of Health",
        "Ministry of Justice",
    )
    (one, *others), _ = decided(story(*names), model, MERGE)
    assert len(one.mentions) == 4
    assert [other.name for other in others] == ["MoH"]


def test_names_as_printed_will_do(model: Model) -> None:
    by_name = decision(Choice.MERGE, "ministry of health", JUSTICE)
    entities, _ = decided(story("Ministry of Health", "Ministry of Justice"), model, by_name)
    assert len(entities) == 1


def test_keep_apart_beats_every_reason_for(model: Model) -> None:
    names = ("Ministry of Health", "The Ministry of Health of Chad", "Ministry of Health")
    assert len(decided(story(*names), model)[0]) == 1
    apart = decision(Choice.KEEP_APART, "Ministry of Health", "The Ministry of Health of Chad")
    entities, verdicts = decided(story(*names), model, apart)
    assert verdicts == [Verdict.APPLIED]
    assert sorted(len(one.mentions) for one in entities) == [1, 2]
    assert not any(one.possible for one in entities)
    assert len({one.slug for one in entities}) == 2


def test_things_kept_apart_are_not_asked_about_again(model: Model) -> None:
    names = ("Agencia Nacional Digital", "Agencia Nacional de Seguridad Digital")
    assert [len(one.possible) for one in decided(story(*names), model)[0]] == [1, 0]
    paths = [f"body/TCD/{one.slug}" for one in decided(story(*names), model)[0]]
    apart = decision(Choice.KEEP_APART, *paths, evidence="Agencia")
    assert [len(one.possible) for one in decided(story(*names), model, apart)[0]] == [0, 0]


def test_other_words_reopen_a_decision(model: Model) -> None:
    wrong = decision(Choice.MERGE, HEALTH, JUSTICE, evidence="0123456789ab")
    entities, verdicts = decided(story("Ministry of Health", "Ministry of Justice"), model, wrong)
    assert (len(entities), verdicts) == (2, [Verdict.REOPENED])


def test_a_thing_that_is_gone_reopens_a_decision(model: Model) -> None:
    entities, verdicts = decided(story("Ministry of Health"), model, MERGE)
    assert (len(entities), verdicts) == (1, [Verdict.REOPENED])


def test_merges_that_follow_from_each_other_stand_against_keeping_apart(model: Model) -> None:
    names = ("Ministry of Health", "Ministry of Justice", "Ministry of Sport")
    sport = "body/TCD/ministry-of-sport"
    decisions = (MERGE, decision(Choice.MERGE, JUSTICE, sport), decision(Choice.KEEP_APART, HEALTH, sport))
    assert len(decided(story(*names), model, *decisions[:2])[0]) == 1
    with pytest.raises(DecisionError, match="by way of a third thing"):
        decided(story(*names), model, *decisions)


def test_a_name_of_several_things_is_refused(model: Model) -> None:
    made = story("Portal One")
    made.names(LAW, "Portal One")
    made.names(BODY, "Ministry of Health")
    with pytest.raises(DecisionError, match="fits several things"):
        decided(made, model, decision(Choice.MERGE, "Portal One", HEALTH))


def test_a_body_is_no_law(model: Model) -> None:
    made = story("Ministry of Health")
    made.names(LAW, "Health Act")
    with pytest.raises(DecisionError, match="a body and a document cannot be one thing"):
        decided(made, model, decision(Choice.MERGE, HEALTH, "document/TCD/health-act"))


def test_no_decision_changes_nothing(model: Model) -> None:
    said = [story("Ministry of Health", "Ministry of Justice").told()]
    assert resolve(said, model) == resolve(said, model, Identity())
