"""What holds for all shapes: they are named, say in plain words what is wrong, and cover every class."""

import re
from collections import Counter
from functools import cache

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import RDF, SH, Graph, URIRef
from rdflib.term import Node

from kg.resources import shapes_folder
from kg.validate.result import SHAPES
from kg.validate.shapes import load_shapes, parse_shapes, shape_files
from kg.validate.terms import as_rdflib
from kg.vocabulary.namespaces import expand

pytestmark = pytest.mark.unmeasured

CLASSES = (
    *("Country", "Response", "Answer", "Question", "Claim", "Finding", "Mention", "ExtractionRun"),
    *("PublicBody", "ChiefInformationOfficerPost", "PostHolding", "OfficeHolder", "CIONetwork"),
    *("Portal", "DigitalService", "DigitalPlatform", "SocialMediaAccount"),
    *("LegalInstrument", "PolicyDocument", "Strategy", "Guideline", "LegalProvision"),
    *("InternationalFramework", "InternationalOrganization", "Partnership", "BudgetAllocation"),
    *("InclusionMeasure", "CrisisResponseMeasure", "ForesightPractice", "RegulatoryExperiment"),
    *("SocialMediaUse", "ParticipationDisclosure", "MonitoringPractice"),
)


@cache
def written() -> Graph:
    """The shapes as they are written, the targets where they stand."""
    return as_rdflib(triple for file in shape_files(shapes_folder()) for triple in parse_shapes(file))


def shape_nodes() -> list[Node]:
    """All shapes."""
    kinds = (SH.NodeShape, SH.PropertyShape)
    return sorted({shape for kind in kinds for shape in written().subjects(RDF.type, kind)}, key=str)


@pytest.mark.parametrize("cls", CLASSES)
def test_every_class_of_the_contract_has_a_node_shape(cls: str) -> None:
    shapes = set(written().subjects(SH.targetClass, URIRef(expand(f"egov:{cls}"))))
    assert shapes & set(written().subjects(RDF.type, SH.NodeShape))


@pytest.mark.parametrize("shape", shape_nodes())
def test_a_shape_is_named_and_says_what_is_wrong(shape: Node) -> None:
    assert isinstance(shape, URIRef)
    assert shape.startswith(SHAPES)
    (message,) = written().objects(shape, SH.message)
    (severity,) = written().objects(shape, SH.severity)
    assert re.fullmatch(r"[A-Z].{15,}\.", str(message))
    assert severity in {SH.Violation, SH.Warning, SH.Info}


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
