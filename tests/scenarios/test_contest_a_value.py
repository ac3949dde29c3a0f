"""Contest a value: see the ground of a finding, decide otherwise, see who decided, and undo it.

The finding is Cambodia's on data protection: `partial`, as a law on commerce has one article on it.
"""

import csv
from pathlib import Path
from shutil import copytree

import pytest

import kg
from tests.review.conftest import snapshot
from tests.scenarios.conftest import KHM, Run

ITEM = "legal.data_protection.exists"
AUTHOR = "Ana Prak"
DECIDED = {
    '- decision: "?"': "- decision: set",
    'author: ""': f"author: {AUTHOR}",
    'date: ""': "date: 2026-11-20",
    'reason: ""': "reason: One article of a law on commerce is no law on data protection.",
    'value: ""': 'value: "no"',
}


def finding(run: Run, graph: Path) -> dict[str, str]:
    """The row of the item in the table of findings."""
    code, out, _ = run("export", graph, "--table", "findings", "-f", "csv")
    assert code == 0
    (row,) = (row for row in csv.DictReader(out.splitlines()) if row["item"] == ITEM)
    return row


@pytest.mark.unmeasured
@pytest.mark.slow
def test_a_value_is_contested_and_the_contest_undone(run: Run, cambodia: kg.Graph, tmp_path: Path) -> None:
    graph = tmp_path / "graph"
    copytree(cambodia.path, graph)
    before = snapshot(graph)
    decisions = tmp_path / "decisions.yaml"
    build = ("build", KHM, "-o", graph, "-q", "--decisions", decisions)

    # What is found, and on which words it rests.
    row = finding(run, graph)
    assert (row["value"], row["reviewed_by"]) == ("partial", "")
    assert "article 32" in row["context"]
    for name in (row["short"], row["question"], ITEM):
        for form in ("text", "csv"):
            code, told, _ = run("explain", name, "-g", graph, "-f", form)
            assert code == 0
            assert "article 32" in told

    # A person decides otherwise, in a block that egovkg wrote.
    code, block, _ = run("review", graph, "--about", row["short"])
    assert (code, block) == (0, run("review", graph, "--about", ITEM)[1])
    assert code == 0
    assert "article 32" in block
    for asked, given in DECIDED.items():
        assert block.count(asked) == 1
        block = block.replace(asked, given)
    decisions.write_text(block, "utf-8")
    assert run(*build)[0] == 0

    # The table shows the new value and its author; the old one and the reason are not lost.
    row = finding(run, graph)
    assert (row["value"], row["reviewed_by"]) == ("no", AUTHOR)
    told = run("explain", ITEM, "-g", graph, "-f", "text")[1]
    assert AUTHOR in told
    assert "One article of a law on commerce" in told
    assert "article 32" in told

    # Without the decision everything is as it was, to the byte.
    assert snapshot(graph) != before
    decisions.write_text("decisions:\n", "utf-8")
    assert run(*build)[0] == 0
    assert snapshot(graph) == before
    assert finding(run, graph)["reviewed_by"] == ""
