import pytest

from kg.evaluate.calibration import Judged, cells, judge
from kg.evaluate.claims import ClaimGround, Claims
from kg.evaluate.items import Item, Said, Verdict
from kg.evaluate.score import of_items
from kg.evaluate.view import CountryView
from tests.evaluate.graphs import FINDING, graph


@pytest.fixture
def claims() -> Claims:
    return Claims(CountryView(graph(), "ATL"), "2022")


LAW = Said("urn:law", "egov:documentStatus", "urn:in-force")


def test_a_claim_is_right_where_its_item_is_matched(claims: Claims) -> None:
    (judged,) = judge([of_items("x", [Item("law", Verdict.MATCHED, (LAW,))])], claims, frozenset())
    assert judged == Judged(ClaimGround("urn:claim", "status", "stated-text", 0.6), right=True)


@pytest.mark.parametrize("verdict", [Verdict.MISSED, Verdict.EXTRA])
def test_a_claim_that_is_wrong_in_one_section_is_wrong(claims: Claims, verdict: Verdict) -> None:
    sections = [
        of_items("x", [Item("law", Verdict.MATCHED, (LAW,))]),
        of_items("y", [Item("law", verdict, (LAW,))]),
    ]
    (judged,) = judge(sections, claims, frozenset())
    assert not judged.right


def test_a_finding_that_abstains_claims_nothing(claims: Claims) -> None:
    sections = [of_items("findings", [Item("strategy.exists", Verdict.MISSED, (Said(FINDING),))])]
    assert len(judge(sections, claims, frozenset())) == 1
    assert judge(sections, claims, frozenset({FINDING})) == ()


def test_what_no_claim_says_cannot_be_judged(claims: Claims) -> None:
    items = [Item("law", Verdict.EXTRA, (Said("urn:law", "egov:documentStatus", "urn:adopted"),))]
    assert judge([of_items("x", items)], claims, frozenset()) == ()


def test_cells_count_by_name() -> None:
    judged = [
        Judged(ClaimGround(f"urn:{n}", "a" if n % 2 else "b", "stated-text", 0.5 + n / 10), right=n != 1)
        for n in range(4)
    ]
    one, other = cells(judged, lambda claim: claim.rule)
    assert (one.name, one.judged, one.right, one.share, one.stated) == ("a", 2, 1, 0.5, 0.7)
    assert (other.name, other.judged, other.right) == ("b", 2, 2)
    assert one.interval.low < one.share < one.interval.high
