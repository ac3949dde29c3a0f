"""What became of a decision in a build."""

from dataclasses import dataclass
from enum import StrEnum

from kg.decisions.decision import Decision


class Verdict(StrEnum):
    """Whether a decision was applied, or is open again because its evidence or its target is another."""

    APPLIED = "applied"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A decision with its verdict; `because` says in words why it is open again."""

    decision: Decision
    verdict: Verdict = Verdict.APPLIED
    because: str = ""

    def __str__(self) -> str:
        one = self.decision
        if self.verdict is Verdict.APPLIED:
            return f"{one.place}: {one.summary}."
        return (
            f"{one.place}: the decision of {one.author} ({one.date}) to {one.summary} is open again and was "
            f"not applied: {self.because}"
        )
