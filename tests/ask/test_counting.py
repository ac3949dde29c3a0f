import pyoxigraph as ox

from kg.ask import ask
from kg.ask.counting import NOTE
from kg.store.engine import GraphStore
from tests.ask.conftest import quads


def test_unknown_findings_widen_the_bounds_and_no_share_leaves_them_out(store: GraphStore) -> None:
    table = ask(store, "finding-counts-by-country")
    cambodia = next(row for row in table if row["country"] == "Cambodia")
    assert (cambodia["at_least"], cambodia["at_most"]) == (5, 7)
    assert (cambodia["loaded"], cambodia["asked"], cambodia["known"]) == (10, 10, 8)
    assert (cambodia["partial"], cambodia["in_preparation"]) == (1, 2)
    assert NOTE in table.notes


def test_a_parameter_narrows_what_is_counted(store: GraphStore) -> None:
    everywhere = ask(store, "finding-counts-by-item", parameters={"item": "inclusion.policy.exists"})
    here = ask(
        store, "finding-counts-by-item", parameters={"item": "inclusion.policy.exists", "country": "KHM"}
    )
    assert [row["at_least"] for row in everywhere] == [2]
    assert [row["at_least"] for row in here] == [1]


def test_an_item_that_was_not_asked_is_unknown_and_told_apart() -> None:
    reason = "https://w3id.org/egov-kg/scheme/finding-reason/"
    asked = ox.NamedNode(f"{reason}not-asked")
    changed = [
        ox.Quad(quad.subject, quad.predicate, asked, quad.graph_name)
        if isinstance(quad.object, ox.NamedNode) and quad.object.value == f"{reason}blank"
        else quad
        for quad in quads()
    ]
    table = ask(GraphStore.of_quads(changed), "finding-counts-by-country", parameters={"country": "KHM"})
    (cambodia,) = table
    assert (cambodia["loaded"], cambodia["asked"], cambodia["unknown"], cambodia["at_most"]) == (10, 8, 2, 7)
