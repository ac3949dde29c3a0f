"""Floors under the scores of the responses at hand: what was once found must go on being found."""

from pathlib import Path

import pytest

from kg.evaluate import CountryScore, evaluate
from kg.pipeline.building import build
from kg.store.engine import GraphStore

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "data"
FILES = [ROOT / "examples" / "khm-2022.txt", *sorted((DATA / "responses").glob("*.txt"))]
COUNTRIES = ("KHM", "EST", "KIR")

# F1, a little below what was measured.
FLOORS = {
    "documents": {"KHM": 0.91, "EST": 0.80, "KIR": 0.95},
    "document-kind": {"KHM": 0.95, "EST": 0.95, "KIR": 0.95},
    "document-status": {"KHM": 0.95, "EST": 0.90, "KIR": 0.95},
    "technologies": {"KHM": 0.92, "EST": 0.72, "KIR": 0.95},
    "themes": {"KHM": 0.95, "EST": 0.91, "KIR": 0.95},
    "findings": {"KHM": 0.94, "EST": 0.94, "KIR": 0.94},
    "portals": {"KHM": 0.91, "EST": 0.90, "KIR": 0.95},
    "body-sectors": {"KHM": 0.94, "EST": 0.95, "KIR": 0.95},
}


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, CountryScore]:
    folder = tmp_path_factory.mktemp("scores") / "graph"
    build(FILES, folder, validate=False)
    store = GraphStore.open_folder(folder, include_fixtures=True).store
    found = evaluate(store, sorted((DATA / "gold").glob("*.yaml")))
    return {country.country: country for country in found.countries}


@pytest.mark.slow
@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("section", FLOORS)
def test_a_score_stays_above_its_floor(section: str, country: str, scores: dict[str, CountryScore]) -> None:
    score = scores[country].section(section)
    assert score.f1 >= FLOORS[section][country], f"missed: {score.missed}; added: {score.added}"


@pytest.mark.slow
@pytest.mark.parametrize("country", COUNTRIES)
def test_nothing_personal_is_in_the_graph(country: str, scores: dict[str, CountryScore]) -> None:
    assert scores[country].leaks == ()
