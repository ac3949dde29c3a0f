import pytest

from kg.errors import ExportError
from kg.publish.networks.facts import to_networkx
from kg.publish.source import Source

DOCUMENT = "https://w3id.org/egov-kg/id/document/KHM/digital-framework"
TECHNOLOGY = "https://w3id.org/egov-kg/scheme/emerging-technology/artificial-intelligence"


def test_nodes_and_edges_are_typed_and_labelled(graph: Source) -> None:
    network = to_networkx(graph)
    assert network.nodes[TECHNOLOGY] == {
        "label": "artificial intelligence",
        "class": "emerging-technology",
        "country": "",
        "status": "",
    }
    assert network[DOCUMENT][TECHNOLOGY]["referencesTechnology"] == {
        "relation": "referencesTechnology",
        "label": "references technology",
        "claims": 1,
        "confidence": 0.8,
        "edition": "2022",
    }


def test_what_was_only_announced_is_no_edge(graph: Source) -> None:
    assert {data["relation"] for *_, data in to_networkx(graph).edges(data=True)} == {
        "alignedWithFramework",
        "referencesTechnology",
    }


def test_a_choice_of_classes_and_relations(graph: Source) -> None:
    network = to_networkx(graph, classes=["Strategy", "emerging-technology"])
    assert sorted(network) == [DOCUMENT, TECHNOLOGY]
    by_relation = to_networkx(graph, relations=["inCountry"])
    assert [end for _, end in by_relation.edges()] == ["https://w3id.org/egov-kg/id/country/KHM"]


def test_a_choice_of_countries(with_fixture: Source) -> None:
    assert {data["country"] for _, data in to_networkx(with_fixture).nodes(data=True)} == {"", "KHM", "EST"}
    assert [data["label"] for _, data in to_networkx(with_fixture, countries=["EST"]).nodes(data=True)] == [
        "Law"
    ]


@pytest.mark.parametrize(
    "choice", [{"classes": ["Strategies"]}, {"relations": ["references"]}, {"countries": ["FRA"]}]
)
def test_an_unknown_choice_lists_what_there_is(graph: Source, choice: dict[str, list[str]]) -> None:
    with pytest.raises(ExportError, match="Choose among"):
        to_networkx(graph, **choice)
