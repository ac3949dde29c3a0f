"""When responses were given, as tables tell."""

from pathlib import Path
from shutil import copytree

import pytest

import kg
from kg.vocabulary.questionnaire import load_questionnaires
from tests.readers.exports import export_of, separated


@pytest.mark.slow
def test_the_time_of_completion_in_a_spreadsheet_is_the_date_of_the_response(
    ontology: Path, tmp_path: Path
) -> None:
    file = tmp_path / "answers.csv"
    file.write_text(separated(export_of(load_questionnaires(ontology)["2022"], {36: "Yes"})), "utf-8")
    graph = kg.build(file, tmp_path / "graph", validate=False)
    (row,) = graph.table("responses")
    assert (row["iso3"], row["response_date"]) == ("TCD", "2021-06-21")
    assert (row["fieldwork_start"], row["fieldwork_end"]) == (None, None)


def test_a_printout_without_that_time_has_no_date(official: kg.Graph) -> None:
    (row,) = official.table("responses")
    assert row["response_date"] is None


def test_fieldwork_is_told_by_the_edition(three_countries: Path, ontology: Path, tmp_path: Path) -> None:
    own = copytree(ontology, tmp_path / "own")
    form = own / "questionnaires" / "msq-2022.yaml"
    dates = 'fieldwork: {start: "2021-06-01", end: "2021-09-30"}'
    form.write_text(f"{dates}\n{form.read_text('utf-8')}", "utf-8")
    (row,) = kg.load(three_countries, ontology=own).table("responses")
    assert (row["fieldwork_start"], row["fieldwork_end"]) == ("2021-06-01", "2021-09-30")
