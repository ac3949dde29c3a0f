"""The codebook as CSV."""

import csv
import io

from kg.publish.codebook import Codebook
from kg.publish.codebook.listing import COLUMNS
from kg.publish.tables.definition import load_tables
from kg.resources import ontology_folder
from kg.values.counts import COLUMNS as COUNTED


def rows(book: Codebook) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(book.text("csv"))))


def test_a_row_for_each_item(counted: Codebook) -> None:
    listed = rows(counted)
    assert tuple(listed[0]) == (*COLUMNS, *COUNTED)
    (ati,) = [row for row in listed if row["variable"] == "q36_ati"]
    assert ati["codes"] == "1=yes; 2=partial; 3=in preparation; 4=no"
    assert ".c=marks lost and detail blank" in ati["missing_codes"]
    assert (ati["number"], ati["editions"], ati["options"], ati["details"]) == (
        "36",
        "2022: 36",
        "Yes; No",
        "37",
    )
    assert ati["label"] == "Law on access to information"
    assert ati["question"].startswith("Is there any legislation")
    assert ati["sdg_indicator"] == "16.10.2"
    assert int(ati["held_out_responses"]) == sum(
        int(ati[f"held_out_{name}"]) for name in ("right", "abstained", "wrong")
    )
    assert (ati["loaded"], ati["in_preparation"]) == ("1", "1")


def test_a_row_for_each_column_of_each_table(plain: Codebook) -> None:
    listed = {(row["table"], row["variable"]): row for row in rows(plain)}
    for table in load_tables(ontology_folder()).values():
        for column in table.columns:
            assert listed[table.name, column.name]["label"] == column.label
    assert listed["findings", "value"]["missing_codes"].startswith(".a=not asked")
    assert listed["findings", "suggested"]["missing_codes"] == ""
    assert listed["findings", "closed"]["codes"] == "0=no; 1=yes"
    assert "draft=draft" in listed["documents", "standing"]["codes"]


def test_no_cell_is_a_formula_for_a_spreadsheet(counted: Codebook) -> None:
    cells = [cell for row in rows(counted) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
