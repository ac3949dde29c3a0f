"""What became of every answer: mapped, set aside with a reason, or queued for a person to look at."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kg.values import (
    Answer,
    AnswerStatus,
    Claim,
    Finding,
    FindingCount,
    Interpretation,
    SetAside,
    Unit,
    count_findings,
)

_SAYS_SOMETHING = frozenset({AnswerStatus.TEXT_GIVEN, AnswerStatus.OPTION_LEGIBLE, AnswerStatus.OTHER_TYPED})

_UNKNOWN = "unknown"
# A finding on words that nobody understood is no reason to leave them unread.
_UNREAD = "nothing-to-judge-by"
_REPEATED = "repeated-answer"


class Outcome(StrEnum):
    """What became of an answer."""

    MAPPED = "mapped"
    SET_ASIDE = "set-aside"
    QUEUED = "queued"


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One answer's outcome.

    `claims` and `findings` count those that rest on the answer. `reasons` are codes: why it or a span of it
    was set aside, and `repeated-answer` where its claims weigh less because the same text stands under
    other questions too: `repeated_with`. `set_aside` are the spans that yielded nothing, in order, with
    personal strings blanked as in the answer.
    """

    edition: str
    number: int
    key: str
    status: str
    outcome: Outcome
    claims: int
    findings: int
    reasons: tuple[str, ...] = ()
    set_aside: tuple[str, ...] = ()
    repeated_with: tuple[int, ...] = ()


def coverage(unit: Unit) -> tuple[CoverageRow, ...]:
    """A row for each answer of each edition, in order of edition and question number.

    An answer with a claim, or a finding that is not unknown, is mapped, even if spans of it were set aside.
    One with neither is set aside if a reason was given, by a finding too, or if its status is one: blank,
    marks lost, withheld, not applicable. The rest is queued: its words await a reader.
    """
    ordered = sorted(unit.interpretations, key=lambda said: said.response.edition)
    return tuple(row for said in ordered for row in _rows(said))


def counted_findings(unit: Unit) -> dict[str, FindingCount]:
    """What the findings of each edition say, by edition."""
    return {
        said.response.edition: count_findings((finding.value, finding.reason) for finding in said.findings)
        for said in sorted(unit.interpretations, key=lambda said: said.response.edition)
    }


def _rows(said: Interpretation) -> Iterator[CoverageRow]:
    claims: defaultdict[int, list[Claim]] = defaultdict(list)
    findings: defaultdict[int, list[Finding]] = defaultdict(list)
    dropped: defaultdict[int, list[SetAside]] = defaultdict(list)
    for claim in said.claims:
        claims[claim.answer].append(claim)
    for finding in said.findings:
        for number in finding.answers:
            findings[number].append(finding)
    for span in said.set_asides:
        dropped[span.answer].append(span)
    for answer in sorted(said.response.answers, key=lambda answer: answer.number):
        number = answer.number
        yield _row(
            said.response.edition,
            answer,
            claims[number],
            findings[number],
            sorted(dropped[number], key=_in_text),
            repeated_with=tuple(
                sorted({n for same in said.repeated if number in same for n in same} - {number})
            ),
        )


def _row(
    edition: str,
    answer: Answer,
    claims: list[Claim],
    findings: list[Finding],
    dropped: list[SetAside],
    *,
    repeated_with: tuple[int, ...],
) -> CoverageRow:
    outcome, reasons = _outcome(answer, claims, findings, dropped)
    if repeated_with or any(claim.repeated for claim in claims):
        reasons.add(_REPEATED)
    return CoverageRow(
        edition,
        answer.number,
        answer.key,
        answer.status.value,
        outcome,
        len(claims),
        len(findings),
        tuple(sorted(reasons)),
        tuple(span.quote.text for span in dropped if span.quote is not None),
        repeated_with,
    )


def _outcome(
    answer: Answer, claims: list[Claim], findings: list[Finding], dropped: list[SetAside]
) -> tuple[Outcome, set[str]]:
    reasons = {span.reason for span in dropped}
    if claims or any(finding.value != _UNKNOWN for finding in findings):
        return Outcome.MAPPED, reasons
    if not reasons:
        reasons = {finding.reason for finding in findings if finding.reason} - {_UNREAD}
    if not reasons and answer.status not in _SAYS_SOMETHING:
        reasons = {answer.status.value}
    return (Outcome.SET_ASIDE if reasons else Outcome.QUEUED), reasons


def _in_text(span: SetAside) -> tuple[int, str, str]:
    quote = span.quote
    return (
        -1 if quote is None or quote.start is None else quote.start,
        span.reason,
        quote.text if quote else "",
    )
