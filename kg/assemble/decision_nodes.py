"""Decisions as RDF (PROV-O, W3C Recommendation 2013): who decided what, when and why."""

import re
from collections.abc import Iterable

import pyoxigraph as ox
from anyascii import anyascii

from kg.assemble.iris import digest
from kg.assemble.naming import Naming
from kg.assemble.review import CONFIRMED, Mark
from kg.assemble.terms import NamedGraph, concept, term, text, typed
from kg.decisions import Decision


def decision_iri(decision: Decision, naming: Naming) -> ox.NamedNode:
    """A decision's IRI, made from its content."""
    return _node("decision", digest(*decision.content()), naming)


def reviewer_iri(author: str, naming: Naming) -> ox.NamedNode:
    """A person's IRI as a reviewer of one country: the name in ASCII, and a hash that tells names apart."""
    name = re.sub(r"[^a-z0-9]+", "-", anyascii(author).lower()).strip("-")
    return _node("reviewer", f"{name}-{digest(author)[:4]}".strip("-"), naming)


def state_mark(graph: NamedGraph, node: ox.NamedNode, mark: Mark, naming: Naming) -> None:
    """States on a claim or finding what people decided on it.

    Who confirms a statement answers for it, who rejects one does not.
    """
    graph.add(node, "egov:reviewStatus", concept("review-status", mark.status))
    for decision in mark.decisions:
        graph.add(node, "egov:reviewedIn", decision_iri(decision, naming))
        if mark.status == CONFIRMED:
            graph.add(node, "prov:wasAttributedTo", reviewer_iri(decision.author, naming))
    if mark.stated:
        first = mark.decisions[0]
        graph.add(node, "prov:wasGeneratedBy", decision_iri(first, naming))
        graph.add(node, "prov:generatedAtTime", typed(f"{first.date}T00:00:00Z", "xsd:dateTime"))
        graph.add(node, "prov:wasRevisionOf", *(one for one in mark.revises if one != node))


def state_decisions(graph: NamedGraph, decisions: Iterable[Decision], naming: Naming) -> None:
    """States the decisions that were applied, and the people behind them."""
    for decision in decisions:
        node = decision_iri(decision, naming)
        person = reviewer_iri(decision.author, naming)
        graph.add(node, "rdf:type", term("egov:ReviewDecision"))
        graph.add(node, "rdfs:label", text(decision.summary))
        graph.add(node, "egov:decisionType", concept("review-decision", decision.choice))
        graph.add(node, "egov:decisionReason", text(decision.reason))
        graph.add(node, "dcterms:date", typed(decision.date, "xsd:date"))
        graph.add(node, "prov:wasAssociatedWith", person)
        graph.add(person, "rdf:type", term("prov:Agent"))
        graph.add(person, "rdfs:label", text(decision.author))


def _node(kind: str, name: str, naming: Naming) -> ox.NamedNode:
    return ox.NamedNode(naming.iris.entity(kind, naming.unit.country, name))
