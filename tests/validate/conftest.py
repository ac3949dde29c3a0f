"""A small country that is in order, and what it takes to put it out of order."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.assemble.iris import Iris
from kg.assemble.ontology_files import ontology_quads
from kg.resources import ontology_folder, shapes_folder
from kg.validate import Result, ValidationReport, Vocabulary, validate_country
from kg.vocabulary.namespaces import PREFIXES

SOUND = Path(__file__).parent / "sound.trig"
BASE = "https://w3id.org/egov-kg/"
HEAD = f"@base <{BASE}> .\n@prefix s: <{BASE}scheme/> .\n" + "".join(
    f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()
)


@dataclass(frozen=True)
class Country:
    """Quads of a country, and the vocabulary it is validated with."""

    quads: frozenset[ox.Quad]
    vocabulary: Vocabulary

    def plus(self, trig: str) -> "Country":
        """The country with these triples too."""
        return Country(self.quads | set(_parse(trig)), self.vocabulary)

    def minus(self, trig: str) -> "Country":
        """The country without these triples, all of which it has."""
        gone = set(_parse(trig))
        assert gone <= self.quads
        return Country(self.quads - gone, self.vocabulary)

    def report(self) -> ValidationReport:
        """What validation says."""
        return validate_country(self.quads, self.vocabulary, shapes_folder())

    def results(self, shape: str) -> list[Result]:
        """What a shape or check says."""
        return [result for result in self.report().results if result.shape == shape]


def _parse(trig: str) -> Iterable[ox.Quad]:
    return ox.parse(HEAD + trig, format=ox.RdfFormat.TRIG)


@pytest.fixture(scope="session")
def sound() -> Country:
    """The country of `sound.trig`."""
    quads = list(ox.parse(path=SOUND, format=ox.RdfFormat.TRIG))
    reference = [quad for quad in quads if str(quad.graph_name).endswith("/reference>")]
    concepts = ontology_quads(ontology_folder(), Iris(BASE))
    return Country(frozenset(quads) - set(reference), Vocabulary.of([*reference, *concepts]))
