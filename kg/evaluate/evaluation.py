"""Puts the sections together: one score card for each gold file."""

from collections.abc import Sequence
from pathlib import Path

import pyoxigraph as ox

from kg.errors import InputError
from kg.evaluate.bodies import bodies, officer
from kg.evaluate.documents import documents, pair_documents
from kg.evaluate.findings import findings
from kg.evaluate.gold import Gold, read_gold
from kg.evaluate.online import accounts, portals, services
from kg.evaluate.relations import alignments, partners, references
from kg.evaluate.safety import leaks, noise
from kg.evaluate.score import CountryScore, Evaluation
from kg.evaluate.view import CountryView


def evaluate(store: ox.Store, golds: Sequence[Path]) -> Evaluation:
    """Scores a graph against gold files.

    Args:
        store: the graph; its named graphs are read as one.
        golds: gold files, one for each response that is in the graph.

    Raises:
        InputError: if a gold file cannot be read, or none is given.
    """
    if not golds:
        raise InputError("No gold file is given: name at least one to evaluate against.")
    return Evaluation(tuple(evaluate_country(store, read_gold(path)) for path in golds))


def evaluate_country(store: ox.Store, gold: Gold) -> CountryScore:
    """Scores a graph against one gold file."""
    view = CountryView(store, gold.country)
    paired = pair_documents(gold, view)
    sections = (
        *portals(gold, view),
        *bodies(gold, view),
        *officer(gold, view),
        *documents(paired, view),
        *references(gold, paired, view),
        *alignments(gold, paired, view),
        *partners(gold, view),
        *findings(gold, view),
        *services(gold, view),
        *accounts(gold, view),
    )
    return CountryScore(gold.country, gold.edition, sections, leaks(gold, view), noise(gold, view))
