"""From pyoxigraph's terms to rdflib's: pySHACL invents violations on a graph that keeps other terms."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pyoxigraph as ox
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.term import IdentifiedNode

from kg.validate.indexed_store import IndexedStore

_STRING = "http://www.w3.org/2001/XMLSchema#string"


def as_rdflib(triples: Iterable[ox.Quad | ox.Triple]) -> Graph:
    """A graph in rdflib's memory with these triples, whatever named graphs they came from.

    Example:
        >>> dog, name = ox.NamedNode("urn:dog"), ox.NamedNode("urn:name")
        >>> list(as_rdflib([ox.Triple(dog, name, ox.Literal("Rex"))]).objects())
        [rdflib.term.Literal('Rex')]
    """
    graph = Graph(store=IndexedStore(), bind_namespaces="none")
    iris: dict[str, URIRef] = {}

    def node(term: object) -> IdentifiedNode | Literal:
        if not isinstance(term, ox.NamedNode):
            return _literal_or_blank(term)
        iri = term.value
        return iris.get(iri) or iris.setdefault(iri, URIRef(iri))

    with _quietly():
        for triple in triples:
            graph.add((node(triple.subject), node(triple.predicate), node(triple.object)))
    return graph


@contextmanager
def _quietly() -> Iterator[None]:
    """Keeps rdflib from logging a traceback for each literal that does not fit its datatype: shapes do."""
    logger = logging.getLogger("rdflib.term")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


def _literal_or_blank(term: object) -> IdentifiedNode | Literal:
    """A plain string gets no datatype: rdflib holds `"a"` and `"a"^^xsd:string` for different."""
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    if not isinstance(term, ox.Literal):
        raise TypeError(f"not a term of RDF 1.1: {term!r}")
    if term.language is not None:
        return Literal(term.value, lang=term.language)
    datatype = term.datatype.value
    return Literal(term.value, datatype=None if datatype == _STRING else URIRef(datatype), normalize=False)
