"""Public bodies: which belongs to which, who leads, and who is responsible for what."""

from kg.publish.networks.drawing import Draughtsman
from kg.publish.networks.facts import facts_network
from kg.publish.networks.ground import Ground
from kg.publish.networks.network import Drawn, connected

_BODY = "PublicBody"
_RELATIONS = frozenset(
    {
        "subOrganizationOf",
        "replacedBy",
        "leadsDigitalGovernmentOf",
        "responsibleForSector",
        "operatedBy",
        "postIn",
        "establishes",
    }
)


def institutions(ground: Ground, countries: tuple[str, ...]) -> Drawn:
    """All public bodies, and what they are responsible for, operate, lead, belong to or were founded by."""
    facts = facts_network(ground, countries=countries)
    nodes, every = Draughtsman(ground).drawn(facts)
    edges = tuple(
        edge
        for edge in every
        if edge.relation in _RELATIONS and _BODY in (nodes[edge.source].group, nodes[edge.target].group)
    )
    linked = {node.id for node in connected(nodes.values(), edges)}
    return tuple(one for one in nodes.values() if one.id in linked or one.group == _BODY), edges
