"""Validates one country: the shapes through pySHACL, then the checks in code, in one report."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.validate.case import Case
from kg.validate.check import Found
from kg.validate.checks import CHECKS
from kg.validate.checks.graphs import redact
from kg.validate.result import Result, ValidationReport
from kg.validate.statements import Statements
from kg.validate.trail import Trail
from kg.validate.vocabulary import Vocabulary


def validate_country(quads: Iterable[ox.Quad], vocabulary: Vocabulary, shapes: Path) -> ValidationReport:
    """Validates the public graphs of one country, all its editions, never those of several.

    Args:
        quads: the quads of its graphs stated, derived and facts.
        vocabulary: `Vocabulary.of` the reference graph's quads.
        shapes: a folder of SHACL shapes (`kg.resources.shapes_folder()`).

    Returns:
        The report, sorted. E-mail addresses in it are replaced by █.

    Raises:
        ResourceError: if the shapes cannot be read or used.
    """
    from kg.validate.shacl import shacl_results  # noqa: PLC0415 - pySHACL and rdflib take 0.3 s to import

    statements = Statements.of(quads)
    found = [*shacl_results(statements, vocabulary, shapes), *_checked(statements, vocabulary)]
    if not found:
        return ValidationReport()
    trail = Trail(statements, vocabulary)
    results = {_result(one, trail) for one in found}
    return ValidationReport(tuple(sorted(results, key=Result.order)))


def _checked(statements: Statements, vocabulary: Vocabulary) -> Iterator[Found]:
    """What the checks in code find."""
    case = Case(statements, vocabulary)
    for check in CHECKS:
        for fault in check.find(case):
            yield Found(check.severity, check.name, check.message, fault)


def _result(found: Found, trail: Trail) -> Result:
    """A fault with its origin, fit to be shown to anyone."""
    fault = found.fault
    origin = trail.origin(fault.focus, fault.path, fault.value)
    return Result(
        severity=found.severity,
        shape=found.shape,
        message=found.message,
        country=origin.country,
        edition=origin.edition,
        question=origin.question,
        quote=redact(origin.quote) if origin.quote is not None else None,
        focus=redact(fault.focus),
        path=fault.path,
        value=redact(trail.words(fault.value)) if fault.value is not None else None,
        file=origin.file,
    )
