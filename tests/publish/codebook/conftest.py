"""The codebook as it comes, and with the frequencies of Cambodia's response."""

from pathlib import Path

import pytest

import kg
from kg.publish.codebook import Codebook


@pytest.fixture(scope="session")
def plain() -> Codebook:
    return kg.codebook()


@pytest.fixture(scope="session")
def cambodia(cambodia: Path) -> kg.Graph:
    return kg.load(cambodia)


@pytest.fixture(scope="session")
def counted(cambodia: kg.Graph) -> Codebook:
    return cambodia.codebook()
