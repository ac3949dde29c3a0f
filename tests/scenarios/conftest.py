"""What the scenarios share: `kg` as a user types it, and one graph of Cambodia's response."""

from pathlib import Path

import pytest

import kg
from tests.cli.conftest import Run, run

__all__ = ["KHM", "Run", "run"]

KHM = Path(__file__).resolve().parents[2] / "examples" / "khm-2022.txt"


@pytest.fixture(scope="session")
def cambodia(cambodia: Path) -> kg.Graph:
    """The bundled response as a graph."""
    return kg.load(cambodia)
