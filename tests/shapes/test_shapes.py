"""What holds for all shapes: they are named, say in plain words what is wrong, and cover every class."""

import re
from collections import Counter

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import RDF, SH, Graph, URIRef

from kg.resources import shapes_folder
from kg.validate.result import SHAPES
from kg.validate.shapes import load_shapes, parse_shapes, shape_files
from kg.validate.terms import as_rdflib
from kg.vocabulary.namespaces import expand

CLASSES = [
    "Country",
    "PublicBody",
    "ChiefInformationOfficerPost",
    "PostHolding",
    "OfficeHolder",
    "CIONetwork",
    "Portal",
    "DigitalService",
    "DigitalPlatform",
    "SocialMediaAccount",
    "LegalInstrument",
    "PolicyDocument",
    "Strategy",
    "Guideline",
    "LegalProvision",
    "InternationalFramework",
    "InternationalOrganization",
    "Partnership",
    "InclusionMeasure",
    "CrisisResponseMeasure",
    "BudgetAllocation",
    "ForesightPractice",
    "RegulatoryExperiment",
    "SocialMediaUse",
    "ParticipationDisclosure",
    "MonitoringPractice",
    "Response",
    "Answer",
    "Question",
    "Finding",
    "Claim",
    "Mention",
    "ExtractionRun",
]


def written() -> Graph:
    """The shapes as they are written, the targets where they stand."""
    return as_rdflib(triple for file in shape_files(shapes_folder()) for triple in parse_shapes(file))


SHAPE_NODES = sorted(
    {shape for kind in (SH.NodeShape, SH.PropertyShape) for shape in written().subjects(RDF.type, kind)},
    key=str,
)


@pytest.mark.parametrize("cls", CLASSES)
def test_every_class_of_the_contract_has_a_node_shape(cls: str) -> None:
    shapes = set(written().subjects(SH.targetClass, URIRef(expand(f"egov:{cls}"))))
    assert shapes & set(written().subjects(RDF.type, SH.NodeShape))


def test_every_shape_is_named_and_says_what_is_wrong() -> None:
    graph, wanting = written(), []
    for shape in SHAPE_NODES:
        messages = [str(message) for message in graph.objects(shape, SH.message)]
        severities = set(graph.objects(shape, SH.severity))
        told = len(messages) == 1 and re.fullmatch(r"[A-Z].{15,}\.", messages[0])
        if not (isinstance(shape, URIRef) and told and len(severities) == 1) or not severities <= {
            SH.Violation,
            SH.Warning,
            SH.Info,
        }:
            wanting.append(str(shape))
    assert wanting == []


def test_no_shape_is_described_in_two_places() -> None:
    typed = Counter(
        triple.subject
        for file in shape_files(shapes_folder())
        for triple in set(parse_shapes(file))
        if triple.predicate == ox.NamedNode(str(RDF.type))
    )
    assert [str(shape) for shape, times in typed.items() if times > 1] == []


def test_no_shape_needs_sparql() -> None:
    graph = written()
    assert set(graph.predicates()) & {SH.sparql, SH.select, SH.ask} == set()


def test_every_property_shape_that_is_listed_exists() -> None:
    assert set(written().objects(None, SH.property)) <= set(written().subjects(SH.path))


def test_moving_targets_to_the_property_shapes_changes_no_result() -> None:
    example = """
        @prefix egov: <https://w3id.org/egov-kg/ontology#> .
        <urn:law> a egov:LegalInstrument ; egov:documentStatus "adopted" , "drafted" .
        <urn:claim> a egov:Claim ; egov:confidence 2.0 . <urn:finding> a egov:Finding . [] a egov:Response .
        egov:LegalInstrument <http://www.w3.org/2000/01/rdf-schema#subClassOf> egov:NationalEntity .
    """
    data = as_rdflib(quad.triple for quad in ox.parse(example, format=ox.RdfFormat.TURTLE))
    assert results(data, written()) == results(data, load_shapes(shapes_folder()))


def results(data: Graph, shapes: Graph) -> Counter[tuple[str, ...]]:
    """The results of pySHACL, as often as each occurs."""
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes)
    keys = (SH.focusNode, SH.sourceShape, SH.sourceConstraintComponent, SH.value)
    return Counter(
        tuple(str(report.value(result, key)) for key in keys) for result in report.objects(None, SH.result)
    )


@pytest.mark.slow
def test_the_shapes_are_well_formed_by_the_shapes_of_shacl() -> None:
    conforms, _, text = pyshacl.validate(Graph(), shacl_graph=written(), meta_shacl=True)
    assert conforms, text


def test_shapes_are_named_in_one_namespace() -> None:
    assert all(str(shape).startswith(SHAPES) for shape in SHAPE_NODES)
