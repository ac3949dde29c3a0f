"""Results that people let stand: set apart, not counted, and told when they fit nothing any more."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kg.decisions import Waiver, read_decisions
from kg.decisions.decision import Place
from kg.validate import Result, Severity, ValidationReport, render, stale

CLAIM = "response/2022/KHM/claim/0123456789ab"
RESULT = Result(
    severity=Severity.VIOLATION,
    shape="no-conflict",
    message="Two statements contradict each other.",
    country="KHM",
    edition="2022",
    question=37,
    quote="in May",
    focus=f"https://w3id.org/egov-kg/id/{CLAIM}",
    path="https://w3id.org/egov-kg/ontology#conflictsWith",
    value="egov:adoptedOn  2021-05",
    file="khm-2022.txt",
)
REPORT = ValidationReport((RESULT, replace(RESULT, shape="no-email-in-public")))
WAIVER = Waiver(
    "no-conflict", CLAIM, "KHM", "Ana Prak", "2026-11-20", "Both are right.",
    Place("decisions.yaml", "waivers", 1, 2),
)  # fmt: skip


def test_a_waived_result_does_not_count() -> None:
    report = REPORT.waive((WAIVER,))
    assert [one.shape for one in report.results] == ["no-email-in-public"]
    assert [one.result for one in report.waived] == [RESULT]
    assert report.counts[Severity.VIOLATION] == 1
    assert not report.conforms()
    assert ValidationReport((RESULT,)).waive((WAIVER,)).conforms()
    assert report.stale == ()


@pytest.mark.parametrize(
    "waiver",
    [
        replace(WAIVER, focus=RESULT.focus),
        replace(WAIVER, path="egov:conflictsWith"),
        replace(WAIVER, path=RESULT.path or "", value="egov:adoptedOn 2021-05"),
    ],
)
def test_a_waiver_may_say_more(waiver: Waiver) -> None:
    assert len(REPORT.waive((waiver,)).waived) == 1


@pytest.mark.parametrize(
    "waiver",
    [
        replace(WAIVER, shape="core"),
        replace(WAIVER, focus="response/2022/KHM"),
        replace(WAIVER, country="EST"),
        replace(WAIVER, path="egov:adoptedOn"),
        replace(WAIVER, value="egov:adoptedOn 2021-06"),
    ],
)
def test_a_waiver_that_fits_nothing_is_stale(waiver: Waiver) -> None:
    report = REPORT.waive((waiver,))
    assert (report.results, report.waived, report.stale) == (REPORT.results, (), (waiver,))
    assert "waivers block 1 (line 2)" in stale(waiver)


def test_a_waiver_on_an_edition_that_was_not_validated_waits() -> None:
    waiver = replace(WAIVER, focus="response/2024/KHM")
    assert REPORT.waive((waiver,), ["2022"]).stale == ()
    assert REPORT.waive((waiver,), ["2022", "2024"]).stale == (waiver,)


def test_reports_that_are_put_together_keep_what_is_waived() -> None:
    both = REPORT.waive((WAIVER,)) + REPORT.waive((replace(WAIVER, shape="core"),))
    assert (len(both.results), len(both.waived), len(both.stale)) == (3, 1, 1)


def test_text_and_json_show_who_let_it_stand() -> None:
    report = ValidationReport((RESULT,)).waive((WAIVER,))
    told = "waived by Ana Prak on 2026-11-20: Both are right."
    assert "WAIVED (1)" in render(report)
    assert told in render(report)
    assert render(report).endswith("0 violations, 0 warnings, 0 notes.\n")
    document = json.loads(render(report, "json"))
    assert (document["conforms"], document["results"]) == (True, [])
    assert [one["waived"] for one in document["waived"]] == [told]


def test_blocks_to_sign_waive_what_they_were_made_from(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yaml"
    text = render(REPORT, "waivers")
    path.write_text(text, "utf-8")
    assert read_decisions(path).waivers == ()
    path.write_text(
        text.replace('author: ""', "author: Ana")
        .replace('date: ""', "date: 2026-11-20")
        .replace('reason: ""', "reason: b"),
        "utf-8",
    )
    report = REPORT.waive(read_decisions(path).waivers)
    assert (len(report.waived), report.results, report.stale) == (2, (), ())
