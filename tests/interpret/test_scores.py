"""Floors under the scores of every response at hand: what was once found must go on being found."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml

import kg
from kg.evaluate import CountryScore, Evaluation
from kg.resources import ontology_folder
from kg.values import count_findings
from kg.vocabulary.item_quality import HELD_OUT, load_item_quality
from kg.vocabulary.item_quality import SEEN as SEEN_GROUP
from tests.once import unmeasured

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "data"
FLOORS: Mapping[str, Mapping[str, float]] = yaml.safe_load((DATA / "floors.yaml").read_text("utf-8"))


SEEN = [
    response.partition("-")[0]
    for response, record in yaml.safe_load((DATA / "annotated.yaml").read_text("utf-8")).items()
    if record["rules"] == "seen"
]


def floors() -> Iterator[tuple[str, str, float]]:
    for country, sections in FLOORS.items():
        for section, floor in sections.items():
            yield country, section, floor


@pytest.fixture(scope="module")
def evaluation(every_country: Path) -> Evaluation:
    graph = kg.load(every_country, include_fixtures=True)
    with unmeasured():
        return graph.evaluate(sorted((DATA / "gold").glob("*.yaml")), groups=DATA / "annotated.yaml")


@pytest.fixture(scope="module")
def scores(evaluation: Evaluation) -> dict[str, CountryScore]:
    return {country.country: country for country in evaluation.countries}


def test_every_annotated_response_has_floors() -> None:
    assert sorted(FLOORS) == sorted(path.stem[:3].upper() for path in (DATA / "gold").glob("*.yaml"))


@pytest.mark.slow
@pytest.mark.parametrize(("country", "section", "floor"), list(floors()))
def test_a_score_stays_above_its_floor(
    country: str, section: str, floor: float, scores: dict[str, CountryScore]
) -> None:
    score = scores[country].section(section)
    assert round(score.f1, 6) >= floor, f"missed: {score.missed}; added: {score.added}"


@pytest.mark.slow
def test_the_codebook_does_not_tell_of_better_quality_than_there_is(
    evaluation: Evaluation,
) -> None:
    for group in (HELD_OUT, SEEN_GROUP):
        present = Counter(
            value.item
            for one in evaluation.of_group("rules", group)
            for value in one.values
            if value.found == value.wanted
        )
        recorded = load_item_quality(ontology_folder())
        assert len(recorded) == 39
        for item, by_group in recorded.items():
            assert by_group[group].responses == len(evaluation.of_group("rules", group))
            assert by_group[group].right <= present[item], f"{item}: run `make item-quality`"


@pytest.mark.slow
@pytest.mark.parametrize("country", sorted(FLOORS))
def test_nothing_personal_is_in_the_graph(country: str, scores: dict[str, CountryScore]) -> None:
    assert scores[country].leaks == ()


@pytest.mark.slow
@pytest.mark.parametrize("country", sorted(SEEN))
def test_no_noise_is_in_the_graph(country: str, scores: dict[str, CountryScore]) -> None:
    """What a hasty reader takes for a thing; of held-out responses it is measured only."""
    assert scores[country].noise == ()


def test_it_is_recorded_of_every_annotated_response_who_has_seen_it() -> None:
    recorded = yaml.safe_load((DATA / "annotated.yaml").read_text("utf-8"))
    assert sorted(recorded) == sorted(path.stem.upper() for path in (DATA / "gold").glob("*.yaml"))
    for fields in recorded.values():
        assert fields.keys() == {"rules", "language", "origin"}
        assert fields["rules"] in {"seen", "held-out"}
        assert fields["origin"] in {"official", "invented"}


@pytest.mark.slow
def test_the_mean_over_all_responses(evaluation: Evaluation) -> None:
    assert evaluation.mean >= 0.95


@pytest.mark.slow
@pytest.mark.parametrize("language", ["French", "Spanish"])
def test_the_mean_over_the_responses_in_a_language(evaluation: Evaluation, language: str) -> None:
    (group,) = [one for one in evaluation.group_summaries() if one.value == language]
    assert group.f1 >= 0.92, group.responses


@pytest.mark.slow
def test_the_mean_of_every_section(evaluation: Evaluation) -> None:
    assert {section: f1 for section, f1 in evaluation.macro().items() if f1 < 0.88} == {}


@pytest.mark.slow
def test_what_gold_gives_as_yes_lies_within_the_bounds_where_no_value_is_wrong(
    evaluation: Evaluation,
) -> None:
    for country in evaluation.countries:
        count = count_findings((value.found, None) for value in country.values)
        yes = sum(value.wanted == "yes" for value in country.values)
        wrong = sum(value.found not in {"unknown", value.wanted} for value in country.values)
        assert count.at_least - wrong <= yes <= count.at_most + wrong, country.country
