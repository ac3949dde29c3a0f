import json
from pathlib import Path

import pytest

from kg.errors import GraphError
from kg.publish.coverage import coverage
from kg.store.folder import report_path, write_folder
from kg.store.manifest import CountryEntry, Manifest, SourceEntry

ROWS = [
    {"edition": "2022", "number": 1, "key": "a", "status": "blank", "outcome": "set-aside", "claims": 0,
     "findings": 0, "reasons": ["blank", "no name"]},
    {"edition": "2022", "number": 2, "key": "b", "status": "text-given", "outcome": "mapped", "claims": 3,
     "findings": 1, "reasons": []},
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    source = SourceEntry("2022", "khm-2022.txt", "ab12", fixture=False)
    entry = CountryEntry((source,), {}, {})
    report = json.dumps({"coverage": ROWS}).encode()
    write_folder(
        tmp_path / "g", {report_path("KHM"): report}, Manifest("0.1.0", "https://x/", {}, {"KHM": entry})
    )
    return tmp_path / "g"


def test_every_answer_has_a_row(folder: Path) -> None:
    table = coverage(folder)
    assert [(row["country"], row["number"], row["outcome"], row["reasons"]) for row in table] == [
        ("KHM", 1, "set-aside", "blank; no name"),
        ("KHM", 2, "mapped", ""),
    ]


def test_a_country_that_is_not_there(folder: Path) -> None:
    with pytest.raises(GraphError, match="holds no FRA, but KHM"):
        coverage(folder, ["FRA"])


def test_a_damaged_report(folder: Path) -> None:
    (folder / report_path("KHM")).write_text("[", "utf-8")
    with pytest.raises(GraphError, match="build the graph again"):
        coverage(folder)


def test_no_graph_folder(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="not a graph folder"):
        coverage(tmp_path)
