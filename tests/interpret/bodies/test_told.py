"""Sentences in three languages on bodies, and what a careful reader makes of them."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

Told = Callable[..., set[tuple[str, str, str]]]

SENTENCES = Path(__file__).resolve().parents[2] / "data" / "sentences" / "bodies.yaml"

CLAIMS = [
    (sentence[0], sentence[1], group["properties"], sentence[2])
    for group in yaml.load(SENTENCES.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader).values()
    for sentence in group["sentences"]
]


@pytest.mark.parametrize(("language", "text", "properties", "wanted"), CLAIMS)
def test_bodies_are_told(
    told: Told, language: str, text: str, properties: list[str], wanted: list[list[str]]
) -> None:
    found = told({13: text}, language=language)
    said = {(name, of.split(":")[1], value) for name, of, value in found if of != "a"}
    assert {claim for claim in said if claim[1] in properties} == set(map(tuple, wanted))


def test_a_team_that_answers_to_attacks_is_told_by_its_acronym(told: Told) -> None:
    text = "Attacks are handled by tdCERT and by CSIRT-TD; see also cert.gov.td and mail@CERT-TD.td."
    bodies = {name for name, of, cls in told({41: text}) if (of, cls) == ("a", "egov:PublicBody")}
    assert bodies == {"tdCERT", "CSIRT-TD"}
