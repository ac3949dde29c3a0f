"""Sentences in three languages on documents, and what a careful reader makes of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

Told = Callable[..., set[tuple[str, str, str]]]

SENTENCES = Path(__file__).resolve().parents[2] / "data" / "sentences"


def table(name: str) -> Any:
    """A file of sentences."""
    return yaml.load((SENTENCES / name).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


CLAIMS = [
    (sentence[0], sentence[1], sentence[2], group["properties"], sentence[3])
    for group in table("documents.yaml").values()
    for sentence in group["sentences"]
]


@pytest.mark.parametrize(("language", "text", "stages"), table("stages.yaml"))
def test_stages(told: Told, language: str, text: str, stages: dict[str, str]) -> None:
    found = told({39: text}, "documentStatus", language=language)
    assert {(name, code) for name, _, code in found} == set(stages.items())


@pytest.mark.parametrize(("language", "question", "text", "properties", "wanted"), CLAIMS)
def test_claims(  # noqa: PLR0917 - a row of the table
    told: Told, language: str, question: int, text: str, properties: list[str], wanted: list[list[str]]
) -> None:
    found = told({question: text}, *properties, language=language)
    affirmed = {claim for claim in found if not claim[2].endswith(" (negated)")}
    assert affirmed == {(subject, predicate, value) for subject, predicate, value in wanted}
