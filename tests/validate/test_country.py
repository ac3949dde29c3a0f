"""A country's report: what is in order passes, and what is not leads back to its answer."""

import logging
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.errors import ResourceError
from kg.resources import shapes_folder
from kg.validate import Severity, ValidationReport, validate_country

BASE = "https://w3id.org/egov-kg/"
FACTS, DERIVED, STATED = "<graph/facts/KHM>", "<graph/derived/2022/KHM>", "<graph/stated/2022/KHM>"


def test_a_sound_country_has_an_empty_report(sound: Any) -> None:
    assert sound.report() == ValidationReport()


def test_the_graphs_of_a_fixture_are_known_too(sound: Any) -> None:
    lines = "\n".join(f"{quad} ." for quad in sound.quads).replace(BASE + "graph/", BASE + "fixture/graph/")
    quads = frozenset(ox.parse(lines, format=ox.RdfFormat.N_QUADS))
    assert type(sound)(quads, sound.vocabulary).report() == ValidationReport()


def test_a_faulty_claim_leads_to_its_answer_and_quote(sound: Any) -> None:
    claim = "<id/response/2022/KHM/claim/adopted>"
    results = sound.plus(f"{DERIVED} {{ {claim} egov:confidence 1.5 . }}").results("Ground-confidence")
    assert [result.value for result in results] == ["0.9 | 1.5", "1.5"]
    result = results[0]
    assert (result.severity, result.country, result.edition) == (Severity.VIOLATION, "KHM", "2022")
    assert (result.question, result.quote, result.file) == (37, "2020", "khm-2022.txt")


def test_faulty_evidence_leads_to_its_own_words(sound: Any) -> None:
    selector = "<id/response/2022/KHM/evidence/agency/position>"
    broken = sound.plus(f'{DERIVED} {{ {selector} oa:end "x" . }}')
    result = broken.results("Position-end")[0]
    assert (result.question, result.quote) == (13, "A new agency")


def test_a_faulty_answer_leads_to_its_question(sound: Any) -> None:
    broken = sound.plus(f"{STATED} {{ <id/answer/2022/KHM/36> egov:answerStatus s:answer-status\\/blank . }}")
    (result,) = broken.results("Answer-status")
    assert (result.question, result.quote, result.file) == (36, None, "khm-2022.txt")
    assert result.value is not None
    assert "answer-status/blank" in result.value


def test_a_faulty_thing_leads_to_the_claim_about_the_property(sound: Any) -> None:
    law = "<id/document/KHM/law-on-access>"
    (result,) = sound.plus(f'{FACTS} {{ {law} egov:adoptedOn "0020" . }}').results("plausible-year")
    assert (result.question, result.quote) == (37, "Law on Access")
    broken = sound.minus(f'{FACTS} {{ {law} egov:adoptedOn "2020"^^xsd:gYear . }}')
    (result,) = broken.results("affirmed-claim-is-asserted")
    assert (result.quote, result.path, result.value) == (
        "2020",
        "https://w3id.org/egov-kg/ontology#adoptedOn",
        "2020",
    )


def test_a_question_without_answer_is_told_by_its_number(sound: Any) -> None:
    answer = "<id/answer/2022/KHM/36>"
    gone = f"""{STATED} {{ {answer} a egov:Answer ; egov:inResponse <id/response/2022/KHM> ;
        egov:answersQuestion <id/question/2022/36> ; egov:answerStatus s:answer-status\\/marks-lost . }}"""
    (result,) = sound.minus(gone).results("question-has-answer")
    assert (result.country, result.edition, result.question) == ("KHM", "2022", 36)


def test_a_country_without_lead_body_is_told_without_question(sound: Any) -> None:
    leads = "<id/body/KHM/ministry-of-post> egov:leadsDigitalGovernmentOf <id/country/KHM>"
    (result,) = sound.minus(f"{FACTS} {{ {leads} . }}").results("country-has-lead-body")
    assert (result.severity, result.question, result.file) == (Severity.WARNING, None, "khm-2022.txt")


def test_a_contradiction_shows_what_the_other_side_says(sound: Any) -> None:
    one, other = "<id/response/2022/KHM/claim/status>", "<id/response/2022/KHM/claim/adopted>"
    (result,) = sound.plus(f"{DERIVED} {{ {one} egov:conflictsWith {other} . }}").results("no-conflict")
    assert result.quote == "Law on Access"
    assert result.value == "egov:adoptedOn 2020 (question 37: “2020”)"


def test_no_email_reaches_a_report(sound: Any) -> None:
    leak = f'{FACTS} {{ <id/body/KHM/new-agency> skos:altLabel "desk, sok.chan@mail.example.org" . }}'
    report = sound.plus(leak).report()
    assert {result.shape for result in report.results} == {"no-email-in-name", "no-email-in-public"}
    assert "example.org" not in str(report.rows())
    assert report.results[0].value == "desk, " + "█" * 25


def test_the_same_quads_in_any_order_give_the_same_report(sound: Any) -> None:
    broken = sound.plus(f"{FACTS} {{ <id/portal/KHM/a> a egov:Portal . <id/portal/KHM/b> a egov:Portal . }}")
    forward = sorted(broken.quads, key=str)
    reports = [
        validate_country(quads, sound.vocabulary, shapes_folder()) for quads in (forward, forward[::-1])
    ]
    assert reports[0] == reports[1]
    assert len(reports[0].results) > 4


def test_an_ill_typed_literal_is_reported_and_not_logged(
    sound: Any, caplog: pytest.LogCaptureFixture
) -> None:
    law = "<id/document/KHM/law-on-access>"
    with caplog.at_level(logging.DEBUG):
        report = sound.plus(f'{FACTS} {{ {law} egov:documentYear "MMXX"^^xsd:gYear . }}').report()
    assert "plausible-year" in {result.shape for result in report.results}
    assert not [record for record in caplog.records if record.exc_info]


def test_a_blank_node_is_reported(sound: Any) -> None:
    assert sound.plus(f"{FACTS} {{ [] a egov:Portal . }}").results("NationalEntity")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("@prefix sh: <http://www.w3.org/ns/shacl#> .\nsh:a sh:b", "line 2"),
        ("<urn:s> a <http://www.w3.org/ns/shacl#PropertyShape> .", "sh:path"),
    ],
)
def test_shapes_that_cannot_be_used_are_told_by_name(
    sound: Any, tmp_path: Path, text: str, part: str
) -> None:
    (tmp_path / "own.ttl").write_text(text)
    with pytest.raises(ResourceError, match=part) as caught:
        validate_country(sound.quads, sound.vocabulary, tmp_path)
    assert str(tmp_path) in str(caught.value)


def test_a_folder_without_shapes_is_refused(sound: Any, tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="holds no shapes"):
        validate_country(sound.quads, sound.vocabulary, tmp_path)
