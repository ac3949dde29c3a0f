"""Looks into SPARQL before it runs: is it an update, and would it call other machines?"""

from collections.abc import Iterator

from pyparsing import ParseException, ParseResults
from rdflib.plugins.sparql.parser import parseQuery, parseUpdate
from rdflib.plugins.sparql.parserutils import CompValue

from kg.errors import QueryError
from kg.vocabulary.namespaces import PREFIXES

_CALLS = {"ServiceGraphPattern": "SERVICE", "Load": "LOAD"}


def inspect(sparql: str) -> tuple[bool, list[str]]:
    """Whether a text is an update, and which of SERVICE and LOAD stand in its parse tree.

    Raises:
        QueryError: if it is neither a SPARQL 1.1 query nor an update: what cannot be read is not run.

    Example:
        >>> inspect('SELECT * { ?s rdfs:label "SERVICE" } # INSERT')
        (False, [])
        >>> inspect("SELECT * { SERVICE <https://example.org/> { ?s ?p ?o } }")
        (False, ['SERVICE'])
    """
    declared = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
    try:
        return False, _calls(parseQuery(declared + sparql))
    except ParseException as not_a_query:
        try:
            return True, _calls(parseUpdate(declared + sparql))
        except ParseException:
            line = not_a_query.lineno - len(PREFIXES)
            raise QueryError(
                f"This is no SPARQL 1.1 query: line {line}, column {not_a_query.column}: {not_a_query.msg}."
            ) from not_a_query


def _calls(tree: object) -> list[str]:
    return sorted({_CALLS[name] for name in _names(tree) if name in _CALLS})


def _names(node: object) -> Iterator[str]:
    """The names of all parts of a parse tree, which rdflib makes of named mappings and of lists."""
    if isinstance(node, CompValue):
        yield node.name
        children = list(node.values())
    else:
        children = list(node) if isinstance(node, list | ParseResults) else []
    for child in children:
        yield from _names(child)
