"""Where the rules write down what they find: mentions, claims, findings and what is set aside."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from msgspec import structs

from kg.interpret.claims import Claims
from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span
from kg.values import (
    Basis,
    Claim,
    Finding,
    Interpretation,
    Mention,
    Node,
    Object,
    Polarity,
    Quote,
    Ref,
    Response,
    SetAside,
)
from kg.vocabulary.folding import fold
from kg.vocabulary.model import Model

# How much less sure what is read from a scan is.
_RECOGNISED = 0.8
_BASES = {basis.value: basis for basis in Basis}


@dataclass
class Ledger:
    """Collects the statements of one response; equal claims of an answer share their evidence.

    `highest` caps the confidence of every claim.
    """

    response: Response
    model: Model
    mentions: dict[str, Mention] = field(default_factory=dict)
    claims: Claims = field(default_factory=Claims)
    findings: list[Finding] = field(default_factory=list)
    set_asides: list[SetAside] = field(default_factory=list)
    highest: float = 1.0
    # What claims were made on, by its folded name: a document may be mentioned in many answers.
    _namesakes: defaultdict[str, set[Node]] = field(default_factory=lambda: defaultdict(set), init=False)

    def mention(self, kind: str, cls: str, name: str, quote: Quote, also: tuple[str, ...] = ()) -> Mention:
        """The mention of a thing at a quote; written once."""
        ident = f"{kind}:{quote.answer}:{quote.start}-{quote.end}"
        known = self.mentions.get(ident)
        if known is None:
            known = self.mentions[ident] = Mention(ident, kind, cls, name, quote, also)
        return known

    def name(self, passage: Passage, name: Name) -> Mention:
        """The mention of a document or a body by its name; a reference gives the mention it stands for."""
        answer, meant = passage.answer.number, name
        while meant.antecedent:
            answer, meant = meant.antecedent.answer, meant.antecedent.name
        kind = "body" if meant.family == "body" else "document"
        return self.mention(kind, meant.head.cls, meant.name, self.quote(answer, meant.span), meant.also)

    def quote(self, answer: int, span: Span) -> Quote:
        """The words of a span of any answer as evidence."""
        return Quote(answer, span.start, span.end, span.of(self._texts[answer]))

    @cached_property
    def _texts(self) -> dict[int, str]:
        return {answer.number: answer.text or answer.typed or "" for answer in self.response.answers}

    def claim(  # noqa: PLR0917 - a triple and what stands behind it
        self,
        subject: Node,
        predicate: str,
        target: Object,
        evidence: tuple[Quote, ...],
        rule: str,
        polarity: Polarity = Polarity.AFFIRMED,
    ) -> None:
        """Writes a claim with the basis and confidence of its rule; the answer is that of the evidence."""
        known = self.model.rules[rule]
        answer, basis = evidence[0].answer, _BASES[known.basis]
        if isinstance(subject, Ref):
            self._namesakes[fold(self.mentions[subject.mention].name)].add(subject)
        self.claims.add(
            Claim(subject, predicate, target, answer, evidence, rule, basis, known.confidence, polarity)
        )

    def claims_alike(self, subject: Node, predicate: str) -> Iterator[Claim]:
        """The claims of a predicate on a thing, or on another mention of the same name."""
        name = fold(self.mentions[subject.mention].name) if isinstance(subject, Ref) else ""
        return self.claims.about({subject, *self._namesakes.get(name, ())}, predicate)

    def set_aside(self, answer: int, reason: str, quote: Quote | None = None) -> None:
        """Records that an answer, or a span of it, yields nothing, and why."""
        self.set_asides.append(SetAside(answer, reason, quote))

    def documents_of(self, answer: int) -> list[Mention]:
        """The documents that an answer names, in order."""
        return [m for m in self.mentions.values() if m.kind == "document" and m.quote.answer == answer]

    def _capped(self, claim: Claim) -> Claim:
        confidence = self._as_sure_as_read(min(claim.confidence, self.highest))
        return claim if claim.confidence == confidence else structs.replace(claim, confidence=confidence)

    def _as_sure_as_read(self, confidence: float) -> float:
        """A confidence, less if the words were recognised in pictures."""
        return round(confidence * _RECOGNISED, 3) if self.response.source.recognised else confidence

    def result(self) -> Interpretation:
        """All that was written down, in order of answers; mentions that nothing refers to stay."""
        mentions = sorted(self.mentions.values(), key=lambda m: (m.quote, m.id))
        less_sure = self.highest < 1.0 or self.response.source.recognised
        claims = map(self._capped, self.claims.values()) if less_sure else self.claims.values()
        findings = self.findings
        if self.response.source.recognised:
            findings = [
                structs.replace(one, confidence=self._as_sure_as_read(one.confidence)) for one in findings
            ]
        return Interpretation(
            self.response, tuple(mentions), tuple(_in_order(claims)), tuple(findings), tuple(self.set_asides)
        )


def _in_order(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Claims by answer, evidence, predicate and object; few have to be told apart by the last."""
    for _, alike in groupby(sorted(claims, key=_place), key=_place):
        listed = list(alike)
        yield from sorted(listed, key=lambda claim: repr(claim.object)) if len(listed) > 1 else listed


def _place(claim: Claim) -> tuple[int, tuple[Quote, ...], str]:
    return claim.answer, claim.evidence, claim.predicate


def ref(mention: Mention) -> Ref:
    """A mention as the subject or object of a claim."""
    return Ref(mention.id)
