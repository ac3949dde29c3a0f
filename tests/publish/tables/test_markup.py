"""A table in a notebook."""

import kg
from kg.publish.tables.definition import Column, TableDefinition
from kg.publish.tables.frame import DataTable


def test_a_notebook_shows_the_first_rows_and_the_note(every: kg.Graph) -> None:
    page = every.table("portals")._repr_html_()
    assert page.count("<tr>") == 11
    assert "51 rows, the first 10 shown" in page
    assert '<th scope="col" title="Address as printed">url</th>' in page
    assert page.count("INVENTED DATA") == 1
    assert "Self-reported by the respondent; not a score." in page


def test_cells_are_text_and_no_markup(every: kg.Graph) -> None:
    page = every.table("posts", countries="Brazil")._repr_html_()
    assert "Posts: 0 rows." in page
    page = every.table("claims")._repr_html_()
    assert "<script" not in page
    assert repr(every.table("posts")) == "DataTable('posts', 3 rows, 13 columns)"


def test_what_an_answer_says_stays_text() -> None:
    definition = TableDefinition("t", "T", "A thing", (Column("name", "Name"),))
    page = DataTable(("name",), (("<b>&",),), definition=definition)._repr_html_()
    assert "<td>&lt;b&gt;&amp;</td>" in page
