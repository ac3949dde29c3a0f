"""What validation finds: one `Result` for each thing that is wrong, and the report that holds them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from kg.decisions import Waiver, edition_of, local_path
from kg.vocabulary.namespaces import compact


class Severity(StrEnum):
    """How much a result matters; the names of SHACL's severities."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest.

        Example:
            >>> Severity.VIOLATION.rank < Severity.WARNING.rank
            True
        """
        return list(Severity).index(self)


SHAPES = "https://w3id.org/egov-kg/shapes#"
"""What the IRI of every shape begins with."""

Row: TypeAlias = Mapping[str, str | int | None]


@dataclass(frozen=True, slots=True)
class Result:
    """One thing that is wrong, with the way back to the answer it comes from.

    `shape` is the local name of the SHACL shape or of the check in code; `country` an ISO 3166 alpha-3
    code. `question`, `quote` and `file` are None where the focus node has no single answer, as a country
    without a lead body. `focus` and `path` are IRIs; `value` is the offending value as people read it.
    """

    severity: Severity
    shape: str
    message: str
    country: str
    edition: str | None
    question: int | None
    quote: str | None
    focus: str
    path: str | None
    value: str | None
    file: str | None

    def row(self) -> Row:
        """The result as plain values, in the order in which reports print them."""
        return {
            "severity": self.severity.value,
            "message": self.message,
            "country": self.country,
            "edition": self.edition,
            "question": self.question,
            "quote": self.quote,
            "value": self.value,
            "file": self.file,
            "shape": self.shape,
            "path": self.path,
            "focus": self.focus,
        }

    def order(self) -> tuple[int, int, str, str, str, str]:
        """What reports are sorted by: gravest first, then by question."""
        return (
            self.severity.rank,
            self.question if self.question is not None else 0,
            self.shape,
            self.focus,
            self.path or "",
            self.value or "",
        )


COLUMNS: tuple[str, ...] = (
    "severity",
    "message",
    "country",
    "edition",
    "question",
    "quote",
    "value",
    "file",
    "shape",
    "path",
    "focus",
)
"""The columns of a report, in order."""


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """All results for one country, sorted; `+` joins the reports of several.

    `waived` are results that people let stand: they do not count. `stale` are waivers that fit no result.
    """

    results: tuple[Result, ...] = ()
    waived: tuple["WaivedResult", ...] = ()
    stale: tuple[Waiver, ...] = ()

    @property
    def counts(self) -> dict[Severity, int]:
        """How many results there are of each severity, zeros included.

        Example:
            >>> ValidationReport().counts[Severity.VIOLATION]
            0
        """
        found = [result.severity for result in self.results]
        return {severity: found.count(severity) for severity in Severity}

    def conforms(self, fail_on: Severity | str = Severity.VIOLATION) -> bool:
        """Whether no result is as grave as `fail_on`, which is `violation`, `warning` or `info`.

        Example:
            >>> ValidationReport().conforms("warning")
            True
        """
        limit = Severity(fail_on).rank
        return all(result.severity.rank > limit for result in self.results)

    def rows(self) -> list[Row]:
        """The results as plain values, for tables and JSON."""
        return [result.row() for result in self.results]

    def waive(self, waivers: Sequence[Waiver], editions: Collection[str] = ()) -> "ValidationReport":
        """The report with the results that a waiver fits set apart.

        Args:
            waivers: those on the countries that were validated.
            editions: what was validated, if that is known: waivers on other editions wait.
        """
        waivers = [one for one in waivers if not editions or edition_of(one.focus) in {"", *editions}]
        fitting = [
            (result, next((one for one in waivers if _fits(one, result)), None)) for result in self.results
        ]
        return ValidationReport(
            tuple(result for result, waiver in fitting if waiver is None),
            tuple(WaivedResult(result, waiver) for result, waiver in fitting if waiver is not None),
            tuple(one for one in waivers if not any(_fits(one, result) for result in self.results)),
        )

    def __add__(self, other: "ValidationReport") -> "ValidationReport":
        return ValidationReport(
            tuple(sorted(self.results + other.results, key=_by_country)),
            tuple(sorted(self.waived + other.waived, key=lambda one: _by_country(one.result))),
            self.stale + other.stale,
        )


@dataclass(frozen=True, slots=True)
class WaivedResult:
    """A result that a person lets stand, and who, when and why."""

    result: Result
    waiver: Waiver


def _fits(waiver: Waiver, result: Result) -> bool:
    """Whether a waiver is about a result: the same shape, country and focus, and path and value if told."""
    return (
        (waiver.shape, waiver.country) == (result.shape, result.country)
        and waiver.focus in {result.focus, local_path(result.focus)}
        and waiver.path in {"", result.path, compact(result.path or "")}
        and waiver.value in {"", " ".join((result.value or "").split())}
    )


def _by_country(result: Result) -> tuple[str, tuple[int, int, str, str, str, str]]:
    return result.country, result.order()
