"""A summary of data quality as one HTML page: no scripts, nothing loaded, made for screen and paper."""

from pathlib import Path
from xml.etree.ElementTree import Element

from kg.publish.citing.citation import reference
from kg.publish.citing.entries import entries
from kg.publish.citing.rights import RIGHTS
from kg.publish.markup import document, element, head, link
from kg.publish.report.content import QualityReport
from kg.publish.report.overview import anchor_of, name_of, overview
from kg.publish.report.own import own_part

_STYLE = Path(__file__).with_name("report.css")
_TITLE = "Data quality"
_ABOUT = (
    "What the responses behind this graph allow one to say, and what not: how much was read, what is unknown "
    "and why, where a response contradicts or repeats itself, and what validation found. It judges responses "
    "and their reading, not the governments that gave them."
)


def html(report: QualityReport) -> str:
    """The page: tables over all responses, then a part for each, then how to cite."""
    parts = [own_part(one, report) for one in report.responses]
    body = element(
        "body",
        element("a", "To the tables", href="#main", class_="skip"),
        _header(report),
        _contents(report),
        element("main", *overview(report), *parts, id="main"),
        _footer(report),
    )
    return document(element("html", head(f"{_TITLE}. {report.note.title}", _STYLE), body, lang="en"))


def _header(report: QualityReport) -> Element:
    note = report.note
    return element(
        "header",
        element("p", note.banner, class_="banner") if note.banner else None,
        element("h1", _TITLE),
        element("p", note.title),
        element("p", _ABOUT),
        *(element("p", line, class_="quiet") for line in note.brief if line != note.banner),
    )


def _contents(report: QualityReport) -> Element:
    own = (link(anchor_of(one), name_of(one)) for one in report.responses)
    shared = (link("sources", "All responses"), link("note", "Note, rights and citation"))
    links = (element("li", link) for link in (shared[0], *own, shared[1]))
    return element("nav", element("ul", *links), **{"aria-label": "Contents"})


def _footer(report: QualityReport) -> Element:
    return element(
        "footer",
        element("h2", "Note, rights and citation", id="note"),
        *(element("p", line) for line in (*report.note.lines, RIGHTS)),
        element("h3", "To cite"),
        *(element("p", reference(entry), class_="reference") for entry in entries(report.note)),
    )
