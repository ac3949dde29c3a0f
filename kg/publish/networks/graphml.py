"""GraphML through networkx: the facts as nodes and edges, the export's description as graph attributes."""

import io
import json
import re
from collections.abc import Mapping

import networkx as nx
from networkx.readwrite.graphml import GraphMLWriter

from kg.publish.citing.rights import RIGHTS
from kg.publish.description import Description
from kg.publish.networks.facts import Multigraph

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graphml_text(network: Multigraph, description: Description) -> bytes:
    """A GraphML document of a network that `to_networkx` gave.

    The graph attributes `title`, `rights`, `notes` and `metadata` (JSON) hold what the export says about
    itself. Characters that XML 1.0 forbids become spaces.
    """
    about = {
        "title": description.title,
        "notes": " ".join(description.notes),
        "rights": RIGHTS,
        "metadata": json.dumps(description.document(), ensure_ascii=False, sort_keys=True),
    }
    return graphml_of(network, about)


def graphml_of(network: "Multigraph | nx.MultiGraph[str]", about: Mapping[str, str]) -> bytes:
    """A GraphML document whose graph attributes are `about`."""
    # The writer in plain Python, so that bytes do not depend on whether lxml is installed.
    writer = GraphMLWriter(encoding="utf-8", prettyprint=True, edge_id_from_attribute="id")
    writer.add_graph_element(printable(network, about))
    out = io.BytesIO()
    writer.dump(out)
    return out.getvalue()


def printable(
    network: "Multigraph | nx.MultiGraph[str]", about: Mapping[str, str]
) -> "Multigraph | nx.MultiGraph[str]":
    """A copy with graph attributes, an id for each edge, and no character that XML forbids."""
    copy = type(network)()
    copy.graph.update({name: _clean(value) for name, value in about.items()})
    for iri, data in network.nodes(data=True):
        copy.add_node(iri, **{name: _clean(value) for name, value in data.items()})
    for number, (start, end, key, data) in enumerate(network.edges(keys=True, data=True), 1):
        attributes = {name: _clean(value) for name, value in data.items()}
        copy.add_edge(start, end, key=key, id=f"e{number}", **attributes)
    return copy


def _clean(value: object) -> object:
    return _NOT_XML.sub(" ", value) if isinstance(value, str) else value
