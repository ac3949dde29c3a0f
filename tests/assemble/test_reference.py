from pathlib import Path
from shutil import copytree

import pyoxigraph as ox
import pytest

from kg.assemble import reference_quads
from kg.assemble.claims import CONTRADICTION_RULE, TYPE_RULE
from kg.errors import ResourceError
from kg.resources import ontology_folder
from kg.vocabulary.namespaces import compact

ID = "https://w3id.org/egov-kg/id/"
QUADS = reference_quads(ontology_folder())


def about(subject: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for quad in QUADS:
        if quad.subject.value == f"{ID}{subject}":  # type: ignore[union-attr]
            value = compact(quad.object.value.removeprefix(ID))  # type: ignore[union-attr]
            found.setdefault(compact(quad.predicate.value), set()).add(value)
    return found


def test_one_graph_without_blank_nodes() -> None:
    assert {quad.graph_name.value for quad in QUADS} == {"https://w3id.org/egov-kg/graph/reference"}  # type: ignore[union-attr]
    assert not any(isinstance(node, ox.BlankNode) for quad in QUADS for node in (quad.subject, quad.object))
    assert list(QUADS) == sorted(set(QUADS), key=str)


def test_a_question_can_be_printed_and_compared() -> None:
    question = about("question/2022/37")
    assert question["egov:questionNumber"] == {"37"}
    assert question["rdfs:label"] == {"If yes, please provide link and detail."}
    assert question["egov:measuresItem"] == {"item/legal.access_to_information.detail"}
    assert question["egov:detailFor"] == question["egov:conditionalOn"] == {"question/2022/36"}
    assert question["egov:inSection"] == {"section/2022/C"}
    item = about("item/legal.access_to_information.exists")
    assert item["egov:questionKey"] == {"legal.access_to_information.exists"}
    assert item["egov:concernsIndicator"] == {"sdg:C161002"}


def test_an_edition_leads_to_its_questionnaire() -> None:
    assert about("edition/2022")["egov:usesQuestionnaire"] == {"questionnaire/2022"}
    assert about("edition/2022")["egov:surveyYear"] == {"2022"}
    assert sum(quad.predicate.value.endswith("#questionNumber") for quad in QUADS) == 112


def test_a_rule_is_explained() -> None:
    assert about("rule/mention")["rdf:type"] == {"egov:ExtractionRule"}
    assert about("rule/mention")["skos:definition"]


def test_a_country_is_known_by_codes_names_and_groups() -> None:
    country = about("country/KHM")
    assert country["egov:iso3Code"] == {"KHM"}
    assert country["egov:iso2Code"] == {"KH"}
    assert {"Cambodia", "Cambodge"} <= country["skos:prefLabel"]
    assert "Kingdom of Cambodia" in country["skos:altLabel"]
    assert country["egov:inCountryGroup"] == {"group/035", "group/ldc"}
    assert "http://publications.europa.eu/resource/authority/country/KHM" in country["skos:exactMatch"]
    assert about("group/035")["skos:broader"] == {"group/142"}
    assert sum(quad.predicate.value.endswith("#iso3Code") for quad in QUADS) == 195


def test_groups_are_those_of_the_latest_edition() -> None:
    assert "group/ldc" in about("country/BTN")["egov:inCountryGroup"]  # until December 2023
    assert "group/ldc" not in about("country/VUT")["egov:inCountryGroup"]  # until December 2020


def test_partners_and_frameworks_go_by_their_acronyms_too() -> None:
    assert "ASEAN" in about("organization/asean")["skos:altLabel"]
    agenda = about("framework/2030-agenda")
    assert agenda["rdf:type"] == {"egov:InternationalFramework"}
    assert agenda["egov:frameworkOf"] == {"organization/un"}
    assert agenda["egov:documentYear"] == {"2015"}


def test_an_indicator_belongs_to_its_goal() -> None:
    (goal,) = {
        quad.object.value  # type: ignore[union-attr]
        for quad in QUADS
        if quad.subject.value == "http://metadata.un.org/sdg/C161002"  # type: ignore[union-attr]
        and quad.predicate.value.endswith("#broader")
    }
    assert goal == "http://metadata.un.org/sdg/16"


def test_no_preferred_label_is_an_alternative_one_too() -> None:
    labels: dict[str, set[tuple[object, object]]] = {"prefLabel": set(), "altLabel": set()}
    for quad in QUADS:
        kind = quad.predicate.value.rsplit("#", 1)[-1]
        if kind in labels and quad.subject.value.startswith(ID):  # type: ignore[union-attr]
            labels[kind].add((quad.subject, quad.object))
    assert not labels["prefLabel"] & labels["altLabel"]


def test_another_base_moves_data_and_nothing_else() -> None:
    moved = {quad.subject.value for quad in reference_quads(ontology_folder(), "https://x.org/")}  # type: ignore[union-attr]
    assert "https://x.org/id/question/2022/37" in moved
    assert "https://w3id.org/egov-kg/ontology#Claim" in moved
    assert not any(subject.startswith(ID) for subject in moved)


def test_a_mistake_in_an_edited_ontology_names_file_and_line(tmp_path: Path) -> None:
    edited = copytree(ontology_folder(), tmp_path / "ontology")
    (edited / "cube.ttl").write_text("@prefix a: <urn:a:> .\na:b a: .\n", "utf-8")
    with pytest.raises(ResourceError, match=r"cube\.ttl, line 2: not valid Turtle"):
        reference_quads(edited)


def test_blank_nodes_of_an_edited_ontology_get_names(tmp_path: Path) -> None:
    edited = copytree(ontology_folder(), tmp_path / "ontology")
    (edited / "extra.ttl").write_text("<urn:a> <urn:b> [ <urn:c> [] ] .\n", "utf-8")
    first, second = (reference_quads(edited) for _ in range(2))
    assert first == second
    assert len(first) == len(QUADS) + 2


def test_the_rules_of_this_step_are_explained() -> None:
    for rule in (CONTRADICTION_RULE, TYPE_RULE):
        assert about(f"rule/{rule}")["skos:definition"]


def test_an_invented_edition_is_stated_only_where_a_response_answers_it() -> None:
    assert about("edition/example") == {}
    with_example = reference_quads(ontology_folder(), answered={"example"})
    example = f"{ID}edition/example"
    said = [quad for quad in with_example if quad.subject.value == example]  # type: ignore[union-attr]
    assert len(said) > 0
    assert not any(quad.predicate.value.endswith("surveyYear") for quad in said)
    names = [quad for quad in with_example if quad.subject.value == f"{ID}item/strategy.exists"]  # type: ignore[union-attr]
    assert any("national e-government strategy" in quad.object.value for quad in names)  # type: ignore[union-attr]
