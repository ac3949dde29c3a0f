from pathlib import Path

import pytest
import yaml

from kg.errors import ResourceError
from kg.resources import ontology_folder
from kg.vocabulary.confidence import load_bands
from kg.vocabulary.rules import load_rules


def test_rules_are_explained_in_words() -> None:
    rules = load_rules(ontology_folder())
    assert "mention" in rules
    assert all(rule.label and len(rule.definition.split()) > 4 for rule in rules.values())


def test_a_mistake_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_text("mention: {label: Mention}\n", "utf-8")
    with pytest.raises(ResourceError, match=r"rules\.yaml.*definition"):
        load_rules(tmp_path)


ROW = "mention: {label: Mention, definition: Words name a thing., confidence: 0.8}\n"


def folder(tmp_path: Path, calibration: str) -> Path:
    (tmp_path / "rules.yaml").write_text(ROW, "utf-8")
    (tmp_path / "calibration.yaml").write_text(calibration, "utf-8")
    return tmp_path


def test_a_rule_that_was_measured_tells_what_was_measured(tmp_path: Path) -> None:
    measured = "mention: {judged: 40, right: 39, countries: 12, confidence: 0.87}\n"
    rule = load_rules(folder(tmp_path, measured))["mention"]
    assert rule.measured is not None
    assert (rule.confidence, rule.measured.judged, rule.measured.right) == (0.8, 40, 39)
    assert rule.told(0.8) == 0.87
    assert rule.told(0.72) == pytest.approx(0.87 * 0.9)


def test_a_rule_that_was_judged_too_seldom_keeps_its_weight(tmp_path: Path) -> None:
    rule = load_rules(folder(tmp_path, "mention: {judged: 4, right: 4, countries: 2}\n"))["mention"]
    assert (rule.measured, rule.told(0.72)) == (None, 0.72)


def test_a_measured_rule_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"calibration\.yaml.*odd"):
        load_rules(folder(tmp_path, "odd: {judged: 4, right: 4, countries: 2}\n"))


def test_no_rule_is_measured_by_less_than_the_model_asks_for() -> None:
    bands = load_bands(ontology_folder())
    rows = yaml.safe_load((ontology_folder() / "calibration.yaml").read_text("utf-8"))
    for code, row in rows.items():
        assert 0 <= row["right"] <= row["judged"], code
        enough = row["judged"] >= bands.claims and row["countries"] >= bands.countries
        assert ("confidence" in row) is enough, f"{code}: run `make calibration`"
