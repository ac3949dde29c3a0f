"""Floors under the scores of every response at hand: what was once found must go on being found."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml

import kg
from kg.evaluate import CountryScore

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "data"
FILES = [ROOT / "examples" / "khm-2022.txt", *sorted((DATA / "responses").glob("*.txt"))]
FLOORS: Mapping[str, Mapping[str, float]] = yaml.safe_load((DATA / "floors.yaml").read_text("utf-8"))


def floors() -> Iterator[tuple[str, str, float]]:
    for country, sections in FLOORS.items():
        for section, floor in sections.items():
            yield country, section, floor


@pytest.fixture(scope="module")
def scores() -> dict[str, CountryScore]:
    graph = kg.build(FILES, validate=False, include_fixtures=True)
    found = graph.evaluate(sorted((DATA / "gold").glob("*.yaml")))
    return {country.country: country for country in found.countries}


def test_every_annotated_response_has_floors() -> None:
    assert sorted(FLOORS) == sorted(path.stem[:3].upper() for path in (DATA / "gold").glob("*.yaml"))


@pytest.mark.slow
@pytest.mark.parametrize(("country", "section", "floor"), list(floors()))
def test_a_score_stays_above_its_floor(
    country: str, section: str, floor: float, scores: dict[str, CountryScore]
) -> None:
    score = scores[country].section(section)
    assert score.f1 >= floor, f"missed: {score.missed}; added: {score.added}"


@pytest.mark.slow
@pytest.mark.parametrize("country", sorted(FLOORS))
def test_nothing_personal_and_no_noise_is_in_the_graph(country: str, scores: dict[str, CountryScore]) -> None:
    assert scores[country].leaks == ()
    assert scores[country].noise == ()
