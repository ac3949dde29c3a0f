"""The concept schemes of `ontology/schemes/`: codes, and the words by which texts name them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pyoxigraph as ox

from kg.errors import ResourceError
from kg.vocabulary.namespaces import PREFIXES, concept_iri, expand, scheme_iri

_Statements = dict[str, dict[str, list[ox.NamedNode | ox.Literal]]]

_TYPE = expand("rdf:type")
_SKOS = PREFIXES["skos"]


class LabelKind(StrEnum):
    """How a label relates to its concept: the SKOS properties prefLabel, altLabel and hiddenLabel."""

    PREF = "pref"
    ALT = "alt"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True, order=True)
class Label:
    """A word or phrase for a concept; `language` is a BCP 47 tag."""

    text: str
    language: str
    kind: LabelKind


@dataclass(frozen=True, slots=True)
class SchemeConcept:
    """A concept: `broader` and `related` are codes of the same scheme; `notation` is "" if it has none."""

    scheme: str
    code: str
    labels: tuple[Label, ...]
    broader: tuple[str, ...] = ()
    definition: str = ""
    related: tuple[str, ...] = ()
    notation: str = ""

    @property
    def iri(self) -> str:
        """The concept's IRI."""
        return concept_iri(self.scheme, self.code)

    def name(self, language: str = "en") -> str:
        """The preferred label in that language, else in English, else the code."""
        preferred = {label.language: label.text for label in self.labels if label.kind is LabelKind.PREF}
        return preferred.get(language) or preferred.get("en") or self.code


@dataclass(frozen=True, slots=True)
class Scheme:
    """A concept scheme; `concepts` are by code, in the order of the file."""

    code: str
    title: str
    concepts: Mapping[str, SchemeConcept]


@cache
def load_schemes(ontology: Path) -> Mapping[str, Scheme]:
    """All concept schemes by code, read from `schemes/*.ttl` (SKOS, W3C Recommendation 2009).

    Raises:
        ResourceError: if the folder holds no scheme or a file is malformed; the message names file and line.

    Example:
        >>> from kg.resources import ontology_folder
        >>> load_schemes(ontology_folder())["polarity"].concepts["negated"].name("fr")
        'nié'
    """
    files = sorted((ontology / "schemes").glob("*.ttl"))
    if not files:
        raise ResourceError(
            f"{ontology / 'schemes'} holds no concept scheme: copy the .ttl files of ours into it."
        )
    return MappingProxyType({file.stem: _scheme(file) for file in files})


def _scheme(file: Path) -> Scheme:
    statements = _statements(file)
    own = scheme_iri(file.stem)
    if own not in statements:
        raise ResourceError(f"{file} does not describe the scheme <{own}>, as its name says it does.")
    titles = [t for t in _literals(statements[own], "prefLabel") if t.language == "en"]
    concept = ox.NamedNode(_SKOS + "Concept")
    concepts = {
        iri.removeprefix(own + "/"): _concept(file, iri, about)
        for iri, about in statements.items()
        if concept in about[_TYPE]
    }
    title = titles[0].value if titles else file.stem
    return Scheme(file.stem, title, MappingProxyType(concepts))


def _concept(file: Path, iri: str, about: Mapping[str, list[ox.NamedNode | ox.Literal]]) -> SchemeConcept:
    own = concept_iri(file.stem, "")
    if not iri.startswith(own):
        raise ResourceError(
            f"{file}: the concept <{iri}> belongs in another file; here IRIs begin with <{own}>."
        )
    labels = tuple(
        Label(text.value, text.language or "", kind)
        for kind in LabelKind
        for text in _literals(about, f"{kind}Label")
    )
    definitions = [d.value for d in _literals(about, "definition") if d.language == "en"]
    notations = [n.value for n in _literals(about, "notation")]
    return SchemeConcept(
        file.stem,
        iri.removeprefix(own),
        labels,
        _codes(about, "broader", own),
        definitions[0] if definitions else "",
        _codes(about, "related", own),
        notations[0] if notations else "",
    )


def _literals(about: Mapping[str, list[ox.NamedNode | ox.Literal]], local: str) -> Iterator[ox.Literal]:
    return (o for o in about.get(_SKOS + local, ()) if isinstance(o, ox.Literal))


def _codes(about: Mapping[str, list[ox.NamedNode | ox.Literal]], local: str, own: str) -> tuple[str, ...]:
    return tuple(o.value.removeprefix(own) for o in about.get(_SKOS + local, ()))


def _statements(file: Path) -> _Statements:
    """Subject → predicate → objects, in the order of the file."""
    statements: _Statements = defaultdict(lambda: defaultdict(list))
    try:
        for quad in ox.parse(path=file, format=ox.RdfFormat.TURTLE):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
                statements[quad.subject.value][quad.predicate.value].append(quad.object)
    except SyntaxError as error:
        reason = error.msg.partition(": ")[2] or error.msg
        raise ResourceError(f"{file}, line {error.lineno}: not valid Turtle: {reason}") from error
    except OSError as error:
        raise ResourceError(f"{file} cannot be read: {error.strerror}.") from error
    return statements
