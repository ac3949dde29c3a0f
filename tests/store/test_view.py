import pyoxigraph as ox

from kg.store.view import GraphView, local_name

DATA = b"""
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<urn:x:law> a skos:Concept ; skos:prefLabel "loi"@fr , "law"@en ; skos:broader <urn:x:act> .
<urn:x:act> skos:prefLabel "acte"@fr ; rdfs:label "act"@en ; skos:altLabel "b" , "a" .
<urn:x:bill> rdfs:label "bill" , "Entwurf"@de .
<urn:x:anonymous> skos:broader [ skos:prefLabel "nobody" ] .
"""


def view() -> GraphView:
    store = ox.Store()
    store.load(DATA, format=ox.RdfFormat.TURTLE)
    return GraphView(store)


def test_labels_prefer_the_language_then_none_then_any() -> None:
    assert view().label("urn:x:law") == "law"
    assert view().label("urn:x:law", "fr") == "loi"
    assert view().label("urn:x:bill", "fr") == "bill"
    assert view().label("urn:x:act") == "acte"  # a preferred label of any language before an rdfs:label
    assert view().label("https://x.example/id/none") == "none"


def test_values_are_sorted_and_paths_followed() -> None:
    assert view().values("urn:x:act", "skos:altLabel") == ["a", "b"]
    assert view().value("urn:x:act", "skos:notation") is None
    assert view().path("urn:x:law", "skos:broader", "skos:altLabel") == ["a", "b"]
    assert view().instances("skos:Concept") == ["urn:x:law"]
    assert view().subjects("rdfs:label", ox.Literal("bill")) == ["urn:x:bill"]


def test_blank_nodes_are_no_values() -> None:
    assert view().values("urn:x:anonymous", "skos:broader") == []


def test_local_names() -> None:
    assert [local_name(iri) for iri in ("http://a/b#", "http://a/b/c", "http://a#b")] == ["b", "c", "b"]
