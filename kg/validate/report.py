"""Writes a report as text for people, as rows (JSON, CSV), or as SHACL's own report (Turtle)."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from types import MappingProxyType

import pyoxigraph as ox

from kg.errors import ExportError
from kg.validate.result import COLUMNS, SHAPES, Result, Severity, ValidationReport
from kg.validate.waivers import waived_line, waivers_text
from kg.vocabulary.namespaces import PREFIXES, compact, expand


def render(report: ValidationReport, format: str = "text") -> str:  # noqa: A002 - the option's name
    """The report in a format of `FORMATS`.

    Raises:
        ExportError: if there is no such format.

    Example:
        >>> print(render(ValidationReport()), end="")
        Nothing found: no violation, no warning.
    """
    if format not in FORMATS:
        raise ExportError(f"No report format {format!r}. Choose one of: {', '.join(FORMATS)}.")
    return FORMATS[format](report)


def _text(report: ValidationReport) -> str:
    if not report.results and not report.waived:
        return "Nothing found: no violation, no warning.\n"
    blocks = []
    for (severity, shape, message), results in groupby(
        sorted(report.results, key=lambda one: (one.severity.rank, one.shape)),
        key=lambda one: (one.severity, one.shape, one.message),
    ):
        places = [_place(result) for result in results]
        blocks.append("\n".join((f"{severity.upper()} {shape} ({len(places)})", f"  {message}", *places)))
    if report.waived:
        waived = [
            f"{_place(one.result)}\n    {one.result.shape}, {waived_line(one)}" for one in report.waived
        ]
        blocks.append("\n".join((f"WAIVED ({len(report.waived)})", *waived)))
    return "\n\n".join((*blocks, _summary(report))) + "\n"


def _place(result: Result) -> str:
    """One line: where, what is quoted, and the value that is wrong."""
    where = [result.country, result.edition, f"question {result.question}" if result.question else None]
    parts = [" ".join(part for part in where if part), result.file]
    if result.quote is not None:
        parts.append(f"“{' '.join(result.quote.split())}”")
    if result.value is not None:
        name = compact(result.path) if result.path else "found"
        parts.append(f"{name}: {' '.join(result.value.split())}")
    return "  - " + " | ".join(part for part in (*parts, result.focus) if part)


def _summary(report: ValidationReport) -> str:
    """How many of each.

    Example:
        >>> _summary(ValidationReport())
        '0 violations, 0 warnings, 0 notes.'
    """
    names = {Severity.VIOLATION: "violation", Severity.WARNING: "warning", Severity.INFO: "note"}
    counted = [f"{count} {names[one]}{'' if count == 1 else 's'}" for one, count in report.counts.items()]
    return ", ".join(counted) + "."


def _json(report: ValidationReport) -> str:
    counts = {severity.value: count for severity, count in report.counts.items()}
    document: dict[str, object] = {"conforms": report.conforms(), "counts": counts, "results": report.rows()}
    document["waived"] = [{**one.result.row(), "waived": waived_line(one)} for one in report.waived]
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _csv(report: ValidationReport) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(report.rows())
    return out.getvalue()


def _ttl(report: ValidationReport) -> str:
    names = ("egov", "sh", "xsd", "rdf", "rdfs", "skos", "oa", "org", "foaf", "dcat", "dcterms")
    prefixes = {name: PREFIXES[name] for name in names} | {"shape": SHAPES}
    turtle = ox.serialize(_triples(report), format=ox.RdfFormat.TURTLE, prefixes=prefixes)
    return (turtle or b"").decode()


def _triples(report: ValidationReport) -> Iterator[ox.Triple]:
    """The report in the terms of SHACL, 3.6."""
    root = ox.BlankNode("report")
    nodes = [ox.BlankNode(f"result{number}") for number in range(1, len(report.results) + 1)]
    yield ox.Triple(root, _iri("rdf:type"), _iri("sh:ValidationReport"))
    yield ox.Triple(root, _iri("sh:conforms"), ox.Literal(report.conforms()))
    for node in nodes:
        yield ox.Triple(root, _iri("sh:result"), node)
    for node, result in zip(nodes, report.results, strict=True):
        yield from _result_triples(node, result)


def _result_triples(node: ox.BlankNode, result: Result) -> Iterator[ox.Triple]:
    yield ox.Triple(node, _iri("rdf:type"), _iri("sh:ValidationResult"))
    yield ox.Triple(node, _iri("sh:resultSeverity"), _iri(f"sh:{result.severity.value.capitalize()}"))
    yield ox.Triple(node, _iri("sh:sourceShape"), ox.NamedNode(SHAPES + result.shape))
    yield ox.Triple(node, _iri("sh:focusNode"), ox.NamedNode(result.focus))
    yield ox.Triple(node, _iri("sh:resultMessage"), ox.Literal(result.message, language="en"))
    if result.path is not None:
        yield ox.Triple(node, _iri("sh:resultPath"), ox.NamedNode(result.path))
    if result.value is not None:
        yield ox.Triple(node, _iri("sh:value"), ox.Literal(result.value))
    for name in ("country", "edition", "question", "quote", "file"):
        value = getattr(result, name)
        if value is not None:
            yield ox.Triple(node, ox.NamedNode(f"{SHAPES}{name}"), ox.Literal(str(value)))


def _iri(name: str) -> ox.NamedNode:
    return ox.NamedNode(expand(name))


FORMATS: Mapping[str, Callable[[ValidationReport], str]] = MappingProxyType(
    {"text": _text, "json": _json, "csv": _csv, "ttl": _ttl, "waivers": waivers_text}
)
"""Name → writer of each format."""
