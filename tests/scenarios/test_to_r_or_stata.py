"""Scenario: an analyst takes Cambodia's findings to R or Stata, with the command line and nothing else."""

import csv
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import kg
from kg.cli import main

_DOT_A = 2147483622
TALLY = {"yes": 24, "partial": 5, "in preparation": 5}


@pytest.fixture(scope="module")
def exported(cambodia: kg.Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with findings in long and wide form for Stata and R, and the codebook."""
    folder = tmp_path_factory.mktemp("exported")
    run_kg(
        "export", cambodia.path, "--table", "findings", "--country", "Cambodia", "-o", folder / "findings.dta"
    )
    run_kg("export", cambodia.path, "--table", "findings", "-o", folder / "findings.csv")
    run_kg("export", cambodia.path, "--table", "findings-wide", "-o", folder / "wide.dta")
    run_kg("codebook", "-o", folder / "codebook.csv")
    return folder


def run_kg(*arguments: object) -> None:
    """Runs `kg`, which has to succeed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["kg", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            main()
    assert not end.value.code


def labels(path: Path, column: str) -> dict[str, str]:
    """The value labels of a Stata column, by number, or by letter for missing values."""
    with pd.io.stata.StataReader(path) as reader:
        names: list[Any] = list(reader.read(convert_categoricals=False).columns)
        label_set = reader.value_labels()[reader._lbllist[names.index(column)]]
    return {_told(int(number)): label for number, label in label_set.items()}


def _told(number: int) -> str:
    return f".{chr(ord('a') + number - _DOT_A)}" if number >= _DOT_A else str(number)


def test_a_tabulation_in_stata_form(exported: Path) -> None:
    frame = pd.read_stata(exported / "findings.dta")
    assert len(frame) == 39
    assert {str(value): n for value, n in frame["value"].value_counts().items() if n} == TALLY
    assert frame["value"].isna().sum() == 5
    assert set(frame["iso3"]) == {"KHM"}


def test_question_48_is_missing_with_its_reason(exported: Path) -> None:
    with pd.io.stata.StataReader(exported / "findings.dta", convert_missing=True) as reader:
        frame = reader.read(convert_categoricals=False)
    (row,) = frame[frame["question"].astype(str) == "48"].to_dict("records")
    assert str(row["value"]) == ".c"
    assert row["reason"] == "marks-lost-detail-blank"
    assert labels(exported / "findings.dta", "value")[".c"] == "marks lost and detail blank"


def test_labels_agree_with_the_codebook(exported: Path) -> None:
    with (exported / "codebook.csv").open(encoding="utf-8", newline="") as file:
        items = {row["variable"]: row for row in csv.DictReader(file) if row["table"] == "findings_wide"}
    with pd.io.stata.StataReader(exported / "wide.dta") as reader:
        variables = reader.variable_labels()
    asked = [name for name in variables if name.startswith("q")]
    assert len(asked) == 39
    for name in asked:
        listed = f"{items[name]['codes']}; {items[name]['missing_codes']}".split("; ")
        assert labels(exported / "wide.dta", name) == dict(one.split("=", 1) for one in listed)
        assert items[name]["label"] == variables[name]


def test_a_tabulation_in_r_form(exported: Path) -> None:
    with (exported / "findings.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    tally = Counter(row["value"] for row in rows)
    assert tally == {"yes": 24, "partial": 5, "in-preparation": 5, "unknown": 5}
    assert {row["m49"] for row in rows} == {"116"}
    assert (exported / "findings.csv-metadata.json").exists()
