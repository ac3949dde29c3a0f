"""What the strategy is aligned with beyond the country: frameworks, and organisations named alone."""

import re
from collections.abc import Mapping
from typing import Any

from kg.interpret.documents.naming import Named, documents_in, frameworks_in, issues, organizations_in
from kg.interpret.documents.placeholder import strategies
from kg.interpret.documents.relations import cited
from kg.interpret.documents.stages import COMING, stage_in
from kg.interpret.documents.stating import describe
from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span
from kg.values import Known, Node, Quote, Ref
from kg.vocabulary.folding import fold

_GENITIVE = re.compile(r"\b(?:of(?: the)?|du|des|del?|de l[ao]s?|de l['’])\s*$", re.I)


def international(ledger: Ledger, passage: Passage, _options: Mapping[str, Any]) -> None:
    """Writes down with which frameworks and organisations the national strategy is aligned.

    The subject is the document that the answer names, else the national strategy, named elsewhere or not.
    What is named here for the first time, and is not said to be aligned itself, is what was asked for.
    """
    named = [one for one in documents_in(ledger, passage) if not cited(passage, one)]
    own = [one for one in named if _is_subject(ledger, passage, one)]
    describe(ledger, passage, own)
    frameworks = frameworks_in(ledger, passage)
    kept = {one.ref for one in own}
    known = list(frameworks)
    for one in (one for one in named if one.ref not in kept):
        if _is_known(passage, one, known) or _is_named_twice(one, known):
            ledger.mentions.pop(one.mention.id, None)
        else:
            frameworks.append(_as_framework(ledger, passage, one))
    frameworks = [pair for pair in frameworks if not _is_owner(passage, pair[0], frameworks)]
    organizations = [
        (span, node)
        for span, node in organizations_in(ledger, passage)
        if not any(issues(passage, span, other) for other, _ in frameworks)
        and not _issuer(ledger, passage, span, node, sorted(frameworks, key=lambda pair: pair[0]))
    ]
    targets = [(span, node, "egov:alignedWithFramework") for span, node in frameworks]
    targets += [(span, node, "egov:alignedWithOrganization") for span, node in organizations]
    targets = [target for target in targets if not _denied(passage, target[0])]
    if targets:
        _align(ledger, passage, own, targets)


def _align(ledger: Ledger, passage: Passage, own: list[Named], targets: list[tuple[Span, Node, str]]) -> None:
    subjects: list[tuple[Ref, Quote | None]] = [(one.ref, passage.quote(one.span)) for one in own]
    if not subjects:
        national = [Ref(mention.id) for mention in strategies(ledger, passage.whole())]
        there = [one for one in national if stage_in(ledger, one) not in COMING]
        subjects = [(one, None) for one in there or national]
    for span, target, predicate in targets:
        for subject, words in _of_sentence(passage, own, span) or subjects:
            quotes = (words, passage.quote(span)) if words else (passage.quote(span),)
            ledger.claim(subject, predicate, target, quotes, "alignment-by-question")


def _of_sentence(passage: Passage, own: list[Named], span: Span) -> list[tuple[Ref, Quote | None]]:
    """The documents of the sentence of a target, where it names some: each sentence tells of its own."""
    return [(one.ref, passage.quote(one.span)) for one in own if one.clause.holds(span)]


def _is_subject(ledger: Ledger, passage: Passage, one: Named) -> bool:
    """Whether a document is the country's: a law, named elsewhere too, or said to be aligned."""
    name = fold(one.mention.name)
    elsewhere = any(
        fold(mention.name) == name and mention.quote.answer != passage.answer.number
        for mention in ledger.mentions.values()
    )
    behind = Span(one.span.end, max(one.span.end, one.clause.end))
    front = Span(one.clause.start, one.span.start)
    says = passage.has_cue("alignment", behind) and not passage.has_cue("alignment", front)
    return one.again or elsewhere or says or one.mention.cls == "egov:LegalInstrument"


def _is_known(passage: Passage, one: Named, frameworks: list[tuple[Span, Node]]) -> bool:
    """Whether the title of some guidelines is that of a known framework: `guidelines of the "eLAC2022"`."""
    inside = (span for span, node in frameworks if isinstance(node, Known) and one.span.holds(span))
    return any(fold(one.mention.name).startswith(fold(span.of(passage.text))) for span in inside)


def _as_framework(ledger: Ledger, passage: Passage, one: Named) -> tuple[Span, Node]:
    """The document is none of the country's after all."""
    ledger.mentions.pop(one.mention.id, None)
    quote = passage.quote(one.span)
    also = one.mention.also
    return one.span, ref(
        ledger.mention("framework", "egov:InternationalFramework", one.mention.name, quote, also)
    )


def _denied(passage: Passage, span: Span) -> bool:
    clause = next((c.span for c in passage.clauses if c.span.holds(span)), span)
    return passage.has_cue("findings.negated", Span(clause.start, max(clause.start, span.start)))


def _is_named_twice(one: Named, frameworks: list[tuple[Span, Node]]) -> bool:
    """Whether two names of one known framework make up a name: `Action Plan of the Summit on Ports`."""
    inside = [node for span, node in frameworks if one.span.holds(span)]
    return len(inside) > len(set(inside))


def _is_owner(passage: Passage, span: Span, frameworks: list[tuple[Span, Node]]) -> bool:
    """Whether the name of another one says that it is of this: `Plan of Action of the World Summit`."""
    wholes = [other for other, _ in frameworks if other != span and other.holds(span)]
    return any(_GENITIVE.search(passage.text, other.start, span.start) for other in wholes)


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
