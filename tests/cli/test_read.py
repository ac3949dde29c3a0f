"""`kg read`: one object for one response, a list for several, and what to do about bad inputs."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import kg

Run = Callable[..., tuple[int, str, str]]

ROOT = Path(__file__).resolve().parents[2]
CAMBODIA = ROOT / "examples" / "khm-2022.txt"


@pytest.fixture
def chad(tmp_path: Path, printout: Callable[..., str]) -> Path:
    """A response with personal data in it."""
    path = tmp_path / "in" / "chad.txt"
    path.parent.mkdir()
    path.write_text(printout({2: "Ana Paz", 5: "ana@gov.td", 13: "Ask Ana Paz"}), "utf-8")
    return path


def test_a_file_with_one_response_is_an_object(run: Run) -> None:
    code, out, err = run("read", CAMBODIA)
    found = json.loads(out)
    assert (code, err, found["country"], found["edition"]) == (0, "", "KHM", "2022")
    (response,) = kg.read(CAMBODIA)
    assert found == kg.as_json(response)
    assert list(found["answers"][13]) == [
        "number",
        "key",
        "options",
        "selected",
        "typed",
        "text",
        "status",
        "language",
        "position",
    ]


def test_files_folders_and_a_file_with_several_are_lists(run: Run, chad: Path) -> None:
    both = run("read", CAMBODIA, chad)[1]
    folder = run("read", chad.parent)[1]
    many = chad.parent / "many.jsonl"
    assert run("read", CAMBODIA, chad, "-o", many)[:2] == (0, "")
    assert len(many.read_text("utf-8").splitlines()) == 2
    countries = [
        [one["country"] for one in json.loads(text)] for text in (both, folder, run("read", many)[1])
    ]
    assert [sorted(found) for found in countries] == [["KHM", "TCD"], ["TCD"], ["KHM", "TCD"]]
    assert len(run("read", many, "-f", "jsonl")[1].splitlines()) == 2


def test_personal_data_is_blanked_unless_asked_for(run: Run, chad: Path) -> None:
    assert "Ana" not in run("read", chad)[1]
    shown = run("read", chad, "--include-restricted")[1]
    assert (shown.count("Ana Paz"), shown.count("ana@gov.td")) == (2, 1)


def test_a_bad_file_among_others_is_told_and_exits_3(run: Run, chad: Path) -> None:
    bad = chad.with_name("bad.json")
    bad.write_text('{"edition": "2022", "answers": [{}]}', "utf-8")
    code, out, err = run("read", bad, chad)
    assert (code, [one["country"] for one in json.loads(out)]) == (3, ["TCD"])
    assert "bad.json, answers[0]: give the question's `number`" in err


def test_nothing_readable_is_1_and_writes_nothing(run: Run, chad: Path) -> None:
    chad.write_text("Dear all", "utf-8")
    output = chad.with_name("out.json")
    code, out, err = run("read", chad, "-o", output)
    assert (code, out, output.exists()) == (1, "", False)
    assert "chad.txt is no response" in err
    code, _, err = run("read", chad, chad.with_name("none.txt"))
    assert (code, err.count("\n")) == (1, 3)


def test_edition_and_country_of_the_command(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('{"answers": [{"key": "strategy.exists", "text": "Yes"}]}', "utf-8")
    found = json.loads(run("read", path, "--edition", "2022", "--country", "khm")[1])
    assert (found["country"], found["answers"][55]["selected"]) == ("KHM", ["Yes"])


def test_the_schema_is_printed(run: Run) -> None:
    code, out, _ = run("read", "--schema")
    assert (code, out) == (0, (ROOT / "ontology" / "response.schema.json").read_text("utf-8"))
