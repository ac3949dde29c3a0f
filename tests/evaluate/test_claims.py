import pytest

from kg.evaluate.claims import ClaimGround, Claims, Quoted
from kg.evaluate.items import Item, Said, Verdict
from kg.evaluate.view import CountryView
from tests.evaluate.graphs import FINDING, graph

IN_FORCE = Said("urn:law", "egov:documentStatus", "urn:in-force")


def claims(edition: str = "2022") -> Claims:
    return Claims(CountryView(graph(), "ATL"), edition)


def test_an_affirmed_statement_leads_to_its_claims() -> None:
    assert claims().behind(IN_FORCE) == [ClaimGround("urn:claim", "status", "stated-text", 0.6)]
    assert claims("").behind(IN_FORCE) == claims().behind(IN_FORCE)


def test_a_denied_statement_and_another_edition_do_not_count() -> None:
    assert claims().behind(Said("urn:law", "egov:documentStatus", "urn:adopted")) == []
    assert claims("2020").behind(IN_FORCE) == []


def test_an_extra_item_is_quoted_by_its_evidence() -> None:
    item = Item("Harbour Act: adopted, found in-force", Verdict.MISSED, (IN_FORCE,), ("Harbour Act",))
    assert claims().quote(item) == Quoted(37, "The Harbour Act is in force")


def test_a_finding_without_evidence_is_quoted_by_its_answer() -> None:
    assert claims().quote(Item("x", Verdict.MISSED, (Said(FINDING),))) == Quoted(58, "Yes, there is one.")


@pytest.mark.parametrize("printed", ["council of elders", "COUNCIL  OF ELDERS"])
def test_a_missed_item_is_quoted_by_the_answer_that_prints_it(printed: str) -> None:
    quoted = claims().quote(Item("Council of Elders", Verdict.MISSED, (), ("Senate", printed)))
    assert quoted is not None
    assert quoted.question == 37
    assert "Council of Elders." in quoted.words


def test_nothing_is_quoted_for_what_no_answer_prints() -> None:
    assert claims().quote(Item("Senate", Verdict.MISSED, (), ("Senate", ""))) is None
