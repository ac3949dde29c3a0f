"""Stata files as pandas opens them: labels, and missing values that tell why."""

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import kg
from kg.publish.tables.frame import DataTable
from kg.publish.tables.stata import stata_bytes
from kg.vocabulary.codes import load_codes

_MISSING = 2147483621


def opened(table: DataTable, folder: Path) -> tuple[pd.DataFrame, dict[str, dict[Any, str]], dict[str, str]]:
    """The cells with missing values as they are, value labels by column, and labels of columns."""
    path = table.write(folder / "t.dta")
    with pd.io.stata.StataReader(path, convert_missing=True) as reader:
        frame = reader.read(convert_categoricals=False)
        sets = dict(zip(frame.columns, reader._lbllist, strict=True))
        labels = reader.value_labels()
        return (
            frame,
            {name: labels[key] for name, key in sets.items() if key in labels},
            reader.variable_labels(),
        )


def test_every_code_and_missing_code_has_its_label(every: kg.Graph, ontology: Path, tmp_path: Path) -> None:
    _, labels, columns = opened(every.table("findings"), tmp_path)
    codes = load_codes(ontology)
    missing = {_MISSING + 1 + ord(one.letter) - ord("a"): one.label for one in codes.missing}
    values = {one.number: one.label for one in codes.values["finding-value"]}
    assert labels["value"] == {**values, **missing}
    assert labels["suggested"] == values
    assert labels["basis"] == {one.number: one.label for one in codes.values["claim-basis"]}
    assert labels["fixture"] == {0: "no", 1: "yes"}
    assert columns["lower"] == "1 if yes for certain, else 0; adds up to at_least"


def test_missing_values_tell_why_in_the_long_and_in_the_wide_table(every: kg.Graph, tmp_path: Path) -> None:
    long, _, _ = opened(every.table("findings", countries=["KHM", "BRA"]), tmp_path)
    cells = {(row.iso3, row.question): str(row.value) for row in long.itertuples()}
    assert cells["KHM", 48] == ".c"
    assert cells["KHM", 44] == "1"
    assert cells["BRA", 44] == ".n"
    wide, labels, _ = opened(every.table("findings_wide", countries=["KHM", "BRA"]), tmp_path)
    assert [str(cell) for cell in wide["q48_expenditure"]] == [".n", ".c"]
    assert [str(cell) for cell in wide["q36_ati"]] == [".n", "3"]
    assert labels["q36_ati"][3] == "in preparation"


@pytest.mark.parametrize("name", ["documents", "claims", "findings_by_group", "responses", "measures"])
def test_other_tables_open_too(every: kg.Graph, tmp_path: Path, name: str) -> None:
    table = every.table(name)
    frame, _, _ = opened(table, tmp_path)
    assert tuple(frame.columns) == table.columns
    assert len(frame) == len(table)


def label_of(table: DataTable, tmp_path: Path) -> str:
    path = tmp_path / "t.dta"
    path.write_bytes(stata_bytes(table))
    with pd.io.stata.StataReader(path) as reader:
        return str(reader.data_label)


def test_the_label_of_the_file_says_what_is_invented_first(every: kg.Graph, tmp_path: Path) -> None:
    official = every.table("findings", countries="KHM")
    assert (
        label_of(official, tmp_path) == "Findings, n = 1 response of 1 country. Self-reported; not a score."
    )
    label = label_of(every.table("findings"), tmp_path)
    assert label.startswith("INVENTED DATA: Findings, n = ")
    assert len(label) <= 80
    assert "of them invented" in label


def test_an_empty_table_opens(every: kg.Graph, tmp_path: Path) -> None:
    frame, _, _ = opened(every.table("documents", countries="Brazil"), tmp_path)
    assert len(frame) == 0


def test_long_text_is_kept_and_no_time_is_written(every: kg.Graph, tmp_path: Path) -> None:
    table = every.table("claims")
    longest = max(table, key=lambda row: len(str(row["quote"] or "")))
    frame, _, _ = opened(table, tmp_path)
    assert longest["quote"] in set(frame["quote"])
    assert b"<timestamp>\x1101 Jan 1960 00:00</timestamp>" in stata_bytes(table)
