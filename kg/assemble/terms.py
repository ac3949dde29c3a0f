"""RDF terms and named graphs: the few lines between the plain values and pyoxigraph."""

from collections.abc import Iterable
from functools import cache

import pyoxigraph as ox

from kg.vocabulary.namespaces import concept_iri, expand

Term = ox.NamedNode | ox.Literal
"""What may stand as an object: the graph holds no blank nodes."""


@cache
def term(name: str) -> ox.NamedNode:
    """The term of a vocabulary by its prefixed name: `term("egov:Claim")`."""
    return ox.NamedNode(expand(name))


@cache
def concept(scheme: str, code: str) -> ox.NamedNode:
    """A concept of a scheme: `concept("polarity", "negated")`."""
    return ox.NamedNode(concept_iri(scheme, code))


def text(value: str, language: str = "") -> ox.Literal:
    """A plain or a language-tagged string."""
    return ox.Literal(value, language=language) if language else ox.Literal(value)


def typed(value: str, datatype: str) -> ox.Literal:
    """A literal with a datatype by its prefixed name; a plain string for `xsd:string`.

    Example:
        >>> typed("2021", "xsd:gYear").datatype.value
        'http://www.w3.org/2001/XMLSchema#gYear'
    """
    return ox.Literal(value) if datatype == "xsd:string" else ox.Literal(value, datatype=term(datatype))


def decimal(value: float) -> ox.Literal:
    """A number as xsd:decimal in canonical form, with at most three digits after the point.

    Example:
        >>> decimal(0.80).value, decimal(1).value
        ('0.8', '1.0')
    """
    digits = f"{value:.3f}".rstrip("0")
    return typed(f"{digits}0" if digits.endswith(".") else digits, "xsd:decimal")


TRUE = ox.Literal("true", datatype=ox.NamedNode(expand("xsd:boolean")))
"""The boolean that marks fixtures, placeholders and repeated answers; its absence means false."""


class NamedGraph:
    """The quads of one named graph, each once."""

    def __init__(self, iri: str) -> None:
        self.name = ox.NamedNode(iri)
        self.quads: set[ox.Quad] = set()

    def add(self, subject: ox.NamedNode, predicate: str, *objects: Term) -> None:
        """States a triple for each object; `predicate` is a prefixed name."""
        relation = term(predicate)
        self.quads.update(ox.Quad(subject, relation, each, self.name) for each in objects)


def in_order(quads: Iterable[ox.Quad]) -> tuple[ox.Quad, ...]:
    """The quads in the order of their N-Quads lines, so that equal graphs are equal tuples."""
    return tuple(sorted(quads, key=str))
