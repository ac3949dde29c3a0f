"""CSV: a folder with all nodes, all edges, and a table for each class (RFC 4180, UTF-8, lines end in LF)."""

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

import pyoxigraph as ox

from kg.publish.description import Description
from kg.publish.networks.facts import Multigraph
from kg.publish.selection import GraphName
from kg.store.view import local_name
from kg.vocabulary.confidence import Bands
from kg.vocabulary.namespaces import SCHEME_BASE, compact, expand

SEPARATOR = " | "
"""What parts several values in one cell."""

NODE_COLUMNS = ("id", "label", "class", "country", "status")
EDGE_COLUMNS = ("source", "relation", "target", "label", "claims", "confidence", "edition")

_TYPE = expand("rdf:type")
_CONFIDENCE = expand("egov:confidence")
_RULE = expand("egov:derivedByRule")
_JUDGED = expand("egov:judgedClaims")
_HELP = {
    "nodes.csv": "Every thing and concept: IRI, name, class, country, status.",
    "edges.csv": "Every affirmed relation between two of them: how many claims affirm it, how surely, when.",
    "others": "A table for each class, a row for each thing. Concepts are given by code, things by IRI; "
    f"several values of a cell are parted by {SEPARATOR!r}.",
}


def csv_tables(
    network: Multigraph, quads: Sequence[ox.Quad], description: Description, bands: Bands
) -> dict[str, bytes]:
    """The files of the folder by name, `metadata.json` among them.

    `network` gives nodes and edges, `quads` the tables by class: everything typed outside the reference
    graph, so answers, findings and, if they were selected, claims too. Confidences are told in `bands`.
    """
    tables = {
        "nodes.csv": _csv(NODE_COLUMNS, ({"id": iri, **data} for iri, data in network.nodes(data=True))),
        "edges.csv": _csv(EDGE_COLUMNS, _edges(network, bands)),
    }
    for cls, rows in sorted(_by_class(quads, bands).items()):
        columns = sorted({name for row in rows for name in row} - {"id"})
        tables[f"{cls}.csv"] = _csv(("id", *columns), rows)
    about = {**description.document(), "files": _HELP}
    metadata = json.dumps(about, ensure_ascii=False, indent=2, sort_keys=True)
    return {**tables, "metadata.json": f"{metadata}\n".encode()}


def _edges(network: Multigraph, bands: Bands) -> Iterable[dict[str, object]]:
    """An edge's confidence is the highest of several claims: no measurement stands behind it as such."""
    for source, target, data in network.edges(data=True):
        yield {"source": source, "target": target, **data, "confidence": bands.shown(data["confidence"])}


def _by_class(quads: Sequence[ox.Quad], bands: Bands) -> dict[str, list[dict[str, str]]]:
    """Rows by the name of the class; a thing of several classes of ours has a row in the table of each."""
    judged = (quad.subject for quad in quads if quad.predicate.value == _JUDGED)
    measured = {rule.value for rule in judged if isinstance(rule, ox.NamedNode)}
    about: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for quad in quads:
        if GraphName.of_quad(quad).kind != "reference" and isinstance(quad.subject, ox.NamedNode):
            about[quad.subject.value][quad.predicate.value].add(_cell(quad.object))
    tables: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for iri in sorted(about):
        for cls in about[iri].pop(_TYPE, set()):
            if compact(cls).startswith("egov:"):
                tables[local_name(cls)].append({"id": iri, **_row(about[iri], bands, measured)})
    return tables


def _row(values: Mapping[str, set[str]], bands: Bands, measured: Set[str]) -> dict[str, str]:
    calibrated = not measured.isdisjoint(values.get(_RULE, ()))
    told = {
        predicate: {bands.shown(float(one), calibrated=calibrated) for one in found}
        if predicate == _CONFIDENCE
        else found
        for predicate, found in values.items()
    }
    return {local_name(predicate): SEPARATOR.join(sorted(found)) for predicate, found in told.items()}


def _cell(term: object) -> str:
    """A concept's code, another thing's IRI, a literal's text."""
    if isinstance(term, ox.NamedNode) and term.value.startswith(SCHEME_BASE):
        return local_name(term.value)
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)


def _csv(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()
