"""Tables of Cambodia's response, alone and with two invented ones."""

from pathlib import Path

import pytest

import kg


@pytest.fixture(scope="session")
def official(three_countries: Path) -> kg.Graph:
    """Cambodia, Kenya and Uzbekistan, the invented ones left out."""
    return kg.load(three_countries)


@pytest.fixture(scope="session")
def every(three_countries: Path) -> kg.Graph:
    """Cambodia, Kenya and Uzbekistan, the invented ones taken in."""
    return kg.load(three_countries, include_fixtures=True)
