"""`kg cite` and `kg report` over the small graph."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


def test_cite_prints_text_bibtex_and_csl_json(run: Run, small_folder: Path) -> None:
    code, out, err = run("cite", "-g", small_folder)
    assert (code, err) == (0, "")
    assert out.startswith("Cambodia (2022). Response to the Member States Questionnaire")
    assert run("cite", "-g", small_folder, "-f", "bibtex")[1].startswith("@misc{khm-2022,\n")
    items = json.loads(run("cite", "-g", small_folder, "-f", "csl-json", "--country", "Cambodia")[1])
    assert [item["type"] for item in items] == ["document", "dataset", "software"]


def test_cite_a_question_that_is_none(run: Run, small_folder: Path) -> None:
    code, out, err = run("cite", "portals-by-functions", "-g", small_folder)
    assert (code, out) == (1, "")
    assert "Did you mean 'portals-by-function'" in err
    assert "List all with: kg ask." in run("cite", "nonsense", "-g", small_folder)[2]


def test_report_writes_one_file(run: Run, small_folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "quality.html"
    assert run("report", small_folder, "-o", page) == (0, "", f"Wrote {page}.\n")
    assert "Estonia" not in page.read_text("utf-8")


def test_a_report_on_a_refused_response_needs_two_flags(run: Run, small_folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "quality.html"
    code, _, err = run("report", small_folder, "-o", page, "--include-fixtures")
    assert (code, "--include-refused" in err, page.exists()) == (1, True, False)
    assert run("report", small_folder, "-o", page, "--include-fixtures", "--include-refused")[0] == 0
    assert "do not pass this page on" in page.read_text("utf-8")


def test_sources_may_stand_in_the_settings(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("egovkg.toml").write_text('sources = "mine.csv"\n', "utf-8")
    Path("mine.csv").write_text("country,url\nKHM,here\n", "utf-8")
    code, _, err = run("build", "response.txt", "-q")
    assert code == 1
    assert "From egovkg.toml: sources mine.csv." in err
    assert "mine.csv, line 2: the url 'here' is no address" in err
