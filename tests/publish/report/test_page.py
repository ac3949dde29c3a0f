"""The page on data quality: what it tells, and that it needs nothing beside itself."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

import kg
from kg.errors import ExportError, GraphError
from kg.publish.citing.note import note_of
from kg.publish.citing.rights import BANNER, DESIGNATIONS, SELF_REPORTED
from kg.publish.report.content import QualityReport
from kg.publish.report.gathering import Gathering
from kg.publish.report.page import html
from kg.store.engine import GraphStore
from kg.store.folder import report_path
from kg.store.view import GraphView

ANSWERS = [
    {"edition": "2022", "number": 36, "key": "legal.access_to_information.exists", "status": "text-given",
     "outcome": "mapped", "claims": 2, "findings": 1, "reasons": [], "repeated_with": [38]},
    {"edition": "2022", "number": 37, "key": "legal.access_to_information.detail", "status": "blank",
     "outcome": "set-aside", "claims": 0, "findings": 0, "reasons": ["blank"]},
    {"edition": "2022", "number": 38, "key": "legal.data_protection.exists", "status": "text-given",
     "outcome": "queued", "claims": 0, "findings": 0, "reasons": [], "repeated_with": [36]},
    {"edition": "2024", "number": 1, "key": "profile.country", "status": "text-given",
     "outcome": "mapped", "claims": 1, "findings": 0, "reasons": []},
]  # fmt: skip

RESULT = {
    "severity": "warning",
    "shape": "portal-url",
    "message": "A portal has no <address>.",
    "country": "KHM",
    "edition": "2022",
    "question": 8,
    "quote": "our </style><script>alert(1)</script> portal",
    "value": None,
    "focus": "https://w3id.org/egov-kg/id/portal/KHM/ours",
}


class Page(HTMLParser):
    """What a browser would find: tags with attributes, texts, ids, unclosed elements."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "br", "hr", "link", "img"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def named(self, tag: str) -> Iterator[dict[str, str | None]]:
        return (attributes for found, attributes in self.tags if found == tag)


def gathered(folder: Path, ontology: Path, *, countries: tuple[str, ...] = ("KHM",)) -> QualityReport:
    store = GraphStore.open_folder(folder, include_fixtures=True)
    note = note_of(GraphView(store.store), "0123456789abcdef", countries)
    return Gathering(store, folder, ontology).report(note)


@pytest.fixture
def folder(small_folder: Path) -> Path:
    """The small graph with a fuller report of Cambodia."""
    report = {
        "coverage": ANSWERS,
        "validation": [RESULT] * 12 + [{**RESULT, "edition": "2024"}],
        "waived": [{**RESULT, "waived": "by someone"}],
        "decisions": [
            {"target": "body/KHM/ministry", "verdict": "applied"},
            {"target": "response/2022/KHM/finding/legal.data_protection.exists", "verdict": "reopened"},
            {"target": "response/2024/KHM/finding/legal.data_protection.exists", "verdict": "applied"},
        ],
        "notices": [{"message": "26 lines were left out.", "edition": "2022", "question": None}],
    }
    (small_folder / report_path("KHM")).write_text(json.dumps(report), "utf-8")
    return small_folder


def test_each_response_is_told_from_its_own_report(folder: Path, ontology: Path) -> None:
    (khm,) = gathered(folder, ontology).responses
    assert dict(khm.answers) == {"mapped": 1, "set-aside": 1, "queued": 1}
    assert (dict(khm.set_aside), khm.queued, khm.repeated) == ({"blank": 1}, (38,), ((36, 38),))
    assert dict(khm.decisions) == {"applied": 1, "reopened": 1}
    assert (khm.waived, khm.notices) == (1, ("26 lines were left out.",))
    (check,) = khm.checks or ()
    assert (check.severity, check.count, len(check.places)) == ("warning", 12, 10)
    assert (khm.found("warning"), khm.found("violation")) == (12, 0)


def test_a_graph_that_was_not_validated_says_so(small_folder: Path, ontology: Path) -> None:
    report = gathered(small_folder, ontology)
    assert report.responses[0].checks is None
    assert "The graph was built without validation." in html(report)
    assert "<td>not validated</td>" in html(report)


def test_words_of_a_response_cannot_break_the_page(folder: Path, ontology: Path) -> None:
    text = html(gathered(folder, ontology))
    assert "alert(1)" in text
    assert "<script" not in text
    page = Page(text)
    assert page.open == []
    assert "A portal has no &lt;address&gt;." in text


def test_the_page_needs_nothing_beside_itself(folder: Path, ontology: Path) -> None:
    text = html(gathered(folder, ontology))
    page = Page(text)
    assert {tag for tag, _ in page.tags} & {"script", "link", "img", "iframe", "object"} == set()
    assert re.findall(r"@import|url\(|src=", text) == []
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text


def test_the_page_can_be_used_without_seeing_it(folder: Path, ontology: Path) -> None:
    text = html(gathered(folder, ontology))
    page = Page(text)
    assert next(page.named("html"))["lang"] == "en"
    assert all(cell["scope"] in {"col", "row"} for cell in page.named("th"))
    assert text.count("<caption>") == text.count("<table>")
    assert all(one.get("aria-label") or one.get("aria-hidden") for one in page.named("svg"))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = [str(one["href"]) for one in page.named("a")]
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_note_stands_on_the_page(folder: Path, ontology: Path) -> None:
    text = html(gathered(folder, ontology))
    for line in (SELF_REPORTED, DESIGNATIONS, "Consent to publish is unknown: KHM 2022.", "n = 1 response"):
        assert line in text
    assert BANNER not in text


def test_invented_responses_are_bannered_and_come_last(folder: Path, ontology: Path) -> None:
    report = gathered(folder, ontology, countries=())
    assert [one.source.fixture for one in report.responses] == [False, True]
    text = html(report)
    assert text.count("INVENTED DATA") >= 2
    assert "Estonia 2022 (INVENTED)" in text
    assert "official responses" not in text  # one alone is no sum, and an invented one is no part of any


def test_the_same_graph_gives_the_same_bytes(folder: Path, ontology: Path) -> None:
    assert html(gathered(folder, ontology)) == html(gathered(folder, ontology))


def test_what_cannot_be_reported_is_told(small_folder: Path, tmp_path: Path) -> None:
    single = tmp_path / "one.nq"
    single.write_bytes((small_folder / "countries" / "KHM.nq").read_bytes())
    with pytest.raises(GraphError, match="is a single file"):
        kg.load(single).quality_report(tmp_path / "q.html")
    with pytest.raises(ExportError, match="refused publication: EST 2022"):
        kg.load(small_folder, include_fixtures=True).quality_report(tmp_path / "q.html")
    with pytest.raises(GraphError, match="Not in this graph: FRA"):
        kg.load(small_folder).quality_report(tmp_path / "q.html", countries=["FRA"])
    assert not (tmp_path / "q.html").exists()
