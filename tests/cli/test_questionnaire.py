import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.resources import ontology_folder

Run = Callable[..., tuple[int, str, str]]
EXAMPLE = ontology_folder() / "questionnaires" / "example.yaml"
SAMPLE = Path(__file__).parents[2] / "examples" / "khm-2022.txt"


def test_list_names_every_edition_and_says_which_is_invented(run: Run) -> None:
    code, out, _ = run("questionnaire", "list", "-f", "json")
    assert code == 0
    assert [(row["edition"], row["invented"]) for row in json.loads(out)] == [
        ("2022", False),
        ("example", True),
    ]


@pytest.mark.parametrize("edition", ["example", str(EXAMPLE)])
def test_show_takes_a_name_or_a_file(run: Run, edition: str) -> None:
    code, out, _ = run("questionnaire", "show", edition, "-f", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert (code, len(rows)) == (0, 112)
    assert rows[20]["key"] == "institution.sector.economy_finance"


def test_diff_shows_the_crosswalk_and_sums_it_up(run: Run) -> None:
    code, out, err = run("questionnaire", "diff", "2022", "example", "-f", "csv")
    rows = {row["key"]: row for row in csv.DictReader(io.StringIO(out))}
    assert (code, len(rows)) == (0, 118)
    assert rows["covid.portal.exists"]["change"] == "dropped"
    assert rows["crisis.portal.exists"]["number_was"] == "covid.portal.exists"
    assert rows["strategy.cycle"]["options_after"].startswith("Three-year; Four-year")
    assert rows["profile.country"]["options_before"] == ""
    assert err.startswith("40 of 118 questions are changed: 78 same, 10 reworded, 3 options changed, ")


def test_diff_may_leave_out_what_is_the_same(run: Run) -> None:
    _, out, _ = run("questionnaire", "diff", "2022", str(EXAMPLE), "--changed", "-f", "json")
    assert len(json.loads(out)) == 40


def test_an_edition_that_is_not_there_is_one_clear_error(run: Run) -> None:
    code, out, err = run("questionnaire", "diff", "2022", "2042")
    assert (code, out) == (1, "")
    assert "2042 is no edition that is described (2022, example), and there is no file of that name." in err


def test_lint_is_silent_about_a_sound_file_and_fails_on_an_error(run: Run, tmp_path: Path) -> None:
    assert run("questionnaire", "lint", EXAMPLE) == (0, "", f"{EXAMPLE}: nothing is wrong.\n")
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(EXAMPLE.read_text("utf-8").replace("type: email", "type: e-mail", 1), "utf-8")
    code, out, _ = run("questionnaire", "lint", wrong)
    assert code == 1
    assert "error: question 5: type: the scheme answer-type has no concept 'e-mail'" in out
    code, out, _ = run("questionnaire", "lint", wrong, "-f", "csv")
    (row,) = csv.DictReader(io.StringIO(out))
    assert (code, row["question"], row["severity"]) == (1, "5", "error")


def test_draft_prints_a_file_that_lint_can_check(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "new.yaml"
    code, out, err = run("questionnaire", "draft", SAMPLE, "-o", file, "--edition", "2024")
    assert (code, out) == (0, "")
    assert "112 questions are known, 0 are like a known one, 0 are new." in err
    code, out, _ = run("questionnaire", "lint", file)
    assert (code, out.count("\n")) == (1, 1)
    assert "title is still to be written" in out


def test_draft_of_what_is_no_questionnaire(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear all,\n", "utf-8")
    code, out, err = run("questionnaire", "draft", file)
    assert (code, out) == (1, "")
    assert "letter.txt holds no numbered questions" in err
