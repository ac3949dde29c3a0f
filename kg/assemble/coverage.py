"""What became of every answer: mapped, set aside with a reason, or queued for a person to look at."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kg.values import Answer, AnswerStatus, Interpretation, SetAside, Unit

_SAYS_SOMETHING = frozenset({AnswerStatus.TEXT_GIVEN, AnswerStatus.OPTION_LEGIBLE, AnswerStatus.OTHER_TYPED})


class Outcome(StrEnum):
    """What became of an answer."""

    MAPPED = "mapped"
    SET_ASIDE = "set-aside"
    QUEUED = "queued"


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One answer's outcome.

    `claims` and `findings` count those that rest on the answer. `reasons` are codes; `set_aside` are the
    spans that yielded nothing, in order, with personal strings blanked as in the answer.
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


def coverage(unit: Unit) -> tuple[CoverageRow, ...]:
    """A row for each answer of each edition, in order of edition and question number.

    An answer with a claim or a finding is mapped, even if spans of it were set aside. One with neither is
    set aside if a reason was given or if its status is one: blank, marks lost, withheld, not applicable. The
    rest is queued: its words await a reader.
    """
    ordered = sorted(unit.interpretations, key=lambda said: said.response.edition)
    return tuple(row for said in ordered for row in _rows(said))


def _rows(said: Interpretation) -> Iterator[CoverageRow]:
    claims = Counter(claim.answer for claim in said.claims)
    findings = Counter(number for finding in said.findings for number in finding.answers)
    dropped: defaultdict[int, list[SetAside]] = defaultdict(list)
    for span in said.set_asides:
        dropped[span.answer].append(span)
    for answer in sorted(said.response.answers, key=lambda answer: answer.number):
        number = answer.number
        counts = claims[number], findings[number]
        yield _row(said.response.edition, answer, counts, sorted(dropped[number], key=_in_text))


def _row(edition: str, answer: Answer, counts: tuple[int, int], dropped: list[SetAside]) -> CoverageRow:
    claims, findings = counts
    reasons = sorted({span.reason for span in dropped})
    outcome = Outcome.MAPPED if claims or findings else Outcome.SET_ASIDE
    if outcome is not Outcome.MAPPED and not reasons:
        if answer.status in _SAYS_SOMETHING:
            outcome = Outcome.QUEUED
        else:
            reasons = [answer.status.value]
    quotes = tuple(span.quote.text for span in dropped if span.quote is not None)
    return CoverageRow(
        edition,
        answer.number,
        answer.key,
        answer.status.value,
        outcome,
        claims,
        findings,
        tuple(reasons),
        quotes,
    )


def _in_text(span: SetAside) -> tuple[int, str, str]:
    quote = span.quote
    return (
        -1 if quote is None or quote.start is None else quote.start,
        span.reason,
        quote.text if quote else "",
    )
