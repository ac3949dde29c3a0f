"""Sections on laws, policies, strategies and guidelines."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.evaluate.gold import Gold, GoldDocument
from kg.evaluate.items import Item, Said, Verdict, gathered
from kg.evaluate.names import address
from kg.evaluate.pairing import Pairing, pair, paired_items, position
from kg.evaluate.score import Score, of_checks, of_items, of_sets
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

    def names(self, name: str) -> tuple[str, ...]:
        """All names of the gold document that goes by one of them."""
        index = position(name, [document.names for document in self.wanted])
        return (name,) if index is None else (name, *self.wanted[index].names)

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
    names = [document.names for document in documents.wanted]
    said = {iri: (view.typed(iri),) for iri in documents.labels}
    return [
        of_items("documents", paired_items(documents.pairs, names, documents.labels, said)),
        _kinds(documents, view),
        _statuses(documents, view),
        _periods(documents, view),
        _topics(documents, view),
        _addresses(documents, view),
    ]


def _found(documents: Documents) -> list[tuple[GoldDocument, str]]:
    """The pairs of a gold document and the IRI found for it."""
    return [(documents.wanted[index], iri) for index, iri in sorted(documents.pairs.found.items())]


def _kinds(documents: Documents, view: CountryView) -> Score:
    """Whether laws are laws and nothing else is. With no document found, nothing is right."""
    law = expand("egov:LegalInstrument")
    items = [
        Item(wanted.title, Verdict.MATCHED if right else Verdict.MISSED, (view.typed(iri),), wanted.names)
        for wanted, iri in _found(documents)
        for right in [(wanted.kind == "law") == (law in view.values(iri, "rdf:type"))]
    ]
    return of_checks("document-kind", items, len(items) or 1)


def _statuses(documents: Documents, view: CountryView) -> Score:
    return of_checks("document-status", [_status(wanted, iri, view) for wanted, iri in _found(documents)])


def _status(wanted: GoldDocument, iri: str, view: CountryView) -> Item:
    values = view.values(iri, "egov:documentStatus")
    found = sorted(map(local_name, values)) or ["status-not-stated"]
    said = tuple(Said(iri, "egov:documentStatus", value) for value in values)
    if _life(wanted.status) in {_life(status) for status in found}:
        return Item(wanted.title, Verdict.MATCHED, said, wanted.names)
    words = f"{wanted.title}: {wanted.status}, found {', '.join(found)}"
    return Item(words, Verdict.MISSED, said, wanted.names)


def _life(status: str) -> str:
    return LIFE.get(status, "unknown")


def _periods(documents: Documents, view: CountryView) -> Score:
    """Periods are compared for documents that were found, by their first and last year."""
    pairs = _found(documents)
    wanted = {(one.title, *one.period): one.names for one, _ in pairs if one.period}
    found = {}
    for document, iri in pairs:
        starts = view.path(iri, "egov:coversPeriod", "dcat:startDate")
        ends = view.path(iri, "egov:coversPeriod", "dcat:endDate")
        if starts and ends:
            periods = view.values(iri, "egov:coversPeriod")
            found[document.title, int(min(starts)[:4]), int(max(ends)[:4])] = tuple(
                Said(iri, "egov:coversPeriod", period) for period in periods
            )
    return of_sets("document-period", wanted, found)


def _topics(documents: Documents, view: CountryView) -> Score:
    wanted = {(one.title, topic): one.names for one in documents.wanted for topic in one.topics}
    found = gathered(
        ((document.title, local_name(said.object)), said)
        for document, iri in _found(documents)
        for said in _all_topics(view, iri)
    )
    return of_sets("document-topics", wanted, found)


def _all_topics(view: CountryView, iri: str) -> Iterator[Said]:
    for predicate in ("egov:regulatesTopic", "egov:coversTopic"):
        yield from (Said(iri, predicate, topic) for topic in view.values(iri, predicate))
    for provision in view.values(iri, "egov:hasProvision"):
        for topic in view.values(provision, "egov:provisionRegulates"):
            yield Said(provision, "egov:provisionRegulates", topic)


def _addresses(documents: Documents, view: CountryView) -> Score:
    wanted = {(one.title, address(one.url)): (one.url, *one.names) for one in documents.wanted if one.url}
    found = gathered(
        ((document.title, address(url)), Said(iri, "foaf:page", url))
        for document, iri in _found(documents)
        for url in view.values(iri, "foaf:page")
    )
    return of_sets("document-urls", wanted, found)
