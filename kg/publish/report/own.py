"""The part of the page on one response."""

from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from kg.publish.citing.rights import BANNER
from kg.publish.markup import Part, element, table, term
from kg.publish.report.content import Check, ConflictSide, QualityReport, ResponseQuality
from kg.publish.report.overview import OF_RESPONSE, anchor_of, finding_bar, name_of, outcome_bar
from kg.values.counts import FindingCount

_REFUSED = "The respondent refused publication: do not pass this page on unless you have the right to."


def own_part(one: ResponseQuality, report: QualityReport) -> Element:
    """What the page tells of one response alone."""
    name = anchor_of(one)
    return element(
        "section",
        element("h2", name_of(one), id=name),
        element("p", BANNER, class_="banner") if one.source.fixture else None,
        element("p", _REFUSED, class_="banner") if one.source.consent == "refused" else None,
        _facts(one, report),
        *_conflicts(one),
        *_checks(one),
        **{"aria-labelledby": name},
    )


def _facts(one: ResponseQuality, report: QualityReport) -> Element:
    rows = (_source(one), _answers(one, report), _findings(one, report), _decisions(one))
    return element("dl", *(part for row in rows for name, told in row for part in term(name, told)))


def _source(one: ResponseQuality) -> Iterator[tuple[str, Sequence[Part]]]:
    source = one.source
    where = "invented" if source.fixture else source.survey
    yield "source", [f"{where}, file {source.name}", element("code", f"SHA-256 {source.digest}")]
    if source.url:
        day = f", {source.retrieved}" if source.retrieved else ""
        yield "retrieved", [element("span", element("a", source.url, href=source.url), day)]
    if source.date:
        yield "submitted", [source.date]
    yield "consent to publish", [OF_RESPONSE[source.consent]]
    yield "in the name of", [one.authority or "unknown"]
    if one.notices:
        yield "reading", one.notices


def _answers(one: ResponseQuality, report: QualityReport) -> Iterator[tuple[str, Sequence[Part]]]:
    yield "answers", [outcome_bar(one)]
    if one.set_aside:
        told = (f"{report.label(code)} {number}" for code, number in sorted(one.set_aside.items()))
        yield "set aside", ["; ".join(told)]
    if one.queued:
        yield "queued", [f"question{'s' * (len(one.queued) > 1)} {', '.join(map(str, one.queued))}"]
    if one.repeated:
        groups = [" = ".join(map(str, group)) for group in one.repeated]
        yield "same text under questions", ["; ".join(groups)]


def _findings(one: ResponseQuality, report: QualityReport) -> Iterator[tuple[str, Sequence[Part]]]:
    yield "findings", [finding_bar(one.findings), _bounds(one.findings)]
    opened = one.open_findings
    if opened.loaded:
        told = "An answer to an open question shows a yes; a no only where its words say so."
        yield "on open questions", [f"{_bounds(opened)} {told}"]
    for reason in sorted({item.reason for item in one.unknown}):
        items = (f"{item.number} ({item.name})" for item in one.unknown if item.reason == reason)
        yield f"unknown: {report.label(reason)}", [f"question {', '.join(items)}"]


def _bounds(count: FindingCount) -> str:
    return (
        f"Of {count.loaded} items, {count.asked} asked and {count.known} known; yes on at least "
        f"{count.at_least} and at most {count.at_most}; {count.partial} partial, {count.in_preparation} in "
        f"preparation, {count.no} no, {count.unknown} unknown."
    )


def _decisions(one: ResponseQuality) -> Iterator[tuple[str, Sequence[Part]]]:
    if one.decisions:
        told = (f"{number} {verdict}" for verdict, number in sorted(one.decisions.items()))
        yield "decisions of people", ["; ".join(told)]


def _conflicts(one: ResponseQuality) -> Iterator[Element]:
    if one.conflicts:
        yield element("h3", "Contradictions")
        heads = ("of", "property", "value", "against", "question", "quote")
        yield table(f"Contradictions, {name_of(one)}", heads, map(_side, one.conflicts))


def _side(side: ConflictSide) -> Sequence[Part]:
    number = "" if side.question is None else str(side.question)
    quote = element("q", side.quote) if side.quote else ""
    return side.subject, side.property, side.value, side.contradicted_by, number, quote


def _checks(one: ResponseQuality) -> Iterator[Element]:
    yield element("h3", "Validation")
    if one.checks is None:
        yield element("p", "The graph was built without validation.")
    elif not one.checks:
        yield element("p", "Nothing found: no violation, no warning.")
    else:
        yield from _found(one.checks)


def _found(checks: Iterable[Check]) -> Iterator[Element]:
    for check in checks:
        places = [element("li", place) for place in check.places]
        if check.count > len(places):
            places.append(element("li", f"and {check.count - len(places)} more: kg validate lists them"))
        head = element("h4", f"{check.severity}: {check.shape} ({check.count})")
        yield element("article", head, element("p", check.message), element("ul", *places))
