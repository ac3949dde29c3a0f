"""Whatever a response says, JSON-LD says the same as the quads."""

import json
from pathlib import Path

import pyoxigraph as ox
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.publish.description import Description
from kg.publish.jsonld import jsonld_text
from kg.publish.selection import Selection
from kg.publish.source import Source
from kg.vocabulary.namespaces import DEFAULT_BASE, expand

GRAPH = ox.NamedNode(f"{DEFAULT_BASE}graph/facts/KHM")
SLUGS = ("a", "a/b", "x:y", "../up", "a/./b", "https/x", "q?r", "f#g", "ខ្មែរ", "mailto:x", "_:z", "@id")
PREDICATES = (
    "skos:prefLabel",
    "skos:altLabel",
    "egov:inCountry",
    "egov:coversPeriod",
    "egov:url",
    "egov:confidence",
    "egov:isFixture",
    "egov:statedText",
    "egov:evidence",
    "rdf:subject",
    "rdf:object",
    "oa:start",
    "dcterms:title",
    "foaf:page",
)
DATATYPES = ("xsd:string", "xsd:integer", "xsd:boolean", "xsd:decimal", "xsd:gYear", "xsd:anyURI", "xsd:date")

nodes = st.sampled_from(SLUGS).map(lambda slug: ox.NamedNode(f"{DEFAULT_BASE}id/{slug}")) | st.sampled_from(
    [ox.NamedNode("http://mptc.gov.kh/%E1?a=b#c"), ox.NamedNode("urn:x:y"), ox.NamedNode(f"{DEFAULT_BASE}:x")]
)
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
tags = st.sampled_from(["en", "km", "zh-hant"])
literals = (
    st.builds(lambda text, tag: ox.Literal(text, language=tag), texts, tags)
    | st.builds(
        lambda text, name: ox.Literal(text, datatype=ox.NamedNode(expand(name))),
        texts | st.sampled_from(["true", "1", "01", "0.80", "2021"]),
        st.sampled_from(DATATYPES),
    )
)  # fmt: skip
quads = st.builds(
    lambda subject, predicate, value: ox.Quad(subject, ox.NamedNode(expand(predicate)), value, GRAPH),
    nodes,
    st.sampled_from(PREDICATES),
    nodes | literals,
)


@given(st.lists(quads, max_size=12))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_json_ld_says_the_same_as_the_quads(context: Path, said: list[ox.Quad]) -> None:
    description = Description("t", DEFAULT_BASE, "0" * 64, 0, 0, (), Selection(reference=False))
    document = jsonld_text(Source(tuple(said)), said, description, context)
    assert json.loads(document)["@graph"]
    found = {quad.triple for quad in ox.parse(document, format=ox.RdfFormat.JSON_LD)}
    assert found == {quad.triple for quad in [*said, *description.quads()]}
