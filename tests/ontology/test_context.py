"""The JSON-LD context names every term and reads back as the triples it stands for."""

import json
from typing import TYPE_CHECKING, Any

from rdflib import Dataset, Literal, URIRef

from kg.resources import ontology_folder
from kg.vocabulary.namespaces import PREFIXES, compact, expand

if TYPE_CHECKING:
    from tests.ontology.conftest import Model

CONTEXT: dict[str, Any] = json.loads((ontology_folder() / "context.jsonld").read_text("utf-8"))["@context"]
PLAIN = {"xsd:string", "rdfs:Literal"}


def wanted(is_object: bool, value: str) -> dict[str, str]:
    """What a term's definition must say of values of that range."""
    if is_object:
        return {"@type": "@id"}
    if value == "rdf:langString":
        return {"@container": "@language"}
    return {} if value in PLAIN else {"@type": value}


def test_prefixes_agree_with_ours() -> None:
    for name, iri in CONTEXT.items():
        if isinstance(iri, str) and iri.startswith("http") and not name.startswith("@"):
            assert PREFIXES[name] == iri


def test_every_class_has_its_short_name(classes: list[str]) -> None:
    missing = [c for c in classes if CONTEXT.get(compact(c).partition(":")[2]) != compact(c)]
    assert missing == []


def test_every_property_has_its_short_name_and_kind_of_value(terms: "Model", properties: list[str]) -> None:
    wrong = []
    for iri in properties:
        name = compact(iri)
        (value,) = terms.iris(iri, expand("rdfs:range"))
        is_object = expand("owl:ObjectProperty") in terms.iris(iri, expand("rdf:type"))
        definition = CONTEXT.get(name.partition(":")[2])
        if isinstance(definition, str):
            definition = {"@id": definition}
        if definition != {"@id": name, **wanted(is_object, compact(value))}:
            wrong.append(name)
    assert wrong == []


def test_no_short_name_stands_for_a_term_that_is_not_declared(terms: "Model") -> None:
    declared = {quad.subject.value for quads in terms.by_file.values() for quad in quads}
    known = {
        *declared,
        expand("rdf:subject"),
        expand("rdf:predicate"),
        expand("rdf:object"),
        expand("rdfs:label"),
    }
    named = [d["@id"] if isinstance(d, dict) else d for k, d in CONTEXT.items() if not k.startswith("@")]
    strange = [
        n for n in named if isinstance(n, str) and ":" in n and "//" not in n and expand(n) not in known
    ]
    assert strange == []


def test_a_document_reads_back() -> None:
    document = {
        "@context": CONTEXT,
        "id": "id/document/KHM/framework",
        "type": "Strategy",
        "prefLabel": "Framework",
        "inCountry": "id/country/KHM",
        "expectedAdoption": "2022",
        "coversPeriod": {
            "id": "id/document/KHM/framework/period",
            "type": "PeriodOfTime",
            "startDate": "2021",
        },
        "page": "http://example.org/a%20b",
    }
    answer = {"@context": CONTEXT, "id": "id/answer/2022/KHM/37", "statedText": {"en": "a law", "und": "x"}}
    graph = Dataset(default_union=True)
    for each in (document, answer):
        graph.parse(data=json.dumps(each), format="json-ld")
    base = "https://w3id.org/egov-kg/id/"
    framework = URIRef(base + "document/KHM/framework")
    triples = set(graph.triples((None, None, None)))
    assert {
        (framework, URIRef(expand("rdf:type")), URIRef(expand("egov:Strategy"))),
        (framework, URIRef(expand("skos:prefLabel")), Literal("Framework")),
        (framework, URIRef(expand("egov:inCountry")), URIRef(base + "country/KHM")),
        (
            framework,
            URIRef(expand("egov:expectedAdoption")),
            Literal("2022", datatype=URIRef(expand("xsd:gYear"))),
        ),
        (framework, URIRef(expand("foaf:page")), URIRef("http://example.org/a%20b")),
        (
            URIRef(base + "document/KHM/framework/period"),
            URIRef(expand("dcat:startDate")),
            Literal("2021", datatype=URIRef(expand("xsd:gYear"))),
        ),
        (
            URIRef(base + "answer/2022/KHM/37"),
            URIRef(expand("egov:statedText")),
            Literal("a law", lang="en"),
        ),
    } <= triples
