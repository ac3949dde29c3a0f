"""What the scenarios share: `kg` as a user types it, and one graph of Cambodia's response."""

from pathlib import Path

import pytest

import kg
from tests.cli.conftest import Run, run

__all__ = ["KHM", "Run", "run"]

KHM = Path(__file__).resolve().parents[2] / "examples" / "khm-2022.txt"


@pytest.fixture(scope="session")
def cambodia(tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    """The bundled response as a graph, not validated, built once; tests must not change it."""
    return kg.build(KHM, tmp_path_factory.mktemp("cambodia") / "graph", validate=False)
