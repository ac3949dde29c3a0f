"""The projections on real builds: the bundled response, and two invented ones that name each other."""

import pytest

import kg
from kg.errors import ExportError, GraphError
from kg.publish.networks.network import Network
from kg.publish.networks.palette import OTHERS
from kg.publish.networks.projections import CLASSES, PROJECTIONS

pytestmark = pytest.mark.slow


def labels(network: Network) -> set[tuple[str, str]]:
    names = {node.id: node.label for node in network.nodes}
    return {(names[edge.source], names[edge.target]) for edge in network.edges}


def test_strategies_of_the_bundled_response_and_their_technologies(cambodia: kg.Graph) -> None:
    network = cambodia.network("strategy-technology")
    rows = cambodia.ask("strategies-by-technology")
    assert labels(network) == {(str(row["strategy"]), str(row["technology"])) for row in rows}
    assert network.groups == {"emerging-technology": 6, "PolicyDocument": 2, "Strategy": 1}


def test_a_draft_and_what_it_references_are_pending(cambodia: kg.Graph) -> None:
    network = cambodia.network("strategy-technology")
    (draft,) = [node for node in network.nodes if node.pending]
    assert (draft.label, draft.standing) == ("Policy Framework on Digital Government", "draft")
    assert {edge.source for edge in network.edges if edge.pending} == {draft.id}


def test_every_edge_and_document_shows_the_words_it_rests_on(cambodia: kg.Graph) -> None:
    network = cambodia.network("strategy-technology")
    assert all(edge.quote and edge.place.startswith("KHM 2022, question ") for edge in network.edges)
    industry = next(edge for edge in network.edges if edge.target.endswith("/industry-4-0"))
    assert "industrial revolution 4.0" in industry.quote
    assert len(industry.quote) <= 140
    assert all(node.quote for node in network.nodes)


def test_institutions_keep_bodies_without_a_link(cambodia: kg.Graph) -> None:
    network = cambodia.network("institutions")
    bodies = sum(data["class"] == "PublicBody" for _, data in cambodia.to_networkx().nodes(data=True))
    assert network.groups["PublicBody"] == bodies
    assert {edge.relation for edge in network.edges} >= {"responsibleForSector", "subOrganizationOf"}


def test_partnerships_tell_who_is_named_by_both(neighbours: kg.Graph) -> None:
    network = neighbours.network("partnerships")
    names = {node.id: node.label for node in network.nodes}
    found = {
        (names[edge.source], names[edge.target]): dict(edge.extras)["reciprocity"] for edge in network.edges
    }
    assert found == {
        ("Chad", "Togo"): "mutual",
        ("Togo", "Chad"): "mutual",
        ("Chad", "India"): "partner's response not loaded",
        ("Chad", "World Bank"): "not asked of organisations",
    }
    groups = {node.label: node.group for node in network.nodes}
    assert groups == {
        "Chad": "respondent",
        "Togo": "respondent",
        "India": "country-without-response",
        "World Bank": "organization",
    }


def test_a_response_that_is_not_drawn_still_tells_that_it_names_the_other(
    neighbours: kg.Graph,
) -> None:
    network = neighbours.network("partnerships", countries=["TGO"])
    assert labels(network) == {("Togo", "Chad")}
    assert [dict(edge.extras)["reciprocity"] for edge in network.edges] == ["mutual"]


def test_similarity_counts_items_known_of_both(neighbours: kg.Graph) -> None:
    network = neighbours.network("country-similarity")
    assert not network.directed
    assert [node.label for node in network.nodes] == ["Chad", "Togo"]
    (edge,) = network.edges
    assert dict(edge.extras) == {"agreeing": 11, "known": 12}
    assert edge.weight == 0.9167
    assert edge.label == "agrees on 11 of 12 items known of both"


@pytest.mark.parametrize("name", PROJECTIONS)
def test_each_projection_says_how_to_read_it_and_can_be_measured(name: str, cambodia: kg.Graph) -> None:
    network = cambodia.network(name, size="betweenness")
    assert network.reading
    assert network.note.size == "n = 1 response of 1 country"
    assert len(network.to_networkx()) == len(network)
    assert all(node.size >= 0 for node in network.nodes)


def test_respondents_have_the_same_colour_in_each_projection(neighbours: kg.Graph) -> None:
    painted = {
        neighbours.network(name).colours["respondent"] for name in ("partnerships", "country-similarity")
    }
    assert len(painted) == 1


def test_classes_keep_their_colours_from_picture_to_picture(cambodia: kg.Graph) -> None:
    pictures = [cambodia.network("strategy-technology"), cambodia.network("institutions")]
    pictures += [cambodia.network(), cambodia.network(classes=["Strategy", "emerging-technology"])]
    for group in ("Strategy", "emerging-technology", "PublicBody", "sector", "Country"):
        assert len({one.colours[group] for one in pictures if group in one.groups}) == 1
    assert all(
        OTHERS not in [one.colours[group] for group in CLASSES if group in one.groups] for one in pictures
    )


def test_a_network_without_edges_says_why(cambodia: kg.Graph) -> None:
    network = cambodia.network("country-similarity")
    assert network.reading.startswith("Nothing to compare: two responses are needed at least")
    assert repr(network) == "<Countries whose findings agree: 1 node, 0 edges>"
    assert cambodia.network("institutions").reading.startswith("Bodies are those")


def test_wrong_choices_are_told(cambodia: kg.Graph) -> None:
    with pytest.raises(ExportError, match="No projection is called 'strategies'"):
        cambodia.network("strategies")
    with pytest.raises(ExportError, match="chooses its classes and relations itself"):
        cambodia.network("institutions", classes=["Strategy"])
    with pytest.raises(ExportError, match="No measure is called 'fame'"):
        cambodia.network("institutions", size="fame")
    with pytest.raises(ExportError, match="have no direction"):
        cambodia.network("country-similarity", size="in-degree")
    with pytest.raises(GraphError, match="Not in this graph: FRA"):
        cambodia.network(countries=["FRA"])
