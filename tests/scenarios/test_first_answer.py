"""The first answer: what `make demo` shows somebody who has just arrived and writes no SPARQL."""

import json
import re
import shlex
from pathlib import Path

import pytest

import kg
from tests.scenarios.conftest import KHM, Run

MAKEFILE = KHM.parents[1] / "Makefile"
TECHNOLOGIES = {"5G", "artificial intelligence", "blockchain", "Internet of Things", "robotics"}
ADOPTED = "Policy framework on digital economy and society 2021-2035"
DRAFT = "Policy Framework on Digital Government"
STRAIGHT_LINING = (
    "10 of 11 rows rest on answers given in the same words under several questions (straight-lining)"
)


@pytest.fixture(scope="module")
def demo() -> tuple[list[str], list[str]]:
    """The two commands of `make demo`: that which builds, and that which asks."""
    recipe = MAKEFILE.read_text("utf-8").partition("\ndemo:")[2].partition("\n\n")[0]
    build, ask = (shlex.split(line)[1:] for line in re.findall(r"^\t(\$\(BIN\)/kg .*)", recipe, re.MULTILINE))
    return build, ask


def asked(demo: tuple[list[str], list[str]], graph: Path, form: str) -> list[str]:
    """The command that asks, with another graph and format."""
    words = [str(graph) if word == "$(DEMO)" else word for word in demo[1]]
    return [*words[: words.index("-f") + 1], form]


def test_ten_rows_and_industry_4_with_question_and_quote(
    run: Run, cambodia: kg.Graph, demo: tuple[list[str], list[str]]
) -> None:
    assert demo[0][:2] == ["build", "examples/khm-2022.txt"]
    code, out, err = run(*asked(demo, cambodia.path, "json"))
    rows = json.loads(out)
    assert code == 0
    assert len(rows) == 11
    standing = {DRAFT: "draft", ADOPTED: "adopted"}
    found = {(row["strategy"], row["standing"], row["technology"]) for row in rows}
    ten = {(name, state, technology) for name, state in standing.items() for technology in TECHNOLOGIES}
    assert ten < found
    (other,) = found - ten
    assert other[2] == "Industry 4.0"

    # Each quote stands in the response, under the question that the row names.
    response = " ".join(KHM.read_text("utf-8").split())
    for row in rows:
        assert row["quote"]
        assert " ".join(row["quote"].split()) in response
        assert f" {row['question']}. " in response
    assert {row["question"] for row in rows if row["technology"] in TECHNOLOGIES} == {75, 76, 77, 78, 79}
    assert STRAIGHT_LINING in err


def test_what_is_shown_on_the_screen(run: Run, cambodia: kg.Graph, demo: tuple[list[str], list[str]]) -> None:
    code, out, err = run(*asked(demo, cambodia.path, "table"))
    lines = [line.split(maxsplit=1) for line in out.splitlines()]
    shown = {name: [value for key, *rest in filter(None, lines) if key == name for value in rest]
             for name in ("technology", "question", "quote", "status")}  # fmt: skip
    assert code == 0
    assert [len(values) for values in shown.values()] == [11, 11, 11, 11]
    assert STRAIGHT_LINING in err
    assert not re.search(r"SELECT|PREFIX|egov:", out + err)


def test_the_statements_behind_the_notice_can_be_asked_for(cambodia: kg.Graph) -> None:
    table = cambodia.ask("strategies-by-technology", country="Cambodia")
    assert STRAIGHT_LINING in table.notes[0]
    repeated = {(row["subject"], row["value"]) for row in cambodia.ask("repeated-answers")}
    ten = {(row["strategy"], row["technology"]) for row in table if row["technology"] in TECHNOLOGIES}
    assert len(ten) == 10
    assert ten < repeated
