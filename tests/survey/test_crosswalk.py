from collections import Counter
from dataclasses import replace

import pytest

from kg.resources import ontology_folder
from kg.survey import Change, crosswalk
from kg.vocabulary.form import Questionnaire
from kg.vocabulary.questionnaire import load_questionnaires


@pytest.fixture(scope="module")
def example() -> Questionnaire:
    return load_questionnaires(ontology_folder())["example"]


def test_the_example_has_40_changed_questions(form: Questionnaire, example: Questionnaire) -> None:
    crossings = crosswalk(form, example)
    changed = [one for one in crossings if one.changes != (Change.SAME,)]
    assert len(changed) == 40
    assert Counter(one.changes[0] for one in changed) == {
        Change.RENUMBERED: 15,
        Change.REWORDED: 10,
        Change.NEW: 6,
        Change.DROPPED: 6,
        Change.OPTIONS: 3,
    }


def test_an_edition_is_the_same_as_itself(form: Questionnaire) -> None:
    assert {one.changes for one in crosswalk(form, form)} == {(Change.SAME,)}


def test_the_way_back_turns_new_into_dropped(form: Questionnaire, example: Questionnaire) -> None:
    there = {one.key: one.changes[0] for one in crosswalk(form, example)}
    back = {one.key: one.changes[0] for one in crosswalk(example, form)}
    turned = {Change.NEW: Change.DROPPED, Change.DROPPED: Change.NEW}
    assert back == {key: turned.get(change, change) for key, change in there.items()}


def test_a_number_that_stood_for_another_question_is_told(
    form: Questionnaire, example: Questionnaire
) -> None:
    by_key = {one.key: one for one in crosswalk(form, example)}
    one = by_key["legal.cybersecurity.exists"]
    assert one.changes == (Change.RENUMBERED, Change.NUMBER_REUSED)
    assert one.displaced is not None
    assert one.displaced.key == "legal.data_sharing.exists"
    assert by_key["crisis.portal.exists"].changes == (Change.NEW, Change.NUMBER_REUSED)


def test_everything_shifted_is_renumbered_and_nothing_else(form: Questionnaire) -> None:
    shifted = replace(form, questions=tuple(replace(one, number=one.number + 200) for one in form.questions))
    assert {one.changes for one in crosswalk(form, shifted)} == {(Change.RENUMBERED,)}


def test_white_space_is_no_change_and_a_mark_of_obligation_is(form: Questionnaire) -> None:
    first, second, *others = form.questions
    changed = (replace(first, text="Country\u00a0 name *"), replace(second, text="Your name"), *others)
    told = {one.key: one.changes for one in crosswalk(form, replace(form, questions=changed))}
    assert told["profile.country"] == (Change.SAME,)
    assert told["respondent.name"] == (Change.REWORDED,)


def test_dropped_questions_stand_at_their_old_place(form: Questionnaire, example: Questionnaire) -> None:
    keys = [one.key for one in crosswalk(form, example)]
    assert keys.index("covid.portal.exists") + 1 == keys.index("crisis.portal.exists")
