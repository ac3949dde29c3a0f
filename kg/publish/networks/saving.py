"""Writes a network to a file or folder, by the ending of its name."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from kg.errors import ExportError
from kg.publish.export import write_file, write_folder
from kg.publish.networks.gexf import gexf_of
from kg.publish.networks.graphml import graphml_of
from kg.publish.networks.network import Network
from kg.publish.networks.page import page
from kg.publish.networks.plot import Plot
from kg.resources import ontology_folder
from kg.vocabulary.confidence import load_bands

_Writer = Callable[[Network], bytes]


def save(network: Network, path: Path) -> Path:
    """Writes the network; returns the path. See `Network.save`.

    Raises:
        ExportError: if the ending is unknown, or the path cannot be written.
        MissingExtra: if a picture is asked for and matplotlib is not installed.
    """
    ending = path.suffix.lower()
    if not ending:
        write_folder(path, tables(network))
    elif ending in WRITERS:
        write_file(path, WRITERS[ending](network))
    else:
        raise ExportError(
            f"{path}: a network is written as {', '.join(WRITERS)}, or as CSV tables into a folder, "
            f"whose name has no ending; not as {ending}."
        )
    return path


def graphml(network: Network) -> bytes:
    """GraphML."""
    return graphml_of(network.to_networkx(), _about(network))


def gexf(network: Network) -> bytes:
    """GEXF, with the colours and sizes of the picture."""
    colour = network.colours
    largest = max((node.size for node in network.nodes), default=0) or 1
    looks = {n.id: (colour[n.group], round(4 + 16 * n.size / largest, 3)) for n in network.nodes}
    return gexf_of(network.to_networkx(), _about(network), looks)


def tables(network: Network) -> dict[str, bytes]:
    """`nodes.csv`, `edges.csv` and `metadata.json`; confidences are told in words, as elsewhere."""
    bands = load_bands(ontology_folder())
    measure = network.measure or "size"
    nodes = [{"id": node.id, **node.attributes(), measure: node.size} for node in network.nodes]
    edges = [
        {
            "source": edge.source,
            "relation": edge.relation,
            "target": edge.target,
            **edge.attributes(),
            "confidence": bands.shown(edge.confidence) if edge.claims else "",
        }
        for edge in network.edges
    ]
    about = json.dumps(_metadata(network), ensure_ascii=False, indent=2, sort_keys=True)
    return {
        "nodes.csv": _csv(nodes, ("id", "label", "class", "country", "status")),
        "edges.csv": _csv(edges, ("source", "relation", "target", "label")),
        "metadata.json": f"{about}\n".encode(),
    }


WRITERS: Mapping[str, _Writer] = {
    ".html": lambda network: page(network).encode(),
    ".png": lambda network: Plot(network).png(),
    ".svg": lambda network: Plot(network).svg(),
    ".graphml": graphml,
    ".gexf": gexf,
}
"""How a network becomes a file, by the ending of its name."""


def _metadata(network: Network) -> dict[str, object]:
    return {
        **network.note.document(),
        "network": {"projection": network.name, "title": network.title, "reading": network.reading},
    }


def _about(network: Network) -> dict[str, str]:
    document = _metadata(network)
    return {
        "title": f"{network.title}: {network.note.title}",
        "notes": " ".join((*network.note.lines, network.reading)),
        "rights": str(document["rights"]),
        "metadata": json.dumps(document, ensure_ascii=False, sort_keys=True),
    }


def _csv(rows: Iterable[Mapping[str, object]], always: tuple[str, ...]) -> bytes:
    """RFC 4180 in UTF-8, lines ending in LF; the header stands there without rows too."""
    rows = list(rows)
    columns = list(dict.fromkeys((*always, *(name for row in rows for name in row))))
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()
