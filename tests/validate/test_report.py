"""Reports for people and machines."""

import csv
import io
import json
from dataclasses import replace

import pyoxigraph as ox
import pytest

from kg.errors import ExportError
from kg.validate import COLUMNS, FORMATS, Result, Severity, ValidationReport, render

WRONG = Result(
    severity=Severity.VIOLATION,
    shape="Claim-evidence",
    message="A claim has no evidence.",
    country="KHM",
    edition="2022",
    question=37,
    quote="The Law\n  on Access",
    focus="https://w3id.org/egov-kg/id/response/2022/KHM/claim/1",
    path="https://w3id.org/egov-kg/ontology#evidence",
    value='x, "y"',
    file="khm-2022.txt",
)
DOUBTFUL = replace(WRONG, severity=Severity.WARNING, shape="country-has-lead-body", message="No lead.")
DOUBTFUL = replace(
    DOUBTFUL, edition=None, question=None, quote=None, focus="urn:r", path=None, value=None, file=None
)
REPORT = ValidationReport((WRONG, DOUBTFUL))


def test_counts_and_limits() -> None:
    assert REPORT.counts == {Severity.VIOLATION: 1, Severity.WARNING: 1, Severity.INFO: 0}
    warned = ValidationReport((DOUBTFUL,))
    assert warned.conforms()
    assert not warned.conforms("warning")
    assert not REPORT.conforms("violation")


def test_reports_of_countries_are_put_together_in_order() -> None:
    est = replace(DOUBTFUL, country="EST")
    assert [one.country for one in (REPORT + ValidationReport((est,))).results] == ["EST", "KHM", "KHM"]


def test_text_says_what_is_wrong_where() -> None:
    assert render(REPORT, "text") == (
        "VIOLATION Claim-evidence (1)\n"
        "  A claim has no evidence.\n"
        '  - KHM 2022 question 37 | khm-2022.txt | “The Law on Access” | egov:evidence: x, "y" | '
        "https://w3id.org/egov-kg/id/response/2022/KHM/claim/1\n"
        "\n"
        "WARNING country-has-lead-body (1)\n"
        "  No lead.\n"
        "  - KHM | urn:r\n"
        "\n"
        "1 violation, 1 warning, 0 notes.\n"
    )


def test_json_holds_everything() -> None:
    document = json.loads(render(REPORT, "json"))
    assert document["conforms"] is False
    assert document["counts"] == {"violation": 1, "warning": 1, "info": 0}
    assert document["results"][0] == WRONG.row()


def test_csv_has_a_row_for_each_result() -> None:
    rows = list(csv.DictReader(io.StringIO(render(REPORT, "csv"))))
    assert list(rows[0]) == list(COLUMNS) == list(WRONG.row())
    assert [row["question"] for row in rows] == ["37", ""]
    assert rows[0]["quote"] == WRONG.quote


def test_turtle_is_a_report_of_shacl() -> None:
    turtle = render(REPORT, "ttl")
    assert turtle == render(REPORT, "ttl")
    store = ox.Store()
    store.load(turtle.encode(), format=ox.RdfFormat.TURTLE)
    found = store.query(
        "PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT ?severity WHERE {"
        "?report sh:conforms false ; sh:result ?r . ?r sh:resultSeverity ?severity ; sh:sourceShape ?shape ;"
        " sh:focusNode ?focus ; sh:resultMessage ?message } ORDER BY ?severity"
    )
    assert isinstance(found, ox.QuerySolutions)
    assert [str(row["severity"]).rpartition("#")[2] for row in found] == ["Violation>", "Warning>"]


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_an_empty_report_can_be_written(form: str) -> None:
    assert render(ValidationReport(), form)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ExportError, match="text, json, csv, ttl"):
        render(REPORT, "pdf")
