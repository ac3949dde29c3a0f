"""Tables and codebook say the same: variables, numbers, labels and missing codes."""

from pathlib import Path
from typing import Any

import pytest

import kg
from kg.publish.codebook import Codebook
from kg.publish.tables.definition import load_tables
from kg.publish.tables.frame import DataTable
from kg.publish.tables.stata import value_labels
from kg.resources import ontology_folder

pyreadstat: Any = pytest.importorskip("pyreadstat")


def labels_of(book: Codebook) -> dict[object, str]:
    """Numbers and letters of items with their labels, as a Stata file has them."""
    numbers: dict[object, str] = {code.number: code.label for code in book.values()}
    return {**numbers, **{letter: code.label for letter, code in book.missing()}}


def test_a_stata_file_of_items_has_the_variables_and_labels_of_the_codebook(
    cambodia: kg.Graph, plain: Codebook, tmp_path: Path
) -> None:
    path = cambodia.table("findings_wide", all_items=True).write(tmp_path / "wide.dta")
    _, about = pyreadstat.read_dta(str(path), user_missing=True)
    variables = [item.variable for item in plain.items]
    assert [name for name in about.column_names if name in variables] == variables
    for name in variables:
        assert about.variable_value_labels[name] == labels_of(plain), name
        label = about.column_names_to_labels[name]
        assert label == plain.item(name).latest.question.variable_label, name


def test_a_stata_file_of_findings_has_the_labels_of_the_codebook(
    cambodia: kg.Graph, plain: Codebook, tmp_path: Path
) -> None:
    path = cambodia.table("findings").write(tmp_path / "findings.dta")
    frame, about = pyreadstat.read_dta(str(path), user_missing=True)
    assert about.variable_value_labels["value"] == labels_of(plain)
    row = frame[frame["short"] == "q48_expenditure"].iloc[0]
    assert row["value"] == "c"
    assert set(frame["short"]) <= {item.variable for item in plain.items}


@pytest.mark.parametrize("name", sorted(load_tables(ontology_folder())))
def test_the_codes_of_every_column_are_told_with_the_labels_of_the_files(name: str, plain: Codebook) -> None:
    definition = load_tables(ontology_folder())[name]
    frame = DataTable((), (), definition=definition, codes=plain.codes)
    for column in definition.columns:
        told: dict[object, str] = {
            code.number: code.label
            for code in plain.column_codes(definition, column)
            if code.number is not None
        }
        told |= {letter: code.label for letter, code in plain.column_missing(definition, column)}
        assert told == value_labels(frame, column), column.name
