from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.resources import ontology_folder
from kg.store.engine import GraphStore

SMALL = Path(__file__).parent / "small.trig"
REFERENCE = ox.NamedNode("https://w3id.org/egov-kg/graph/reference")
INVENTED = "https://w3id.org/egov-kg/fixture/"


def quads(*, fixtures: bool = False) -> list[ox.Quad]:
    """The small graph, with the ontology and the schemes as its vocabulary."""
    small = list(ox.parse(path=SMALL, format=ox.RdfFormat.TRIG))
    kept = [q for q in small if fixtures or not str(q.graph_name).startswith(f"<{INVENTED}")]
    ontology = ontology_folder()
    files = [ontology / "egov.ttl", *sorted((ontology / "schemes").glob("*.ttl"))]
    vocabulary = [triple for file in files for triple in ox.parse(path=file, format=ox.RdfFormat.TURTLE)]
    return [*kept, *(ox.Quad(t.subject, t.predicate, t.object, REFERENCE) for t in vocabulary)]


@pytest.fixture(scope="session")
def store() -> GraphStore:
    base = GraphStore.of_quads(quads())
    return GraphStore(base.store, left_out=("EST",))


@pytest.fixture(scope="session")
def store_with_fixtures() -> GraphStore:
    return GraphStore.of_quads(quads(fixtures=True))
