"""Every format: complete, repeatable, self-describing, and never half written."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest

from kg.errors import ExportError
from kg.publish.citing.note import note_of
from kg.publish.citing.rights import RIGHTS
from kg.publish.export import FORMATS, export
from kg.publish.selection import Selection
from kg.publish.source import Source
from kg.vocabulary.namespaces import expand

RDF = {
    "ttl": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "nt": ox.RdfFormat.N_TRIPLES,
    "nq": ox.RdfFormat.N_QUADS,
    "rdf": ox.RdfFormat.RDF_XML,
}


def public(graph: Source) -> set[ox.Quad]:
    return {quad for quad in graph.quads if "/restricted/" not in str(quad.graph_name)}


def parsed(path: Path, form: ox.RdfFormat) -> list[ox.Quad]:
    return list(ox.parse(path=path, format=form))


def named(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else ""


@pytest.mark.parametrize("suffix", RDF)
def test_rdf_holds_every_public_triple_and_its_own_description(
    graph: Source, context: Path, tmp_path: Path, suffix: str
) -> None:
    path = export(graph, tmp_path / f"g.{suffix}", context=context)
    found = parsed(path, RDF[suffix])
    assert len(found) == len(set(found))
    assert {quad.triple for quad in public(graph)} < {quad.triple for quad in found}
    assert any(named(quad.object) == "http://www.w3.org/ns/dcat#Dataset" for quad in found)
    assert RIGHTS in path.read_text("utf-8")
    assert "Wilma Reef" not in path.read_text("utf-8")


@pytest.mark.parametrize("suffix", ["trig", "nq"])
def test_named_graphs_are_kept(graph: Source, context: Path, tmp_path: Path, suffix: str) -> None:
    found = parsed(export(graph, tmp_path / f"g.{suffix}", context=context), RDF[suffix])
    assert public(graph) < set(found)
    assert {named(q.graph_name) for q in set(found) - public(graph)} == {
        "https://w3id.org/egov-kg/graph/dataset"
    }


@pytest.mark.parametrize("form", FORMATS)
def test_bytes_do_not_depend_on_the_order_of_the_quads(
    graph: Source, context: Path, tmp_path: Path, form: str
) -> None:
    shuffled = Source(graph.quads[::-1], graph.base)
    one = export(graph, tmp_path / "one", context=context, form=form)
    other = export(shuffled, tmp_path / "other", context=context, form=form)
    assert contents(one) == contents(other)


def contents(path: Path) -> dict[str, bytes]:
    return (
        {file.name: file.read_bytes() for file in path.iterdir()}
        if path.is_dir()
        else {"": path.read_bytes()}
    )


def test_json_ld_says_the_same_as_n_triples(graph: Source, context: Path, tmp_path: Path) -> None:
    selection = Selection(reference=False)
    tree = parsed(
        export(graph, tmp_path / "g.jsonld", context=context, selection=selection), ox.RdfFormat.JSON_LD
    )
    lines = parsed(
        export(graph, tmp_path / "g.nt", context=context, selection=selection), ox.RdfFormat.N_TRIPLES
    )
    assert {quad.triple for quad in tree} == {quad.triple for quad in lines}


def test_json_ld_nests_below_the_country(graph: Source, context: Path, tmp_path: Path) -> None:
    document = json.loads(export(graph, tmp_path / "g.jsonld", context=context).read_text("utf-8"))
    nodes = {node["@id"]: node for node in document["@graph"]}
    country = nodes["id/country/KHM"]
    assert country["prefLabels"] == {"en": "Cambodia", "es": "Camboya"}
    (strategy,) = country["@reverse"]["inCountry"]
    assert strategy["coversPeriod"]["@type"] == ["PeriodOfTime"]
    claims = strategy["@reverse"]["subject"]
    assert [claim["polarity"] for claim in claims] == [
        "scheme/polarity/affirmed",
        "scheme/polarity/announced",
    ]
    assert claims[0]["evidence"]["@type"] == ["SpecificResource"]
    assert claims[1]["evidence"] == claims[0]["evidence"]["@id"]


def test_without_claims_findings_stay(graph: Source, context: Path, tmp_path: Path) -> None:
    path = export(graph, tmp_path / "g.nq", context=context, selection=Selection(claims=False))
    kinds = {
        named(q.object).rsplit("#", 1)[-1]
        for q in parsed(path, RDF["nq"])
        if q.predicate.value.endswith("#type")
    }
    assert "Finding" in kinds
    assert not kinds & {"Claim", "Mention", "SpecificResource", "TextQuoteSelector", "ExtractionRun"}
    assert "/evidence/" not in path.read_text("utf-8")


def test_personal_data_only_when_asked_for(graph: Source, context: Path, tmp_path: Path) -> None:
    path = export(graph, tmp_path / "g.ttl", context=context, selection=Selection(restricted=True))
    text = path.read_text("utf-8")
    assert "Wilma Reef" in text
    assert "Holds personal data" in text


def test_every_format_carries_the_note(with_fixture: Source, context: Path, tmp_path: Path) -> None:
    said = note_of(with_fixture.view(), with_fixture.digest).lines
    assert said[0].startswith("INVENTED DATA")
    selection = Selection(refused=True)
    for name in ("g.ttl", "g.trig", "g.nt", "g.nq", "g.jsonld", "g.graphml", "tables"):
        path = export(with_fixture, tmp_path / name, context=context, selection=selection)
        text = (path / "metadata.json" if path.is_dir() else path).read_text("utf-8")
        assert [line for line in said if line not in text] == [], name


def test_metadata_tell_n_and_the_digest_of_the_graph(graph: Source, context: Path, tmp_path: Path) -> None:
    path = export(graph, tmp_path / "t", context=context) / "metadata.json"
    metadata = json.loads(path.read_text("utf-8"))
    assert (metadata["n"], metadata["graph"]) == (1, metadata["digest"])
    whole = replace(graph, digest="ab12")
    path = export(whole, tmp_path / "t", context=context) / "metadata.json"
    assert json.loads(path.read_text("utf-8"))["graph"] == "ab12"


def test_a_refusal_to_publish_is_honoured(with_fixture: Source, context: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="EST 2022"):
        export(with_fixture, tmp_path / "g.ttl", context=context)
    cambodia = Selection(countries=("KHM",))
    assert "EST/law" not in export(
        with_fixture, tmp_path / "g.nt", context=context, selection=cambodia
    ).read_text("utf-8")


def test_invented_responses_alone_need_a_flag(context: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="--include-fixtures"):
        export(Source((), left_out=("EST",)), tmp_path / "g.ttl", context=context)


def test_csv_tables_tell_confidences_in_bands(graph: Source, context: Path, tmp_path: Path) -> None:
    folder = export(graph, tmp_path / "tables", context=context)
    for name in ("edges.csv", "Claim.csv", "Finding.csv"):
        with (folder / name).open(encoding="utf-8", newline="") as file:
            told = {row["confidence"] for row in csv.DictReader(file)} - {""}
        assert told, name
        assert all(one.endswith(" (uncalibrated)") for one in told), name


def test_a_measured_rule_has_its_figure_in_csv(graph: Source, context: Path, tmp_path: Path) -> None:
    rules = {quad.object for quad in graph.quads if quad.predicate.value == expand("egov:derivedByRule")}
    judged = ox.NamedNode(expand("egov:judgedClaims"))
    reference = ox.NamedNode("https://w3id.org/egov-kg/graph/reference")
    more = (
        ox.Quad(rule, judged, ox.Literal(40), reference) for rule in rules if isinstance(rule, ox.NamedNode)
    )
    folder = export(Source((*graph.quads, *more)), tmp_path / "tables", context=context)
    with (folder / "Claim.csv").open(encoding="utf-8", newline="") as file:
        told = [row["confidence"] for row in csv.DictReader(file) if row["derivedByRule"]]
    assert told
    assert all(0 < float(one) <= 1 for one in told)


def test_csv_tables(graph: Source, context: Path, tmp_path: Path) -> None:
    folder = export(graph, tmp_path / "tables", context=context)
    with (folder / "Strategy.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["prefLabel"] == 'The "Digital" framework 2021-2035'
    assert row["altLabel"] == "DF, the | Digital framework"
    assert row["documentStatus"] == "adopted"
    with (folder / "edges.csv").open(encoding="utf-8", newline="") as file:
        edges = list(csv.DictReader(file))
    assert [edge["relation"] for edge in edges] == ["alignedWithFramework", "referencesTechnology"]
    metadata = json.loads((folder / "metadata.json").read_text("utf-8"))
    assert metadata["derivedFrom"][0]["consent"] == "unknown"
    assert metadata["derivedFrom"][0]["digest"] == "ab12"
    assert {"nodes.csv", "Answer.csv", "Claim.csv", "Finding.csv"} < {path.name for path in folder.iterdir()}


def test_a_folder_of_tables_is_replaced_but_no_other(graph: Source, context: Path, tmp_path: Path) -> None:
    export(graph, tmp_path / "tables", context=context)
    folder = export(graph, tmp_path / "tables", context=context, selection=Selection(claims=False))
    assert not (folder / "Claim.csv").exists()
    other = tmp_path / "mine"
    other.mkdir()
    (other / "thesis.docx").write_text("years of work", "utf-8")
    with pytest.raises(ExportError, match=r"thesis\.docx"):
        export(graph, other, context=context)
    assert (other / "thesis.docx").read_text("utf-8") == "years of work"


def test_graphml_is_read_back(graph: Source, context: Path, tmp_path: Path) -> None:
    network = nx.read_graphml(export(graph, tmp_path / "g.graphml", context=context))
    strategy = network.nodes["https://w3id.org/egov-kg/id/document/KHM/digital-framework"]
    assert (strategy["class"], strategy["country"], strategy["status"]) == ("Strategy", "KHM", "adopted")
    assert json.loads(network.graph["metadata"])["rights"] == RIGHTS


@pytest.mark.parametrize("name", ["g.xlsx", "g.odt", "g.nq.gz"])
def test_an_unknown_suffix_names_those_that_are_known(
    graph: Source, context: Path, tmp_path: Path, name: str
) -> None:
    with pytest.raises(ExportError, match="jsonld"):
        export(graph, tmp_path / name, context=context)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written(graph: Source, context: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(ExportError, match="cannot be written"):
        export(graph, tmp_path / "file" / "g.ttl", context=context)
    with pytest.raises(ExportError, match="is a folder"):
        export(graph, tmp_path, context=context, form="ttl")


def test_a_country_that_is_not_there(graph: Source, context: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="It holds: KHM"):
        export(graph, tmp_path / "g.ttl", context=context, selection=Selection(countries=("FRA",)))
