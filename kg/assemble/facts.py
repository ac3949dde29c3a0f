"""The facts graph: a country's things and every affirmed triple once, whatever the edition."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import pyoxigraph as ox

from kg.assemble.claims import Statement
from kg.assemble.naming import Naming
from kg.assemble.terms import NamedGraph, term, text
from kg.values import Entity
from kg.vocabulary.single_values import SingleValues

_INTERNATIONAL = frozenset({"organization", "framework"})
_PERIOD = "dcterms:PeriodOfTime"


def state_facts(
    graph: NamedGraph, claims: Sequence[Statement], single_values: SingleValues, naming: Naming
) -> None:
    """States the entities and what is affirmed about them and about the country.

    What a claim says about a shared thing, such as a partner organisation, stays a claim: as a triple it
    would stand in the graph of every country that says so.
    """
    own = {naming.country}
    rejected = _rejected(claims)
    for entity in naming.unit.entities:
        node = ox.NamedNode(naming.iris.entity(entity.kind, naming.unit.country, entity.slug))
        if node in rejected:
            continue
        own.add(node)
        _state_entity(graph, node, entity, naming)
    affirmed = [claim for claim in claims if claim.affirmed and claim.subject in own]
    for claim in _standing(affirmed, single_values):
        graph.quads.add(ox.Quad(claim.subject, claim.predicate, claim.object, graph.name))


def _rejected(claims: Iterable[Statement]) -> set[ox.NamedNode]:
    """The things of which people rejected everything that says what they are."""
    types = [claim for claim in claims if claim.predicate == term("rdf:type")]
    standing = {claim.subject for claim in types if not claim.withdrawn}
    return {claim.subject for claim in types if claim.withdrawn} - standing


def _state_entity(graph: NamedGraph, node: ox.NamedNode, entity: Entity, naming: Naming) -> None:
    graph.add(node, "rdf:type", term(entity.cls))
    if entity.cls == _PERIOD:
        return
    if entity.kind not in _INTERNATIONAL:
        graph.add(node, "egov:inCountry", naming.country)
    if entity.placeholder:  # a name of ours: no answer prints it
        graph.add(node, "rdfs:label", text(entity.name))
        return
    if entity.name:
        graph.add(node, "skos:prefLabel", text(entity.name))
    graph.add(node, "skos:altLabel", *(text(name) for name in entity.also if name != entity.name))


def _standing(affirmed: Iterable[Statement], single_values: SingleValues) -> Iterator[Statement]:
    """All claims but those whose single value gave way to another."""
    rivals: defaultdict[tuple[ox.NamedNode, ox.NamedNode], list[Statement]] = defaultdict(list)
    for claim in affirmed:
        if claim.predicate.value in single_values.latest:
            rivals[claim.subject, claim.predicate].append(claim)
        elif claim.predicate != term("rdf:type"):
            yield claim
    for (_, predicate), group in rivals.items():
        yield _latest(group, single_values.groups.get(predicate.value, {}).keys())


def _latest(rivals: Sequence[Statement], telling: Iterable[str]) -> Statement:
    """The latest edition's surest claim; of equally sure ones the value most often stated, then the first.

    A value that tells nothing (*status not stated*) gives way to any that does.
    """
    codes = frozenset(telling)
    candidates = [claim for claim in rivals if claim.object.value.rsplit("/", 1)[-1] in codes] or list(rivals)
    edition = max(claim.edition for claim in candidates)
    latest = [claim for claim in candidates if claim.edition == edition]
    latest = [claim for claim in latest if claim.mark is not None] or latest  # what people confirmed
    said = [claim.object for claim in latest]
    return min(
        latest,
        key=lambda claim: (-claim.confidence, -said.count(claim.object), claim.answer, str(claim.object)),
    )
