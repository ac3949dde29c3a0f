"""A small built graph that several tests start from."""

import json
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.store.folder import REFERENCE, country_path, nquads, report_path, restricted_path, write_folder
from kg.store.manifest import CountryEntry, Manifest, SourceEntry

SMALL = Path(__file__).parent / "publish" / "small.trig"

COVERAGE = [
    {"edition": "2022", "number": 37, "key": "k37", "status": "blank", "outcome": "set-aside", "claims": 0,
     "findings": 0, "reasons": ["blank"]},
    {"edition": "2022", "number": 75, "key": "k75", "status": "text-given", "outcome": "mapped", "claims": 2,
     "findings": 1, "reasons": []},
]  # fmt: skip


@pytest.fixture
def small_folder(tmp_path: Path) -> Path:
    """`publish/small.trig` as a graph folder: Cambodia, and an invented response of Estonia."""
    quads = list(ox.parse(path=SMALL, format=ox.RdfFormat.TRIG))
    files = {
        REFERENCE: part(quads, "/reference"),
        country_path("KHM"): part(quads, "KHM", without="/restricted/"),
        restricted_path("KHM"): part(quads, "/restricted/"),
        country_path("EST"): part(quads, "/EST"),
        report_path("KHM"): json.dumps({"coverage": COVERAGE}).encode(),
        report_path("EST"): b"{}",
    }
    countries = {
        "KHM": entry("khm-2022.txt", "KHM", fixture=False),
        "EST": entry("est-2022.txt", "EST", fixture=True),
    }
    folder = tmp_path / "graph"
    write_folder(folder, files, Manifest("0.1.0", "https://w3id.org/egov-kg/", {}, countries))
    return folder


def part(quads: list[ox.Quad], end: str, without: str = "no graph has this name") -> bytes:
    """The quads of the graphs whose name holds `end`, as N-Quads."""
    named = [(str(quad.graph_name), quad) for quad in quads]
    return nquads(quad for name, quad in named if end in name and without not in name)


def entry(name: str, country: str, *, fixture: bool) -> CountryEntry:
    """A manifest entry that lists the restricted file of the real response."""
    files = {} if fixture else {restricted_path(country): ""}
    return CountryEntry((SourceEntry("2022", name, "ab12", fixture),), {}, files)
