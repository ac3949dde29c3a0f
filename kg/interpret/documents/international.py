"""What the strategy is aligned with beyond the country: frameworks, and organisations named alone."""

from collections.abc import Mapping
from typing import Any

from kg.interpret.documents.naming import documents_in, frameworks_in, things_in
from kg.interpret.documents.relations import cited
from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage
from kg.interpret.placeholder import strategies
from kg.interpret.text import Span
from kg.values import Known, Node, Quote, Ref


def organizations_in(ledger: Ledger, passage: Passage) -> list[tuple[Span, Node]]:
    """The international organisations that an answer names outside the names of frameworks."""
    frameworks = [span for span, _ in frameworks_in(ledger, passage)]
    return [
        (span, Known(kind, code))
        for span, kind, code in things_in(ledger, passage)
        if kind == "organization" and not any(other.meets(span) for other in frameworks)
    ]


def international(ledger: Ledger, passage: Passage, _options: Mapping[str, Any]) -> None:
    """Writes down with which frameworks and organisations the national strategy is aligned.

    The subject is the document that the answer names, else the national strategy, named elsewhere or not.
    """
    frameworks = frameworks_in(ledger, passage)
    targets: list[tuple[Span, str, Node]] = [
        (span, "egov:alignedWithFramework", node) for span, node in frameworks if not _denied(passage, span)
    ]
    targets += [
        (span, "egov:alignedWithOrganization", node)
        for span, node in organizations_in(ledger, passage)
        if not _issuer(ledger, passage, span, node, frameworks) and not _denied(passage, span)
    ]
    if not targets:
        return
    named = [one for one in documents_in(ledger, passage) if not cited(passage, one)]
    own: list[tuple[Ref, Quote | None]] = [(one.ref, passage.quote(one.span)) for one in named]
    subjects = own or [(Ref(m.id), None) for m in strategies(ledger, passage.whole())]
    for span, predicate, target in targets:
        for subject, words in subjects:
            quotes = (words, passage.quote(span)) if words else (passage.quote(span),)
            ledger.claim(subject, predicate, target, quotes, "alignment-by-question")


def _denied(passage: Passage, span: Span) -> bool:
    clause = next((c.span for c in passage.clauses if c.span.holds(span)), span)
    return passage.has_cue("findings.negated", Span(clause.start, max(clause.start, span.start)))


def _issuer(
    ledger: Ledger, passage: Passage, span: Span, node: Node, frameworks: list[tuple[Span, Node]]
) -> bool:
    """Whether frameworks of the organisation are named: as known, or behind it as their heading."""
    issued = ledger.model.reference.frameworks
    for _, framework in frameworks:
        if not (isinstance(framework, Known) and isinstance(node, Known)):
            continue
        if issued[framework.code].issuer == node.code:
            return True
    after = [other.start for other, _ in frameworks if other.start >= span.end]
    gap = passage.text[span.end : min(after)] if after else "."
    return gap.strip() in {":", "'s", "’s", "-", "–", "("} or gap.strip().rstrip("s") in {"'", "’"}
