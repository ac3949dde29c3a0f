"""Turtle, TriG, N-Triples and N-Quads, written by Oxigraph from sorted quads: equal graphs, equal bytes."""

from collections.abc import Sequence

import pyoxigraph as ox

from kg.publish.description import MERGED, RIGHTS, Description
from kg.vocabulary.namespaces import PREFIXES, SCHEME_BASE

GROUPED = (ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG)
"""Formats that group statements by subject and abbreviate IRIs."""


def rdf_text(quads: Sequence[ox.Quad], description: Description, form: ox.RdfFormat) -> bytes:
    """An RDF document: a comment for the reader, the export's description, then the quads in their order.

    In a format without named graphs all graphs are merged, and the comment says so.
    """
    everything = [*description.quads(), *quads]
    statements = everything if form.supports_datasets else _merged(everything)
    if form in GROUPED:
        prefixes = _used(description.base, everything)
        body = ox.serialize(statements, format=form, prefixes=prefixes) or b""
    else:
        lines = (ox.serialize(statements, format=form) or b"").split(b"\n")
        body = b"".join(line + b"\n" for line in sorted(set(lines)) if line)
    return _comment(description, form) + body


def _merged(quads: Sequence[ox.Quad]) -> list[ox.Triple]:
    """The triples of all graphs, each once, grouped by subject."""
    triples = {quad.triple: None for quad in quads}
    first = {subject: place for place, subject in enumerate(dict.fromkeys(t.subject for t in triples))}
    return sorted(triples, key=lambda triple: first[triple.subject])


def _used(base: str, quads: Sequence[ox.Quad]) -> dict[str, str]:
    """The prefixes that occur; `data` stands for the base of the export."""
    iris = {
        term.value
        for quad in quads
        for term in (quad.predicate, quad.object)
        if isinstance(term, ox.NamedNode)
    }
    used = {prefix: iri for prefix, iri in PREFIXES.items() if any(one.startswith(iri) for one in iris)}
    return used | {
        "xsd": PREFIXES["xsd"],
        "id": f"{base}id/",
        "graph": f"{base}graph/",
        "scheme": SCHEME_BASE,
    }


def _comment(description: Description, form: ox.RdfFormat) -> bytes:
    notes = [description.title, *description.notes, RIGHTS]
    if not form.supports_datasets:
        notes.append(MERGED)
    return "".join(f"# {' '.join(note.split())}\n" for note in notes).encode()
