"""Where the nodes of a static picture stand: computed once, always the same for the same network."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from math import cos, pi, sin
from statistics import fmean

import networkx as nx

from kg.errors import MissingExtra
from kg.publish.networks.network import Network

_CROWD = 400
"""Up to how many nodes are parted: more overlap in any case, and would take long."""

Places = Mapping[str, tuple[float, float]]
"""Places from 0 to 1 in both directions, by IRI."""


def columns(network: Network) -> Places | None:
    """Two columns, starts left and ends right, if no node is both; else None.

    The right column is in order of degree, the left one stands near what it is linked to.
    """
    starts = {edge.source for edge in network.edges}
    ends = {edge.target for edge in network.edges}
    if not network.directed or not starts or starts & ends or len(starts | ends) < len(network.nodes):
        return None
    degree = Counter(edge.target for edge in network.edges)
    right = sorted(ends, key=lambda end: (-degree[end], end))
    height = {end: 1 - place for end, place in _spread(len(right), right).items()}
    linked: defaultdict[str, list[float]] = defaultdict(list)
    for edge in network.edges:
        linked[edge.source].append(height[edge.target])
    mean = {start: fmean(heights) for start, heights in linked.items()}
    left = sorted(starts, key=lambda start: (-mean[start], start))
    places = {start: (0.0, 1 - place) for start, place in _spread(len(left), left).items()}
    return {**places, **{end: (1.0, height[end]) for end in right}}


def springs(network: Network) -> Places:
    """Linked nodes near each other (ForceAtlas2), from a circle in order of IRIs; then parted.

    Raises:
        MissingExtra: if numpy is not installed.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(node.id for node in network.nodes)
    graph.add_edges_from((edge.source, edge.target) for edge in network.edges)
    count = len(network.nodes)
    steps = max(30, min(400, 120_000 // max(count, 1)))
    try:
        import numpy as np  # noqa: PLC0415 - an extra

        turns = [2 * pi * place / count for place in range(count)]
        circle = {
            node.id: np.array((cos(turn), sin(turn))) for node, turn in zip(network.nodes, turns, strict=True)
        }
        found = nx.forceatlas2_layout(
            graph, pos=circle, max_iter=steps, scaling_ratio=4, gravity=0.4, strong_gravity=True, seed=1
        )
    except ImportError as error:
        raise MissingExtra("A picture needs numpy: pip install 'egovkg[plot]'.") from error
    places = _scaled({iri: (float(x), float(y)) for iri, (x, y) in found.items()})
    return _parted(places) if 1 < count <= _CROWD else places


def _spread(count: int, iris: list[str]) -> dict[str, float]:
    return {iri: (place + 0.5) / count for place, iri in enumerate(iris)}


def _scaled(places: Places) -> Places:
    """Drawn to fill the square; a single node stands in its middle."""
    if not places:
        return {}
    xs, ys = [x for x, _ in places.values()], [y for _, y in places.values()]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    return {
        iri: ((x - min(xs)) / wide if wide else 0.5, (y - min(ys)) / high if high else 0.5)
        for iri, (x, y) in places.items()
    }


def _parted(places: Places) -> Places:
    """Pushed apart until each has some room for its name; who stands where from whom stays."""
    import numpy as np  # noqa: PLC0415 - an extra

    at = np.array(list(places.values()))
    room = 0.7 / len(at) ** 0.5
    for _ in range(120):
        away = at[:, None] - at[None]
        far = np.hypot(away[..., 0], away[..., 1])
        push = np.where(far < room, (room - far) / np.maximum(far, 1e-9), 0.0)
        np.fill_diagonal(push, 0.0)
        if not push.any():
            break
        at = at + 0.25 * (away * push[..., None]).sum(axis=1)
    return _scaled(
        {iri: (round(float(x), 6), round(float(y), 6)) for iri, (x, y) in zip(places, at, strict=True)}
    )
