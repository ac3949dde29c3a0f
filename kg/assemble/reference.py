"""The reference graph: all that countries share."""

from pathlib import Path

import pyoxigraph as ox

from kg.assemble.iris import DEFAULT_BASE, Iris
from kg.assemble.ontology_files import ontology_quads
from kg.assemble.survey import state_rules, state_survey
from kg.assemble.terms import NamedGraph, in_order
from kg.vocabulary.questionnaire import load_questionnaires
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
    return in_order(graph.quads)
