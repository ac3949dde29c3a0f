"""Hygiene of the concept schemes: SKOS's integrity conditions, and labels that recognise one concept only."""

from collections import defaultdict
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from kg.resources import ontology_folder
from kg.values import AnswerStatus, Basis, Polarity
from kg.vocabulary.namespaces import PREFIXES, SCHEME_BASE, compact, expand, scheme_iri
from kg.vocabulary.schemes import LabelKind, Scheme, SchemeConcept, load_schemes

if TYPE_CHECKING:
    from tests.ontology.conftest import Model

SCHEMES = load_schemes(ontology_folder())
LANGUAGES = ("en", "fr", "es")
TYPE = expand("rdf:type")

KNOWN_PLACES = (
    "http://eurovoc.europa.eu/",
    "http://metadata.un.org/sdg",
    "http://publications.europa.eu/resource/authority/",
    "http://data.europa.eu/eli/ontology#",
    "http://purl.org/adms/status/",
    SCHEME_BASE,
)
"""Where the concepts that ours are matched with may live."""


def every_concept() -> list[SchemeConcept]:
    """All concepts of all schemes."""
    return [concept for scheme in SCHEMES.values() for concept in scheme.concepts.values()]


@pytest.fixture(params=list(SCHEMES.values()), ids=list(SCHEMES))
def scheme(request: pytest.FixtureRequest) -> Scheme:
    """Each scheme in turn."""
    found: Scheme = request.param
    return found


def test_a_scheme_has_concepts_and_is_titled_in_three_languages(scheme: Scheme, concepts: "Model") -> None:
    assert scheme.concepts
    for language in LANGUAGES:
        assert len(concepts.texts(scheme_iri(scheme.code), expand("skos:prefLabel"), language)) == 1
    assert len(concepts.texts(scheme_iri(scheme.code), expand("skos:definition"), "en")) == 1


def test_each_concept_has_one_preferred_label_a_language_and_a_definition(scheme: Scheme) -> None:
    wrong = [
        concept.code
        for concept in scheme.concepts.values()
        if sorted(label.language for label in concept.labels if label.kind is LabelKind.PREF)
        != sorted(LANGUAGES)
        or not concept.definition.endswith(".")
    ]
    assert wrong == []


def test_labels_are_clean(scheme: Scheme) -> None:
    wrong = [
        label
        for concept in scheme.concepts.values()
        for label in concept.labels
        if label.text != " ".join(label.text.split()) or not label.text or label.language not in LANGUAGES
    ]
    assert wrong == []


def test_no_label_of_a_scheme_means_two_concepts_or_stands_twice(scheme: Scheme) -> None:
    codes: defaultdict[str, set[str]] = defaultdict(set)
    times: defaultdict[tuple[str, str], int] = defaultdict(int)
    for concept in scheme.concepts.values():
        for label in concept.labels:
            codes[label.text.casefold()].add(concept.code)
            times[label.language, label.text.casefold()] += 1
    assert {text: sorted(found) for text, found in codes.items() if len(found) > 1} == {}
    assert [label for label, count in times.items() if count > 1] == []


def test_broader_and_related_concepts_exist(scheme: Scheme) -> None:
    named = {code for c in scheme.concepts.values() for code in (*c.broader, *c.related)}
    assert named <= set(scheme.concepts)


def test_no_concept_is_broader_than_itself_or_related_to_a_broader_one(scheme: Scheme) -> None:
    graph: nx.DiGraph[str] = nx.DiGraph(
        (c.code, above) for c in scheme.concepts.values() for above in c.broader
    )
    graph.add_nodes_from(scheme.concepts)
    assert list(nx.simple_cycles(graph)) == []
    clashes = [
        (c.code, other)
        for c in scheme.concepts.values()
        for other in c.related
        if other in nx.descendants(graph, c.code) or c.code in nx.descendants(graph, other)
    ]
    assert clashes == []


def test_relations_stand_on_both_sides(scheme: Scheme) -> None:
    one_sided = [
        (c.code, other)
        for c in scheme.concepts.values()
        for other in c.related
        if c.code not in scheme.concepts[other].related
    ]
    assert one_sided == []


def test_top_concepts_are_those_without_a_broader_one(scheme: Scheme, concepts: "Model") -> None:
    own = scheme_iri(scheme.code)
    top = {c.iri for c in scheme.concepts.values() if not c.broader}
    assert set(concepts.iris(own, expand("skos:hasTopConcept"))) == top
    assert set(concepts.subjects(expand("skos:topConceptOf"), own)) == top


def test_every_concept_is_in_exactly_one_scheme(concepts: "Model") -> None:
    wrong = [
        compact(concept.iri)
        for concept in every_concept()
        if concepts.iris(concept.iri, expand("skos:inScheme")) != [scheme_iri(concept.scheme)]
    ]
    assert wrong == []


def test_every_concept_has_the_class_of_its_scheme(concepts: "Model", classes: list[str]) -> None:
    own = PREFIXES["egov"]
    for scheme in SCHEMES.values():
        kinds = {
            iri
            for concept in scheme.concepts.values()
            for iri in concepts.iris(concept.iri, TYPE)
            if iri.startswith(own)
        }
        assert len(kinds) == 1, scheme.code
        assert kinds <= set(classes)
        assert all(kinds <= set(concepts.iris(c.iri, TYPE)) for c in scheme.concepts.values())


def test_matches_point_to_known_places(concepts: "Model") -> None:
    matches = [
        quad.object.value
        for quads in concepts.by_file.values()
        for quad in quads
        if quad.predicate.value.startswith(PREFIXES["skos"]) and quad.predicate.value.endswith("Match")
    ]
    assert [iri for iri in matches if not iri.startswith(KNOWN_PLACES)] == []


def test_codes_in_the_code_are_those_of_the_schemes() -> None:
    assert set(AnswerStatus) == set(SCHEMES["answer-status"].concepts)
    assert set(Polarity) == set(SCHEMES["polarity"].concepts)
    assert set(Basis) <= set(SCHEMES["claim-basis"].concepts)


@pytest.mark.parametrize(
    ("scheme", "code", "words"),
    [
        ("emerging-technology", "artificial-intelligence", {"AI", "IA"}),
        ("emerging-technology", "internet-of-things", {"IoT", "IdO", "IdC"}),
        ("emerging-technology", "blockchain", {"chaîne de blocs", "cadena de bloques"}),
        ("emerging-technology", "distributed-ledger", {"DLT"}),
        ("emerging-technology", "big-data", {"mégadonnées", "macrodatos"}),
        ("emerging-technology", "cloud-computing", {"cloud", "nube"}),
        ("principle", "once-only", {"dites-le-nous une fois", "solo una vez"}),
        ("principle", "digital-by-default", {"numérique par défaut", "digital por defecto"}),
        ("principle", "user-centricity", {"user-centred", "centrado en el usuario"}),
        ("legislation-topic", "open-government-data", {"open data", "datos abiertos", "données ouvertes"}),
        ("target-group", "older-people", {"elderly", "seniors", "personas mayores"}),
        (
            "target-group",
            "rural-residents",
            {"rural areas", "remote islands", "zones rurales", "outer islands"},
        ),
        ("target-group", "other-group", {"parents"}),
    ],
)
def test_everyday_words_and_acronyms_are_labels(scheme: str, code: str, words: set[str]) -> None:
    assert words <= {label.text for label in SCHEMES[scheme].concepts[code].labels}


def test_a_wider_law_is_a_topic_of_its_own() -> None:
    topics = SCHEMES["legislation-topic"].concepts
    assert topics["e-procurement"].broader == ("public-procurement",)
    assert topics["expenditure-publication"].broader == ("public-finance",)
