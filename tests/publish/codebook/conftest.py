"""The codebook as it comes, and with the frequencies of Cambodia's response."""

from pathlib import Path

import pytest

import kg
from kg.publish.codebook import Codebook

EXAMPLE = Path(__file__).resolve().parents[3] / "examples" / "khm-2022.txt"


@pytest.fixture(scope="session")
def plain() -> Codebook:
    return kg.codebook()


@pytest.fixture(scope="session")
def cambodia(tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    return kg.build(EXAMPLE, tmp_path_factory.mktemp("codebook") / "graph", validate=False)


@pytest.fixture(scope="session")
def counted(cambodia: kg.Graph) -> Codebook:
    return cambodia.codebook()
