"""GEXF through networkx, for Gephi: with colours and sizes, without today's date."""

from collections.abc import Mapping
from xml.etree import ElementTree

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from kg import __version__
from kg.publish.networks.facts import Multigraph
from kg.publish.networks.graphml import printable


def gexf_of(
    network: "Multigraph | nx.MultiGraph[str]",
    about: Mapping[str, str],
    looks: Mapping[str, tuple[str, float]],
) -> bytes:
    """A GEXF 1.2 document.

    Args:
        network: the nodes and edges.
        about: `title` and `notes` become its description.
        looks: colour (`#RRGGBB`) and size of each node.
    """
    graph = printable(network, about)
    for iri, (colour, size) in looks.items():
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        graph.nodes[iri]["viz"] = {"color": {"r": red, "g": green, "b": blue, "a": 1.0}, "size": size}
    writer = GEXFWriter(graph, encoding="utf-8", prettyprint=True, version="1.2draft")
    _describe(writer.xml, about)
    return b"<?xml version='1.0' encoding='utf-8'?>\n" + str(writer).encode() + b"\n"


def _describe(root: ElementTree.Element, about: Mapping[str, str]) -> None:
    """Says what it is, not on which day it was written: the same network gives the same bytes."""
    meta = root.find("meta")
    if meta is None:
        return
    meta.attrib.pop("lastmodifieddate", None)
    for creator in meta.findall("creator"):
        creator.text = f"egovkg {__version__}"
    description = ElementTree.SubElement(meta, "description")
    description.text = f"{about['title']}. {about['notes']}"
