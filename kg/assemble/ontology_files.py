"""The Turtle files of the ontology as quads of the reference graph."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.assemble.iris import Iris
from kg.errors import ResourceError

_FOLDERS = (".", "schemes")


def ontology_quads(ontology: Path, iris: Iris) -> Iterator[ox.Quad]:
    """All triples of the ontology's Turtle files and of its schemes.

    A blank node becomes an IRI made from the file's name and its place among the file's blank nodes.

    Raises:
        ResourceError: if a file is no valid Turtle; the message names file and line.
    """
    graph = ox.NamedNode(iris.reference_graph())
    for folder in _FOLDERS:
        for path in sorted((ontology / folder).glob("*.ttl")):
            yield from _file(path, graph, iris)


def _file(path: Path, graph: ox.NamedNode, iris: Iris) -> Iterator[ox.Quad]:
    names: dict[ox.BlankNode, ox.NamedNode] = {}

    def named(node: object) -> object:
        if not isinstance(node, ox.BlankNode):
            return node
        return names.setdefault(node, ox.NamedNode(iris.shared("node", path.stem, str(len(names) + 1))))

    try:
        for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
            yield ox.Quad(named(quad.subject), quad.predicate, named(quad.object), graph)  # type: ignore[arg-type]
    except SyntaxError as error:
        raise ResourceError(f"{path}, line {error.lineno}: not valid Turtle: {error.msg}") from error
    except OSError as error:
        raise ResourceError(f"{path} cannot be read: {error.strerror}.") from error
