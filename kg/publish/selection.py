"""Chooses the part of a graph to publish: which countries, with or without claims and personal data."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from kg.errors import ExportError
from kg.publish.citing.consent import refusal
from kg.publish.source import Source
from kg.vocabulary.namespaces import expand

_TYPE = expand("rdf:type")
_FINDING = ox.NamedNode(expand("egov:Finding"))
_CONSENT = expand("egov:publicationConsent")
_REFUSED = ox.NamedNode(expand("dpv:ConsentRefused"))
_TRAIL = frozenset(
    map(
        expand,
        (
            "egov:evidence",
            "egov:generatedIn",
            "egov:conflictsWith",
            "egov:derivedByRule",
            "egov:reviewedIn",
            "prov:wasAttributedTo",
            "prov:wasGeneratedBy",
            "prov:wasRevisionOf",
        ),
    )
)

_KINDS = ("facts", "stated", "derived", "reviewed", "restricted", "reference")


@dataclass(frozen=True, slots=True)
class Selection:
    """What to publish.

    `claims` keeps claims, mentions and evidence beside findings; `reference` the ontology, schemes and
    questionnaires; `restricted` personal data; `refused` responses whose publication was refused.
    `countries` are ISO 3166 alpha-3 codes, none meaning all.
    """

    claims: bool = True
    reference: bool = True
    restricted: bool = False
    refused: bool = False
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GraphName:
    """A named graph's IRI taken apart: `kind` is what stands behind `graph/`, such as facts or reviewed."""

    kind: str
    country: str | None

    @classmethod
    @cache
    def of(cls, iri: str) -> "GraphName":
        """Reads the IRI of a named graph.

        Example:
            >>> GraphName.of("https://w3id.org/egov-kg/graph/stated/2022/KHM")
            GraphName(kind='stated', country='KHM')
        """
        kind, _, rest = iri.partition("/graph/")[2].partition("/")
        return cls(kind, rest.rsplit("/", 1)[-1] or None)

    @classmethod
    def of_quad(cls, quad: ox.Quad) -> "GraphName":
        """Reads the name of the graph that a quad stands in; the default graph has an empty kind."""
        return cls.of(quad.graph_name.value) if isinstance(quad.graph_name, ox.NamedNode) else cls("", None)


def select_quads(graph: Source, selection: Selection) -> list[ox.Quad]:
    """The chosen quads, what is said of a country first; within a graph sorted by subject.

    Raises:
        ExportError: if a country is not in the graph, nothing is left to publish, or a respondent refused
            publication and `refused` is not set.
    """
    present = countries_of(graph)
    missing = sorted(set(selection.countries) - set(present))
    if missing:
        raise ExportError(
            f"Not in this graph: {', '.join(missing)}. It holds: {', '.join(present) or 'none'}."
        )
    if not present:
        raise ExportError(_nothing(graph))
    chosen = frozenset(selection.countries or present)
    check_consent(graph, chosen, selection)
    quads = [quad for quad in graph.quads if _wanted(quad, chosen, selection)]
    return sorted(quads if selection.claims else _without_claims(quads), key=_order)


def countries_of(graph: Source) -> tuple[str, ...]:
    """The countries that a loaded graph has responses of, in order of their codes."""
    iris = {quad.graph_name.value for quad in graph.quads if isinstance(quad.graph_name, ox.NamedNode)}
    names = [GraphName.of(iri) for iri in iris]
    return tuple(sorted({name.country for name in names if name.kind == "stated" and name.country}))


def _nothing(graph: Source) -> str:
    if graph.left_out:
        return (
            f"This graph holds invented responses only ({', '.join(graph.left_out)}): "
            "pass --include-fixtures to publish them, marked as invented."
        )
    return "This graph holds no response: nothing to publish."


def _wanted(quad: ox.Quad, countries: frozenset[str], selection: Selection) -> bool:
    name = GraphName.of_quad(quad)
    if name.kind == "reference":
        return selection.reference
    return name.country in countries and (selection.restricted or name.kind != "restricted")


def check_consent(graph: Source, countries: frozenset[str], selection: Selection) -> None:
    """A refusal to publish is honoured unless the caller overrides it in so many words.

    Raises:
        ExportError: if a respondent of one of the countries refused and `selection.refused` is not set.
    """
    refusals = {
        quad.subject.value
        for quad in graph.quads
        if quad.predicate.value == _CONSENT
        and quad.object == _REFUSED
        and isinstance(quad.subject, ox.NamedNode)
    }
    refused = sorted(iri for iri in refusals if iri.rsplit("/", 1)[-1] in countries)
    if refused and not selection.refused:
        raise ExportError(refusal(" ".join(iri.rsplit("/", 2)[:0:-1]) for iri in refused))


def _without_claims(quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    """Keeps of the derived graphs the findings alone, without pointers to what is left out."""
    quads = list(quads)
    findings = {q.subject for q in quads if q.predicate.value == _TYPE and q.object == _FINDING}
    return [
        quad
        for quad in quads
        if GraphName.of_quad(quad).kind not in {"derived", "reviewed"}
        or (quad.subject in findings and quad.predicate.value not in _TRAIL)
    ]


def _order(quad: ox.Quad) -> tuple[int, str, str, bool, str, str]:
    predicate = quad.predicate.value
    kind = GraphName.of_quad(quad).kind
    place = _KINDS.index(kind) if kind in _KINDS else len(_KINDS)
    subject = quad.subject.value if isinstance(quad.subject, ox.NamedNode) else str(quad.subject)
    return place, str(quad.graph_name), subject, predicate != _TYPE, predicate, str(quad.object)
