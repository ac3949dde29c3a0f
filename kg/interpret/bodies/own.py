"""Which names are the country's own, and which those of other countries and of organisations."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from kg.interpret.ledger import Ledger
from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage, once_per_passage
from kg.interpret.text.known import known_things
from kg.interpret.text.spans import Span, words
from kg.vocabulary.folding import fold
from kg.vocabulary.model import load_model


def foreign_names(ledger: Ledger, passage: Passage) -> Sequence[Span]:
    """Where international organisations and other countries are named."""
    return _not_of(passage, ledger.response.country, ledger.model.ontology)


@once_per_passage
def _not_of(passage: Passage, country: str, ontology: Path) -> Sequence[Span]:
    """The organisations and countries named that are not this one, nor have its name in theirs.

    Nor those whose name is a word of this one's: the Congo of a Democratic Republic of the Congo.
    """
    things = known_things(passage.text, ontology)
    if not things:
        return ()
    own, names = _organizations_of(ontology, country) | {country}, _names_of(ontology, country)
    return [
        span
        for span, kind, code in things
        if kind != "framework"
        and code not in own
        and not any(name in fold(span.of(passage.text)) for name in names)
        and not (kind == "country" and any(_is_word_of(fold(span.of(passage.text)), name) for name in names))
    ]


def _is_word_of(part: str, name: str) -> bool:
    """Whether a name is a word, or several, of a longer one."""
    return f" {part} " in f" {name} "


def has_own_name(ledger: Ledger, name: Name) -> bool:
    """Whether the name of the country that answers is a part of a name, beside that of a partner."""
    parts = {fold(word.of(name.name)) for word in words(name.name)}
    parts |= {part for word in parts for part in word.split("-")}
    return any(set(own.split()) <= parts for own in own_names(ledger))


def own_organizations(ledger: Ledger) -> frozenset[str]:
    """The codes of the organisations of the reference data that are the country's own."""
    return _organizations_of(ledger.model.ontology, ledger.response.country)


@lru_cache(maxsize=256)
def _organizations_of(ontology: Path, country: str) -> frozenset[str]:
    listed = load_model(ontology).reference.organizations.values()
    return frozenset(one.code for one in listed if one.country == country)


def own_names(ledger: Ledger) -> frozenset[str]:
    """The names of the country that answers, folded."""
    return _names_of(ledger.model.ontology, ledger.response.country)


@lru_cache(maxsize=256)
def _names_of(ontology: Path, country: str) -> frozenset[str]:
    known = load_model(ontology).reference.countries.get(country)
    return frozenset(map(fold, known.names)) if known else frozenset()
