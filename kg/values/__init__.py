"""The plain typed values that pass between the steps; they know nothing of files or RDF."""

from kg.values.claim import (
    Basis,
    Claim,
    Concept,
    Finding,
    Known,
    Mention,
    Node,
    Object,
    Polarity,
    Quote,
    Ref,
    SetAside,
    Term,
    This,
    Value,
)
from kg.values.counts import FindingCount, count_findings
from kg.values.entity import Entity, Interpretation, Merge, Unit
from kg.values.response import Answer, AnswerStatus, Notice, Position, Response, Secret, Source

__all__ = [
    "Answer",
    "AnswerStatus",
    "Basis",
    "Claim",
    "Concept",
    "Entity",
    "Finding",
    "FindingCount",
    "Interpretation",
    "Known",
    "Mention",
    "Merge",
    "Node",
    "Notice",
    "Object",
    "Polarity",
    "Position",
    "Quote",
    "Ref",
    "Response",
    "Secret",
    "SetAside",
    "Source",
    "Term",
    "This",
    "Unit",
    "Value",
    "count_findings",
]
