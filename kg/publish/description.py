"""What an export says about itself: its sources, their consent, version and rights (DCAT, VoID, PROV-O)."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256

import pyoxigraph as ox

from kg import __version__
from kg.publish.selection import Selection
from kg.publish.source import Source
from kg.store.view import GraphView
from kg.vocabulary.namespaces import expand

SURVEY = "https://publicadministration.un.org/egovkb/"
"""Where the questionnaire and the responses are published."""

RIGHTS = (
    "The software is licensed under Apache-2.0, the ontology, concept schemes and shapes under CC BY 4.0. "
    "Neither licence covers the wording of the questionnaire and of the responses: their source is the "
    f"United Nations E-Government Survey (UN DESA) and its Member States, {SURVEY}."
)

BANNER = (
    "INVENTED DATA: the responses behind this graph were written for testing. "
    "They are not official and say nothing about the countries named in them."
)

MERGED = "This format has no named graphs: what was stated, derived and looked up stands in one graph."

_CONSENT = {"ConsentGiven": "given", "ConsentRefused": "refused"}


@dataclass(frozen=True, slots=True)
class SourceDescription:
    """One response: its IRI, source file's `name` and SHA-256 `digest`, consent, and its date if stated."""

    response: str
    country: str
    edition: str
    name: str
    digest: str
    consent: str
    date: str | None
    fixture: bool


@dataclass(frozen=True, slots=True)
class Description:
    """An export in words and numbers; `digest` is the SHA-256 of its N-Quads, `triples` their number."""

    title: str
    base: str
    digest: str
    triples: int
    entities: int
    sources: tuple[SourceDescription, ...]
    selection: Selection
    version: str = __version__

    @property
    def fixture(self) -> bool:
        """Whether any response is invented."""
        return any(source.fixture for source in self.sources)

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader must know before using the data."""
        notes = (
            BANNER if self.fixture else "",
            "Holds personal data: do not pass on." if self.selection.restricted else "",
            "" if self.selection.claims else "Without claims and their evidence.",
        )
        return tuple(note for note in notes if note)

    def document(self) -> dict[str, object]:
        """The description as plain values, for JSON."""
        return {
            "title": self.title,
            "notes": list(self.notes),
            "rights": RIGHTS,
            "source": SURVEY,
            "generator": {"name": "egovkg", "version": self.version},
            "base": self.base,
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
    sources = tuple(_source(view, iri) for iri in view.instances("egov:Response") if iri in present)
    lines = "".join(f"{line}\n" for line in sorted(str(quad) for quad in quads))
    return Description(
        _title(view, sources),
        graph.base,
        sha256(lines.encode()).hexdigest(),
        len(quads),
        len(present),
        sources,
        selection,
    )


def _source(view: GraphView, response: str) -> SourceDescription:
    consent = (view.value(response, "egov:publicationConsent") or "").rsplit("#", 1)[-1]
    country, edition = response.rsplit("/", 1)[-1], response.rsplit("/", 2)[-2]
    return SourceDescription(
        response,
        country,
        edition,
        view.value(response, "egov:sourceName") or "",
        view.value(response, "egov:sourceDigest") or "",
        _CONSENT.get(consent, "unknown"),
        view.value(response, "egov:responseDate"),
        view.value(response, "egov:isFixture") == "true",
    )


def _title(view: GraphView, sources: Sequence[SourceDescription]) -> str:
    """Names the country where there is one, else counts them."""
    countries = sorted({source.country for source in sources})
    editions = ", ".join(sorted({source.edition for source in sources}))
    if len(countries) == 1:
        home = view.value(sources[0].response, "egov:aboutCountry")
        return f"E-government knowledge graph: {view.label(home) if home else countries[0]}, {editions}"
    return f"E-government knowledge graph: {len(countries)} countries, {editions}"


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


def _consent_line(source: SourceDescription) -> str:
    """The consent of one response, with the file that it stands in."""
    answer = f"{source.country} {source.edition}: consent to publish {source.consent}"
    return f"{answer} ({source.name}, SHA-256 {source.digest})"
