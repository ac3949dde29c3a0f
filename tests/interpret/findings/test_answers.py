"""Invented answers in three languages, each with the value that a careful reader records."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.values import Finding

Judged = Callable[..., Finding]

TABLE = Path(__file__).resolve().parents[2] / "data" / "findings" / "answers.tsv"
ROWS = [
    line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
]
# One detail belongs to two items; the table is about the first.
GATES = {20: 19}


@pytest.mark.parametrize(("number", "language", "value", "text"), ROWS)
def test_an_answer_is_judged_as_a_careful_reader_would(
    judged: Judged, number: str, language: str, value: str, text: str
) -> None:
    assert judged(int(number), text, language, gate=GATES.get(int(number), 0)).value == value


def test_the_table_holds_each_value_in_each_language() -> None:
    values = {"yes", "no", "partial", "in-preparation", "unknown"}
    assert {(row[1], row[2]) for row in ROWS} == {
        (lang, value) for lang in ("en", "fr", "es") for value in values
    }
