"""Each shape finds what it is for and nothing else: a valid and an invalid example of each."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import SH, Graph, URIRef
from rdflib.term import Node

from kg.assemble import reference_quads
from kg.resources import ontology_folder, shapes_folder
from kg.validate import Vocabulary
from kg.validate.result import SHAPES
from kg.validate.shacl import data_graph
from kg.validate.shapes import load_shapes, parse_shapes, shape_files
from kg.validate.statements import Statements

pytestmark = pytest.mark.unmeasured

HERE = Path(__file__).parent
TARGETS = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH.targetNode)
FORBIDS_ITS_TARGET = {
    "no-respondent",
    "no-submitter",
    "no-respondent-title",
    "no-restricted-text",
    "no-mailbox",
}
FORBIDS_ITS_TARGET |= {"no-conflict"}


def loaded() -> Graph:
    """The shapes as validation sees them: a property shape has the targets of its node shape."""
    return load_shapes(shapes_folder())


@cache
def written() -> list[ox.Triple]:
    """The shapes as they are written."""
    return [triple for file in shape_files(shapes_folder()) for triple in parse_shapes(file)]


def names(nodes: Iterable[Node]) -> set[str]:
    """The local names of shapes."""
    return {node.partition("#")[2] for node in nodes if isinstance(node, URIRef) and node.startswith(SHAPES)}


@cache
def every_shape() -> set[str]:
    """All shapes."""
    return names(s for kind in (SH.NodeShape, SH.PropertyShape) for s in loaded().subjects(None, kind))


REPORTING = sorted(names(shape for target in TARGETS for shape in loaded().subjects(target)))
"""The shapes that look for nodes of their own; the others are leant on by these."""


@cache
def examples(kind: str) -> dict[str, list[ox.Quad]]:
    """The examples of `valid` or `invalid`, by shape."""
    found: defaultdict[str, list[ox.Quad]] = defaultdict(list)
    for file in sorted((HERE / kind).glob("*.trig")):
        for quad in ox.parse(path=file, format=ox.RdfFormat.TRIG):
            assert isinstance(quad.graph_name, ox.NamedNode), f"{file}: a triple stands outside the examples"
            found[quad.graph_name.value.removeprefix(SHAPES)].append(quad)
    return found


def valid_example(shape: str) -> list[ox.Quad]:
    """The shape's own valid example, or that of the node shape it belongs to."""
    owners = [
        str(triple.subject.value).removeprefix(SHAPES)  # type: ignore[union-attr]
        for triple in written()
        if triple.predicate.value == str(SH.property) and triple.object == ox.NamedNode(SHAPES + shape)
    ]
    return next((examples("valid")[one] for one in (shape, *owners) if one in examples("valid")), [])


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that countries are validated with."""
    return Vocabulary.of(reference_quads(ontology_folder()))


@cache
def background() -> tuple[ox.Quad, ...]:
    """A small response that is in order."""
    return tuple(ox.parse(path=HERE / "background.ttl", format=ox.RdfFormat.TURTLE))


def graph_of(example: list[ox.Quad]) -> Graph:
    """An example on its background."""
    return data_graph(Statements.of([*background(), *example]), vocabulary())


def broken(shape: str, example: list[ox.Quad]) -> set[str]:
    """The nodes that break a shape."""
    helpers = every_shape() - set(REPORTING)
    _, report, _ = pyshacl.validate(
        graph_of(example),
        shacl_graph=loaded(),
        use_shapes=[SHAPES + one for one in (shape, *sorted(helpers))],
    )
    results = report.subjects(SH.sourceShape, URIRef(SHAPES + shape))
    return {str(node) for result in results for node in report.objects(result, SH.focusNode)}


def described(example: list[ox.Quad]) -> set[str]:
    """The nodes that an example describes."""
    return {quad.subject.value for quad in example if isinstance(quad.subject, ox.NamedNode | ox.BlankNode)}


def focused(shape: str, example: list[ox.Quad]) -> set[str]:
    """The nodes of an example that a shape looks at."""
    from pyshacl.graph_abstraction import DataGraph
    from pyshacl.shapes_graph import ShapesGraph

    node = ShapesGraph(loaded()).shapes_from_uris([URIRef(SHAPES + shape)])[0]
    found = node.focus_nodes(DataGraph.from_rdflib(graph_of(example)))
    return {str(one) for one in found} & described(example)


@pytest.mark.parametrize("shape", REPORTING)
def test_a_shape_finds_its_invalid_example(shape: str) -> None:
    example = examples("invalid")[shape]
    assert broken(shape, example) & described(example)


@pytest.mark.parametrize("shape", REPORTING)
def test_a_shape_leaves_its_valid_example_alone(shape: str) -> None:
    example = valid_example(shape)
    assert not broken(shape, example) & described(example)
    assert shape in FORBIDS_ITS_TARGET or focused(shape, example), "the shape looks at nothing of its example"


def test_every_shape_has_a_pair_and_every_example_a_shape() -> None:
    assert not [shape for shape in REPORTING if not valid_example(shape)]
    assert set(examples("invalid")) == set(REPORTING)
    assert set(examples("valid")) <= set(REPORTING)


def test_every_property_that_is_constrained_occurs_in_the_valid_example() -> None:
    unused = []
    for shape in REPORTING:
        path = loaded().value(URIRef(SHAPES + shape), SH.path)
        predicates = {quad.predicate.value for quad in valid_example(shape)}
        if isinstance(path, URIRef) and str(path) not in predicates and shape not in FORBIDS_ITS_TARGET:
            unused.append(shape)
    assert unused == []
