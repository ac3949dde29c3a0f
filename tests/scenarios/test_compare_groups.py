"""Compare groups with care: who is counted, of how many, and who is not there."""

import csv
from pathlib import Path

import pytest

import kg
from tests.scenarios.conftest import KHM, Run

FIXTURES = [
    KHM.parents[1] / "tests" / "data" / "responses" / name for name in ("est-2022.txt", "kir-2022.txt")
]
ITEM = "legal.data_protection.exists"
DENOMINATORS = ("members", "loaded", "asked", "known")
BANNER = (
    "INVENTED DATA: some of the responses behind this graph were written for testing (EST 2022, KIR 2022)"
)
LEFT_OUT = "Invented responses are left out unless asked for: EST, KIR."


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Cambodia's response with the invented ones of Estonia and Kiribati."""
    folder = tmp_path_factory.mktemp("three") / "graph"
    kg.build([KHM, *FIXTURES], folder, validate=False)
    return folder


def rows(out: str) -> list[dict[str, str]]:
    return list(csv.DictReader(out.splitlines()))


def counted(out: str) -> dict[str, dict[str, str]]:
    """The counts of the item by group."""
    return {row["group"]: row for row in rows(out) if row["item"] == ITEM}


def denominators(row: dict[str, str]) -> list[int]:
    return [int(row[name]) for name in DENOMINATORS]


def test_least_developed_countries_against_the_others(run: Run, three: Path) -> None:
    command = ("export", three, "--table", "findings-by-group", "--group", "LDC", "-f", "csv")

    # Invented responses do not count unless they are asked for: one country is no group to speak of.
    code, out, err = run(*command)
    groups = counted(out)
    assert code == 0
    assert LEFT_OUT in err
    assert (denominators(groups["ldc"]), groups["ldc"]["partial"]) == ([46, 1, 1, 1], "1")
    assert denominators(groups["not-ldc"]) == [147, 0, 0, 0]
    assert (groups["not-ldc"]["no"], groups["not-ldc"]["share_at_least"]) == ("0", "")

    # With them every count says how many are invented, and the banner stands beside it.
    code, out, err = run(*command, "--include-fixtures")
    groups = counted(out)
    assert code == 0
    assert BANNER in err
    assert [groups[name]["fixtures"] for name in ("all", "ldc", "not-ldc")] == ["2", "1", "1"]
    assert denominators(groups["ldc"]) == [46, 2, 2, 2]
    assert (groups["ldc"]["partial"], groups["ldc"]["in_preparation"]) == ("1", "1")
    assert (denominators(groups["not-ldc"]), groups["not-ldc"]["yes"]) == ([147, 1, 1, 1], "1")
    for row in groups.values():
        values = ("yes", "partial", "in_preparation", "no", "not_applicable")
        assert sum(int(row[value]) for value in values) == int(row["known"])


def test_a_fixture_is_flagged_in_each_row_and_bannered_in_each_answer(run: Run, three: Path) -> None:
    _, out, err = run("export", three, "--table", "findings", "--include-fixtures", "-f", "csv")
    assert {(row["iso3"], row["fixture"]) for row in rows(out)} == {
        ("KHM", "0"), ("EST", "1"), ("KIR", "1"),
    }  # fmt: skip
    assert BANNER in err
    asked = ("ask", "lead-bodies", "-g", three)
    assert {row["country"] for row in rows(run(*asked)[1])} == {"Cambodia"}
    assert "Only an invented one is there" in run(*asked, "--country", "Kiribati")[2]
    _, out, err = run(*asked, "--group", "LDC", "--include-fixtures")
    assert {row["country"] for row in rows(out)} == {"Cambodia", "Kiribati"}
    assert "The response of Kiribati is invented" in err


def test_brazil_has_no_response_loaded_which_is_not_a_no(run: Run, three: Path) -> None:
    code, out, err = run("export", three, "--table", "findings", "--country", "Brazil", "-f", "csv")
    found = rows(out)
    assert code == 0
    assert found
    assert {(row["iso3"], row["response"], row["value"], row["reason"]) for row in found} == {
        ("BRA", "no response loaded", "", "no-response-loaded")
    }
    assert "No response loaded, which is not a no: BRA 2022." in err
    code, out, err = run("ask", "findings-by-item", "-g", three, "--country", "Brazil")
    assert (code, rows(out), err) == (0, [], "No response of Brazil is loaded.\n")
    assert "no response loaded" in {
        row["situation"]
        for row in rows(run("ask", "countries-without-law", "-g", three, "--country", "BRA")[1])
    }
