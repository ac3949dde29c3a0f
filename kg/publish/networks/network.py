"""A network as plain nodes and edges that draw, save and show themselves."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from kg.publish.citing.note import Note
from kg.publish.networks.facts import Multigraph
from kg.publish.networks.palette import colours

if TYPE_CHECKING:
    from kg.publish.networks.plot import Plot


@dataclass(frozen=True, slots=True)
class Node:
    """A thing, concept, country or organisation.

    Attributes:
        id: its IRI.
        label: its name.
        group: the local name of its class, or its scheme, or its part in the projection.
        group_label: the group in words.
        country: ISO 3166 alpha-3, "" if it belongs to none.
        status: status codes, parted by blanks.
        standing: what a document's status comes down to: adopted, draft, planned, ended; "" if unknown.
        pending: whether it does not exist yet as such: a draft, planned or in development.
        quote: the first words of the strongest evidence, "" if none.
        place: where the quote stands: country, edition, question.
        size: the measure that its size shows.
    """

    id: str
    label: str
    group: str
    group_label: str
    country: str = ""
    status: str = ""
    standing: str = ""
    pending: bool = False
    quote: str = ""
    place: str = ""
    size: float = 0.0

    def attributes(self) -> dict[str, str | bool]:
        """What networkx and files hold of it beside its IRI."""
        return {
            "label": self.label,
            "class": self.group,
            "country": self.country,
            "status": self.status,
            "standing": self.standing,
            "pending": self.pending,
            "quote": self.quote,
            "place": self.place,
        }


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation of two nodes.

    Attributes:
        source: the IRI it starts from.
        target: the IRI it ends at.
        relation: the local name of the property, or of what the projection derived.
        label: the relation in words.
        claims: how many claims affirm it.
        confidence: the highest of theirs, from 0 to 1: an order of trust.
        edition: all editions, parted by blanks.
        pending: whether one of its ends is pending, or it is stated of something that is.
        weight: its strength; 1 where edges do not differ.
        quote: the first words of the strongest evidence.
        place: where the quote stands.
        extras: what the projection adds, such as `reciprocity`.
    """

    source: str
    target: str
    relation: str
    label: str
    claims: int = 0
    confidence: float = 0.0
    edition: str = ""
    pending: bool = False
    weight: float = 1.0
    quote: str = ""
    place: str = ""
    extras: tuple[tuple[str, str | int | float], ...] = ()

    def attributes(self) -> dict[str, str | int | float]:
        """What networkx and files hold of it beside its ends."""
        return {
            "relation": self.relation,
            "label": self.label,
            "claims": self.claims,
            "confidence": self.confidence,
            "edition": self.edition,
            "pending": self.pending,
            "weight": self.weight,
            "quote": self.quote,
            "place": self.place,
            **dict(self.extras),
        }


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and edges with what must be told beside them; a notebook shows it as an interactive picture.

    Attributes:
        name: the projection's name, "" for a free choice of classes and relations.
        title: what is shown, in words.
        reading: how to read it, and where a measure is an artefact of the questionnaire.
        nodes: in order of their IRIs.
        edges: in order of their ends.
        note: source, n, version.
        directed: whether an edge's direction means something.
        measure: the measure that sizes show, "" for none.
        core: the groups that always have the same colours, in order of the palette.
    """

    name: str
    title: str
    reading: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    note: Note
    directed: bool = True
    measure: str = ""
    core: tuple[str, ...] = ()

    def __len__(self) -> int:
        """How many nodes there are."""
        return len(self.nodes)

    def __repr__(self) -> str:
        return f"<{self.title}: {self.extent}>"

    @property
    def extent(self) -> str:
        """How many nodes and edges there are, in words."""
        return f"{_many(len(self.nodes), 'node')}, {_many(len(self.edges), 'edge')}"

    @property
    def groups(self) -> Mapping[str, int]:
        """How many nodes each group has, the largest first."""
        counts = Counter(node.group for node in self.nodes)
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0].casefold(), item[0])))

    @property
    def colours(self) -> Mapping[str, str]:
        """The colour of each group, as `#0072B2`."""
        return colours(self.groups, self.core, lend=not self.name)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the nodes as they are drawn: with the country where there are several."""
        several = len({node.country for node in self.nodes} - {""}) > 1
        return tuple(
            f"{node.label} ({node.country})"
            if several and node.country and "/country/" not in node.id
            else node.label
            for node in self.nodes
        )

    def to_networkx(self) -> "Multigraph | nx.MultiGraph[str]":
        """A networkx multigraph; nodes are IRIs, attributes those of `Node` and `Edge`, and the measure."""
        graph: Multigraph | nx.MultiGraph[str] = nx.MultiDiGraph() if self.directed else nx.MultiGraph()
        for node in self.nodes:
            sized = {self.measure: node.size} if self.measure else {}
            graph.add_node(node.id, **node.attributes(), **sized)
        for edge in self.edges:
            graph.add_edge(edge.source, edge.target, key=edge.relation, **edge.attributes())
        return graph

    def central(self, measure: str = "degree") -> dict[str, float]:
        """A measure of centrality for each node by IRI; see `kg.publish.networks.measures`.

        Raises:
            ExportError: if there is no such measure.
            MissingExtra: if it needs a library that is not installed.
        """
        from kg.publish.networks.measures import central

        return central(self, measure)

    def html(self, theme: str = "") -> str:
        """One self-contained page with the interactive picture: no other file, no network access.

        Args:
            theme: `light` or `dark`; by default the reader's system decides.
        """
        from kg.publish.networks.page import page

        return page(self, theme)

    def plot(self, *, labels: int = 60) -> "Plot":
        """A static picture, for viewers that strip scripts and for print; a notebook shows it.

        Args:
            labels: how many nodes are named at most, the largest first.

        Raises:
            MissingExtra: if matplotlib is not installed.
        """
        from kg.publish.networks.plot import Plot

        return Plot(self, labels)

    def save(self, path: str | Path) -> Path:
        """Writes .html, .png, .svg, .graphml or .gexf, by the ending; a path without one is a folder of CSV.

        Raises:
            ExportError: if the ending is another one, or the path cannot be written.
            MissingExtra: if a picture is asked for and matplotlib is not installed.
        """
        from kg.publish.networks.saving import save

        return save(self, Path(path))

    def _repr_html_(self) -> str:
        from kg.publish.networks.page import framed

        return framed(self)


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'s' * (count != 1)}"


Drawn: TypeAlias = tuple[tuple[Node, ...], tuple[Edge, ...]]
"""What a projection gives."""


def connected(nodes: Iterable[Node], edges: Iterable[Edge]) -> tuple[Node, ...]:
    """The nodes that an edge starts from or ends at."""
    ends = {iri for edge in edges for iri in (edge.source, edge.target)}
    return tuple(node for node in nodes if node.id in ends)
