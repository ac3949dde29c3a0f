from pathlib import Path

import pytest

from kg.publish.source import Source
from kg.resources import ontology_folder


@pytest.fixture
def graph() -> Source:
    """The small graph with its invented response left out, as a folder gives it."""
    everything = Source.of_file(Path(__file__).parent / "small.trig")
    real = [quad for quad in everything.quads if "/fixture/" not in quad.graph_name.value]  # type: ignore[union-attr]
    return Source(tuple(real), everything.base, ("EST",))


@pytest.fixture
def with_fixture() -> Source:
    return Source.of_file(Path(__file__).parent / "small.trig")


@pytest.fixture
def context() -> Path:
    return ontology_folder() / "context.jsonld"
