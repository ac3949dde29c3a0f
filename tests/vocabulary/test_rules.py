from pathlib import Path

import pytest

from kg.errors import ResourceError
from kg.resources import ontology_folder
from kg.vocabulary.rules import load_rules


def test_rules_are_explained_in_words() -> None:
    rules = load_rules(ontology_folder())
    assert "mention" in rules
    assert all(rule.label and len(rule.definition.split()) > 4 for rule in rules.values())


def test_a_mistake_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_text("mention: {label: Mention}\n", "utf-8")
    with pytest.raises(ResourceError, match=r"rules\.yaml.*definition"):
        load_rules(tmp_path)
