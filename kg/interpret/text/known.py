"""Finds in text what the model already knows: countries, organisations, frameworks, concepts."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from kg.interpret.text.matcher import Found, PhraseMatcher
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.model import load_model

_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+$")


@cache
def _reference_matcher(ontology: Path) -> PhraseMatcher:
    """Names of the reference data; the target is `kind/code`, or `kind/code/acronym` for an acronym."""
    reference = load_model(ontology).reference
    targets: dict[str, list[str]] = {}
    kinds: Mapping[str, Iterable[tuple[str, tuple[str, ...], tuple[str, ...]]]] = {
        "country": ((c.iso3, c.names, c.acronyms) for c in reference.countries.values()),
        "organization": ((o.code, o.names, o.acronyms) for o in reference.organizations.values()),
        "framework": ((f.code, f.names, f.acronyms) for f in reference.frameworks.values()),
    }
    for kind, things in kinds.items():
        for code, names, acronyms in things:
            for name in names:
                exact = name in acronyms or name.isupper()
                target = f"{kind}/{code}/{name}" if exact else f"{kind}/{code}"
                targets.setdefault(fold(name), []).append(target)
    return PhraseMatcher(targets)


@lru_cache(maxsize=256)
def known_things(text: str, ontology: Path) -> tuple[tuple[Span, str, str], ...]:
    """Spans with kind and code, the longest at a place alone; an acronym must be spelled as one.

    A country's name begins with a capital and is no part of a longer one, such as `New Mexico`.

    Example:
        >>> from kg.resources import ontology_folder
        >>> [code for _, _, code in known_things("with the World Bank, who helps us", ontology_folder())]
        ['world-bank']
    """
    found: list[tuple[Span, str, str]] = []
    longer = load_model(ontology).lexicon.words("references.part_of_name")
    hits = _reference_matcher(ontology).find(text)
    if not hits:
        return ()
    for hit in sorted(hits, key=lambda h: (h.span.start - h.span.end, h.span)):
        kind, code, *acronym = hit.target.split("/", 2)
        if acronym and (hit.span.of(text) != acronym[0] or text[hit.span.end : hit.span.end + 1] == "$"):
            continue
        if kind == "country" and not (acronym or _stands_alone(text, hit.span, longer)):
            continue
        if not any(span.meets(hit.span) for span, _, _ in found):
            found.append((hit.span, kind, code))
    return tuple(sorted(found))


def _stands_alone(text: str, span: Span, longer: frozenset[str]) -> bool:
    """Whether a country's name has its capital and no word before it that makes it another name."""
    if text[span.start].islower() and text[span.start : span.start + 4].lower() not in {"the ", "les "}:
        return False
    before = _WORD_BEFORE.search(text, max(0, span.start - 24), span.start)
    return not (before and before[1][0].isupper() and fold(before[1]) in longer)


@cache
def known_acronyms(ontology: Path) -> frozenset[str]:
    """Acronyms of countries, organisations, frameworks, technologies: none names a thing of one country."""
    model = load_model(ontology)
    reference = model.reference
    found: set[str] = set()
    for country in reference.countries.values():
        found.update(country.acronyms)
    for organization in reference.organizations.values():
        found.update(() if organization.country else organization.acronyms)
    for framework in reference.frameworks.values():
        found.update(framework.acronyms)
    technologies = model.schemes["emerging-technology"].concepts.values()
    found.update(label.text for one in technologies for label in one.labels if label.text.isupper())
    return frozenset(found)


@cache
def _concept_matcher(ontology: Path, scheme: str) -> PhraseMatcher:
    targets: dict[str, list[str]] = {}
    for concept in load_model(ontology).schemes[scheme].concepts.values():
        for label in concept.labels:
            target = f"{concept.code}/{label.text}" if label.text.isupper() else concept.code
            targets.setdefault(fold(label.text), []).append(target)
    return PhraseMatcher(targets, overlapping=False)


def concepts_in(text: str, within: Span, ontology: Path, scheme: str) -> list[Found]:
    """The concepts of a scheme that a span names, in order; capitals must be capitals."""
    return [hit for hit in _concepts(text, ontology, scheme) if within.holds(hit.span)]


@lru_cache(maxsize=256)
def _concepts(text: str, ontology: Path, scheme: str) -> tuple[Found, ...]:
    """The concepts of a scheme in a whole text: rules ask for those of one answer sentence by sentence."""
    hits = []
    for hit in _concept_matcher(ontology, scheme).find(text):
        code, _, exact = hit.target.partition("/")
        if not exact or hit.span.of(text) == exact:
            hits.append(Found(hit.span, code))
    return tuple(hits)
