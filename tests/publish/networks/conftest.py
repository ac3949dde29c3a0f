"""Networks small enough to be told by hand, and one of two invented responses that name each other."""

from pathlib import Path

import pytest

import kg
from kg.publish.citing.note import Note
from kg.publish.citing.responses import CitedResponse
from kg.publish.networks.network import Edge, Network, Node
from kg.publish.networks.projections import sized
from tests.conftest import Print

HOSTILE = '</script><script>document.title="caught"</script><img src=x onerror="document.title=1">\'"&'
"""What a name from an answer may hold."""


DETAILS = range(37, 60, 2)
"""Questions that ask for link and detail, each about another topic."""


def response(country: str = "KHM", *, fixture: bool = False) -> CitedResponse:
    return CitedResponse(
        "urn:r", country, "2022", "file.txt", "ab12", "given", None, fixture, country, "Survey 2022"
    )


def strategies(*, hostile: str = "Plan B", fixture: bool = False) -> Network:
    """An adopted and a draft strategy, two technologies, a body on its own."""
    nodes = (
        Node(
            "urn:adopted",
            "Plan A",
            "Strategy",
            "strategy",
            "KHM",
            "adopted",
            "adopted",
            False,
            "Plan A says",
            "KHM 2022, question 75",
        ),
        Node("urn:body", "Ministry", "PublicBody", "public body", "KHM"),
        Node(
            "urn:draft",
            hostile,
            "Strategy",
            "strategy",
            "KHM",
            "being-drafted",
            "draft",
            True,
            hostile,
            "KHM 2022, question 76",
        ),
        Node("urn:tech/ai", "artificial intelligence", "emerging-technology", "emerging technology"),
        Node("urn:tech/5g", "5G", "emerging-technology", "emerging technology"),
    )
    edges = (
        Edge("urn:adopted", "urn:tech/5g", "referencesTechnology", "references technology", 1, 0.8, "2022"),
        Edge("urn:adopted", "urn:tech/ai", "referencesTechnology", "references technology", 2, 0.9, "2022", quote="uses AI", place="KHM 2022, question 75"),
        Edge("urn:body", "urn:draft", "establishes", "establishes", 1, 0.5, "2022", True),
        Edge("urn:draft", "urn:tech/ai", "referencesTechnology", "references technology", 1, 0.8, "2022", True, quote=hostile),
    )  # fmt: skip
    note = Note((response(fixture=fixture),), "0123456789abcdef")
    return sized(Network("", "Plans", "How to read it.", nodes, edges, note), "degree")


@pytest.fixture
def network() -> Network:
    return strategies()


@pytest.fixture(scope="session")
def neighbours(tmp_path_factory: pytest.TempPathFactory, printout: Print) -> kg.Graph:
    """Chad and Togo name each other as partners; both answer some questions alike."""
    folder = tmp_path_factory.mktemp("neighbours")
    alike = {number: "Law on digital services, adopted in 2019" for number in DETAILS}
    chad = {**alike, 110: "Partnership with Togo, with India and with the World Bank"}
    togo = {**alike, 39: "No law on this topic exists.", 110: "Cooperation with Chad"}
    (folder / "chad.txt").write_text(printout(chad, country="Chad"), "utf-8")
    (folder / "togo.txt").write_text(printout(togo, country="Togo"), "utf-8")
    return kg.build([folder / "chad.txt", folder / "togo.txt"], folder / "graph", validate=False)


@pytest.fixture(scope="session")
def cambodia(tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    response = Path(__file__).parents[3] / "examples" / "khm-2022.txt"
    return kg.build(response, tmp_path_factory.mktemp("khm") / "graph", validate=False)
