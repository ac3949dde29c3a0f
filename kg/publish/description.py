"""What an export says about itself: its sources, their consent, version and rights (DCAT, VoID, PROV-O)."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256

import pyoxigraph as ox

from kg import __version__
from kg.publish.citing.citation import reference
from kg.publish.citing.entries import entries
from kg.publish.citing.note import Note
from kg.publish.citing.responses import CitedResponse, cited_responses, title_of
from kg.publish.citing.rights import RIGHTS, SURVEY
from kg.publish.selection import Selection
from kg.publish.source import Source
from kg.vocabulary.namespaces import expand

MERGED = "This format has no named graphs: what was stated, derived and looked up stands in one graph."


@dataclass(frozen=True, slots=True)
class Description:
    """An export in words and numbers; `digest` is the SHA-256 of its N-Quads, `triples` their number.

    `graph` is the digest of the graph that it was taken from.
    """

    title: str
    base: str
    digest: str
    triples: int
    entities: int
    sources: tuple[CitedResponse, ...]
    selection: Selection
    graph: str = ""
    version: str = __version__

    @property
    def fixture(self) -> bool:
        """Whether any response is invented."""
        return any(source.fixture for source in self.sources)

    @property
    def note(self) -> Note:
        """What stands beside all that is shown of these responses."""
        return Note(self.sources, self.graph or self.digest)

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader must know before using the data."""
        own = (
            "Holds personal data: do not pass on." if self.selection.restricted else "",
            "" if self.selection.claims else "Without claims and their evidence.",
        )
        return (*self.note.lines, *(note for note in own if note))

    def document(self) -> dict[str, object]:
        """The description as plain values, for JSON."""
        return {
            "title": self.title,
            "notes": list(self.notes),
            "rights": RIGHTS,
            "source": SURVEY,
            "citation": [reference(entry) for entry in entries(self.note)],
            "n": len(self.sources),
            "generator": {"name": "egovkg", "version": self.version},
            "base": self.base,
            "graph": self.note.digest,
            "digest": self.digest,
            "triples": self.triples,
            "entities": self.entities,
            "derivedFrom": [asdict(source) for source in self.sources],
        }

    def quads(self) -> list[ox.Quad]:
        """The description as RDF, in a named graph of its own."""
        own = f"{self.base}fixture/" if self.fixture else self.base
        return _Statements(self, own).all()


def describe(graph: Source, quads: Sequence[ox.Quad], selection: Selection) -> Description:
    """Describes the chosen quads; labels come from the whole graph."""
    view = graph.view()
    typed = {quad.subject for quad in quads if quad.predicate.value == expand("rdf:type")}
    present = {subject.value for subject in typed if isinstance(subject, ox.NamedNode)}
    sources = tuple(one for one in cited_responses(view) if one.response in present)
    lines = "".join(f"{line}\n" for line in sorted(str(quad) for quad in quads))
    return Description(
        title_of(sources),
        graph.base,
        sha256(lines.encode()).hexdigest(),
        len(quads),
        len(present),
        sources,
        selection,
        graph.digest,
    )


class _Statements:
    """Collects the quads that describe an export."""

    def __init__(self, description: Description, own: str) -> None:
        self._about = description
        self._graph = ox.NamedNode(f"{own}graph/dataset")
        self._dataset = f"{own}id/dataset/{description.digest[:12]}"
        self._software = f"{description.base}id/software/egovkg-{description.version}"
        self._quads: list[ox.Quad] = []

    def all(self) -> list[ox.Quad]:
        """Every statement, in the order in which they are printed."""
        self._state_dataset()
        self._state_origin()
        return self._quads

    def _state_dataset(self) -> None:
        about, node = self._about, self._dataset
        self._link(node, "rdf:type", expand("dcat:Dataset"), expand("void:Dataset"), expand("prov:Entity"))
        self._text(node, "dcterms:title", about.title)
        self._text(node, "dcterms:description", *about.notes)
        self._text(node, "dcterms:rights", RIGHTS)
        self._text(node, "dcterms:bibliographicCitation", *map(reference, entries(about.note)))
        self._text(node, "dcterms:identifier", f"sha256:{about.digest}")
        self._link(node, "dcterms:source", SURVEY)
        self._link(
            node, "void:vocabulary", *(expand(f"{prefix}:") for prefix in ("egov", "skos", "prov", "oa"))
        )
        self._text(node, "void:uriSpace", about.base)
        self._number(node, "void:triples", about.triples)
        self._number(node, "void:entities", about.entities)
        self._text(node, "dcterms:accessRights", *map(_consent_line, about.sources))

    def _state_origin(self) -> None:
        responses = [source.response for source in self._about.sources]
        export = f"{self._dataset}/export"
        self._link(self._dataset, "prov:wasDerivedFrom", *responses)
        self._link(self._dataset, "prov:wasGeneratedBy", export)
        self._link(export, "rdf:type", expand("prov:Activity"))
        self._link(export, "prov:used", *responses)
        self._link(export, "prov:wasAssociatedWith", self._software)
        self._link(self._software, "rdf:type", expand("prov:SoftwareAgent"))
        self._text(self._software, "rdfs:label", f"egovkg {self._about.version}")

    def _link(self, subject: str, predicate: str, *objects: str) -> None:
        for iri in objects:
            self._add(subject, predicate, ox.NamedNode(iri))

    def _text(self, subject: str, predicate: str, *texts: str) -> None:
        for text in texts:
            self._add(subject, predicate, ox.Literal(text))

    def _number(self, subject: str, predicate: str, number: int) -> None:
        self._add(subject, predicate, ox.Literal(number))

    def _add(self, subject: str, predicate: str, value: ox.NamedNode | ox.Literal) -> None:
        quad = ox.Quad(ox.NamedNode(subject), ox.NamedNode(expand(predicate)), value, self._graph)
        self._quads.append(quad)


def _consent_line(source: CitedResponse) -> str:
    """The consent of one response, with the file that it stands in."""
    answer = f"{source.country} {source.edition}: consent to publish {source.consent}"
    return f"{answer} ({source.name}, SHA-256 {source.digest})"
