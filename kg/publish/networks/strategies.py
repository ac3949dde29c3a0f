"""The two-mode network of strategies and the technologies that they reference."""

import pyoxigraph as ox

from kg.ask import questions
from kg.publish.networks.drawing import Draughtsman
from kg.publish.networks.facts import facts_network
from kg.publish.networks.ground import Ground
from kg.publish.networks.network import Drawn, connected

_QUESTION = "strategies-by-technology"
"""The ready question that says what counts as a strategy."""

_RELATION = "referencesTechnology"


def strategy_technology(ground: Ground, countries: tuple[str, ...]) -> Drawn:
    """Strategies, and documents with the role of one, with each technology that they reference."""
    strategies = _strategies(ground)
    facts = facts_network(ground, countries=countries)
    nodes, every = Draughtsman(ground).drawn(facts)
    edges = tuple(edge for edge in every if edge.relation == _RELATION and edge.source in strategies)
    return connected(nodes.values(), edges), edges


def _strategies(ground: Ground) -> set[str]:
    sparql = questions(ground.ontology)[_QUESTION].sparql
    rows = ground.view.store.query(sparql, use_default_graph_as_union=True)
    found = (row["strategy"] for row in rows) if isinstance(rows, ox.QuerySolutions) else ()
    return {one.value for one in found if isinstance(one, ox.NamedNode)}
