from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import InputError
from kg.evaluate import PARTS, CountryScore, Evaluation, Score, evaluate, report_tables
from kg.evaluate.abstention import Value
from kg.evaluate.calibration import Judged
from kg.evaluate.claims import ClaimGround
from kg.evaluate.results import Detail
from kg.vocabulary.confidence import Bands

BANDS = Bands((("high", 0.85), ("low", 0.0)))


def judged(number: int, confidence: float, *, right: bool) -> Judged:
    return Judged(ClaimGround(f"urn:{number}", "mention", "stated-text", confidence), right)


def card(country: str, matched: int, missing: int, values: tuple[Value, ...] = ()) -> CountryScore:
    return CountryScore(
        country,
        "2022",
        (Score("bodies", matched, missing, 0),),
        values=values,
        judged=(judged(1, 0.9, right=True), judged(2, 0.6, right=country != "EST")),
        details=tuple(Detail("bodies", "missed", f"Body {n}", 21, "the words") for n in range(missing)),
    )


@pytest.fixture
def evaluation() -> Evaluation:
    values = (Value("a", "yes", "yes"), Value("b", "yes", "unknown"), Value("c", "no", "partial"))
    cards = (card("EST", 2, 2), card("KHM", 3, 1, values), card("NGA", 4, 0))
    groups = {
        "EST-2022": {"rules": "seen"},
        "KHM-2022": {"rules": "seen"},
        "NGA-2022": {"rules": "held-out"},
        "ZAF-2022": {"rules": "held-out"},
    }
    return Evaluation(cards, groups, BANDS)


def test_each_section_has_its_means_interval_and_counts(evaluation: Evaluation) -> None:
    section, mean = evaluation.table("sections")
    assert (section["section"], section["n"], section["f1"]) == ("bodies", 3, 0.841)
    assert (section["matched"], section["missing"], section["extra"]) == (9, 3, 0)
    assert section["low"] == 0.667
    assert section["high"] == 1.0
    assert (mean["section"], mean["f1"], mean["low"]) == ("mean", 0.841, 0.667)
    assert any("2000 resamples of the countries" in note for note in evaluation.table("sections").notes)


def test_figures_end_with_all(evaluation: Evaluation) -> None:
    rows = list(evaluation.table())
    assert [(row["country"], row["section"]) for row in rows][-2:] == [("all", "bodies"), ("all", "mean")]
    assert (rows[-2]["precision"], rows[-2]["recall"], rows[-2]["missing"]) == (1.0, 0.75, 3)


def test_groups_hold_only_what_was_evaluated(evaluation: Evaluation) -> None:
    held_out, seen = evaluation.table("groups")
    assert (held_out["group"], held_out["responses"], held_out["mean_f1"], held_out["low"]) == (
        "held-out", 1, 1.0, None,
    )  # fmt: skip
    assert (seen["group"], seen["responses"], seen["mean_f1"]) == ("seen", 2, 0.762)


def test_abstention_by_response_and_over_all(evaluation: Evaluation) -> None:
    _, khm, _, every = evaluation.table("abstention")
    assert (khm["valued"], khm["abstained"], khm["abstention"], khm["wrong"]) == (3, 1, 0.333, 1)
    assert (every["country"], every["abstained"]) == ("all", 1)


def test_bounds_hold_the_true_count(evaluation: Evaluation) -> None:
    khm = list(evaluation.table("bounds"))[1]
    assert (khm["gold_yes"], khm["at_least"], khm["at_most"], khm["within"]) == (2, 1, 2, True)
    assert (khm["partial"], khm["loaded"], khm["known"]) == (1, 3, 2)


def test_calibration_by_band_and_group(evaluation: Evaluation) -> None:
    rows = {(row["scope"], row["name"]): row for row in evaluation.table("calibration")}
    high, low = rows["all", "high"], rows["all", "low"]
    assert (high["judged"], high["right"], high["stated"]) == (3, 3, 0.9)
    assert (low["judged"], low["right"], low["share"]) == (3, 2, 0.667)
    assert ("rules: seen", "low") in rows
    assert ("rules: held-out", "low") not in rows, "a single response is no group of its own"
    assert {row["name"] for row in evaluation.table("rules")} == {"mention"}


def test_details_quote(evaluation: Evaluation) -> None:
    first = next(iter(evaluation.table("details")))
    assert (first["country"], first["item"], first["question"], first["quote"]) == (
        "EST",
        "Body 0",
        21,
        "the words",
    )


def test_parts_that_have_nothing_to_tell_are_left_out(evaluation: Evaluation) -> None:
    silent = Evaluation(evaluation.countries[2:], {}, BANDS)
    assert set(PARTS) - set(report_tables(silent, PARTS)) == {"groups", "findings", "details"}


def test_a_file_of_groups_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "groups.yaml"
    path.write_text("KHM-2022: seen\n", "utf-8")
    with pytest.raises(InputError, match=r"groups\.yaml.*file of groups"):
        evaluate(ox.Store(), [Path(__file__).parent / "small.yaml"], groups=path)
