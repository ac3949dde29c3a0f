"""The indexed store answers as rdflib's own memory does."""

from itertools import product

import pyoxigraph as ox
import pyshacl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, SH, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from kg.validate.indexed_store import IndexedStore
from kg.validate.terms import as_rdflib

NODES: list[Node] = [URIRef("urn:a"), URIRef("urn:b"), BNode("c")]
VALUES: list[Node] = [*NODES, Literal("a"), Literal("a", lang="en"), Literal(1)]
PREDICATES: list[Node] = [URIRef("urn:p"), URIRef("urn:q")]
TRIPLES = st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from(PREDICATES), st.sampled_from(VALUES)))


@given(TRIPLES)
def test_every_pattern_finds_what_rdflib_finds(triples: list[tuple[Node, Node, Node]]) -> None:
    own, theirs = Graph(store=IndexedStore()), Graph()
    for triple in triples:
        own.add(triple)
        theirs.add(triple)
    assert len(own) == len(theirs)
    for pattern in product([*NODES, None], [*PREDICATES, None], [*VALUES, None]):
        found = list(own.triples(pattern))
        assert len(found) == len(set(found))
        assert set(found) == set(theirs.triples(pattern))


def test_paths_are_followed() -> None:
    p, q = URIRef("urn:p"), URIRef("urn:q")
    graph = Graph(store=IndexedStore())
    graph.add((URIRef("urn:a"), p, URIRef("urn:b"))).add((URIRef("urn:b"), q, Literal("end")))
    assert list(graph.objects(URIRef("urn:a"), p / q)) == [Literal("end")]


def test_pyshacl_says_the_same_of_both() -> None:
    turtle = """
        @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <urn:> .
        ex:shape a sh:NodeShape ; sh:targetClass ex:Thing ; sh:property ex:name .
        ex:name a sh:PropertyShape ; sh:path ( ex:of [ sh:inversePath ex:in ] ) ; sh:class ex:Thing ;
            sh:minCount 2 .
        ex:a a ex:Thing ; ex:of ex:b . [] ex:in ex:b . [] a ex:Thing .
    """
    own = as_rdflib(quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE))
    theirs = Graph(bind_namespaces="none")
    for triple in own:
        theirs.add(triple)
    one, other = (results(graph) for graph in (own, theirs))
    assert one == other
    assert len(one) == 3


def results(graph: Graph) -> list[list[str]]:
    """What pySHACL says of a graph that holds its own shapes."""
    _, report, _ = pyshacl.validate(graph, shacl_graph=graph)
    keys = (SH.focusNode, SH.sourceConstraintComponent, SH.value, SH.resultMessage)
    found = report.subjects(RDF.type, SH.ValidationResult)
    return sorted([str(report.value(result, key)) for key in keys] for result in found)


def test_nothing_can_be_removed() -> None:
    graph = Graph(store=IndexedStore()).add((URIRef("urn:a"), URIRef("urn:p"), Literal(1)))
    with pytest.raises(NotImplementedError):
        graph.remove((URIRef("urn:a"), None, None))
