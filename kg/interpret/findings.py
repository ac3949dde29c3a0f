"""What a yes/no question finds: a legible mark, or else what the detail below it tells."""

from collections.abc import Mapping, Sequence
from typing import Any

from kg.interpret.documents import real_names, stage_of
from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage
from kg.values import AnswerStatus, Basis, Finding, Quote

_DRAFTS = frozenset({"being-drafted", "drafted", "submitted", "planned"})


def finding(
    ledger: Ledger, gate: Passage, passages: Mapping[int, Passage], options: Mapping[str, Any]
) -> None:
    """Writes down the finding of a yes/no question from its mark or from its details."""
    details = [passages[number] for number in options["details"]]
    ticked = _ticked(gate)
    if ticked:
        value, text = ticked
        _write(ledger, gate, value, "tick", (Quote(gate.answer.number, None, None, text),))
        return
    given = [detail for detail in details if detail.text.strip() or detail.answer.typed]
    follow_up = [detail for detail in given if detail.question.mandatory and detail.answer.typed]
    if follow_up:
        typed = follow_up[0].answer
        _write(ledger, gate, "yes", "follow-up", (Quote(typed.number, None, None, typed.typed or ""),))
        return
    given = [detail for detail in given if detail.text.strip()]
    value, reason, telling = _from_details(ledger, given, str(options["by"]))
    _write(ledger, gate, value, "wording", tuple(detail.whole() for detail in telling), reason=reason)


def _write(
    ledger: Ledger,
    gate: Passage,
    value: str,
    rule: str,
    evidence: tuple[Quote, ...],
    *,
    reason: str | None = None,
) -> None:
    known = ledger.model.rules[rule]
    answers = tuple(dict.fromkeys([gate.answer.number, *(quote.answer for quote in evidence)]))
    basis = Basis(known.basis)
    ledger.findings.append(
        Finding(gate.question.key, value, rule, basis, known.confidence, answers, evidence, reason)
    )


def _ticked(gate: Passage) -> tuple[str, str] | None:
    """The value and the text of a legible yes or no; a ticked *Other* leaves the value to the details."""
    codes = {option.text: option.code for option in gate.question.options}
    chosen = [text for text in gate.answer.selected or () if codes.get(text) in {"yes", "no"}]
    return (codes[chosen[0]], chosen[0]) if chosen else None


def _from_details(ledger: Ledger, given: Sequence[Passage], by: str) -> tuple[str, str | None, list[Passage]]:
    """The value, the reason if it is unknown, and the answers that tell it."""
    values = {detail.answer.number: _value(ledger, detail, by) for detail in given}
    for value in ("yes", "partial", "in-preparation", "no"):
        telling = [detail for detail in given if values[detail.answer.number] == value]
        if telling:
            return value, None, telling
    return "unknown", "not-applicable" if given else "marks-lost-detail-blank", list(given)


def _value(ledger: Ledger, detail: Passage, by: str) -> str:
    """What one detail says: the whole of it, or what it says of the documents it names."""
    lexicon = ledger.model.lexicon
    declared = detail.answer.status is AnswerStatus.DECLARED_NOT_APPLICABLE
    if declared or detail.says([lexicon.words("findings.unknown")]):
        return "unknown"
    if detail.says([lexicon.words("findings.absent")]):
        return "no"
    return _legislation(detail) if by == "legislation" else _practice(detail)


def _legislation(detail: Passage) -> str:
    """Only a law answers a question about laws; one of its articles answers it in part."""
    named = list(real_names(detail))
    stages = [
        (name, clause, stage_of(detail, clause, name, [other for span, other in named if span == clause])[0])
        for clause, name in named
    ]
    laws = [
        (name, clause) for name, clause, stage in stages if name.head.kind == "law" and stage not in _DRAFTS
    ]
    whole = [name for name, clause in laws if not detail.has_cue("findings.provision", clause)]
    if whole and not detail.has_cue("findings.negated"):
        return "yes"
    if laws and not (whole and detail.has_cue("findings.negated") and not detail.has_cue("findings.no_own")):
        return "partial"
    if any(stage in _DRAFTS for _, _, stage in stages) or detail.has_cue("findings.preparation"):
        return "in-preparation"
    return "no" if detail.has_cue("findings.negated") else "partial"


def _practice(detail: Passage) -> str:
    """Words that affirm a practice, hedge it, announce it or deny it."""
    named = [name for _, name in real_names(detail)]
    if not named and detail.has_cue("findings.negated"):
        return "in-preparation" if detail.has_cue("findings.preparation") else "no"
    if not named and detail.has_cue("findings.partial"):
        return "partial"
    if not named and len(detail.clauses) == 1 and detail.has_cue("findings.preparation"):
        return "in-preparation"
    return "yes"
