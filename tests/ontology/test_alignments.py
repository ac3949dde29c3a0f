"""Terms of other vocabularies that we point to or use exist in their published versions."""

from typing import TYPE_CHECKING

import rdflib.namespace
from rdflib import URIRef

from kg.vocabulary.namespaces import PREFIXES, compact, expand

if TYPE_CHECKING:
    from tests.ontology.conftest import Model

BUNDLED = {
    "dcat": rdflib.namespace.DCAT,
    "dcterms": rdflib.namespace.DCTERMS,
    "foaf": rdflib.namespace.FOAF,
    "org": rdflib.namespace.ORG,
    "owl": rdflib.namespace.OWL,
    "prov": rdflib.namespace.PROV,
    "qb": rdflib.namespace.QB,
    "rdf": rdflib.namespace.RDF,
    "rdfs": rdflib.namespace.RDFS,
    "schema": rdflib.namespace.SDO,
    "skos": rdflib.namespace.SKOS,
    "vann": rdflib.namespace.VANN,
    "void": rdflib.namespace.VOID,
    "xsd": rdflib.namespace.XSD,
}
"""Vocabularies whose terms rdflib lists."""

PUBLISHED = {
    # https://www.w3.org/TR/vocab-adms/
    "adms": {"status"},
    # https://bibliontology.com/
    "bibo": {"status"},
    # CPSV-AP 3.2.0 and CPOV 2.1.1, https://github.com/SEMICeu
    "cpsv": {"PublicService"},
    "cv": {"Channel", "PublicOrganisation", "ReferenceFramework", "hasChannel", "ownedBy"},
    # DDI-RDF Discovery Vocabulary, https://github.com/linked-statistics/disco-spec
    "disco": {
        "Question",
        "Questionnaire",
        "RepresentedVariable",
        "Study",
        "StudyGroup",
        "concept",
        "inGroup",
        "instrument",
        "question",
    },
    # Data Privacy Vocabulary 2, https://w3id.org/dpv
    "dpv": {
        "ConsentGiven",
        "ConsentRefused",
        "ConsentStatus",
        "ConsentUnknown",
        "DataSubject",
        "hasConsentStatus",
    },
    # European Legislation Identifier ontology 1.5, http://data.europa.eu/eli/ontology
    "eli": {
        "LegalResource",
        "LegalResourceSubdivision",
        "amends",
        "date_document",
        "first_date_entry_in_force",
        "has_part",
        "implements",
        "in_force",
        "number",
        "repeals",
    },
    # Web Annotation Vocabulary, https://www.w3.org/TR/annotation-vocab/
    "oa": {
        "Annotation",
        "SpecificResource",
        "TextPositionSelector",
        "TextQuoteSelector",
        "end",
        "exact",
        "hasBody",
        "hasSelector",
        "hasSource",
        "hasTarget",
        "start",
    },
    # SDMX-RDF dimensions, https://github.com/UKGovLD/publishing-statistical-data
    "sdmx-dimension": {"refArea"},
}
"""Terms looked up in the published vocabularies that rdflib does not list."""

RELATIONS = {expand("rdfs:subClassOf"), expand("rdfs:subPropertyOf"), expand("rdfs:seeAlso")}


def exists(iri: str) -> bool:
    """Whether the vocabulary of that IRI's namespace has such a term."""
    prefix, _, local = compact(iri).partition(":")
    bundled = BUNDLED.get(prefix)
    if bundled is not None:
        return URIRef(iri) in bundled
    return local in PUBLISHED.get(prefix, set())


def test_the_look_up_finds_what_exists_and_nothing_else() -> None:
    assert exists(expand("org:Post"))
    assert exists(expand("eli:amends"))
    assert not exists(expand("org:Posts"))
    assert not exists(expand("eli:amend"))
    assert not exists("https://example.org/term")


def test_alignments_relate_our_terms_to_terms_that_exist(
    alignments: "Model", classes: list[str], properties: list[str]
) -> None:
    ours = {*classes, *properties}
    (quads,) = alignments.by_file.values()
    assert {quad.predicate.value for quad in quads} <= RELATIONS
    assert sorted({quad.subject.value for quad in quads} - ours) == []
    assert sorted(iri for iri in {quad.object.value for quad in quads} if not exists(iri)) == []


def test_classes_are_aligned_with_classes_and_properties_with_properties(
    alignments: "Model", classes: list[str]
) -> None:
    (quads,) = alignments.by_file.values()
    wrong = [
        compact(quad.subject.value)
        for quad in quads
        if compact(quad.object.value).partition(":")[2][0].isupper() != (quad.subject.value in classes)
    ]
    assert wrong == []


def test_every_vocabulary_of_the_plan_is_aligned_with(alignments: "Model") -> None:
    (quads,) = alignments.by_file.values()
    met = {compact(quad.object.value).partition(":")[0] for quad in quads}
    assert met >= {"org", "cv", "cpsv", "eli", "skos", "prov", "oa", "disco", "schema", "dcat", "dpv"}


def test_predicates_and_classes_in_our_files_exist(turtle: "Model") -> None:
    own = PREFIXES["egov"]
    used = {
        node.value
        for quads in turtle.by_file.values()
        for quad in quads
        for node in (quad.predicate, quad.object if quad.predicate.value == expand("rdf:type") else None)
        if node is not None and not node.value.startswith(own)
    }
    assert sorted(iri for iri in used if not exists(iri)) == []


def test_terms_that_our_ontology_declares_as_reused_exist(terms: "Model") -> None:
    declared = {quad.subject.value for quads in terms.by_file.values() for quad in quads}
    reused = {iri for iri in declared if not iri.startswith("https://w3id.org/egov-kg/")}
    assert reused
    assert sorted(iri for iri in reused if not exists(iri)) == []


def test_the_cube_describes_what_a_finding_has(turtle: "Model", properties: list[str]) -> None:
    components = [
        iri
        for relation in ("qb:dimension", "qb:measure", "qb:attribute")
        for quads in turtle.by_file.values()
        for quad in quads
        if quad.predicate.value == expand(relation)
        for iri in [quad.object.value]
    ]
    assert set(components) <= set(properties)
    assert {compact(iri) for iri in components} >= {
        "egov:refCountry",
        "egov:refEdition",
        "egov:refItem",
        "egov:findingValue",
    }
