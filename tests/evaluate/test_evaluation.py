"""The evaluator against figures that the reference scorer gave for the same graph and gold file."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import InputError
from kg.evaluate import CountryScore, Evaluation, evaluate

HERE = Path(__file__).parent

# F1, precision, recall as printed by the reference scorer for small.trig and small.yaml.
REFERENCE = {
    "portals": (0.8, 0.6667, 1.0),
    "portal-functions": (0.6667, 0.6667, 0.6667),
    "bodies": (0.6667, 0.6667, 0.6667),
    "body-urls": (0.5, 0.5, 0.5),
    "body-sectors": (0.6667, 0.6667, 0.6667),
    "cio": (0.6667, 0.6667, 0.6667),
    "documents": (0.6667, 0.6667, 0.6667),
    "document-kind": (0.5, 0.5, 0.5),
    "document-status": (0.5, 0.5, 0.5),
    "document-period": (0.0, 0.0, 0.0),
    "document-topics": (0.6667, 1.0, 0.5),
    "document-urls": (0.0, 0.0, 0.0),
    "technologies": (0.4, 0.3333, 0.5),
    "principles": (1.0, 1.0, 1.0),
    "themes": (1.0, 1.0, 1.0),
    "alignments": (0.5, 0.5, 0.5),
    "partners": (0.5, 0.5, 0.5),
    "findings": (0.5, 0.5, 0.5),
    "services": (0.6667, 1.0, 0.5),
    "accounts": (1.0, 1.0, 1.0),
}


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    store = ox.Store()
    store.bulk_load(path=HERE / "small.trig", format=ox.RdfFormat.TRIG)
    return evaluate(store, [HERE / "small.yaml"])


@pytest.fixture(scope="module")
def scores(evaluation: Evaluation) -> CountryScore:
    return evaluation.countries[0]


def test_sections_stand_in_the_scorers_order(scores: CountryScore) -> None:
    assert [score.section for score in scores.sections] == list(REFERENCE)


@pytest.mark.parametrize("section", REFERENCE)
def test_agrees_with_the_reference_scorer(scores: CountryScore, section: str) -> None:
    score = scores.section(section)
    assert (score.f1, score.precision, score.recall) == pytest.approx(REFERENCE[section], abs=1e-4)


def test_a_graph_that_holds_nothing_of_the_country_is_told(evaluation: Evaluation) -> None:
    assert not evaluation.countries[0].absent
    empty = evaluate(ox.Store(), [HERE / "small.yaml"])
    assert empty.countries[0].absent
    for part in ("figures", "sections", "details"):
        assert any("the graph holds nothing of" in note for note in empty.table(part).notes)


def test_means(evaluation: Evaluation) -> None:
    assert evaluation.mean == pytest.approx(0.593, abs=5e-4)
    assert evaluation.macro() == pytest.approx({k: v[0] for k, v in REFERENCE.items()}, abs=1e-4)


def test_personal_strings_and_noise_are_named(scores: CountryScore) -> None:
    assert scores.leaks == ("Wilma Reef",)
    assert scores.noise == ("Other",)


def test_misses_and_extras_are_listed(scores: CountryScore) -> None:
    assert scores.section("bodies").missed == ("Council of Elders",)
    assert scores.section("bodies").added == ("Other",)
    assert scores.section("technologies").missed == ("Digital Atlantis strategy 2021-2025 – robotics",)
    assert scores.section("technologies").added == (
        "Digital Atlantis strategy 2021-2025 – 5g",
        "law-13 – robotics",
    )
    assert "legal.open_government_data.exists: in-preparation, found no" in scores.section("findings").missed


def test_a_country_that_is_not_in_the_graph_has_all_items_missing(tmp_path: Path) -> None:
    gold = tmp_path / "gold.yaml"
    gold.write_text("country: XYZ\nbodies: [{name: Ministry}]\ncio: null\n", "utf-8")
    card = evaluate(ox.Store(), [gold]).countries[0]
    assert (card.section("bodies").missing, card.section("bodies").f1) == (1, 0.0)
    with pytest.raises(KeyError):
        card.section("cio")


def test_a_finding_of_another_edition_does_not_count(tmp_path: Path) -> None:
    gold = tmp_path / "gold.yaml"
    gold.write_text('country: ATL\nedition: 2024\nfindings: {strategy.exists: "yes"}\n', "utf-8")
    store = ox.Store()
    store.bulk_load(path=HERE / "small.trig", format=ox.RdfFormat.TRIG)
    assert evaluate(store, [gold]).countries[0].section("findings").matched == 0


def test_misses_and_extras_come_with_words(scores: CountryScore) -> None:
    details = {(detail.section, detail.kind, detail.item) for detail in scores.details}
    assert {("bodies", "missed", "Council of Elders"), ("bodies", "extra", "Other")} <= details
    assert len(details) == sum(len(score.missed) + len(score.added) for score in scores.sections)


def test_two_gold_files_for_one_response_are_an_error(tmp_path: Path) -> None:
    again = tmp_path / "again.yaml"
    again.write_text((HERE / "small.yaml").read_text("utf-8"), "utf-8")
    with pytest.raises(InputError, match=r"again\.yaml: .*small\.yaml is a gold file for ATL"):
        evaluate(ox.Store(), [HERE / "small.yaml", again])


def test_no_gold_file_is_an_error() -> None:
    with pytest.raises(InputError, match="at least one"):
        evaluate(ox.Store(), [])
