"""What people decided: the file of decisions and waivers as values, and the evidence that they saw."""

from kg.decisions.decision import Choice, Decision, Decisions, Waiver
from kg.decisions.evidence import evidence_digest, still_seen
from kg.decisions.outcome import Outcome, Verdict
from kg.decisions.paths import country_of, edition_of, local_path
from kg.decisions.reading import read_decisions

__all__ = [
    "Choice",
    "Decision",
    "Decisions",
    "Outcome",
    "Verdict",
    "Waiver",
    "country_of",
    "edition_of",
    "evidence_digest",
    "local_path",
    "read_decisions",
    "still_seen",
]
