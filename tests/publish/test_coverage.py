import json
from pathlib import Path

import pytest

from kg.errors import GraphError
from kg.publish.coverage import coverage, in_words, summary
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


@pytest.mark.parametrize(
    "damaged", ["[", "[]", '{"coverage": 3}', '{"coverage": [{"number": 1}]}', '{"findings": [1]}', "\ud800"]
)
def test_a_damaged_report(folder: Path, damaged: str) -> None:
    (folder / report_path("KHM")).write_text(damaged, "utf-8", "surrogatepass")
    for read in (coverage, summary):
        with pytest.raises(GraphError, match="build the graph again"):
            read(folder)


def test_no_graph_folder(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="not a graph folder"):
        coverage(tmp_path)


REPEATED = [
    {**ROWS[1], "number": number, "repeated_with": others}
    for number, others in ((75, [76, 77]), (76, [75, 77]), (77, [75, 76]), (88, [90]), (90, [88]))
]
COUNTS = {
    "loaded": 9,
    "asked": 8,
    "yes": 3,
    "partial": 1,
    "in_preparation": 1,
    "no": 2,
    "not_applicable": 0,
    "unknown": 2,
}


@pytest.fixture
def repeating(folder: Path) -> Path:
    report = {"coverage": [*ROWS, *REPEATED], "findings": {"2022": COUNTS}}
    (folder / report_path("KHM")).write_text(json.dumps(report), "utf-8")
    return folder


def test_answers_that_share_their_text_name_each_other(repeating: Path) -> None:
    told = {row["number"]: row["repeated_with"] for row in coverage(repeating)}
    assert (told[1], told[75], told[90]) == ("", "76; 77", "88")


def test_a_summary_counts_copies_and_gives_bounds(repeating: Path) -> None:
    (row,) = summary(repeating)
    assert (row["answers"], row["mapped"], row["set_aside"], row["queued"]) == (7, 6, 1, 0)
    assert (row["repeated"], row["repeated_questions"]) == (5, "75 = 76 = 77; 88 = 90")
    assert (row["at_least"], row["at_most"], row["asked"], row["known"]) == (3, 5, 8, 7)
    words = in_words(row)
    assert "5 share their text with another: 75 = 76 = 77; 88 = 90." in words
    assert "yes on at least 3 and at most 5; 1 partial, 1 in preparation, 2 no." in words


def test_a_graph_of_an_earlier_version_has_no_counts(folder: Path) -> None:
    (row,) = summary(folder)
    assert (row["repeated"], row["at_least"]) == (0, None)
    assert in_words(row) == "KHM 2022: 2 answers: 1 mapped, 1 set aside, 0 queued."
