"""The reference graph: all that countries share."""

from collections.abc import Collection, Mapping
from pathlib import Path

import pyoxigraph as ox

from kg.assemble.iris import Iris
from kg.assemble.ontology_files import ontology_quads
from kg.assemble.shared import state_shared_things
from kg.assemble.survey import state_rules, state_survey
from kg.assemble.terms import NamedGraph, in_order
from kg.vocabulary.namespaces import DEFAULT_BASE
from kg.vocabulary.questionnaire import Questionnaire, load_questionnaires, official
from kg.vocabulary.reference import load_reference
from kg.vocabulary.rules import load_rules


def reference_quads(
    ontology: Path, base: str = DEFAULT_BASE, *, answered: Collection[str] = ()
) -> tuple[ox.Quad, ...]:
    """The quads of the graph `graph/reference`, in order.

    It holds the ontology and its schemes, cube and alignments, the questionnaires, the rules, and the
    countries, organisations, frameworks and goals of the reference data. An invented edition is in it only
    where a response answers it.

    Args:
        ontology: the folder with the model's data.
        base: what the IRIs of data begin with.
        answered: the editions that responses in the graph answer.

    Raises:
        ResourceError: if a file is missing or malformed.
    """
    iris = Iris(base)
    graph = NamedGraph(iris.reference_graph())
    graph.quads.update(ontology_quads(ontology, iris))
    known = load_questionnaires(ontology)
    editions = {key: form for key, form in known.items() if not form.invented or key in answered}
    state_survey(graph, editions, iris)
    state_rules(graph, load_rules(ontology), iris)
    state_shared_things(graph, load_reference(ontology), _latest_year(known), iris)
    return in_order(graph.quads)


def _latest_year(editions: Mapping[str, Questionnaire]) -> int:
    """The year of the latest edition: countries are shown in the groups they belonged to then."""
    return max((form.year or 0 for form in official(editions).values()), default=0)
