"""The JSON-LD context as a compactor needs it: which term says a property and a value without loss."""

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.errors import ResourceError
from kg.vocabulary.namespaces import expand

JsonValue = str | int | bool | dict[str, Any]

_STRING = expand("xsd:string")
_BOOLEAN = expand("xsd:boolean")
_INTEGERS = frozenset(
    map(expand, ("xsd:integer", "xsd:positiveInteger", "xsd:nonNegativeInteger", "xsd:int", "xsd:long"))
)


@dataclass(frozen=True, slots=True)
class TermDefinition:
    """A term of the context: the IRI that it stands for, its coercion, and its containers."""

    name: str
    iri: str
    coercion: str | None = None
    by_language: bool = False
    always_list: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """A JSON-LD 1.1 context: terms by property, and prefixes."""

    document: dict[str, Any]
    terms: dict[str, tuple[TermDefinition, ...]]
    prefixes: dict[str, str] = field(default_factory=dict)
    base: str = ""

    def name(self, iri: str) -> str:
        """A class or property by its term, else by a prefix, else in full."""
        plain = [
            term.name for term in self.terms.get(iri, ()) if term.coercion is None and not term.by_language
        ]
        return plain[0] if plain else self._prefixed(iri)

    def reference(self, iri: str) -> str:
        """The IRI of a node, relative to the base where it can be."""
        relative = iri.removeprefix(self.base)
        plain = relative != iri and relative and ":" not in relative and relative[0] not in "/?#"
        # Dot segments would be resolved away.
        return relative if plain and not {".", ".."} & set(relative.split("/")) else iri

    def term_for(self, predicate: str, value: ox.NamedNode | ox.Literal) -> TermDefinition:
        """The term that fits the value, else a definition of the bare property."""
        for term in self.terms.get(predicate, ()):
            if _fits(term, value):
                return term
        return TermDefinition(self._prefixed(predicate), predicate)

    def value(self, term: TermDefinition, value: ox.NamedNode | ox.Literal) -> JsonValue:
        """The value as the term lets it be written."""
        if isinstance(value, ox.NamedNode):
            reference = self.reference(value.value)
            return reference if term.coercion == "@id" else {"@id": reference}
        if term.by_language:
            return value.value
        if value.language:
            return {"@value": value.value, "@language": value.language}
        if term.coercion is not None:
            return _native(value)
        if value.datatype.value == _STRING:
            return value.value
        return {"@value": value.value, "@type": self.name(value.datatype.value)}

    def _prefixed(self, iri: str) -> str:
        fitting = [(len(base), prefix) for prefix, base in self.prefixes.items() if iri.startswith(base)]
        if not fitting:
            return iri
        length, prefix = max(fitting)
        local = iri[length:]
        return iri if local.startswith("//") else f"{prefix}:{local}"


@cache
def read_context(path: Path) -> Context:
    """Reads a context file with `@context`, prefixes, and terms of the forms that `ontology/` uses.

    Raises:
        ResourceError: if the file is missing or is no JSON-LD context.
    """
    try:
        document = json.loads(path.read_text("utf-8"))["@context"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ResourceError(f"{path} is no JSON-LD context: restore it from our copy.") from error
    prefixes = {name: iri for name, iri in document.items() if _is_prefix(name, iri)}
    terms: dict[str, list[TermDefinition]] = {}
    for name, definition in document.items():
        term = None if name.startswith("@") or name in prefixes else _term(name, definition, prefixes)
        if term is not None:
            terms.setdefault(term.iri, []).append(term)
    base = document.get("@base") or ""
    return Context(document, {iri: tuple(found) for iri, found in terms.items()}, prefixes, base)


def _is_prefix(name: str, iri: object) -> bool:
    return not name.startswith("@") and isinstance(iri, str) and "://" in iri and iri[-1] in "#/"


def _term(name: str, definition: Any, prefixes: dict[str, str]) -> TermDefinition | None:
    """A term's definition; None for keyword aliases and reverse terms, which the writer does without."""
    entry = {"@id": definition} if isinstance(definition, str) else definition
    iri = entry.get("@id", "")
    if not iri or iri.startswith("@") or not set(entry) <= {"@id", "@type", "@container"}:
        return None
    containers = entry.get("@container", [])
    containers = [containers] if isinstance(containers, str) else containers
    coercion = entry.get("@type")
    full = coercion if coercion is None or coercion.startswith("@") else _expanded(coercion, prefixes)
    return TermDefinition(
        name, _expanded(iri, prefixes), full, "@language" in containers, "@set" in containers
    )


def _expanded(name: str, prefixes: dict[str, str]) -> str:
    prefix, colon, local = name.partition(":")
    return prefixes[prefix] + local if colon and prefix in prefixes else name


def _fits(term: TermDefinition, value: ox.NamedNode | ox.Literal) -> bool:
    """Whether a JSON-LD processor reads the value back as it was."""
    if isinstance(value, ox.NamedNode):
        return term.coercion == "@id"
    if term.by_language:
        return value.language is not None
    if term.coercion is None:
        return value.language is None and value.datatype.value == _STRING
    return value.language is None and term.coercion == value.datatype.value


def _native(value: ox.Literal) -> JsonValue:
    """Booleans and whole numbers as JSON has them, if that gives the same text again."""
    if value.datatype.value == _BOOLEAN and value.value in {"true", "false"}:
        return value.value == "true"
    if value.datatype.value in _INTEGERS and value.value.isdecimal() and str(int(value.value)) == value.value:
        return int(value.value)
    return value.value
