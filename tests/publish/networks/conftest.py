"""What the tests of networks share: a network told by hand, and graphs built once."""

from pathlib import Path

import pytest

import kg
from kg.publish.networks.network import Network
from tests.conftest import Print
from tests.publish.networks.examples import strategies

DETAILS = range(37, 60, 2)
"""Questions that ask for link and detail, each about another topic."""


@pytest.fixture
def network() -> Network:
    return strategies()


@pytest.fixture(scope="session")
def neighbours(tmp_path_factory: pytest.TempPathFactory, printout: Print) -> kg.Graph:
    """Chad and Togo name each other as partners; both answer some questions alike."""
    folder = tmp_path_factory.mktemp("neighbours")
    alike = dict.fromkeys(DETAILS, "Law on digital services, adopted in 2019")
    chad = {**alike, 110: "Partnership with Togo, with India and with the World Bank"}
    togo = {**alike, 39: "No law on this topic exists.", 110: "Cooperation with Chad"}
    (folder / "chad.txt").write_text(printout(chad, country="Chad"), "utf-8")
    (folder / "togo.txt").write_text(printout(togo, country="Togo"), "utf-8")
    return kg.build([folder / "chad.txt", folder / "togo.txt"], folder / "graph", validate=False)


@pytest.fixture(scope="session")
def cambodia(cambodia: Path) -> kg.Graph:
    return kg.load(cambodia)
