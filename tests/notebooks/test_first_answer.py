"""The first answer that an analyst gets, in the first notebook: ten rows and one, each with its evidence."""

import io

import pandas as pd
import pytest
from nbformat import NotebookNode

from tests.notebooks.conftest import Executed

FRAMEWORKS = {
    ("Policy framework on digital economy and society 2021-2035", "adopted"),
    ("Policy Framework on Digital Government", "draft"),
}
TECHNOLOGIES = {"5G", "artificial intelligence", "blockchain", "Internet of Things", "robotics"}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def first(executed: Executed) -> NotebookNode:
    return executed("1-from-response-to-graph")


def shown(notebook: NotebookNode, cell_id: str) -> NotebookNode:
    """The first output of a cell."""
    (cell,) = (cell for cell in notebook.cells if cell.id == cell_id)
    output: NotebookNode = cell.outputs[0]
    return output


@pytest.fixture(scope="module")
def rows(first: NotebookNode) -> pd.DataFrame:
    (table,) = pd.read_html(io.StringIO(shown(first, "ask-strategies").data["text/html"]))
    return table


def test_two_frameworks_reference_five_technologies_each(rows: pd.DataFrame) -> None:
    ten = rows[rows["technology"] != "Industry 4.0"]
    assert len(ten) == 10
    assert {*zip(ten["strategy"], ten["standing"], strict=True)} == FRAMEWORKS
    assert {name: {*group["technology"]} for name, group in ten.groupby("strategy")} == {
        name: TECHNOLOGIES for name, _ in FRAMEWORKS
    }


def test_industry_is_referenced_in_so_many_words(rows: pd.DataFrame) -> None:
    (row,) = rows[rows["technology"] == "Industry 4.0"].to_dict("records")
    assert (row["strategy"], row["standing"], row["question"]) == (
        "4th rectangular strategy of Cambodia",
        "adopted",
        55,
    )
    assert row["quote"].endswith("readiness for digital economy and industrial revolution 4.0")


def test_each_row_has_its_question_and_quote(rows: pd.DataFrame) -> None:
    assert rows["question"].isin([55, 75, 76, 77, 78, 79]).all()
    assert (rows["quote"].str.len() > 30).all()


def test_straight_lining_is_told(first: NotebookNode) -> None:
    assert shown(first, "ask-notes").text.startswith("10 of 11 rows rest on answers given in the same words")


def test_nobody_wrote_sparql(first: NotebookNode) -> None:
    assert [cell.id for cell in first.cells if "SELECT" in cell.source or "query(" in cell.source] == []
