"""Sections on what documents refer to, what they are aligned with, and on partners."""

import re

from kg.evaluate.documents import Documents
from kg.evaluate.gold import Gold
from kg.evaluate.names import alike
from kg.evaluate.pairing import pair
from kg.evaluate.score import Score, of_sets
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


def alignments(gold: Gold, documents: Documents, view: CountryView) -> list[Score]:
    """Alignments of documents with documents, frameworks, organisations and goals.

    Gold's `strategy_aligned_with` names no document, so alignments that may stem from it are no extras.
    """
    found = {
        (subject, target): view.names(target) or {local_name(target)}
        for subject in in_order(view.national())
        for target in in_order(view.values(subject, *ALIGNED))
    }
    hits = [_hit(documents, found, source, target) for source, target in gold.alignments]
    matched = [hit for hit in hits if hit is not None]
    ours = [pair for pair in found if documents.title_of(pair[0]) is not None]
    allowed = _TARGETS_PER_ORGANISATION * len(gold.strategy_aligned_with)
    extra = max(0, len(ours) - len(set(matched)) - allowed)
    missed = tuple(f"{a} – {b}" for (a, b), hit in zip(gold.alignments, hits, strict=True) if hit is None)
    added = sorted(f"{documents.title_of(s)} – {min(found[s, t])}" for s, t in ours if (s, t) not in matched)
    return [Score("alignments", len(matched), len(missed), extra, missed, tuple(added))]


def partners(gold: Gold, view: CountryView) -> list[Score]:
    """Partner countries by ISO 3166 alpha-3 code and partner organisations by name."""
    found = {
        partner: set(view.values(partner, "egov:iso3Code")) or view.names(partner) or {local_name(partner)}
        for partnership in view.national_instances("egov:Partnership")
        for predicate in ("egov:hasPartnerCountry", "egov:hasPartnerOrganization")
        for partner in in_order(view.values(partnership, predicate))
    }
    pairs = pair([[name] for name in gold.partners], found)
    missed = tuple(name for index, name in enumerate(gold.partners) if index not in pairs.found)
    added = tuple(min(found[iri]) for iri in pairs.extra)
    return [Score("partners", len(pairs.found), len(missed), len(added), missed, added)]


def _references(
    section: str,
    wanted: tuple[tuple[str, str], ...],
    predicate: str,
    documents: Documents,
    view: CountryView,
) -> Score:
    found = {
        (documents.title_of(subject) or local_name(subject), local_name(concept))
        for subject in view.national()
        for concept in view.values(subject, predicate)
    }
    return of_sets(section, {(documents.title(name), concept) for name, concept in wanted}, found)


def _hit(
    documents: Documents, found: dict[tuple[str, str], set[str]], source: str, target: str
) -> tuple[str, str] | None:
    """The first alignment of the graph that says what one of gold says."""
    start, end = documents.title(source), documents.title(target)
    for (subject, object_), labels in found.items():
        if documents.title_of(subject) != start:
            continue
        if documents.title_of(object_) == end or _names_target(target, labels):
            return subject, object_
    return None


def _names_target(target: str, labels: set[str]) -> bool:
    """Whether a label names the target; `SDG` stands for the goals under any of their names."""
    if target == "SDG" and any(_GOALS.search(label) for label in labels):
        return True
    return any(alike(target, label) for label in labels)
