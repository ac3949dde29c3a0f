"""What `make item-quality` writes: an item's findings counted apart for seen and held-out responses."""

from benchmarks.item_quality import measured
from kg.evaluate import CountryScore, Evaluation
from kg.evaluate.abstention import Value
from kg.vocabulary.confidence import Bands
from kg.vocabulary.item_quality import ItemQuality

BANDS = Bands((("high", 0.85), ("low", 0.0)))


def test_right_abstained_and_wrong_findings_are_counted_by_group() -> None:
    said = [("yes", "yes"), ("yes", "unknown"), ("no", "yes"), ("unknown", "unknown")]
    cards = tuple(
        CountryScore(f"A{at}", "2022", (), values=(Value("law.exists", *pair),))
        for at, pair in enumerate(said)
    )
    groups = {card.response: {"rules": "seen"} for card in cards} | {"A3-2022": {"rules": "held-out"}}
    table = measured(Evaluation(cards, groups, BANDS))["law.exists"]
    assert (table["seen"]["responses"], table["seen"]["right"], table["seen"]["abstained"]) == (3, 1, 1)
    assert (table["held-out"]["responses"], table["held-out"]["right"]) == (1, 1)
    assert table["held-out"]["low"] < 0.5, "one response tells little"


def test_what_is_neither_right_nor_left_open_is_wrong() -> None:
    assert ItemQuality(38, 30, 5, 0.6, 0.9).wrong == 3
