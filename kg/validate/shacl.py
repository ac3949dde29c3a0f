"""Runs pySHACL over one country's triples and reads its report."""

from collections.abc import Iterator
from pathlib import Path

from pyshacl import validate
from pyshacl.errors import ConstraintLoadError, ReportableRuntimeError, ShapeLoadError
from rdflib import SH, Graph, URIRef
from rdflib.term import Node

from kg.errors import ResourceError
from kg.validate.check import Fault, Found
from kg.validate.result import SHAPES, Severity
from kg.validate.shapes import load_shapes
from kg.validate.statements import Statements
from kg.validate.terms import as_rdflib
from kg.validate.vocabulary import Vocabulary
from kg.vocabulary.namespaces import expand

_SEVERITIES = {
    expand("sh:Violation"): Severity.VIOLATION,
    expand("sh:Warning"): Severity.WARNING,
    expand("sh:Info"): Severity.INFO,
}


def shacl_results(statements: Statements, vocabulary: Vocabulary, shapes: Path) -> list[Found]:
    """What the shapes find in a country's triples.

    The triples of all its public graphs and the little of the vocabulary that they name form one plain
    graph. Nothing is inferred: domains and ranges would give wrong objects the class that is asked for.

    Raises:
        ResourceError: if the shapes cannot be used.
    """
    try:
        _, report, text = validate(data_graph(statements, vocabulary), shacl_graph=load_shapes(shapes))
    except (ConstraintLoadError, ReportableRuntimeError, ShapeLoadError) as error:
        raise ResourceError(f"The shapes in {shapes} cannot be used: {error}. Mend the shape.") from error
    if not isinstance(report, Graph):
        raise ResourceError(f"The shapes in {shapes} cannot be used: {text}. Mend the shape.")
    return list(_read(report, statements))


def data_graph(statements: Statements, vocabulary: Vocabulary) -> Graph:
    """The graph that the shapes see, in rdflib's own memory."""
    named = {term.value for objects in statements.index.values() for one in objects.values() for term in one}
    for _, edition in statements.pairs(expand("egov:forEdition")):
        named.update(vocabulary.questions(edition.value))
    return as_rdflib((*statements.quads, *vocabulary.triples(named & vocabulary.about.keys())))


def _read(report: Graph, statements: Statements) -> Iterator[Found]:
    """The results in pySHACL's report."""
    for node in report.objects(None, SH.result):
        shape = str(report.value(node, SH.sourceShape)).removeprefix(SHAPES)
        severity = _SEVERITIES[str(report.value(node, SH.resultSeverity))]
        message = str(report.value(node, SH.resultMessage))
        yield Found(severity, shape, message, _fault(report, node, statements))


def _fault(report: Graph, node: Node, statements: Statements) -> Fault:
    """Focus, path and value of a result; a wrong number of values comes with all of them."""
    focus, path = str(report.value(node, SH.focusNode)), report.value(node, SH.resultPath)
    value = report.value(node, SH.value)
    plain = str(path) if isinstance(path, URIRef) else None
    if value is not None:
        return Fault(focus, plain, str(value))
    values = statements.values(focus, plain) if plain else []
    return Fault(focus, plain, " | ".join(sorted(values)) or None)
