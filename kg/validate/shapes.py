"""Loads the SHACL shapes, and places their targets so that pySHACL works through them quickly."""

from functools import cache
from pathlib import Path

import pyoxigraph as ox
from rdflib import Graph

from kg.errors import ResourceError
from kg.validate.terms import as_rdflib
from kg.vocabulary.namespaces import expand

_PROPERTY = ox.NamedNode(expand("sh:property"))
_TARGETS = tuple(
    ox.NamedNode(expand(name)) for name in ("sh:targetClass", "sh:targetSubjectsOf", "sh:targetObjectsOf")
)


def shape_files(folder: Path) -> list[Path]:
    """The Turtle files of a folder of shapes, sorted.

    Raises:
        ResourceError: if there are none.
    """
    files = sorted(folder.glob("*.ttl"))
    if not files:
        raise ResourceError(f"{folder} holds no shapes (*.ttl): point to a copy of our folder `shapes`.")
    return files


def parse_shapes(file: Path) -> list[ox.Triple]:
    """The triples of one file of shapes.

    Raises:
        ResourceError: naming file and line, if the file is not Turtle.
    """
    try:
        return [quad.triple for quad in ox.parse(path=file, format=ox.RdfFormat.TURTLE)]
    except (SyntaxError, OSError) as error:
        raise ResourceError(f"{file} cannot be read as Turtle: {error}. Mend that line.") from error


@cache
def load_shapes(folder: Path) -> Graph:
    """The shapes of a folder as one graph of rdflib, ready for pySHACL.

    A property shape is given the targets of the node shape it belongs to, and `sh:property` goes: what
    is checked and reported stays the same (SHACL 4.7.1: what a node shape targets is validated against
    its property shapes), but pySHACL then runs a constraint once over all focus nodes and not once for
    each: three times as fast over a country.
    """
    triples = [triple for file in shape_files(folder) for triple in parse_shapes(file)]
    return as_rdflib(_lower_targets(triples))


def _lower_targets(triples: list[ox.Triple]) -> list[ox.Triple]:
    """Moves the targets of node shapes down to their property shapes."""
    targets = [triple for triple in triples if triple.predicate in _TARGETS]
    lowered: list[ox.Triple] = []
    for triple in triples:
        inherited = [target for target in targets if target.subject == triple.subject]
        if triple.predicate == _PROPERTY and inherited:
            lowered += [ox.Triple(triple.object, t.predicate, t.object) for t in inherited]  # type: ignore[arg-type]
        else:
            lowered.append(triple)
    return lowered
