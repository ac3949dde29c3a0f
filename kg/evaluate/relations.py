"""Sections on what documents refer to, what they are aligned with, and on partners."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.evaluate.documents import Documents
from kg.evaluate.gold import Gold
from kg.evaluate.items import Item, Said, Verdict, gathered
from kg.evaluate.names import alike
from kg.evaluate.pairing import pair, paired_items
from kg.evaluate.score import Score, of_items, of_sets
from kg.evaluate.view import CountryView, in_order
from kg.store.view import local_name

ALIGNED = (
    "egov:alignedWithDocument",
    "egov:alignedWithFramework",
    "egov:alignedWithOrganization",
    "egov:alignedWithGoal",
)

_GOALS = re.compile(r"sustainable development|2030 agenda|sdg", re.IGNORECASE)

_TARGETS_PER_ORGANISATION = 2
"""Alignments of found documents that stay uncounted for each name in `strategy_aligned_with`."""


def references(gold: Gold, documents: Documents, view: CountryView) -> list[Score]:
    """Pairs of a document and the technology, principle or theme that it refers to."""
    return [
        _references("technologies", gold.technologies, "egov:referencesTechnology", documents, view),
        _references("principles", gold.principles, "egov:referencesPrinciple", documents, view),
        _references("themes", gold.themes, "egov:referencesTheme", documents, view),
    ]


@dataclass(frozen=True, slots=True)
class _Alignment:
    """An alignment of the graph: what it ties together, and what the target is called."""

    said: Said
    labels: frozenset[str]
    words: str


def alignments(gold: Gold, documents: Documents, view: CountryView) -> list[Score]:
    """Alignments of documents with documents, frameworks, organisations and goals.

    Gold's `strategy_aligned_with` names no document, so alignments that may stem from it are no extras.
    """
    found = _found_alignments(view)
    hits = [_hit(documents, found, source, target) for source, target in gold.alignments]
    matched = {hit.said for hit in hits if hit is not None}
    ours = [one for one in found if documents.title_of(one.said.subject) is not None]
    allowed = _TARGETS_PER_ORGANISATION * len(gold.strategy_aligned_with)
    extra = max(0, len(_pairs(one.said for one in ours)) - len(_pairs(matched)) - allowed)
    items = [_aligned(pair, hit, documents) for pair, hit in zip(gold.alignments, hits, strict=True)]
    rest = [one for one in ours if one.said not in matched]
    rest.sort(key=lambda one: (_foreseen(gold, one.labels), one.words))
    items += [
        Item(f"{documents.title_of(one.said.subject)} – {one.words}", Verdict.EXTRA, (one.said,))
        for one in rest[:extra]
    ]
    right = sum(hit is not None for hit in hits)
    return [Score("alignments", right, len(hits) - right, extra, tuple(items))]


def partners(gold: Gold, view: CountryView) -> list[Score]:
    """Partner countries by ISO 3166 alpha-3 code and partner organisations by name."""
    said = gathered(
        (partner, Said(partnership, predicate, partner))
        for partnership in view.national_instances("egov:Partnership")
        for predicate in ("egov:hasPartnerCountry", "egov:hasPartnerOrganization")
        for partner in in_order(view.values(partnership, predicate))
    )
    found = {
        partner: set(view.values(partner, "egov:iso3Code")) or view.names(partner) or {local_name(partner)}
        for partner in said
    }
    names = [(name,) for name in gold.partners]
    return [of_items("partners", paired_items(pair(names, found), names, found, said))]


def _references(
    section: str,
    wanted: tuple[tuple[str, str], ...],
    predicate: str,
    documents: Documents,
    view: CountryView,
) -> Score:
    found = gathered(
        (
            (documents.title_of(subject) or local_name(subject), local_name(concept)),
            Said(subject, predicate, concept),
        )
        for subject in sorted(view.national())
        for concept in view.values(subject, predicate)
    )
    named = {(documents.title(name), concept): documents.names(name) for name, concept in wanted}
    return of_sets(section, named, found)


def _found_alignments(view: CountryView) -> list[_Alignment]:
    return [
        _Alignment(
            Said(subject, predicate, target),
            frozenset(view.names(target) or {local_name(target)}),
            view.label(target),
        )
        for subject in in_order(view.national())
        for target in in_order(view.values(subject, *ALIGNED))
        for predicate in ALIGNED
        if target in view.values(subject, predicate)
    ]


def _pairs(said: Iterable[Said]) -> set[tuple[str, str]]:
    """Subject and object: by whichever property two things are aligned, it counts once."""
    return {(one.subject, one.object) for one in said}


def _aligned(wanted: tuple[str, str], hit: _Alignment | None, documents: Documents) -> Item:
    words = " – ".join(wanted)
    if hit is not None:
        return Item(words, Verdict.MATCHED, (hit.said,))
    return Item(words, Verdict.MISSED, (), (wanted[1], *documents.names(wanted[0])))


def _foreseen(gold: Gold, labels: frozenset[str]) -> bool:
    """Whether gold names the target as one that the strategy, whichever it is, is aligned with."""
    return any(_names_target(target, labels) for target in gold.strategy_aligned_with)


def _hit(documents: Documents, found: Iterable[_Alignment], source: str, target: str) -> _Alignment | None:
    """The first alignment of the graph that says what one of gold says."""
    start, end = documents.title(source), documents.title(target)
    for one in found:
        if documents.title_of(one.said.subject) != start:
            continue
        if documents.title_of(one.said.object) == end or _names_target(target, one.labels):
            return one
    return None


def _names_target(target: str, labels: frozenset[str]) -> bool:
    """Whether a label names the target; `SDG` stands for the goals under any of their names."""
    if target == "SDG" and any(_GOALS.search(label) for label in labels):
        return True
    return any(alike(target, label) for label in labels)
