"""Applies what people decided to the statements of a country, and tells what became of each decision."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import pyoxigraph as ox
from msgspec import structs

from kg.assemble.claims import Statement, claim_iri, finding_iri, origins
from kg.assemble.naming import Naming
from kg.assemble.review import CONFIRMED, REJECTED, REVIEW_RULE, Mark, Review
from kg.assemble.reviewed_claims import ReviewedClaims
from kg.assemble.reviewed_things import Things
from kg.assemble.set_values import value_of
from kg.assemble.stated import seen_in_answer
from kg.assemble.terms import concept, term, text
from kg.decisions import Choice, Decision, Outcome, Verdict, local_path, still_seen
from kg.decisions.consistency import contradiction
from kg.decisions.evidence import Words
from kg.errors import DecisionError
from kg.resolve import Pair
from kg.values import Basis, Entity, Finding, Polarity, Unit
from kg.vocabulary.questionnaire import Questionnaire
from kg.vocabulary.single_values import SingleValues

_VALUE, _NAME, _TYPE = term("egov:findingValue"), term("skos:prefLabel"), term("rdf:type")
_UNKNOWN = "unknown"
_NO_REASON = "nothing-to-judge-by"
_CHANGED = "the words that it rests on have changed. Look at them with `kg review` and renew the block."
_GONE = "this is no longer found: the answer or the rules have changed. Look again with `kg review`."


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A country and its claims by edition as they stand after the decisions.

    `marks` are those of findings, by edition and IRI; `applied` are the decisions that the graph shows.
    """

    unit: Unit
    claims: Mapping[str, tuple[Statement, ...]]
    marks: Mapping[tuple[str, ox.NamedNode], Mark] = field(default_factory=dict)
    outcomes: tuple[Outcome, ...] = ()
    applied: tuple[Decision, ...] = ()

    def marks_of(self, edition: str) -> dict[ox.NamedNode, Mark]:
        """The marks of one edition's findings."""
        return {iri: mark for (of, iri), mark in self.marks.items() if of == edition}


class Reviewing:
    """The statements of one country while decisions are applied to them."""

    def __init__(
        self,
        claims: Iterable[Statement],
        naming: Naming,
        review: Review,
        forms: Mapping[str, Questionnaire],
        single_values: SingleValues,
    ) -> None:
        self._naming = naming
        self._review = review
        self._forms = forms
        self._one_value = single_values.latest | single_values.expected
        self._said = {said.response.edition: said for said in naming.unit.interpretations}
        self._findings: dict[str, tuple[str, Finding]] = {
            local_path(finding_iri(edition, finding, naming).value): (edition, finding)
            for edition, said in self._said.items()
            for finding in said.findings
        }
        self._things = Things(naming, review.undecided)
        self._claims = ReviewedClaims(claims, naming, self._things)
        self._set: dict[tuple[ox.NamedNode, ox.NamedNode], Decision] = {}

    def apply(self) -> Reviewed:
        """Applies every decision, whatever their order in the file; those of other editions wait.

        Raises:
            DecisionError: if a value cannot stand, or two decisions come to contradict each other.
        """
        for pair in self._review.pairs:
            self._on_pair(pair)
        outcomes = []
        for decision in sorted(self._review.decisions, key=Decision.content):
            if not decision.edition or decision.edition in self._said:
                because = self._apply(decision)
                outcomes.append(Outcome(decision, Verdict.REOPENED if because else Verdict.APPLIED, because))
        self._claims.withdraw_what_hangs_on()
        return self._reviewed(outcomes)

    def _apply(self, decision: Decision) -> str:
        """Applies a decision; returns why it is open again, or nothing."""
        if decision.claim:
            return self._on_claim(decision)
        if decision.finding:
            return self._on_finding(decision)
        if decision.answer:
            number = int(decision.answer.rsplit("/", 1)[1])
            return self._changed(decision, list(self._answered(decision.edition, (number,))))
        return self._on_thing(decision)

    @staticmethod
    def _changed(decision: Decision, words: Iterable[Words]) -> str:
        """Why the evidence is not what the decision saw, or nothing."""
        seen = list(words)
        if not seen:
            return _GONE
        return "" if still_seen(decision.evidence, seen) else _CHANGED

    # ------------------------------------------------------------- claims

    def _on_claim(self, decision: Decision) -> str:
        targets = self._named(decision.claim)
        against = [iri for path in decision.against for iri in self._named(path)]
        if len(against) < len(decision.against):
            return _GONE
        claims = [self._claims.by_iri[iri] for iri in targets]
        because = self._changed(decision, (word for claim in claims for word in _quoted(claim)))
        if because:
            return because
        if decision.choice is not Choice.SET:
            self._claims.mark(targets, CONFIRMED if decision.choice is Choice.ACCEPT else REJECTED, decision)
            self._claims.mark(against, REJECTED, decision)
        for claim in claims if decision.choice is Choice.SET else ():
            wanted = value_of(
                decision, claim.predicate.value, [claim.object], self._review.concepts, self._naming
            )
            self._claims.revise(decision, [claim], (claim.subject, claim.predicate, wanted))
        return ""

    def _named(self, path: str) -> list[ox.NamedNode]:
        """The claims that a path stands for, by the names of now or by those that the rules alone gave."""
        found = self._claims.at(path)
        return [found] if found is not None else sorted(self._aliases.get(path, ()), key=str)

    @cached_property
    def _aliases(self) -> Mapping[str, set[ox.NamedNode]]:
        """Claims by the paths that they had before decisions on who is who."""
        found: defaultdict[str, set[ox.NamedNode]] = defaultdict(set)
        undecided = self._review.undecided
        before = Naming(undecided, self._naming.iris.base) if undecided is not None else self._naming
        for said in self._said.values() if undecided is not None else ():
            now = dict(origins(said, self._naming))
            for claim, iri in origins(said, before):
                if now.get(claim) in self._claims.by_iri:
                    found[local_path(iri.value)].add(now[claim])
        return found

    # ------------------------------------------------------------- findings

    def _on_finding(self, decision: Decision) -> str:
        if decision.finding not in self._findings:
            return _GONE
        edition, finding = self._findings[decision.finding]
        because = self._changed(decision, self._answered(edition, finding.answers))
        if because:
            return because
        iri = finding_iri(edition, finding, self._naming)
        value = decision.value if decision.choice is Choice.SET else finding.value
        concepts, now = self._review.concepts, concept("finding-value", finding.value)
        wanted = (
            now if value == finding.value else value_of(decision, _VALUE.value, [now], concepts, self._naming)
        )
        for claim in self._claims.against(iri):
            status = CONFIRMED if claim.object == wanted else REJECTED
            self._claims.mark([claim.iri], status, decision)
        if wanted != now:
            self._set_finding(decision, edition, finding, iri)
        self._claims.mark([iri], CONFIRMED, decision)
        return ""

    def _set_finding(self, decision: Decision, edition: str, finding: Finding, iri: ox.NamedNode) -> None:
        """Puts a person's value in the place of that of the rules, which stays as a claim."""
        was, value = (concept("finding-value", code) for code in (finding.value, decision.value))
        answer = finding.answers[0]
        found = Statement(
            claim_iri(self._naming, edition, (iri, _VALUE, was), Polarity.AFFIRMED, answer),
            edition, iri, _VALUE, was, answer, finding.evidence, finding.rule, finding.basis,
            finding.confidence, Polarity.AFFIRMED,
        )  # fmt: skip
        self._claims.add(found)
        self._claims.revise(decision, [found], (iri, _VALUE, value))
        self._findings[decision.finding] = (
            edition,
            structs.replace(
                finding,
                value=decision.value,
                rule=REVIEW_RULE,
                basis=Basis.CURATED,
                confidence=1.0,
                reason=_NO_REASON if decision.value == _UNKNOWN else None,
                conflict=None,
            ),
        )
        self._claims.marks[iri] = Mark(CONFIRMED, (), (found.iri,), stated=True)

    def _answered(self, edition: str, numbers: Iterable[int]) -> Iterator[Words]:
        """What the answers with these numbers say, as evidence; a blank one says that it is blank."""
        wanted = set(numbers)
        for answer in self._said[edition].response.answers:
            if answer.number in wanted:
                yield from seen_in_answer(edition, answer, self._forms[edition])

    # ------------------------------------------------------------- things

    def _on_thing(self, decision: Decision) -> str:
        """A new name, a value of a property, or that there is no such thing."""
        entity = self._things.at(decision.things[0])
        if entity is None:
            return _GONE
        if not any(still_seen(decision.evidence, seen) for seen in self._things.words(decision.things[0])):
            return _CHANGED
        node = self._things.node(entity)
        first = self._things.latest(entity)
        if decision.choice is Choice.RENAME:
            self._once(decision, node, _NAME)
            self._claims.state(decision, (node, _NAME, text(decision.value)), first)
        elif decision.choice is Choice.REJECT:
            types = [one.iri for one in self._claims.of_rules(node, _TYPE)]
            self._claims.mark(types, REJECTED, decision)
        elif decision.choice is Choice.ACCEPT:
            found = [one.iri for one in self._claims.of_rules(node, term(decision.predicate))]
            self._claims.mark(found, CONFIRMED, decision)
        else:
            self._set_property(decision, node, first)
        return ""

    def _set_property(self, decision: Decision, node: ox.NamedNode, mention: str) -> None:
        """A property of one value is revised; of one with several, the value is added."""
        predicate = term(decision.predicate)
        others = self._claims.values(predicate)
        wanted = value_of(decision, predicate.value, others, self._review.concepts, self._naming)
        triple = (node, predicate, wanted)
        rivals = self._claims.of_rules(node, predicate) if predicate.value in self._one_value else []
        if predicate.value in self._one_value:
            self._once(decision, node, predicate)
        if rivals:
            self._claims.revise(decision, rivals, triple)
        else:
            self._claims.state(decision, triple, mention)

    def _once(self, decision: Decision, subject: ox.NamedNode, predicate: ox.NamedNode) -> None:
        """What has one value is set to one value."""
        before = self._set.setdefault((subject, predicate), decision)
        if before.value != decision.value:
            raise DecisionError(contradiction(before, decision))

    def _on_pair(self, pair: Pair) -> None:
        """A decision on who is who as a claim: what a mention names, or that two things differ."""
        first, second = sorted((self._things.first(side) for side in pair.sides), key=self._things.place)
        one, other = self._things.named(first), self._things.named(second)
        if pair.decision.choice is Choice.MERGE:
            triple = (self._things.mention(second), term("egov:mentionedEntity"), other)
        else:
            triple = (other, term("owl:differentFrom"), one)
        self._claims.state(pair.decision, triple, second)

    # ------------------------------------------------------------- the result

    def _reviewed(self, outcomes: list[Outcome]) -> Reviewed:
        findings: defaultdict[str, list[Finding]] = defaultdict(list)
        marks: dict[tuple[str, ox.NamedNode], Mark] = {}
        for edition, finding in self._findings.values():
            findings[edition].append(finding)
            iri = finding_iri(edition, finding, self._naming)
            if iri in self._claims.marks:
                marks[edition, iri] = self._claims.marks[iri]
        unit = self._naming.unit
        said = (replace(one, findings=tuple(findings[one.response.edition])) for one in unit.interpretations)
        reviewed = replace(
            unit, interpretations=tuple(said), entities=tuple(map(self._renamed, unit.entities))
        )
        applied = [one.decision for one in outcomes if one.verdict is Verdict.APPLIED]
        applied += [pair.decision for pair in self._review.pairs]
        return Reviewed(reviewed, self._claims.by_edition(), marks, tuple(outcomes), tuple(applied))

    def _renamed(self, entity: Entity) -> Entity:
        """A thing under the name that a person prefers; the others stay beside it."""
        decision = self._set.get((self._things.node(entity), _NAME))
        if decision is None:
            return entity
        others = {entity.name, *entity.also} - {decision.value, ""}
        return replace(entity, name=decision.value, also=tuple(sorted(others)))


def _quoted(claim: Statement) -> Iterator[Words]:
    """The words that a claim rests on, as evidence."""
    for quote in claim.evidence:
        yield claim.edition, quote.answer, quote.text
