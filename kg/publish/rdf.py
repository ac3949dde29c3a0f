"""Turtle, TriG, RDF/XML, N-Triples and N-Quads, written by Oxigraph from sorted quads.

Equal graphs give equal bytes.
"""

import re
from collections.abc import Sequence

import pyoxigraph as ox

from kg.publish.citing.rights import RIGHTS
from kg.publish.description import MERGED, Description
from kg.vocabulary.namespaces import PREFIXES, SCHEME_BASE

GROUPED = (ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG, ox.RdfFormat.RDF_XML)
"""Formats that group statements by subject and abbreviate IRIs."""

REPLACED = "XML cannot hold all characters of the answers: control characters stand as U+FFFD."
"""Said where RDF/XML differs from the graph."""

# What no document of XML 1.0 may hold, not even as a reference (https://www.w3.org/TR/xml/#charsets).
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


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
    return _xml(description, body) if form == ox.RdfFormat.RDF_XML else _comment(description, form) + body


def _xml(description: Description, body: bytes) -> bytes:
    """The document with its notes, fit for XML parsers.

    Oxigraph writes carriage returns, which a parser would turn into line feeds, and control characters as
    they are. Each of these is replaced by one character, so that offsets into texts still hold.
    """
    text, replaced = _NO_XML.subn("\ufffd", body.decode())
    declaration, _, rest = text.replace("\r", "&#xD;").partition("\n")
    notes = [*_notes(description, ox.RdfFormat.RDF_XML), *([REPLACED] if replaced else [])]
    comment = "".join(f"  {re.sub('-(?=-)', '- ', note)}\n" for note in notes)
    return f"{declaration}\n<!--\n{comment}-->\n{rest}\n".encode()


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
    return "".join(f"# {note}\n" for note in _notes(description, form)).encode()


def _notes(description: Description, form: ox.RdfFormat) -> list[str]:
    notes = [description.title, *description.notes, RIGHTS]
    if not form.supports_datasets:
        notes.append(MERGED)
    return [" ".join(note.split()) for note in notes]
