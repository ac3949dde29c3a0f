"""Sections on laws, policies, strategies and guidelines."""

from dataclasses import dataclass

from kg.evaluate.gold import Gold, GoldDocument
from kg.evaluate.names import address
from kg.evaluate.pairing import Pairing, pair, position
from kg.evaluate.score import Score, of_checks, of_sets
from kg.evaluate.view import CountryView
from kg.store.view import local_name
from kg.vocabulary.namespaces import expand

CLASSES = (
    "egov:LegalInstrument",
    "egov:PolicyDocument",
    "egov:Strategy",
    "egov:Guideline",
    "egov:NormativeDocument",
)

LIFE = {
    "in-force": "live",
    "adopted": "live",
    "partially-in-force": "live",
    "under-revision": "live",
    "being-drafted": "draft",
    "drafted": "draft",
    "submitted": "draft",
    "planned": "planned",
    "expired": "ended",
    "repealed": "ended",
    "superseded": "ended",
}
"""The stage of life that a document's status stands for: only the stage is compared."""


@dataclass(frozen=True, slots=True)
class Documents:
    """The gold file's documents, those of the graph by their labels, and the pairs among them."""

    wanted: tuple[GoldDocument, ...]
    labels: dict[str, set[str]]
    pairs: Pairing

    def title(self, name: str) -> str:
        """The title of the gold document that goes by a name, or the name with a question mark before it."""
        index = position(name, [document.names for document in self.wanted])
        return f"?{name}" if index is None else self.wanted[index].title

    def title_of(self, iri: str) -> str | None:
        """The title of the gold document that a document of the graph was paired with."""
        index = self.pairs.index_of.get(iri)
        return None if index is None else self.wanted[index].title


def pair_documents(gold: Gold, view: CountryView) -> Documents:
    """Pairs the documents of the gold file with those of the graph."""
    named = {iri: view.names(iri) for iri in view.national_instances(*CLASSES)}
    labels = {iri: names for iri, names in named.items() if names}
    wanted = gold.national_documents
    return Documents(wanted, labels, pair([document.names for document in wanted], labels))


def documents(documents: Documents, view: CountryView) -> list[Score]:
    """Documents by title, and of those found: kind, status and period; topics and addresses."""
    return [
        _titles(documents),
        _kinds(documents, view),
        _statuses(documents, view),
        _periods(documents, view),
        _topics(documents, view),
        _addresses(documents, view),
    ]


def _titles(documents: Documents) -> Score:
    pairs = documents.pairs
    missed = tuple(wanted.title for i, wanted in enumerate(documents.wanted) if i not in pairs.found)
    added = tuple(min(documents.labels[iri]) for iri in pairs.extra)
    return Score("documents", len(pairs.found), len(missed), len(added), missed, added)


def _found(documents: Documents) -> list[tuple[GoldDocument, str]]:
    """The pairs of a gold document and the IRI found for it."""
    return [(documents.wanted[index], iri) for index, iri in sorted(documents.pairs.found.items())]


def _kinds(documents: Documents, view: CountryView) -> Score:
    """Whether laws are laws and nothing else is. With no document found, nothing is right."""
    law = expand("egov:LegalInstrument")
    pairs = _found(documents)
    wrong = [
        wanted.title
        for wanted, iri in pairs
        if (wanted.kind == "law") != (law in view.values(iri, "rdf:type"))
    ]
    return of_checks("document-kind", len(pairs) - len(wrong), len(pairs) or 1, wrong)


def _statuses(documents: Documents, view: CountryView) -> Score:
    pairs = _found(documents)
    wrong = []
    for wanted, iri in pairs:
        found = set(map(local_name, view.values(iri, "egov:documentStatus"))) or {"status-not-stated"}
        if _life(wanted.status) not in {_life(status) for status in found}:
            wrong.append(f"{wanted.title}: {wanted.status}, found {', '.join(sorted(found))}")
    return of_checks("document-status", len(pairs) - len(wrong), len(pairs), wrong)


def _life(status: str) -> str:
    return LIFE.get(status, "unknown")


def _periods(documents: Documents, view: CountryView) -> Score:
    """Periods are compared for documents that were found, by their first and last year."""
    pairs = _found(documents)
    wanted = {(document.title, *document.period) for document, _ in pairs if document.period}
    found = set()
    for document, iri in pairs:
        starts = view.path(iri, "egov:coversPeriod", "dcat:startDate")
        ends = view.path(iri, "egov:coversPeriod", "dcat:endDate")
        if starts and ends:
            found.add((document.title, int(min(starts)[:4]), int(max(ends)[:4])))
    return of_sets("document-period", wanted, found)


def _topics(documents: Documents, view: CountryView) -> Score:
    wanted = {(document.title, topic) for document in documents.wanted for topic in document.topics}
    found = {
        (document.title, local_name(topic))
        for document, iri in _found(documents)
        for topic in _all_topics(view, iri)
    }
    return of_sets("document-topics", wanted, found)


def _all_topics(view: CountryView, iri: str) -> set[str]:
    own = view.values(iri, "egov:regulatesTopic", "egov:coversTopic")
    return {*own, *view.path(iri, "egov:hasProvision", "egov:provisionRegulates")}


def _addresses(documents: Documents, view: CountryView) -> Score:
    wanted = {(document.title, address(document.url)) for document in documents.wanted if document.url}
    found = {
        (document.title, address(url))
        for document, iri in _found(documents)
        for url in view.values(iri, "foaf:page")
    }
    return of_sets("document-urls", wanted, found)
