"""What `make item-quality` writes: an item's findings counted apart for seen and held-out responses."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from kg.evaluate import CountryScore, Evaluation
from kg.evaluate.abstention import Value
from kg.vocabulary.confidence import Bands
from kg.vocabulary.item_quality import ItemQuality

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "item_quality.py"
BANDS = Bands((("high", 0.85), ("low", 0.0)))


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("item_quality", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_right_abstained_and_wrong_findings_are_counted_by_group(script: ModuleType) -> None:
    said = [("yes", "yes"), ("yes", "unknown"), ("no", "yes"), ("unknown", "unknown")]
    cards = tuple(
        CountryScore(f"A{at}", "2022", (), values=(Value("law.exists", *pair),))
        for at, pair in enumerate(said)
    )
    groups = {card.response: {"rules": "seen"} for card in cards} | {"A3-2022": {"rules": "held-out"}}
    table = script.measured(Evaluation(cards, groups, BANDS))["law.exists"]
    assert (table["seen"]["responses"], table["seen"]["right"], table["seen"]["abstained"]) == (3, 1, 1)
    assert (table["held-out"]["responses"], table["held-out"]["right"]) == (1, 1)
    assert table["held-out"]["low"] < 0.5, "one response tells little"


def test_what_is_neither_right_nor_left_open_is_wrong() -> None:
    assert ItemQuality(38, 30, 5, 0.6, 0.9).wrong == 3
