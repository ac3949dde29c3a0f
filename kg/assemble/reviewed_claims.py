"""A country's claims while people's decisions are applied to them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pyoxigraph as ox

from kg.assemble.claims import Statement, claim_iri
from kg.assemble.naming import Naming
from kg.assemble.review import CONFIRMED, REJECTED, REVIEW_RULE, SUPERSEDED, Mark
from kg.assemble.reviewed_things import Things
from kg.assemble.terms import Term, term
from kg.decisions import Decision, local_path
from kg.decisions.consistency import contradiction
from kg.errors import DecisionError
from kg.values import Basis, Polarity

Triple = tuple[ox.NamedNode, ox.NamedNode, Term]

_TYPE = term("rdf:type")


class ReviewedClaims:
    """Claims by IRI, with what people decided on each; `marks` may be on findings too."""

    def __init__(self, claims: Iterable[Statement], naming: Naming, things: Things) -> None:
        self.by_iri = {one.iri: one for one in claims}
        self.marks: dict[ox.NamedNode, Mark] = {}
        self._by_path = {local_path(iri.value): iri for iri in self.by_iri}
        self._naming = naming
        self._things = things

    def at(self, path: str) -> ox.NamedNode | None:
        """The claim at a path."""
        return self._by_path.get(path)

    def values(self, predicate: ox.NamedNode) -> list[Term]:
        """What claims give as values of a property."""
        return [one.object for one in self.by_iri.values() if one.predicate == predicate]

    def of_rules(self, subject: ox.NamedNode, predicate: ox.NamedNode) -> list[Statement]:
        """What the rules found that a thing has as a property."""
        return [
            one
            for one in self.by_iri.values()
            if (one.subject, one.predicate, one.polarity) == (subject, predicate, Polarity.AFFIRMED)
            and one.basis is not Basis.CURATED
        ]

    def against(self, finding: ox.NamedNode) -> list[Statement]:
        """The claims that stand against a finding."""
        return [one for one in self.by_iri.values() if one.against == finding]

    def add(self, claim: Statement) -> None:
        """Takes in a claim."""
        self.by_iri[claim.iri] = claim

    def mark(self, statements: Iterable[ox.NamedNode], status: str, decision: Decision) -> None:
        """Notes a decision on claims or findings.

        Raises:
            DecisionError: if another decision says otherwise of one of them.
        """
        for iri in statements:
            before = self.marks.get(iri, Mark(status, ()))
            if before.status != status:
                raise DecisionError(contradiction(before.decisions[0], decision))
            self.marks[iri] = before.joined([decision])

    def revise(self, decision: Decision, revised: Sequence[Statement], triple: Triple) -> None:
        """States what a person says in the place of what the rules found, on the surest one's ground."""
        surest = max(revised, key=lambda one: (one.edition, one.confidence, str(one.iri)))
        self._state(decision, revised, triple, surest)

    def state(self, decision: Decision, triple: Triple, mention: str) -> None:
        """States what a person says where the rules found nothing, on the ground of a mention."""
        edition, quote = self._things.quote(mention)
        ground = Statement(
            triple[0], edition, *triple, quote.answer, (quote,), REVIEW_RULE, Basis.CURATED, 1.0,
            Polarity.AFFIRMED,
        )  # fmt: skip
        self._state(decision, (), triple, ground)

    def _state(
        self, decision: Decision, revised: Sequence[Statement], triple: Triple, ground: Statement
    ) -> None:
        """States a triple with edition, answer, words and polarity of a ground, and marks what it revises."""
        iri = claim_iri(self._naming, ground.edition, triple, ground.polarity, ground.answer)
        wrong = sorted((one.iri for one in revised if one.object != triple[2]), key=str)
        self.mark(wrong, SUPERSEDED, decision)
        if iri not in self.by_iri:
            subject, predicate, value = triple
            self.by_iri[iri] = replace(
                ground,
                iri=iri,
                subject=subject,
                predicate=predicate,
                object=value,
                rule=REVIEW_RULE,
                basis=Basis.CURATED,
                confidence=1.0,
                repeated=False,
            )
            self.marks[iri] = Mark(CONFIRMED, (), tuple(wrong), stated=True)
        self.mark([iri], CONFIRMED, decision)

    def withdraw_what_hangs_on(self) -> None:
        """Where every statement on a thing's class is rejected, nothing that is said of it stands."""
        types = [one for one in self.by_iri.values() if one.predicate == _TYPE]
        standing = {one.subject for one in types if not self._withdrawn(one)}
        gone: dict[Term, Mark] = {}
        for one in types:
            if one.subject not in standing:
                parts = (one.subject, *self._things.below(one.subject))
                gone |= dict.fromkeys(parts, self.marks[one.iri])
        for one in self.by_iri.values() if gone else ():
            mark = gone.get(one.subject) or gone.get(one.object)
            if mark is not None and not self._withdrawn(one):
                self.marks[one.iri] = Mark(REJECTED, mark.decisions)

    def _withdrawn(self, claim: Statement) -> bool:
        return claim.iri in self.marks and self.marks[claim.iri].withdrawn

    def by_edition(self) -> dict[str, tuple[Statement, ...]]:
        """All claims in order, each with its mark."""
        found: defaultdict[str, list[Statement]] = defaultdict(list)
        for iri in sorted(self.by_iri, key=str):
            one = replace(self.by_iri[iri], mark=self.marks.get(iri))
            found[one.edition].append(one)
        return {edition: tuple(claims) for edition, claims in found.items()}
