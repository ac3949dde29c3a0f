"""How alike the findings of countries are."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from kg.publish.citing.responses import CitedResponse, cited_responses
from kg.publish.networks.ground import Ground
from kg.publish.networks.network import Drawn, Edge, Node
from kg.publish.networks.partnerships import GROUPS, INVENTED, RESPONDENT
from kg.store.view import GraphView, local_name

NEAREST = 3
"""To how many others at least each country is linked: all pairs would hide the pattern."""

FEWEST = 10
"""How many items both must have a known value of: below, a share says nothing."""

_NOT_KNOWN = frozenset({"unknown", "not-applicable"})


def country_similarity(ground: Ground, countries: tuple[str, ...]) -> Drawn:
    """Countries, linked to those whose latest findings agree on the largest share of items known of both."""
    responses = _latest(ground.view, countries)
    known = {one.country: _known(ground.view, one) for one in responses.values()}
    nodes = tuple(_node(ground.view, one, known[one.country]) for one in responses.values())
    iris = {node.country: node.id for node in nodes}
    pairs = {pair: one for pair in combinations(sorted(known), 2) if (one := _agreement(known, *pair))}
    edges = (_edge(iris, responses, pair, pairs[pair]) for pair in sorted(_nearest(pairs)))
    return nodes, tuple(edges)


def _latest(view: GraphView, countries: tuple[str, ...]) -> dict[str, CitedResponse]:
    """The response of the latest edition of each country."""
    ordered = sorted(cited_responses(view, countries), key=lambda one: one.edition)
    return {one.country: one for one in ordered}


def _known(view: GraphView, response: CitedResponse) -> dict[str, str]:
    """The known values of the response's findings by item."""
    findings = view.subjects("egov:fromResponse", response.response)
    values = {
        view.value(finding, "egov:refItem"): view.value(finding, "egov:findingValue") for finding in findings
    }
    return {
        item: local_name(value)
        for item, value in values.items()
        if item and value and local_name(value) not in _NOT_KNOWN
    }


def _node(view: GraphView, response: CitedResponse, known: Mapping[str, str]) -> Node:
    iri = view.value(response.response, "egov:aboutCountry") or response.response
    group = INVENTED if response.fixture else RESPONDENT
    place = f"{response.code}: {len(known)} findings with a known value"
    return Node(iri, response.country_name, group, GROUPS[group], country=response.country, place=place)


def _agreement(known: Mapping[str, Mapping[str, str]], one: str, other: str) -> tuple[int, int] | None:
    """On how many items both agree, and of how many both have a known value."""
    shared = known[one].keys() & known[other].keys()
    agreeing = sum(known[one][item] == known[other][item] for item in shared)
    return (agreeing, len(shared)) if len(shared) >= FEWEST else None


def _nearest(pairs: Mapping[tuple[str, str], tuple[int, int]]) -> set[tuple[str, str]]:
    """Each country's most similar others; ties at the last place all stay, so that no order decides."""
    of_country: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for pair in pairs:
        for country in pair:
            of_country[country].append(pair)
    return {pair for mine in of_country.values() for pair in _best(mine, pairs)}


def _best(
    mine: list[tuple[str, str]], pairs: Mapping[tuple[str, str], tuple[int, int]]
) -> Iterator[tuple[str, str]]:
    shares = sorted((pairs[pair][0] / pairs[pair][1] for pair in mine), reverse=True)
    least = shares[:NEAREST][-1]
    return (pair for pair in mine if pairs[pair][0] / pairs[pair][1] >= least)


def _edge(
    iris: Mapping[str, str],
    responses: Mapping[str, CitedResponse],
    pair: tuple[str, str],
    found: tuple[int, int],
) -> Edge:
    agreeing, known = found
    return Edge(
        iris[pair[0]],
        iris[pair[1]],
        "similarTo",
        f"agrees on {agreeing} of {known} items known of both",
        edition=" ".join(sorted({responses[country].edition for country in pair})),
        weight=round(agreeing / known, 4),
        extras=(("agreeing", agreeing), ("known", known)),
    )
