"""What a summary of data quality tells, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.publish.citing.note import Note
from kg.publish.citing.responses import CitedResponse
from kg.values.counts import FindingCount


@dataclass(frozen=True, slots=True)
class UnknownItem:
    """An item without a value: its question's number, its name in tables, and the code of the reason."""

    number: int
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class ConflictSide:
    """One of two statements that contradict each other, with the words that it rests on."""

    subject: str
    property: str
    value: str
    contradicted_by: str
    question: int | None
    quote: str


@dataclass(frozen=True, slots=True)
class Check:
    """What one shape found in a response: in how many places, and the first of them in words."""

    severity: str
    shape: str
    message: str
    count: int
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResponseQuality:
    """What can be said of one response.

    Attributes:
        source: the response as it is cited.
        authority: in whose name it was given, as the respondent ticked or typed it; empty if unknown.
        answers: answers by outcome: mapped, set-aside, queued.
        set_aside: answers that were set aside, by code of the reason.
        queued: the questions whose answers wait for a reader.
        repeated: groups of questions under which the same text stands.
        findings: counts of the items whose questions offer yes and no.
        open_findings: counts of the items on open questions, which show a yes but seldom a no.
        unknown: the items of the first kind that have no value.
        conflicts: both sides of each contradiction.
        checks: what the shapes found; None if the graph was not validated.
        waived: how many results people waived.
        decisions: what became of people's decisions, by verdict.
        notices: what was told when the file was read.
    """

    source: CitedResponse
    authority: str
    answers: Mapping[str, int]
    set_aside: Mapping[str, int]
    queued: tuple[int, ...]
    repeated: tuple[tuple[int, ...], ...]
    findings: FindingCount
    open_findings: FindingCount
    unknown: tuple[UnknownItem, ...]
    conflicts: tuple[ConflictSide, ...]
    checks: tuple[Check, ...] | None
    waived: int
    decisions: Mapping[str, int]
    notices: tuple[str, ...]

    def found(self, severity: str) -> int | None:
        """How many results of that severity there are; None if the graph was not validated."""
        if self.checks is None:
            return None
        return sum(check.count for check in self.checks if check.severity == severity)


@dataclass(frozen=True, slots=True)
class QualityReport:
    """The summary: what stands beside it, a part for each response, and the words for codes of reasons."""

    note: Note
    responses: tuple[ResponseQuality, ...]
    reasons: Mapping[str, tuple[str, str]]

    def label(self, code: str) -> str:
        """A reason in words."""
        return self.reasons[code][0] if code in self.reasons else code.replace("-", " ")
