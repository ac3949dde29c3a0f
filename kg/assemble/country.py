"""Puts a country's graphs together: stated, derived and facts for everyone, restricted apart."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Protocol

import pyoxigraph as ox

from kg.assemble.claims import Statement, statements
from kg.assemble.coverage import counted_findings
from kg.assemble.decision_nodes import state_decisions
from kg.assemble.derived import state_derived
from kg.assemble.facts import state_facts
from kg.assemble.naming import Naming
from kg.assemble.restricted import state_restricted
from kg.assemble.review import Review
from kg.assemble.reviewing import Reviewed, Reviewing
from kg.assemble.stated import state_response
from kg.assemble.terms import NamedGraph, in_order
from kg.decisions import Outcome
from kg.values import FindingCount, Unit
from kg.vocabulary.namespaces import DEFAULT_BASE
from kg.vocabulary.questionnaire import Questionnaire, load_questionnaires
from kg.vocabulary.rules import Rule, load_rules
from kg.vocabulary.single_values import SingleValues, load_single_values


class AssembleInput(Protocol):
    """What assembling needs to know of the model."""

    @property
    def questionnaires(self) -> Mapping[str, Questionnaire]:
        """The editions' questionnaires."""

    @property
    def single_values(self) -> SingleValues:
        """Which properties have one value at a time."""

    @property
    def rules(self) -> Mapping[str, Rule]:
        """The rules behind claims, with what was measured of them."""


@dataclass(frozen=True, slots=True)
class AssembleModel:
    """The parts of the model that assembling needs, and no more."""

    questionnaires: Mapping[str, Questionnaire]
    single_values: SingleValues
    rules: Mapping[str, Rule] = field(default_factory=dict)


@cache
def load_assemble_model(ontology: Path) -> AssembleModel:
    """Loads what assembling needs from an ontology folder.

    Raises:
        ResourceError: if a file is missing or malformed.
    """
    return AssembleModel(load_questionnaires(ontology), load_single_values(ontology), load_rules(ontology))


@dataclass(frozen=True, slots=True)
class CountryGraph:
    """One country's quads, in order: `public` for everyone, `restricted` for who asks for personal data.

    `outcomes` tell what became of each decision, `findings` count what the findings of each edition say.
    """

    country: str
    fixture: bool
    public: tuple[ox.Quad, ...]
    restricted: tuple[ox.Quad, ...]
    outcomes: tuple[Outcome, ...] = ()
    findings: Mapping[str, FindingCount] = field(default_factory=dict)


def assemble(
    unit: Unit, model: AssembleInput, *, base: str = DEFAULT_BASE, review: Review | None = None
) -> CountryGraph:
    """The graphs of one country, all its editions; the order of the unit's parts does not matter.

    Args:
        unit: the country's interpretations and entities.
        model: the questionnaires of its editions, and which properties have one value.
        base: what the IRIs of data begin with; a fixture's own things stand below `base + "fixture/"`.
        review: what people decided on the country.

    Raises:
        AssemblyError: if a quote does not stand at its offsets or a mention has no entity.
        DecisionError: if a decision sets a value that cannot stand, or contradicts another.
    """
    naming = Naming(unit, base)
    reviewed = _reviewed(naming, model, review or Review())
    naming = Naming(reviewed.unit, base)
    public: list[NamedGraph] = []
    restricted: list[NamedGraph] = []
    all_claims: list[Statement] = []
    for said in reviewed.unit.interpretations:
        edition = said.response.edition
        questionnaire = model.questionnaires[edition]
        claims = reviewed.claims[edition]
        all_claims.extend(claims)
        public.append(stated := NamedGraph(naming.graph("stated", edition)))
        state_response(stated, said.response, questionnaire, claims, naming)
        public.append(derived := NamedGraph(naming.graph("derived", edition)))
        state_derived(
            derived,
            said,
            claims,
            model.single_values,
            naming,
            rules=model.rules,
            marks=reviewed.marks_of(edition),
        )
        restricted.append(secret := NamedGraph(naming.graph("restricted", edition)))
        state_restricted(secret, said, questionnaire, naming)
    public.append(facts := NamedGraph(naming.graph("facts")))
    state_facts(facts, all_claims, model.single_values, naming)
    public.append(decided := NamedGraph(naming.graph("reviewed")))
    state_decisions(decided, reviewed.applied, naming)
    return CountryGraph(
        unit.country,
        unit.fixture,
        _quads(public),
        _quads(restricted),
        reviewed.outcomes,
        counted_findings(reviewed.unit),
    )


def _reviewed(naming: Naming, model: AssembleInput, review: Review) -> Reviewed:
    """The statements of all responses, after the decisions of people."""
    claims = {said.response.edition: statements(said, naming) for said in naming.unit.interpretations}
    if not (review.decisions or review.pairs):
        return Reviewed(naming.unit, claims)
    every = (claim for edition in sorted(claims) for claim in claims[edition])
    return Reviewing(every, naming, review, model.questionnaires, model.single_values).apply()


def _quads(graphs: list[NamedGraph]) -> tuple[ox.Quad, ...]:
    return in_order(quad for graph in graphs for quad in graph.quads)
