"""Who says to cooperate with whom: respondents, other countries, organisations."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.publish.citing.responses import cited_responses
from kg.publish.networks.drawing import Draughtsman
from kg.publish.networks.facts import Multigraph, facts_network
from kg.publish.networks.ground import Ground
from kg.publish.networks.network import Drawn, Edge, Node, connected
from kg.store.view import GraphView

_PARTNERS = frozenset({"hasPartnerCountry", "hasPartnerOrganization"})

RESPONDENT = "respondent"
INVENTED = "invented"
OTHER_COUNTRY = "country-without-response"
ORGANIZATION = "organization"
AS_PRINTED = "organization-as-printed"

GROUPS = {
    RESPONDENT: "respondent",
    INVENTED: "invented response",
    OTHER_COUNTRY: "country without a loaded response",
    ORGANIZATION: "organisation",
    AS_PRINTED: "organisation outside our list, as printed",
}

MUTUAL, ONE_SIDED, NOT_LOADED = "mutual", "one-sided", "partner's response not loaded"


def partnerships(ground: Ground, countries: tuple[str, ...]) -> Drawn:
    """An edge from each respondent to each partner that its response names, with reciprocity."""
    homes = _homes(ground.view)
    invented = {homes.get(one.country, "") for one in cited_responses(ground.view) if one.fixture}
    # Every loaded response tells whether a partner names a country back, drawn or not.
    facts = facts_network(ground)
    every, relations = Draughtsman(ground).drawn(facts)
    named = _named(facts, relations, homes)
    drawn = {homes[country] for country in countries}
    edges = tuple(
        _with_reciprocity(edge, named, set(homes.values())) for edge in named.values() if edge.source in drawn
    )
    respondents = {homes[country]: _country(ground.view, homes[country]) for country in countries}
    nodes = {
        iri: _marked(node, set(homes.values()), invented) for iri, node in {**every, **respondents}.items()
    }
    linked = {node.id for node in connected(nodes.values(), edges)}
    return tuple(n for n in nodes.values() if n.id in linked or n.id in respondents), edges


def _homes(view: GraphView) -> dict[str, str]:
    """The IRI of each country whose response is loaded, by code."""
    pairs = ((one.country, view.value(one.response, "egov:aboutCountry")) for one in cited_responses(view))
    return {code: iri for code, iri in pairs if iri}


def _country(view: GraphView, iri: str) -> Node:
    return Node(iri, view.label(iri), "Country", "country")


def _named(facts: Multigraph, edges: Iterable[Edge], homes: Mapping[str, str]) -> dict[tuple[str, str], Edge]:
    """The partnership in between left out: one edge for all partnerships of the same two."""
    found: defaultdict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        home = homes.get(facts.nodes[edge.source]["country"])
        if edge.relation in _PARTNERS and home:
            found[home, edge.target].append(edge)
    return {ends: _merged(ends, group) for ends, group in sorted(found.items())}


def _merged(ends: tuple[str, str], group: list[Edge]) -> Edge:
    first = max(group, key=lambda edge: edge.confidence)
    editions = sorted({edition for edge in group for edition in edge.edition.split()})
    return replace(
        first,
        source=ends[0],
        target=ends[1],
        relation="cooperatesWith",
        label="says to cooperate with",
        claims=sum(edge.claims for edge in group),
        edition=" ".join(editions),
        pending=False,
    )


def _with_reciprocity(edge: Edge, named: Mapping[tuple[str, str], Edge], loaded: set[str]) -> Edge:
    """Whether the other side names it too; unknown where the other side's response is not loaded."""
    if edge.target in loaded:
        found = MUTUAL if (edge.target, edge.source) in named else ONE_SIDED
    else:
        found = NOT_LOADED if "/country/" in edge.target else "not asked of organisations"
    return replace(edge, extras=(("reciprocity", found),))


def _marked(node: Node, loaded: set[str], invented: set[str]) -> Node:
    """A node in its part; a respondent's quote would be about something else than its answering."""
    if node.id in loaded:
        group = INVENTED if node.id in invented else RESPONDENT
    elif node.group == "Country":
        group = OTHER_COUNTRY
    else:
        # An organisation of the reference data belongs to no country; others were taken from an answer.
        group = AS_PRINTED if node.country else ORGANIZATION
    return replace(node, group=group, group_label=GROUPS[group])
