"""Puts the sections together: one score card for each gold file."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pyoxigraph as ox

from kg.errors import InputError
from kg.evaluate.abstention import UNKNOWN, values
from kg.evaluate.bodies import bodies, officer
from kg.evaluate.calibration import judge
from kg.evaluate.claims import Claims
from kg.evaluate.documents import documents, pair_documents
from kg.evaluate.findings import Found, findings, found_values
from kg.evaluate.gold import Gold, read_gold
from kg.evaluate.groups import read_groups
from kg.evaluate.items import Item, Verdict
from kg.evaluate.online import accounts, portals, services
from kg.evaluate.relations import alignments, partners, references
from kg.evaluate.report import Evaluation
from kg.evaluate.results import CountryScore, Detail
from kg.evaluate.safety import leaks, noise
from kg.evaluate.score import Score
from kg.evaluate.view import CountryView, literals
from kg.resources import ontology_folder
from kg.vocabulary.confidence import load_bands


def evaluate(
    store: ox.Store, golds: Sequence[Path], *, groups: Path | None = None, ontology: Path | None = None
) -> Evaluation:
    """Scores a graph against gold files.

    Args:
        store: the graph; its named graphs are read as one.
        golds: gold files, one for each response that is in the graph.
        groups: a file that tells which responses belong together; see `read_groups`.
        ontology: the ontology folder, for the bands of confidence.

    Raises:
        InputError: if a file cannot be read, no gold file is given, or two are for the same response.
    """
    if not golds:
        raise InputError("No gold file is given: name at least one to evaluate against.")
    text = literals(store)
    cards = tuple(evaluate_country(store, read_gold(path), text) for path in golds)
    _check_each_once([card.response for card in cards], golds)
    return Evaluation(
        cards, {} if groups is None else read_groups(groups), load_bands(ontology_folder(ontology))
    )


def evaluate_country(store: ox.Store, gold: Gold, text: str) -> CountryScore:
    """Scores a graph against one gold file; `text` is that of the graph's literals."""
    view = CountryView(store, gold.country)
    found = found_values(gold.edition, view)
    sections = _sections(gold, view, found)
    claims = Claims(view, gold.edition)
    abstaining = frozenset(one.iri for one in found.values() if one.value == UNKNOWN)
    return CountryScore(
        gold.country,
        gold.edition,
        sections,
        leaks(gold, text),
        noise(gold, view),
        values(gold, found),
        judge(sections, claims, abstaining),
        _details(sections, claims),
        absent=not found and not view.national(),
    )


def _sections(gold: Gold, view: CountryView, found: Mapping[str, Found]) -> tuple[Score, ...]:
    paired = pair_documents(gold, view)
    return (
        *portals(gold, view),
        *bodies(gold, view),
        *officer(gold, view),
        *documents(paired, view),
        *references(gold, paired, view),
        *alignments(gold, paired, view),
        *partners(gold, view),
        *findings(gold, found),
        *services(gold, view),
        *accounts(gold, view),
    )


def _details(sections: Sequence[Score], claims: Claims) -> tuple[Detail, ...]:
    return tuple(
        _detail(score.section, item, claims)
        for score in sections
        for item in score.items
        if item.verdict is not Verdict.MATCHED
    )


def _detail(section: str, item: Item, claims: Claims) -> Detail:
    quoted = claims.quote(item)
    if quoted is None:
        return Detail(section, item.verdict.value, item.words)
    return Detail(section, item.verdict.value, item.words, quoted.question, quoted.words)


def _check_each_once(responses: Sequence[str], golds: Sequence[Path]) -> None:
    for index, response in enumerate(responses):
        if response in responses[:index]:
            earlier = golds[responses.index(response)]
            raise InputError(
                f"{golds[index]}: {earlier} is a gold file for {response} too: name one of them."
            )
