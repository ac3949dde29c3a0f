"""Checks an edition's file and says what is wrong in words."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from kg.survey.checks.across import across_editions
from kg.survey.checks.names import names
from kg.survey.checks.options import options
from kg.survey.checks.references import references
from kg.survey.checks.texts import texts
from kg.survey.checks.variables import variables
from kg.survey.checks.yields import yields
from kg.survey.faults import Fault
from kg.survey.known import Known
from kg.survey.rows import Rows, rows_of
from kg.survey.yaml_tree import read_tree
from kg.vocabulary.questionnaire import Questionnaire

_CHECKS: tuple[Callable[[Rows, Known], Iterator[Fault]], ...] = (
    names,
    options,
    references,
    yields,
    texts,
    variables,
    across_editions,
)


def lint(path: Path, ontology: Path, others: Mapping[str, Questionnaire]) -> tuple[Fault, ...]:
    """What is wrong with a file, in order of its lines; an empty tuple if nothing is.

    Args:
        path: the file.
        ontology: the folder with schemes, rules and reference data that the file refers to.
        others: the editions that are known, to compare keys and texts with.

    Raises:
        UnreadableInput: if the file cannot be opened.
        ResourceError: if the ontology is malformed.
    """
    tree = read_tree(path)
    faults = list(tree.faults)
    if tree.content is not None or not faults:
        rows = rows_of(tree)
        known = Known.of(ontology, path, others)
        faults += rows.faults
        faults += [fault for check in _CHECKS for fault in check(rows, known)]
    return tuple(sorted(dict.fromkeys(faults), key=lambda one: (one.line, one.question or 0, one.message)))
