"""The ontology as a table: classes and properties with definition, domain and range."""

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from kg.ask.table import Table
from kg.errors import ResourceError
from kg.store.view import GraphView
from kg.vocabulary.namespaces import compact

COLUMNS = ("term", "kind", "label", "definition", "broader", "domain", "range")

_KINDS = {
    "owl:Class": "class",
    "owl:ObjectProperty": "relation",
    "owl:DatatypeProperty": "attribute",
}


def schema(ontology: Path) -> Table:
    """Classes, then relations, then attributes of `egov.ttl`, each group in order of its terms.

    A relation's value is a thing, an attribute's a literal. `broader` is the superclass or superproperty.

    Raises:
        ResourceError: if the file is missing or malformed.

    Example:
        >>> from kg.resources import ontology_folder
        >>> [row["domain"] for row in schema(ontology_folder()) if row["term"] == "egov:referencesTechnology"]
        ['egov:NormativeDocument']
    """
    path = ontology / "egov.ttl"
    store = ox.Store()
    try:
        store.load(path=path, format=ox.RdfFormat.TURTLE)
    except SyntaxError as error:
        raise ResourceError(f"{path} is no Turtle file: {error}.") from error
    except OSError as error:
        raise ResourceError(f"{path} cannot be read: {error.strerror or error}.") from error
    view = GraphView(store)
    rows = [
        _row(view, iri, name)
        for kind, name in _KINDS.items()
        for iri in view.instances(kind)
        if compact(iri).startswith("egov:")
    ]
    return Table(COLUMNS, tuple(rows))


def _row(view: GraphView, iri: str, kind: str) -> tuple[str, ...]:
    return (
        compact(iri),
        kind,
        view.label(iri),
        view.value(iri, "skos:definition") or "",
        _names(view.values(iri, "rdfs:subClassOf", "rdfs:subPropertyOf")),
        _names(view.values(iri, "rdfs:domain")),
        _names(view.values(iri, "rdfs:range")),
    )


def _names(iris: Iterable[str]) -> str:
    return " ".join(map(compact, iris))
