"""Names of reference things by language, and the key under which two spellings of a name are the same."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.vocabulary.folding import fold

LANGUAGES = ("en", "fr", "es")
"""The languages in which reference data gives names."""

_DOTS = re.compile(r"[.\u00ad]")
_BETWEEN_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, order=True)
class Label:
    """A name and the tag of its language."""

    text: str
    language: str


def name_key(name: str) -> str:
    """What two spellings of a name have in common: case, accents, signs and `the` are no part of it.

    Example:
        >>> name_key("The Côte d’Ivoire"), name_key("U.K."), name_key("Trinidad & Tobago")
        ('cote d ivoire', 'uk', 'trinidad and tobago')
    """
    text = _DOTS.sub("", fold(name)).replace("&", " and ")
    return " ".join(word for word in _BETWEEN_WORDS.sub(" ", text).split() if word != "the")


def preferred(name: Mapping[str, str]) -> tuple[Label, ...]:
    """One label for each language that the mapping has, English first."""
    return tuple(Label(name[language], language) for language in LANGUAGES if name.get(language))


def others(also: Mapping[str, Iterable[str]], known: Iterable[Label] = ()) -> tuple[Label, ...]:
    """Further labels, English first, without those that are known already."""
    seen = set(known)
    labels = dict.fromkeys(
        Label(text, language) for language in LANGUAGES for text in also.get(language, ()) if text
    )
    return tuple(label for label in labels if label not in seen)


def all_names(*labels: Iterable[Label], acronyms: Iterable[str] = ()) -> tuple[str, ...]:
    """Every text once, in the order given, acronyms last."""
    texts = (label.text for group in labels for label in group)
    return tuple(dict.fromkeys((*texts, *acronyms)))


def english(labels: Iterable[Label]) -> str:
    """The English label's text."""
    return next(label.text for label in labels if label.language == "en")
