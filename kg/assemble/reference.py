"""The reference graph: all that countries share."""

from pathlib import Path

import pyoxigraph as ox

from kg.assemble.iris import DEFAULT_BASE, Iris
from kg.assemble.ontology_files import ontology_quads
from kg.assemble.shared import state_shared_things
from kg.assemble.survey import state_rules, state_survey
from kg.assemble.terms import NamedGraph, in_order
from kg.vocabulary.questionnaire import load_questionnaires
from kg.vocabulary.reference import load_reference
from kg.vocabulary.rules import load_rules


def reference_quads(ontology: Path, base: str = DEFAULT_BASE) -> tuple[ox.Quad, ...]:
    """The quads of the graph `graph/reference`, in order.

    It holds the ontology and its schemes, cube and alignments, the questionnaires, the rules, and the
    countries, organisations, frameworks and goals of the reference data.

    Args:
        ontology: the folder with the model's data.
        base: what the IRIs of data begin with.

    Raises:
        ResourceError: if a file is missing or malformed.
    """
    iris = Iris(base)
    graph = NamedGraph(iris.reference_graph())
    graph.quads.update(ontology_quads(ontology, iris))
    state_survey(graph, load_questionnaires(ontology), iris)
    state_rules(graph, load_rules(ontology), iris)
    state_shared_things(graph, load_reference(ontology), _latest_year(ontology), iris)
    return in_order(graph.quads)


def _latest_year(ontology: Path) -> int:
    """The year of the latest edition: countries are shown in the groups they belonged to then."""
    return max(int(edition) for edition in load_questionnaires(ontology))
