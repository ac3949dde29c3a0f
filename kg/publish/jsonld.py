"""JSON-LD 1.1: a tree a country, everything nested below the thing that it belongs to.

The document is built by hand rather than framed: framing needs a library that repeats shared nodes or
drops them, and this nesting is fixed by the model. Named graphs are merged.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.publish.context import Context, TermDefinition, read_context
from kg.publish.description import Description
from kg.publish.selection import GraphName
from kg.publish.source import Source
from kg.vocabulary.namespaces import expand

Node = dict[str, Any]

OWNED = tuple(
    map(
        expand,
        ("egov:coversPeriod", "egov:hasProvision", "egov:postHolder", "egov:evidence", "oa:hasSelector"),
    )
)
"""Properties whose value is written inside its subject, where it is first met."""

OWNERS = tuple(
    map(
        expand,
        (
            "rdf:subject",
            "egov:mentionedEntity",
            "egov:forPost",
            "egov:inResponse",
            "egov:fromResponse",
            "egov:aboutCountry",
            "egov:inCountry",
            "prov:used",
        ),
    )
)
"""Properties whose subject is written inside its value, below `@reverse`; the first that a thing has wins."""

HOMES = frozenset(map(expand, ("egov:inCountry", "egov:aboutCountry")))
"""Properties whose value gets a tree even if nothing else is said of it."""

_TYPE = expand("rdf:type")


def jsonld_text(graph: Source, quads: Sequence[ox.Quad], description: Description, context: Path) -> bytes:
    """A JSON-LD document: `@graph` holds the export's description, a tree for each country, the rest.

    Names of the concepts, questions and organisations that the countries refer to come along; the ontology
    and the other reference data do not, as their home is `reference.nq` and the other RDF formats.
    """
    chosen = [quad for quad in quads if GraphName.of_quad(quad).kind != "reference"]
    if description.selection.reference:
        chosen += _referred(graph, chosen)
    terms = replace(read_context(context), base=description.base)
    document = {
        "@context": {**terms.document, "@base": description.base},
        "@graph": [*_Tree(description.quads(), terms).roots(), *_Tree(chosen, terms).roots()],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _referred(graph: Source, chosen: Iterable[ox.Quad]) -> list[ox.Quad]:
    """What the reference graph says of the things that the chosen quads point at, in a fixed order."""
    pointed = {quad.object for quad in chosen if quad.predicate.value != _TYPE}
    found = [
        quad
        for quad in graph.quads
        if quad.subject in pointed and GraphName.of_quad(quad).kind == "reference"
    ]
    return sorted(found, key=str)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a node is written: in `parent`, as its value or, if `reverse`, as a subject that points at it."""

    parent: str
    predicate: str
    reverse: bool = False


class _Tree:
    """The statements about each node, and who is written inside whom."""

    def __init__(self, quads: Iterable[ox.Quad], context: Context) -> None:
        self._context = context
        self._about: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = {}
        for quad in quads:
            self._note(quad)
        self._parent: dict[str, _Place] = {}
        self._below: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for iri in sorted(self._about):
            self._take_in_owned(iri)
        for iri in sorted(self._about):
            self._hang_below_owner(iri)

    def roots(self) -> list[Node]:
        """All nodes that stand in no other, in order."""
        return [self._node(iri) for iri in sorted(self._about) if iri not in self._parent]

    def _note(self, quad: ox.Quad) -> None:
        subject, predicate, value = quad.subject, quad.predicate.value, quad.object
        if isinstance(subject, ox.NamedNode) and isinstance(value, ox.NamedNode | ox.Literal):
            values = self._about.setdefault(subject.value, {}).setdefault(predicate, [])
            if value not in values:
                values.append(value)
            if predicate in HOMES and isinstance(value, ox.NamedNode):
                self._about.setdefault(value.value, {})

    def _take_in_owned(self, iri: str) -> None:
        """What `iri` owns goes inside it, unless another thing has it already."""
        for predicate in OWNED:
            for value in self._about[iri].get(predicate, []):
                if value.value in self._about and value.value not in self._parent:
                    self._put_in(value.value, _Place(iri, predicate))

    def _hang_below_owner(self, iri: str) -> None:
        """A thing that nothing owns goes below the first thing that it belongs to."""
        for predicate in OWNERS:
            for value in self._about[iri].get(predicate, []):
                if (
                    iri not in self._parent
                    and value.value in self._about
                    and self._put_in(iri, _Place(value.value, predicate, reverse=True))
                ):
                    self._below[value.value][predicate].append(iri)

    def _put_in(self, iri: str, place: "_Place") -> bool:
        """Puts a node into another, unless that stands inside the node itself."""
        above: str | None = place.parent
        while above is not None:
            if above == iri:
                return False
            above = self._parent[above].parent if above in self._parent else None
        self._parent[iri] = place
        return True

    def _node(self, iri: str) -> Node:
        node: Node = {"@id": self._context.reference(iri)}
        about = self._about[iri]
        if _TYPE in about:
            node["@type"] = [self._context.name(cls.value) for cls in about[_TYPE]]
        for predicate, values in sorted(about.items()):
            if predicate != _TYPE:
                self._write(node, iri, predicate, values)
        below = {
            self._context.term_for(predicate, ox.NamedNode(iri)).name: [
                self._node(child) for child in children
            ]
            for predicate, children in sorted(self._below[iri].items())
        }
        return {**node, "@reverse": below} if below else node

    def _write(
        self, node: Node, iri: str, predicate: str, values: Iterable[ox.NamedNode | ox.Literal]
    ) -> None:
        """Adds a property's values, each under the term that says it without loss."""
        for value in values:
            term = self._context.term_for(predicate, value)
            if isinstance(value, ox.NamedNode) and self._parent.get(iri) == _Place(
                value.value, predicate, reverse=True
            ):
                continue  # said by `@reverse` of the node around this one
            if isinstance(value, ox.NamedNode) and self._parent.get(value.value) == _Place(iri, predicate):
                _put(node, term, None, self._node(value.value))
            else:
                language = value.language if isinstance(value, ox.Literal) else None
                _put(node, term, language, self._context.value(term, value))


def _put(node: Node, term: TermDefinition, language: str | None, value: object) -> None:
    """Adds a value beside those that the term has already, in its language if it keeps them apart."""
    place, key = (node, term.name)
    if term.by_language and language is not None:
        place, key = node.setdefault(term.name, {}), language
    if key not in place:
        place[key] = [value] if term.always_list else value
    elif isinstance(place[key], list):
        place[key].append(value)
    else:
        place[key] = [place[key], value]
