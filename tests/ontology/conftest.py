"""The ontology's files, read once for all tests of this folder."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.resources import ontology_folder

Node = ox.NamedNode | ox.BlankNode | ox.Literal


class Model:
    """The triples of some Turtle files, by subject and predicate IRI."""

    def __init__(self, files: Iterable[Path]) -> None:
        self.files = tuple(files)
        self.by_file = {file: tuple(ox.parse(path=file, format=ox.RdfFormat.TURTLE)) for file in self.files}
        self._objects: defaultdict[tuple[str, str], list[Node]] = defaultdict(list)
        for quads in self.by_file.values():
            for quad in quads:
                assert isinstance(quad.subject, ox.NamedNode), f"{quad.subject} has no IRI"
                self._objects[quad.subject.value, quad.predicate.value].append(quad.object)

    def subjects(self, predicate: str, value: str) -> list[str]:
        """Subjects that have the IRI `value`, in the order of the files."""
        wanted = ox.NamedNode(value)
        return [s for (s, p), objects in self._objects.items() if p == predicate and wanted in objects]

    def iris(self, subject: str, predicate: str) -> list[str]:
        """The IRIs that stand as objects."""
        return [o.value for o in self._objects.get((subject, predicate), ()) if isinstance(o, ox.NamedNode)]

    def texts(self, subject: str, predicate: str, language: str) -> list[str]:
        """The texts in one language that stand as objects."""
        objects = self._objects.get((subject, predicate), ())
        return [o.value for o in objects if isinstance(o, ox.Literal) and o.language == language]


@pytest.fixture(scope="session")
def terms() -> Model:
    """`egov.ttl`."""
    return Model([ontology_folder() / "egov.ttl"])


@pytest.fixture(scope="session")
def alignments() -> Model:
    """`alignments.ttl`."""
    return Model([ontology_folder() / "alignments.ttl"])


@pytest.fixture(scope="session")
def concepts() -> Model:
    """All concept schemes."""
    return Model(sorted((ontology_folder() / "schemes").glob("*.ttl")))


@pytest.fixture(scope="session")
def turtle() -> Model:
    """Every Turtle file of the ontology folder."""
    return Model(sorted(ontology_folder().rglob("*.ttl")))


@pytest.fixture(scope="session")
def classes(terms: Model) -> list[str]:
    """The IRIs of our classes."""
    found = terms.subjects(
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "http://www.w3.org/2002/07/owl#Class"
    )
    return [iri for iri in found if iri.startswith("https://w3id.org/egov-kg/ontology#")]


@pytest.fixture(scope="session")
def properties(terms: Model) -> list[str]:
    """The IRIs of our properties."""
    kinds = ("ObjectProperty", "DatatypeProperty")
    found = [
        iri
        for kind in kinds
        for iri in terms.subjects(
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", f"http://www.w3.org/2002/07/owl#{kind}"
        )
    ]
    return [iri for iri in found if iri.startswith("https://w3id.org/egov-kg/ontology#")]
