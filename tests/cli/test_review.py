"""The commands of a reviewer: `kg review`, and decisions for `kg build` and `kg validate`."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from kg.decisions import read_decisions

Run = Callable[..., tuple[int, str, str]]

ANSWERS = {
    13: "In June 2021 the government adopted the National Digital Policy 2021-2030",
    35: "National Digital Policy 2021-2030, adopted in May 2021",
}


@pytest.fixture
def response(tmp_path: Path, printout: Callable[..., str]) -> Path:
    path = tmp_path / "response.txt"
    path.write_text(printout(ANSWERS), "utf-8")
    return path


@pytest.fixture
def graph(run: Run, response: Path, tmp_path: Path) -> Path:
    assert run("build", response, "-o", tmp_path / "graph", "-q", "--no-validate")[0] == 0
    return tmp_path / "graph"


def decide(path: Path, decision: str, kind: str) -> None:
    """Fills in the first block of a kind."""
    head, mark, rest = path.read_text("utf-8").partition(f", {kind}:")
    rest = rest.replace('"?"', decision, 1).replace('author: ""', "author: Ana Prak", 1)
    rest = rest.replace('date: ""', "date: 2026-11-20", 1).replace('reason: ""', "reason: I looked.", 1)
    path.write_text(head + mark + rest, "utf-8")


def test_the_queue_is_a_file_of_open_decisions(run: Run, graph: Path, tmp_path: Path) -> None:
    code, out, err = run("review", graph)
    blocks = yaml.safe_load(out)["decisions"]
    assert code == 0
    assert err == f"{len(blocks)} to decide.\n"
    assert {block["decision"] for block in blocks} == {"?"}
    assert run("review", graph, "-o", tmp_path / "queue.yaml")[:2] == (0, "")
    assert (tmp_path / "queue.yaml").read_text("utf-8") == out
    assert read_decisions(tmp_path / "queue.yaml").open == len(blocks)


def test_a_queue_overwrites_no_decisions(run: Run, graph: Path, tmp_path: Path) -> None:
    (tmp_path / "queue.yaml").write_text("mine", "utf-8")
    code, _, err = run("review", graph, "-o", tmp_path / "queue.yaml")
    assert (code, (tmp_path / "queue.yaml").read_text("utf-8")) == (1, "mine")
    assert "is there already and may hold decisions" in err


def test_from_the_queue_to_the_graph(run: Run, response: Path, graph: Path, tmp_path: Path) -> None:
    queue = tmp_path / "queue.yaml"
    run("review", graph, "-o", queue)
    decide(queue, "accept", "contradiction")
    left = run("review", graph, "--decisions", queue)
    assert "contradiction" not in left[1]
    assert ", 1 decided" in left[2]
    assert run("build", response, "-o", graph, "-q", "--decisions", queue)[0] == 0
    assert "contradiction" not in run("review", graph)[1]
    text = run("explain", "National Digital Policy 2021-2030", "-g", graph, "-f", "text")[1]
    assert "rejected by Ana Prak on 2026-11-20: I looked." in text
    assert "confirmed by Ana Prak on 2026-11-20: I looked." in text


def test_a_decision_on_other_words_is_told_and_the_exit_code_too(
    run: Run, response: Path, graph: Path, tmp_path: Path
) -> None:
    queue = tmp_path / "queue.yaml"
    run("review", graph, "-o", queue)
    decide(queue, "accept", "contradiction")
    response.write_text(response.read_text("utf-8").replace("the government", "our government"), "utf-8")
    code, _, err = run("build", response, "-o", graph, "-q", "--decisions", queue)
    assert code == 5
    assert "the decision of Ana Prak (2026-11-20) to accept response/2022/TCD/claim/" in err
    assert "is open again and was not applied" in err
    assert "decided before, on other words: Ana Prak" in run("review", graph, "--decisions", queue)[1]


@pytest.mark.parametrize("content", ["decisions: [", "decisions:\n  - decision: merge\n    author: A\n"])
def test_a_bad_file_changes_no_graph(
    run: Run, response: Path, graph: Path, tmp_path: Path, content: str
) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(content, "utf-8")
    response.write_text(response.read_text("utf-8").replace("Policy", "Strategy"), "utf-8")
    before = {path: path.read_bytes() for path in graph.rglob("*") if path.is_file()}
    code, out, err = run("build", response, "-o", graph, "-q", "--decisions", bad)
    assert (code, out) == (1, "")
    assert "Error: bad.yaml" in err
    assert {path: path.read_bytes() for path in graph.rglob("*") if path.is_file()} == before
    assert run("validate", graph, "--decisions", bad)[0] == run("review", graph, "--decisions", bad)[0] == 1


def test_an_unknown_country_is_refused(run: Run, response: Path, graph: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(
        "decisions:\n  - decision: reject\n    author: A\n    date: 2026-11-20\n    reason: b\n"
        "    thing: body/XXX/one\n    evidence: c\n",
        "utf-8",
    )
    code, _, err = run("build", response, "-o", graph, "-q", "--decisions", bad)
    assert code == 1
    assert "block 1 (line 2): 'XXX' is no ISO 3166 alpha-3 code" in err


def test_waivers_are_signed_applied_and_told_when_stale(run: Run, graph: Path, tmp_path: Path) -> None:
    path = tmp_path / "waivers.yaml"
    path.write_text(run("validate", graph, "-f", "waivers")[1], "utf-8")
    text = path.read_text("utf-8")
    signed = text.replace('author: ""', "author: Ana").replace('date: ""', "date: 2026-11-20")
    path.write_text(signed.replace('reason: ""', "reason: known"), "utf-8")
    code, out, _ = run("validate", graph, "--decisions", path, "--fail-on", "warning")
    assert code == 0
    assert "waived by Ana on 2026-11-20: known" in out
    path.write_text(path.read_text("utf-8").replace("claim/", "claim/x"), "utf-8")
    code, _, err = run("validate", graph, "--decisions", path)
    assert code == 5
    assert "fits no result any more" in err


def test_a_folder_that_was_changed_since_the_build_is_told(run: Run, graph: Path) -> None:
    path = graph / "countries" / "TCD.nq"
    path.write_bytes(path.read_bytes().replace(b"2021-05", b"2021-04"))
    code, _, err = run("validate", graph)
    assert code == 1
    assert "TCD.nq was changed since the graph was built" in err


def test_anything_may_be_asked_about(run: Run, graph: Path) -> None:
    out = run("review", graph, "--about", "National Digital Policy 2021-2030")[1]
    blocks = yaml.safe_load(out)["decisions"]
    assert blocks[0]["thing"] == "document/TCD/national-digital-policy"
    assert len(blocks) > 3
    code, _, err = run("review", graph, "--about", "No such thing")
    assert code == 1
    assert "No such thing" in err
