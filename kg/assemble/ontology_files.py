"""The Turtle files of the ontology as quads of the reference graph."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.assemble.iris import Iris
from kg.errors import ResourceError
from kg.vocabulary.namespaces import compact, expand

_FOLDERS = (".", "schemes")
_OF_THINGS = ("egov:", "foaf:", "org:", "dcat:")


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


def settable_properties(ontology: Path) -> frozenset[str]:
    """The prefixed names of the properties that things have values of; names and classes are none of these.

    Raises:
        ResourceError: if the ontology is no valid Turtle.

    Example:
        >>> from kg.resources import ontology_folder
        >>> {"egov:documentStatus", "skos:prefLabel"} & settable_properties(ontology_folder())
        {'egov:documentStatus'}
    """
    kinds = {ox.NamedNode(expand(f"owl:{kind}Property")) for kind in ("Object", "Datatype")}
    quads = _file(ontology / "egov.ttl", ox.NamedNode(Iris().reference_graph()), Iris())
    declared = {quad.subject for quad in quads if quad.object in kinds}
    names = {compact(node.value) for node in declared if isinstance(node, ox.NamedNode)}
    return frozenset(name for name in names if name.startswith(_OF_THINGS))


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
