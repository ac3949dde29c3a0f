"""Which document is aligned with which: in so many words, by number, or by the question."""

import re
from collections.abc import Mapping
from typing import Any

from kg.interpret.documents import real_names
from kg.interpret.ledger import Ledger, ref
from kg.interpret.names import Name
from kg.interpret.passage import Passage
from kg.interpret.text import Span
from kg.values import Concept, Known

_STRATEGY = "national-e-government-strategy"
_DEVELOPMENT = "national-development-strategy"
_NUMBER = re.compile(r"\s*\((\w{1,2})\)")


def alignments(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """Writes down what each document of an answer is aligned with."""
    framework = options.get("framework")
    for clause, name in real_names(passage):
        quote = passage.quote(name.span)
        subject = ref(ledger.name(passage, name))
        if framework:
            ledger.claim(
                subject,
                "egov:alignedWithFramework",
                Known("framework", framework),
                (quote,),
                "alignment-by-question",
            )
            continue
        target = _target(passage, clause, name)
        if target:
            words = passage.quote(Span(name.span.start, max(clause.end, name.span.end)))
            aligned = ref(ledger.name(passage, target))
            ledger.claim(subject, "egov:alignedWithDocument", aligned, (words,), "alignment")
    if not framework:
        _roles(ledger, passage)
        _by_question(ledger, passage)


def _by_question(ledger: Ledger, passage: Passage) -> None:
    """Without words that say so, the answer's strategies are aligned with its development strategies."""
    if passage.has_cue("alignment"):
        return
    named = [(name, _role(passage, name)) for _, name in real_names(passage)]
    for name, role in named:
        for other, other_role in named:
            if (role, other_role) == (_STRATEGY, _DEVELOPMENT):
                evidence = (passage.quote(name.span), passage.quote(other.span))
                target = ref(ledger.name(passage, other))
                subject = ref(ledger.name(passage, name))
                ledger.claim(subject, "egov:alignedWithDocument", target, evidence, "alignment-by-question")


def _role(passage: Passage, name: Name) -> str:
    return _STRATEGY if passage.has_cue(f"roles.{_STRATEGY}", name.span) else _DEVELOPMENT


def _target(passage: Passage, clause: Span, name: Name) -> Name | None:
    """The document behind `aligned with`, by name or by the number of its entry."""
    cue = passage.cue("alignment", Span(name.span.end, max(clause.end, name.span.end)))
    if not cue:
        return None
    longest = max(
        c.span.end for c in passage.cues if c.target == "alignment" and c.span.start == cue.span.start
    )
    number = _NUMBER.match(passage.text, longest)
    for span, other in real_names(passage):
        marked = next((c.mark for c in passage.clauses if c.span == span), "")
        if (number and marked == number[1].lower()) or (span == clause and other.span.start >= longest):
            return other if other != name else None
    return None


def _roles(ledger: Ledger, passage: Passage) -> None:
    """Who is guided by whom tells the national strategy from the development strategy."""
    for _, name in real_names(passage):
        subject = ref(ledger.name(passage, name))
        role = _role(passage, name)
        quote = passage.quote(name.span)
        ledger.claim(
            subject, "egov:playsRole", Concept("document-role", role), (quote,), "named-under-question"
        )
