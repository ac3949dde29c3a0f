"""Says which condition of a query leaves no rows, by leaving out one at a time."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pyoxigraph as ox

from kg.ask.naming import Names, unknown
from kg.ask.patterns import Condition, conditions
from kg.ask.trials import with_rows
from kg.ask.wording import Wording
from kg.store.engine import GraphStore
from kg.vocabulary.namespaces import PREFIXES

SECONDS = 2.0
"""How long conditions may be tried."""

_SHOWN = 4
"""So many conditions are named at most."""

_LENGTH = 120
"""A condition is cut after so many characters."""

_PREFIX = re.compile(r"^\s*PREFIX\s+([\w-]*):\s*<([^>]*)>", re.IGNORECASE | re.MULTILINE)
_NAME = re.compile(r"<(?P<iri>[^<>\s]*)>|(?<![\w?$])(?P<prefix>[\w-]*):(?P<local>[\w.-]*\w)")
_VARIABLE = re.compile(r"[?$](\w+)")
_NOT = re.compile(r"(?:FILTER\s+NOT\s+EXISTS|MINUS)\s*\{(.*)\}\s*", re.IGNORECASE | re.DOTALL)
_TERMS = re.compile(r'"(?:[^"\\]|\\.)*"\S*|<[^<>\s]*>|[^\s,]+|,')

_TERMS_OF_THE_MODEL = "SELECT DISTINCT ?term WHERE { ?term a ?kind ; rdfs:label|skos:definition ?text }"

# What RDF and SKOS call the parts of a statement, as those say who ask.
_WORDS = {
    "rdf:subject": "is about",
    "rdf:predicate": "tells",
    "rdf:object": "names",
    "rdf:type": "is a",
    "rdfs:subClassOf": "is a kind of",
    "skos:narrowMatch": "covers",
}


def emptied_by(store: GraphStore, sparql: str, values: Iterable[str] = ()) -> Iterator[str]:
    """Sentences that name the conditions without any one of which a SELECT has rows.

    Args:
        store: the loaded graph.
        sparql: a SELECT that gives no rows.
        values: lines `VALUES …` that bind its variables; they stay.

    Yields:
        Failing such a condition those that nothing meets even alone; nothing where the query cannot be taken
        apart.
    """
    prologue, parts = conditions(sparql)
    droppable = [place for place, one in enumerate(parts) if one.may_empty]
    kept = tuple(values)
    asks = [_ask(prologue, parts, kept, place) for place in (None, *droppable)]
    true, complete = with_rows(store, asks, seconds=SECONDS)
    if 0 in true:
        yield "All its conditions together are met: GROUP BY, HAVING, LIMIT or OFFSET leave no rows."
        return
    words = _Words(store, prologue)
    causes = [parts[droppable[place - 1]] for place in true]
    for one in causes[:_SHOWN]:
        yield f"Nothing meets the condition “{words.of(one)}”: without it there are rows."
        yield from words.unknown_terms(one)
    if len(causes) > _SHOWN:
        yield f"So it is with {len(causes) - _SHOWN} other conditions."
    if not causes:
        yield from _fits_nothing(store, prologue, parts, words)
    if not complete:
        yield "Not all conditions could be tried."


def _fits_nothing(
    store: GraphStore, prologue: str, parts: Iterable[Condition], words: "_Words"
) -> Iterator[str]:
    """Where several conditions are to blame together: those that nothing meets even alone."""
    alone = [one for one in parts if one.rest]
    true, complete = with_rows(store, [_ask(prologue, [one], (), None) for one in alone], seconds=SECONDS)
    if complete:
        for one in [one for place, one in enumerate(alone) if place not in true][:_SHOWN]:
            yield f"Nothing in the graph meets the condition “{words.of(one)}”, even alone."
            yield from words.unknown_terms(one)


def _ask(prologue: str, parts: Sequence[Condition], values: Iterable[str], without: int | None) -> str:
    kept = (one.text for place, one in enumerate(parts) if place != without)
    return "\n".join((prologue, "ASK {", *kept, *values, "}"))


class _Words:
    """Puts conditions into the words of the model."""

    def __init__(self, store: GraphStore, prologue: str) -> None:
        self._store = store
        self._wording = Wording(store)
        self._prefixes: Mapping[str, str] = {**PREFIXES, **dict(_PREFIX.findall(prologue))}

    def of(self, condition: Condition) -> str:
        """What the author of the query says of it, else its terms by their labels."""
        if condition.words:
            return condition.words
        if condition.rest:
            return self._cut(self._triple(f"{condition.leads} {condition.rest}"))
        absent = _NOT.fullmatch(condition.text)
        if absent is not None and ";" not in absent[1]:
            return self._cut(f"not: {self._triple(absent[1].strip(' .'))}")
        return self._cut(self._named(condition.text))

    def unknown_terms(self, condition: Condition) -> Iterator[str]:
        """A sentence for each term of the ontology that does not exist, with others that look like it."""
        namespace = self._prefixes["egov"]
        used = {self._iri(found) for found in _NAME.finditer(condition.text)}
        asked = sorted(iri.removeprefix(namespace) for iri in used if iri and iri.startswith(namespace))
        if not asked:
            return
        rows = self._store.select(_TERMS_OF_THE_MODEL).rows
        known = [term.value for (term,) in rows if isinstance(term, ox.NamedNode)]
        names = Names((iri.removeprefix(namespace), iri) for iri in known if iri.startswith(namespace))
        yield from (unknown(one, "term of the model", names) for one in asked if not names.find(one))

    def _triple(self, text: str) -> str:
        """Subject, property and value, parted by dashes."""
        terms = _TERMS.findall(text)
        terms = ["rdf:type" if place == 1 and term == "a" else term for place, term in enumerate(terms)]
        return " – ".join(self._named(term) for term in terms if term != ",")

    def _named(self, text: str) -> str:
        return _VARIABLE.sub(lambda found: found[1].replace("_", " "), _NAME.sub(self._label, text))

    def _label(self, found: re.Match[str]) -> str:
        if found[0] in _WORDS:
            return _WORDS[found[0]]
        iri = self._iri(found)
        return found[0] if iri is None else self._wording.label(iri)

    def _iri(self, found: re.Match[str]) -> str | None:
        """What a name in a query stands for; None where its prefix is not declared."""
        if found["iri"] is not None:
            return found["iri"]
        namespace = self._prefixes.get(found["prefix"])
        return None if namespace is None else namespace + found["local"]

    @staticmethod
    def _cut(text: str) -> str:
        return text if len(text) <= _LENGTH else f"{text[: _LENGTH - 1].rstrip()}…"
