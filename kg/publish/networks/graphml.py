"""GraphML through networkx: the facts as nodes and edges, the export's description as graph attributes."""

import io
import json
import re

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
    # The writer in plain Python, so that bytes do not depend on whether lxml is installed.
    writer = GraphMLWriter(encoding="utf-8", prettyprint=True, edge_id_from_attribute="id")
    writer.add_graph_element(_printable(network, description))
    out = io.BytesIO()
    writer.dump(out)
    return out.getvalue()


def _printable(network: Multigraph, description: Description) -> Multigraph:
    """A copy with the description, an id for each edge, and no character that XML forbids."""
    copy: Multigraph = nx.MultiDiGraph()
    copy.graph["title"] = _clean(description.title)
    copy.graph["notes"] = _clean(" ".join(description.notes))
    copy.graph["rights"] = RIGHTS
    copy.graph["metadata"] = _clean(json.dumps(description.document(), ensure_ascii=False, sort_keys=True))
    for iri, data in network.nodes(data=True):
        copy.add_node(iri, **{name: _clean(value) for name, value in data.items()})
    for number, (start, end, key, data) in enumerate(network.edges(keys=True, data=True), 1):
        attributes = {name: _clean(value) for name, value in data.items()}
        copy.add_edge(start, end, key=key, id=f"e{number}", **attributes)
    return copy


def _clean(value: object) -> object:
    return _NOT_XML.sub(" ", value) if isinstance(value, str) else value
