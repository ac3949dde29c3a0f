"""Hygiene of `egov.ttl`, after the tests of FIBO and the pitfalls that OOPS! looks for."""

import re
from itertools import combinations
from typing import TYPE_CHECKING

import networkx as nx
import pyoxigraph as ox
import pytest

from kg.vocabulary.namespaces import PREFIXES, compact, expand

if TYPE_CHECKING:
    from tests.ontology.conftest import Model

TYPE = expand("rdf:type")
SUBCLASS = expand("rdfs:subClassOf")
SUBPROPERTY = expand("rdfs:subPropertyOf")
DOMAIN = expand("rdfs:domain")
RANGE = expand("rdfs:range")
OBJECT_PROPERTY = expand("owl:ObjectProperty")

NOT_IN_SCHEMES = {"QuestionnaireSection", "QuestionItem", "SustainableDevelopmentGoal", "CountryGroup"}
"""Classes of concepts that questionnaires and reference data bring, not a scheme."""


def ancestors(model: "Model", iri: str, relation: str) -> set[str]:
    """The term itself and all terms above it."""
    found, waiting = {iri}, [iri]
    while waiting:
        above = [i for i in model.iris(waiting.pop(), relation) if i not in found]
        found.update(above)
        waiting.extend(above)
    return found


def test_every_term_is_labelled_and_defined_once(
    terms: "Model", classes: list[str], properties: list[str]
) -> None:
    wrong = [
        compact(iri)
        for iri in classes + properties
        if len(terms.texts(iri, expand("rdfs:label"), "en")) != 1
        or len(terms.texts(iri, expand("skos:definition"), "en")) != 1
        or terms.iris(iri, expand("rdfs:isDefinedBy")) != ["https://w3id.org/egov-kg/ontology"]
    ]
    assert wrong == []


def test_a_definition_is_a_sentence_that_says_more_than_the_label(
    terms: "Model", classes: list[str], properties: list[str]
) -> None:
    wrong = []
    for iri in classes + properties:
        (label,) = terms.texts(iri, expand("rdfs:label"), "en")
        (definition,) = terms.texts(iri, expand("skos:definition"), "en")
        notes = terms.texts(iri, expand("skos:scopeNote"), "en")
        sentences = all(
            text.endswith(".") and text == " ".join(text.split()) for text in [definition, *notes]
        )
        if (
            not sentences
            or not definition[0].isupper()
            or definition.strip(".").casefold() == label.casefold()
        ):
            wrong.append(compact(iri))
    assert wrong == []


def test_a_definition_is_said_once(terms: "Model", classes: list[str], properties: list[str]) -> None:
    definitions = [terms.texts(iri, expand("skos:definition"), "en")[0] for iri in classes + properties]
    assert sorted({text for text in definitions if definitions.count(text) > 1}) == []


@pytest.mark.parametrize("kind", ["classes", "properties"])
def test_no_two_terms_of_a_kind_have_the_same_label(
    terms: "Model", kind: str, request: pytest.FixtureRequest
) -> None:
    labels = [
        terms.texts(iri, expand("rdfs:label"), "en")[0].casefold() for iri in request.getfixturevalue(kind)
    ]
    assert sorted({label for label in labels if labels.count(label) > 1}) == []


def test_names_follow_one_style(classes: list[str], properties: list[str]) -> None:
    base = PREFIXES["egov"]
    assert [c for c in classes if not re.fullmatch(r"[A-Z][A-Za-z0-9]+", c.removeprefix(base))] == []
    assert [p for p in properties if not re.fullmatch(r"[a-z][A-Za-z0-9]+", p.removeprefix(base))] == []


def test_every_property_has_one_declared_domain_and_range(terms: "Model", properties: list[str]) -> None:
    declared = {*terms.subjects(TYPE, expand("owl:Class")), expand("rdfs:Resource")}
    datatypes = (PREFIXES["xsd"], expand("rdfs:Literal"), expand("rdf:langString"))
    wrong = []
    for iri in properties:
        domains, ranges = terms.iris(iri, DOMAIN), terms.iris(iri, RANGE)
        is_object = OBJECT_PROPERTY in terms.iris(iri, TYPE)
        right = len(domains) == 1 and len(ranges) == 1 and domains[0] in declared
        if not right or not (ranges[0] in declared if is_object else ranges[0].startswith(datatypes)):
            wrong.append(compact(iri))
    assert wrong == []


def test_a_narrower_property_has_no_wider_domain_or_range(terms: "Model", properties: list[str]) -> None:
    wrong = [
        (compact(iri), compact(wider))
        for iri in properties
        for wider in terms.iris(iri, SUBPROPERTY)
        for relation in (DOMAIN, RANGE)
        for own, other in zip(terms.iris(iri, relation), terms.iris(wider, relation), strict=True)
        if other != expand("rdfs:Resource") and other not in ancestors(terms, own, SUBCLASS)
    ]
    assert wrong == []


@pytest.mark.parametrize("relation", [SUBCLASS, SUBPROPERTY])
def test_no_term_is_above_itself(turtle: "Model", relation: str) -> None:
    graph: nx.DiGraph[str] = nx.DiGraph(
        (quad.subject.value, quad.object.value)
        for quads in turtle.by_file.values()
        for quad in quads
        if quad.predicate.value == relation
    )
    assert list(nx.simple_cycles(graph)) == []


def test_no_class_is_an_orphan(
    terms: "Model", concepts: "Model", classes: list[str], properties: list[str]
) -> None:
    used = {i for p in properties for i in [*terms.iris(p, DOMAIN), *terms.iris(p, RANGE)]}
    used |= {wider for c in classes for wider in terms.iris(c, SUBCLASS)}
    own = PREFIXES["egov"]
    lonely = [
        compact(iri)
        for iri in classes
        if iri not in used
        and not any(wider.startswith(own) for wider in terms.iris(iri, SUBCLASS))
        and not concepts.subjects(TYPE, iri)
    ]
    assert lonely == []


def test_every_class_of_concepts_has_a_scheme(terms: "Model", concepts: "Model", classes: list[str]) -> None:
    empty = {
        iri.removeprefix(PREFIXES["egov"])
        for iri in classes
        if expand("skos:Concept") in ancestors(terms, iri, SUBCLASS) and not concepts.subjects(TYPE, iri)
    }
    assert empty == NOT_IN_SCHEMES


def test_no_class_is_narrower_than_two_disjoint_ones(terms: "Model", classes: list[str]) -> None:
    disjoint = expand("owl:disjointWith")
    wrong = [
        (compact(iri), compact(one), compact(other))
        for iri in classes
        for one, other in combinations(sorted(ancestors(terms, iri, SUBCLASS)), 2)
        if other in terms.iris(one, disjoint) or one in terms.iris(other, disjoint)
    ]
    assert wrong == []


def test_disjointness_names_declared_classes_only(terms: "Model", classes: list[str]) -> None:
    named = {o for iri in classes for o in terms.iris(iri, expand("owl:disjointWith"))}
    assert named <= set(classes)


def test_every_subject_is_declared(terms: "Model") -> None:
    subjects = {quad.subject.value for quads in terms.by_file.values() for quad in quads}
    untyped = sorted(compact(iri) for iri in subjects if not terms.iris(iri, TYPE))
    assert untyped == []


def test_every_term_that_another_file_describes_is_declared(
    turtle: "Model", classes: list[str], properties: list[str]
) -> None:
    declared = {*classes, *properties}
    own = PREFIXES["egov"]
    named = {
        node.value
        for quads in turtle.by_file.values()
        for quad in quads
        for node in (quad.subject, quad.predicate, quad.object)
        if isinstance(node, ox.NamedNode) and node.value.startswith(own)
    }
    assert sorted(named - declared) == []
