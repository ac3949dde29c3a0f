"""The tables that compare all responses: sources, answers, findings, reasons, checks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from kg.publish.markup import Part, element, table
from kg.publish.report.bars import bar, legend
from kg.publish.report.content import QualityReport, ResponseQuality
from kg.values.counts import FindingCount

OUTCOMES = (("mapped", "mapped"), ("set-aside", "set aside"), ("queued", "queued"))
"""What may have become of an answer, by code, with words."""

VALUES = (
    ("yes", "yes"),
    ("partial", "partial"),
    ("in-preparation", "in preparation"),
    ("no", "no"),
    ("not-applicable", "not applicable"),
    ("unknown", "unknown"),
)
"""What may be found on an item, by code, with words."""

OF_RESPONSE = {"given": "given", "refused": "REFUSED", "unknown": "unknown"}
"""Consent to publish in words."""


def overview(report: QualityReport) -> Iterator[Element]:
    """The tables, each below its heading, with the sentences that one needs to read it."""
    responses = report.responses
    yield _section("sources", "Responses and consent", _SOURCES, _sources(responses))
    yield _section("answers", "Answers", _ANSWERS, legend(OUTCOMES), _answers(responses))
    yield _section("findings", "Findings", _FINDINGS, legend(VALUES), _findings(responses))
    yield _section("unknown", "Why findings are unknown", _UNKNOWN, *_unknown(report))
    yield _section("checks", "Contradictions, repetitions, validation", _CHECKS, _checks(responses))


_SOURCES = (
    "Consent to publish is the answer to the questionnaire's last question. It is unknown where the source "
    "lost its tick or the answer is blank. In whose name a response was given is question 6."
)
_ANSWERS = (
    "Each answer is mapped (it yielded statements), set aside with a reason, or queued: nobody and nothing "
    "has understood its words yet. Repeated answers share their text with another answer of the response "
    "(straight-lining): what they say of one question alone weighs less."
)
_FINDINGS = (
    "A finding is what a response says on an item whose question offers yes and no. What is unknown is not "
    "missing at random: a printout that lost its ticks shows neither a no nor a yes without a detail. So the "
    "number of yes lies between two bounds, and no share of yes among the known is given."
)
_UNKNOWN = "How many findings of each response are unknown for which reason."
_CHECKS = (
    "A contradiction is a pair of statements of one response that cannot both hold: both stay in the graph. "
    "Violations, warnings and notes are results of the shapes; waived results were accepted by a person, who "
    "gave a reason."
)


def name_of(one: ResponseQuality) -> str:
    """A response in words."""
    invented = " (INVENTED)" if one.source.fixture else ""
    return f"{one.source.country_name} {one.source.edition}{invented}"


def anchor_of(one: ResponseQuality) -> str:
    """The anchor of a response's own part."""
    return f"{one.source.country}-{one.source.edition}"


def outcome_bar(one: ResponseQuality) -> Element:
    """The answers of a response by outcome."""
    shares = [(code, one.answers.get(code, 0)) for code, _ in OUTCOMES]
    return bar(shares, ", ".join(f"{one.answers.get(code, 0)} {words}" for code, words in OUTCOMES))


def finding_bar(count: FindingCount) -> Element:
    """The findings of a response by value."""
    numbers = numbers_of(count)
    words = ", ".join(f"{numbers[code]} {words}" for code, words in VALUES)
    return bar([(code, numbers[code]) for code, _ in VALUES], words)


def numbers_of(count: FindingCount) -> Mapping[str, int]:
    """How many findings have which value."""
    return {code: int(getattr(count, code.replace("-", "_"))) for code, _ in VALUES}


def _section(name: str, title: str, told: str, *parts: Element) -> Element:
    head = element("h2", title, id=name)
    return element("section", head, element("p", told), *parts, **{"aria-labelledby": name})


def _named(one: ResponseQuality) -> Element:
    return element("a", name_of(one), href=f"#{anchor_of(one)}")


def _sources(responses: Iterable[ResponseQuality]) -> Element:
    heads = ("response", "consent to publish", "given in the name of", "file", "retrieved")
    return table("Responses", heads, [(_named(one), *_source_cells(one)) for one in responses])


def _source_cells(one: ResponseQuality) -> Sequence[Part]:
    source = one.source
    return (
        OF_RESPONSE[source.consent],
        one.authority or "unknown",
        source.name,
        source.retrieved or "not told",
    )


def _answers(responses: Sequence[ResponseQuality]) -> Element:
    heads = ("response", "answers", "as a bar", *(words for _, words in OUTCOMES), "repeated")
    rows: list[Sequence[Part]] = [
        (
            _named(one),
            str(sum(one.answers.values())),
            outcome_bar(one),
            *(str(one.answers.get(code, 0)) for code, _ in OUTCOMES),
            str(sum(map(len, one.repeated))),
        )
        for one in responses
    ]
    return table("Answers by outcome", heads, rows)


def _findings(responses: Sequence[ResponseQuality]) -> Element:
    heads = (
        "response",
        "items",
        "asked",
        "as a bar",
        *(words for _, words in VALUES),
        "known",
        "yes, at least to most",
    )
    rows = [_finding_row(_named(one), one.findings) for one in responses]
    official = [one.findings for one in responses if not one.source.fixture]
    if len(official) > 1:
        rows.append(_finding_row(f"all {len(official)} official responses", _sum(official)))
    return table("Findings by value", heads, rows)


def _finding_row(name: Part, count: FindingCount) -> Sequence[Part]:
    numbers = numbers_of(count)
    return (
        name,
        str(count.loaded),
        str(count.asked),
        finding_bar(count),
        *(str(numbers[code]) for code, _ in VALUES),
        str(count.known),
        f"{count.at_least} to {count.at_most}",
    )


def _sum(counts: Sequence[FindingCount]) -> FindingCount:
    fields = ("loaded", "asked", "yes", "partial", "in_preparation", "no", "not_applicable", "unknown")
    return FindingCount(*(sum(getattr(count, field) for count in counts) for field in fields))


def _unknown(report: QualityReport) -> Iterator[Element]:
    codes = sorted({item.reason for one in report.responses for item in one.unknown})
    if not codes:
        yield element("p", "No finding is unknown.")
        return
    rows: list[Sequence[Part]] = [
        (_named(one), *(str(sum(item.reason == code for item in one.unknown)) for code in codes))
        for one in report.responses
    ]
    yield table("Unknown findings by reason", ("response", *map(report.label, codes)), rows)
    told = [(report.label(code), report.reasons[code][1]) for code in codes if code in report.reasons]
    parts = (part for label, text in told for part in (element("dt", label), element("dd", text)))
    yield element("dl", *parts)


def _checks(responses: Sequence[ResponseQuality]) -> Element:
    heads = (
        "response",
        "contradictions",
        "repeated answers",
        "violations",
        "warnings",
        "notes",
        "waived",
        "decisions",
    )
    return table("Checks", heads, [(_named(one), *_check_cells(one)) for one in responses])


def _check_cells(one: ResponseQuality) -> Sequence[Part]:
    found = (one.found(severity) for severity in ("violation", "warning", "info"))
    return (
        str((len(one.conflicts) + 1) // 2),
        str(sum(map(len, one.repeated))),
        *("not validated" if number is None else str(number) for number in found),
        str(one.waived),
        str(sum(one.decisions.values())),
    )
