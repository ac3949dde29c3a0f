"""What a thing is called, which class it has, and which words never become its label."""

import pytest

from tests.resolve.conftest import BODY, LAW, POLICY, STRATEGY, Name, Story, entities, unit


@pytest.mark.parametrize(
    ("cls", "names", "wanted"),
    [
        (STRATEGY, ("Digital Plan", "Digital Plan 2020-2025", "digital plan"), "Digital Plan 2020-2025"),
        (LAW, ("Data Protection Bill", "Data Protection Act"), "Data Protection Act"),
        (LAW, ("Law No. 5", "Law No. 5 on Data"), "Law No. 5 on Data"),
        (BODY, ("MOF", "Ministry of Finance"), "Ministry of Finance"),
        (BODY, ("Ministry of Justic", "Ministry of Justice"), "Ministry of Justice"),
        (
            BODY,
            ("Environnment Protection Agency", "Environment Protection Agency"),
            "Environment Protection Agency",
        ),
        (BODY, ("Information Authority", "State Information Authority"), "State Information Authority"),
        (BODY, ("MINISTRY OF FINANCE", "Ministry of Finance"), "Ministry of Finance"),
        (BODY, ("ministry of finance", "Ministry of Finance"), "Ministry of Finance"),
    ],
)
def test_a_thing_goes_by_its_fullest_name(cls: str, names: tuple[str, ...], wanted: str) -> None:
    (entity,) = entities(cls, *names)
    assert entity.name == wanted
    assert set(entity.also) == set(names) - {wanted}


def test_other_names_in_brackets_are_labels_too() -> None:
    (entity,) = entities(BODY, ("Ministry of Posts", "MOP"), ("Ministry of Posts", "Kementerian Pos"))
    assert (entity.name, entity.also) == ("Ministry of Posts", ("Kementerian Pos", "MOP"))


@pytest.mark.parametrize(
    ("classes", "wanted"),
    [((STRATEGY, POLICY, POLICY), POLICY), ((STRATEGY, POLICY), STRATEGY), ((POLICY, STRATEGY), POLICY)],
)
def test_most_mentions_settle_the_class_then_the_first(classes: tuple[str, ...], wanted: str) -> None:
    story = Story()
    for cls in classes:
        story.names(cls, "Digital Chad")
    (entity,) = unit(story).entities
    assert entity.cls == wanted


def test_a_law_and_a_plan_of_one_name_stay_two() -> None:
    story = Story()
    for cls in (STRATEGY, LAW, STRATEGY):
        story.names(cls, "Digital Chad 2030")
    assert [(one.cls, len(one.mentions)) for one in unit(story).entities] == [(STRATEGY, 2), (LAW, 1)]


def test_the_words_of_a_reference_are_no_label() -> None:
    story = Story()
    act = story.names(LAW, "Data Protection Act")
    again = story.names(LAW, "the Act", refers_to=act.id)
    story.names(LAW, "it", refers_to=again.id)
    (entity,) = unit(story).entities
    assert (entity.name, entity.also, len(entity.mentions)) == ("Data Protection Act", (), 3)
    assert {merge.reason for merge in entity.merges} == {"refers to 'Data Protection Act'"}


def test_a_placeholder_is_marked_and_one_over_all_answers() -> None:
    story = Story()
    for _ in range(2):
        story.names(STRATEGY, "Unnamed national e-government strategy", hints=(("placeholder", "true"),))
    story.names(STRATEGY, "E-Government Strategy")
    unnamed, named = unit(story).entities
    assert (unnamed.slug, unnamed.placeholder) == ("unnamed-national-e-government-strategy", True)
    assert (len(unnamed.mentions), named.placeholder, unnamed.possible) == (2, False, ())


def names_of(*names: Name) -> list[str]:
    return [entity.name for entity in entities(BODY, *names)]


def test_an_empty_alias_is_no_label() -> None:
    (entity,) = entities(BODY, ("Ministry of Posts", " "))
    assert entity.also == ()
    assert names_of("Ministry of Posts", "Ministry of Health") == ["Ministry of Posts", "Ministry of Health"]
