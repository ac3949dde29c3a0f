"""The derived graph: what a response was found to say, and how: claims, findings, mentions, evidence, run."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

import pyoxigraph as ox

from kg import __version__
from kg.assemble.claims import Statement, finding_iri
from kg.assemble.conflicts import conflicts
from kg.assemble.decision_nodes import state_mark
from kg.assemble.evidence import Evidence
from kg.assemble.iris import FINDINGS
from kg.assemble.naming import Naming
from kg.assemble.review import Mark
from kg.assemble.terms import TRUE, NamedGraph, concept, decimal, term, text
from kg.values import Finding, Interpretation, Mention, Polarity, Quote
from kg.vocabulary.rules import Rule
from kg.vocabulary.single_values import SingleValues


def state_derived(
    graph: NamedGraph,
    said: Interpretation,
    claims: Sequence[Statement],
    single_values: SingleValues,
    naming: Naming,
    *,
    rules: Mapping[str, Rule],
    marks: Mapping[ox.NamedNode, Mark] = MappingProxyType({}),
) -> None:
    """States everything that was derived from one response, as surely as its rules were measured to be.

    `marks` are what people decided on findings; a claim carries its own.

    Raises:
        AssemblyError: if a quote does not stand at its offsets.
    """
    derivation = _Derivation(graph, said, rules, naming)
    derivation.state_run()
    for claim in claims:
        derivation.state_claim(claim)
    for finding in said.findings:
        derivation.state_finding(finding)
    for finding_node, mark in marks.items():
        state_mark(graph, finding_node, mark, naming)
    for mention in said.mentions:
        derivation.state_mention(mention)
    standing = [claim for claim in claims if not claim.withdrawn]
    for one, other in conflicts(standing, single_values):
        graph.add(one, "egov:conflictsWith", other)
        graph.add(other, "egov:conflictsWith", one)


class _Derivation:
    """Writes the derived statements of one response."""

    def __init__(
        self, graph: NamedGraph, said: Interpretation, rules: Mapping[str, Rule], naming: Naming
    ) -> None:
        self._rules = rules
        self._graph = graph
        self._naming = naming
        self._edition = said.response.edition
        self._response = naming.response(self._edition)
        self._run = naming.response(self._edition, "run")
        self._evidence = Evidence(said.response, naming, graph)
        self._merges = {merge.joined: merge for entity in naming.unit.entities for merge in entity.merges}

    def state_run(self) -> None:
        self._graph.add(self._run, "rdf:type", term("egov:ExtractionRun"))
        self._graph.add(self._run, "prov:used", self._response)
        self._graph.add(self._run, "egov:softwareVersion", text(__version__))

    def state_claim(self, claim: Statement) -> None:
        self._graph.add(claim.iri, "rdf:type", term("egov:Claim"))
        self._graph.add(claim.iri, "rdf:subject", claim.subject)
        self._graph.add(claim.iri, "rdf:predicate", claim.predicate)
        self._graph.add(claim.iri, "rdf:object", claim.object)
        self._state_polarity(claim)
        self._graph.add(claim.iri, "egov:claimBasis", concept("claim-basis", claim.basis))
        self._graph.add(claim.iri, "egov:confidence", decimal(self._told(claim.rule, claim.confidence)))
        self._state_origin(claim.iri, (claim.answer,), claim.evidence, claim.rule)
        if claim.repeated:
            self._graph.add(claim.iri, "egov:repeatedAnswer", TRUE)
        if claim.mark is not None:
            state_mark(self._graph, claim.iri, claim.mark, self._naming)

    def _state_polarity(self, claim: Statement) -> None:
        """A claim that a person withdrew says nothing any more: no query shall take it for affirmed."""
        found = concept("polarity", claim.polarity)
        if claim.withdrawn:
            self._graph.add(claim.iri, "egov:polarity", concept("polarity", Polarity.WITHDRAWN))
            self._graph.add(claim.iri, "egov:foundPolarity", found)
        else:
            self._graph.add(claim.iri, "egov:polarity", found)

    def state_finding(self, finding: Finding) -> None:
        node = finding_iri(self._edition, finding, self._naming)
        self._graph.add(node, "rdf:type", term("egov:Finding"), term("qb:Observation"))
        self._graph.add(node, "qb:dataSet", ox.NamedNode(FINDINGS))
        self._graph.add(node, "egov:refCountry", self._naming.country)
        self._graph.add(node, "egov:refEdition", self._naming.shared("edition", self._edition))
        self._graph.add(node, "egov:refItem", self._naming.shared("item", finding.item))
        self._graph.add(node, "egov:findingValue", concept("finding-value", finding.value))
        self._graph.add(node, "egov:claimBasis", concept("claim-basis", finding.basis))
        self._graph.add(node, "egov:confidence", decimal(self._told(finding.rule, finding.confidence)))
        self._state_origin(node, finding.answers, finding.evidence, finding.rule)
        if finding.reason is not None:
            self._graph.add(node, "egov:findingReason", concept("finding-reason", finding.reason))
        if finding.conflict is not None:
            self._graph.add(node, "egov:suggestedValue", concept("finding-value", finding.conflict))

    def state_mention(self, mention: Mention) -> None:
        entity = self._naming.entity(self._edition, mention.id)
        node = self._naming.mention(self._edition, mention)
        self._graph.add(node, "rdf:type", term("egov:Mention"))
        self._graph.add(node, "egov:mentionedEntity", entity)
        self._graph.add(node, "egov:surfaceForm", text(mention.quote.text))
        self._state_origin(node, (mention.quote.answer,), (mention.quote,), None)
        merge = self._merges.get(f"{self._edition}/{mention.id}")
        if merge is not None:
            self._graph.add(node, "egov:mergeReason", text(merge.reason))
            self._graph.add(node, "egov:confidence", decimal(merge.score))

    def _told(self, rule: str, confidence: float) -> float:
        known = self._rules.get(rule)
        return confidence if known is None else known.told(confidence)

    def _state_origin(
        self, node: ox.NamedNode, answers: Iterable[int], evidence: Iterable[Quote], rule: str | None
    ) -> None:
        """What all derived statements have: answers, evidence, response, run and, but a mention, a rule."""
        self._graph.add(
            node, "egov:fromAnswer", *(self._naming.answer(self._edition, number) for number in answers)
        )
        self._graph.add(node, "egov:evidence", *self._evidence.nodes(evidence))
        self._graph.add(node, "egov:fromResponse", self._response)
        self._graph.add(node, "egov:generatedIn", self._run)
        if rule is not None:
            self._graph.add(node, "egov:derivedByRule", self._naming.shared("rule", rule))
