from pathlib import Path

import pytest

from kg.errors import ResourceError
from kg.publish.schema import schema
from kg.resources import ontology_folder


def test_every_term_has_a_kind_and_a_definition() -> None:
    table = schema(ontology_folder())
    assert {row["kind"] for row in table} == {"class", "relation", "attribute"}
    assert [row["term"] for row in table if not row["definition"]] == []


def test_domain_and_range_are_prefixed_names() -> None:
    rows = {row["term"]: row for row in schema(ontology_folder())}
    assert rows["egov:inCountry"]["range"] == "egov:Country"
    assert rows["egov:confidence"]["range"] == "xsd:decimal"


def test_an_ontology_that_is_no_turtle(tmp_path: Path) -> None:
    (tmp_path / "egov.ttl").write_text("egov: a", "utf-8")
    with pytest.raises(ResourceError, match=r"egov\.ttl is no Turtle"):
        schema(tmp_path)
    with pytest.raises(ResourceError, match="cannot be read"):
        schema(tmp_path / "none")
