"""Files by their ending: readable by networkx, with the note, without a date, the same each time."""

import csv
import json
import re
from pathlib import Path

import networkx as nx
import pytest

import kg
from kg.errors import ExportError
from kg.publish.citing.rights import SELF_REPORTED
from kg.publish.networks.network import Network
from kg.publish.networks.saving import WRITERS
from tests.publish.networks.examples import HOSTILE, strategies

ENDINGS = tuple(WRITERS)
DATE = re.compile(rb"20\d\d-\d\d-\d\d|lastmodified|<dc:date")


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_is_the_same_each_time_and_holds_no_date(
    ending: str, network: Network, tmp_path: Path
) -> None:
    first = network.save(tmp_path / f"a{ending}").read_bytes()
    assert first == strategies().save(tmp_path / f"b{ending}").read_bytes()
    assert not DATE.search(first)


@pytest.mark.parametrize(("ending", "read"), [(".graphml", nx.read_graphml), (".gexf", nx.read_gexf)])
def test_networkx_reads_back_what_was_written(ending: str, read: object, tmp_path: Path) -> None:
    network = strategies(hostile=HOSTILE + "\x00\x0b")
    graph = read(network.save(tmp_path / f"n{ending}"))  # type: ignore[operator]
    assert set(graph) == {node.id for node in network.nodes}
    assert graph.number_of_edges() == len(network.edges)
    assert graph.nodes["urn:draft"]["label"] == HOSTILE + "  "
    assert graph.nodes["urn:draft"]["pending"] is True
    assert graph["urn:adopted"]["urn:tech/ai"]["quote"] == "uses AI"


@pytest.mark.parametrize("ending", [".graphml", ".gexf", ".html"])
def test_the_note_goes_with_the_file(ending: str, network: Network, tmp_path: Path) -> None:
    text = network.save(tmp_path / f"n{ending}").read_text("utf-8")
    for words in (SELF_REPORTED, "0123456789abcdef", "How to read it."):
        assert words in text


def test_gephi_gets_colours_and_sizes(network: Network, tmp_path: Path) -> None:
    graph = nx.read_gexf(network.save(tmp_path / "n.gexf"))
    looks = {graph.nodes[iri]["viz"]["color"]["r"] for iri in ("urn:adopted", "urn:draft")}
    assert len(looks) == 1
    sizes = {iri: graph.nodes[iri]["viz"]["size"] for iri in graph}
    assert max(sizes, key=lambda iri: sizes[iri]) in {"urn:adopted", "urn:draft", "urn:tech/ai"}
    assert sizes["urn:tech/5g"] < sizes["urn:adopted"] == 20


def test_a_path_without_ending_is_a_folder_of_tables(network: Network, tmp_path: Path) -> None:
    folder = network.save(tmp_path / "net")
    with (folder / "edges.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["source"], row["target"]) for row in rows] == [(e.source, e.target) for e in network.edges]
    assert rows[1]["confidence"] == "high (uncalibrated)"
    metadata = json.loads((folder / "metadata.json").read_text("utf-8"))
    assert SELF_REPORTED in metadata["notes"]
    assert metadata["network"]["title"] == "Plans"


def test_an_unknown_ending_writes_nothing(network: Network, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"written as \.html, \.png, \.svg, \.graphml, \.gexf, or as CSV"):
        network.save(tmp_path / "n.ttl")
    assert not list(tmp_path.iterdir())


def test_networkx_gets_measure_and_attributes(network: Network) -> None:
    graph = network.to_networkx()
    assert graph.nodes["urn:draft"]["standing"] == "draft"
    assert graph.nodes["urn:tech/ai"]["degree"] == pytest.approx(
        nx.degree_centrality(nx.Graph(graph))["urn:tech/ai"]
    )


def test_personal_data_of_a_file_that_holds_them_is_in_no_network(tmp_path: Path) -> None:
    graph = kg.load(Path(__file__).parents[1] / "small.trig")
    network = graph.network(countries=["KHM"])
    for ending in (*ENDINGS, ""):
        saved = network.save(tmp_path / f"n{ending}")
        files = [saved] if saved.is_file() else list(saved.iterdir())
        assert not [file for file in files if b"Wilma" in file.read_bytes()]


def test_publication_that_was_refused_needs_leave() -> None:
    graph = kg.load(Path(__file__).parents[1] / "small.trig")
    with pytest.raises(ExportError, match="refused publication: EST 2022"):
        graph.network()
    assert "Law" in [node.label for node in graph.network(include_refused=True).nodes]
