"""What the facts say of a thing, and what they leave out."""

from kg.values import Ref, Value
from tests.assemble.conftest import Story, claims, triples

LAW = "document/KHM/law-on-e-commerce"


def test_a_thing_has_its_names(law: Story) -> None:
    found = triples(law.graph(), "facts/KHM")
    assert (LAW, "skos:prefLabel", "Law on E-Commerce") in found
    assert (LAW, "skos:altLabel", "E-Commerce Law") in found
    assert not [one for one in found if one[1] == "rdfs:label"]


def test_a_placeholder_has_a_label_of_ours_and_no_name() -> None:
    story = Story()
    edition = story.edition("2022", {82: "It follows the SDGs"})
    edition.mention("m1", 82, "It", cls="egov:Strategy")
    edition.claim("m1", "egov:isPlaceholder", Value("true", "xsd:boolean"), 82, "It")
    story.entity(
        "unnamed-strategy", "2022/m1", cls="egov:Strategy", name="Unnamed strategy", placeholder=True
    )
    found = {(one[1], one[2]) for one in triples(story.graph(), "facts/KHM") if "unnamed" in one[0]}
    assert {("rdfs:label", "Unnamed strategy"), ("egov:isPlaceholder", "true")} <= found
    assert not {predicate for predicate, _ in found} & {"skos:prefLabel", "skos:altLabel"}


def test_nothing_is_tied_to_itself(law: Story) -> None:
    edition = law.editions[0]
    edition.mention("m2", 37, "It")
    law.entities.clear()
    law.entity("law-on-e-commerce", "2022/m1", "2022/m2")
    edition.claim("m2", "egov:implements", Ref("m1"), 37, "It was adopted")
    graph = law.graph()
    assert not triples(graph, "facts/KHM", "egov:implements")
    assert not [one for one in claims(graph).values() if one["rdf:subject"] == one["rdf:object"]]
