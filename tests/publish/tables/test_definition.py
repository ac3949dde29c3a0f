"""The tables of the ontology folder, and what is said of a mistake in one."""

import shutil
from pathlib import Path

import pytest

from kg.errors import ResourceError
from kg.publish.tables.definition import load_tables
from kg.publish.tables.making import MADE

ASKED_FOR = {
    "findings", "findings_wide", "findings_by_group", "documents", "references", "portals", "bodies", "posts",
    "services", "partnerships", "measures", "claims", "responses",
}  # fmt: skip


def test_every_table_says_what_a_row_is(ontology: Path) -> None:
    tables = load_tables(ontology)
    assert set(tables) == ASKED_FOR
    assert all(table.row and table.title and table.columns for table in tables.values())


def test_what_columns_name_is_made_and_nothing_is_made_for_nobody(ontology: Path) -> None:
    named = {column.made for table in load_tables(ontology).values() for column in table.columns}
    assert named - {""} == set(MADE)


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ("name: body,", "name: long,", "'long' cannot name a column"),
        ("name: body,", "name: Body,", "'Body' cannot name a column"),
        ("is: Name,", f"is: {'n' * 81},", "`is` needs 1 to 80"),
        ("codes: sector", "codes: sectors", "no scheme 'sectors'"),
        ("made: leads", "made: leads, path: egov:url", "only one of path, where and made"),
        ("use: trace", "use: traces", "no set 'traces'"),
        ("name: also,", "name: body,", "two columns are called body"),
        ("sort: [iso3, body]", "sort: [iso3, bodies]", "bodies, which is no column"),
        ("title:", "titel:", "bodies.yaml"),
    ],
)
def test_a_mistake_is_named(ontology: Path, tmp_path: Path, old: str, new: str, wrong: str) -> None:
    shutil.copytree(ontology / "schemes", tmp_path / "schemes")
    (tmp_path / "tables").mkdir()
    for name in ("sets", "bodies"):
        shutil.copy(ontology / "tables" / f"{name}.yaml", tmp_path / "tables")
    file = tmp_path / "tables" / "bodies.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(ResourceError, match=wrong):
        load_tables(tmp_path)
