"""What is said of things keeps them apart even where their names are alike."""

import pytest

from kg.values import Value
from tests.resolve.conftest import BODY, LAW, STRATEGY, Story, unit


def test_what_replaces_a_thing_is_another() -> None:
    story = Story()
    act, bill = story.names(LAW, "Data Protection Act"), story.names(LAW, "Data Protection Bill")
    story.says(bill, "egov:replacesDocument", act)
    assert len(unit(story).entities) == 2


def test_a_claim_between_mentions_of_one_name_does_not_part_them() -> None:
    story = Story()
    first, second = story.names(STRATEGY, "Digital Plan"), story.names(STRATEGY, "Digital Plan")
    story.says(first, "egov:alignedWithDocument", second)
    assert len(unit(story).entities) == 1


def test_units_of_one_name_in_two_bodies_are_two() -> None:
    story = Story()
    health, trade = story.names(BODY, "Ministry of Health"), story.names(BODY, "Ministry of Trade")
    for parent in (health, trade, health):
        story.says(story.names(BODY, "Planning Department"), "org:subOrganizationOf", parent)
    loose = story.names(BODY, "Planning Department")
    found = [one for one in unit(story).entities if one.name == "Planning Department"]
    assert [len(one.mentions) for one in found] == [2, 1, 1]
    assert found[2].mentions == (f"2022/{loose.id}",)
    assert len({one.slug for one in found}) == 3


def test_a_unit_named_without_its_body_is_that_of_the_only_one() -> None:
    story = Story()
    health = story.names(BODY, "Ministry of Health")
    story.names(BODY, "Planning Department")
    story.says(story.names(BODY, "Planning Department"), "org:subOrganizationOf", health)
    assert len(unit(story).entities) == 2


def test_bodies_with_one_site_are_only_asked_about() -> None:
    story = Story()
    for name in ("Ministry of Health", "Ministry of Population"):
        story.says(story.names(BODY, name), "foaf:homepage", Value("https://health.td/", "xsd:anyURI"))
    first, second = unit(story).entities
    assert [merge.reason for merge in first.possible] == ["the same site, health.td"]
    assert (first.merges, second.possible) == ((), ())


def test_different_sites_do_not_part() -> None:
    story = Story()
    for address in ("a.td", "b.td"):
        story.says(story.names(BODY, "Ministry of Health"), "foaf:homepage", Value(address, "xsd:anyURI"))
    assert len(unit(story).entities) == 1


@pytest.mark.parametrize(("number", "things"), [("No. 5", 1), ("No. 6", 2)])
def test_a_number_given_elsewhere_counts(number: str, things: int) -> None:
    story = Story()
    story.names(LAW, "Law No. 5 on Data")
    story.says(story.names(LAW, "Law on Data"), "egov:documentNumber", Value(number))
    assert len(unit(story).entities) == things


def test_initiatives_of_two_sorts_are_two() -> None:
    story = Story()
    for cls in ("egov:ForesightPractice", "egov:MonitoringPractice"):
        story.names(cls, "Survey of users", kind="initiative")
    assert len(unit(story).entities) == 2


def test_laws_of_one_day_are_two_though_each_goes_by_its_date_as_well() -> None:
    story = Story()
    story.names(LAW, "Federal Act of 25 September 2020 on Barges", "Federal Act of 25 September 2020")
    story.names(LAW, "Loi fédérale du 25 septembre 2020 sur les phares", "Loi fédérale du 25 septembre 2020")
    story.names(LAW, "Harbour Act of 25 September 2020")
    assert len(unit(story).entities) == 3
