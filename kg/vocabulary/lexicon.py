"""Cue words by language, read from `ontology/lexicon/`, merged for interpretation."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from kg.errors import ResourceError
from kg.vocabulary.folding import fold
from kg.vocabulary.variants import variants
from kg.vocabulary.yaml_file import malformed

_LANGUAGES = ("en", "fr", "es")
_NO_WORDS: frozenset[str] = frozenset()
_CLASSES = {
    "law": "egov:LegalInstrument",
    "policy": "egov:PolicyDocument",
    "strategy": "egov:Strategy",
    "guideline": "egov:Guideline",
    "framework": "egov:InternationalFramework",
}


class Head(Struct, frozen=True, gc=False):
    """A noun that makes a name: `family` is document or body, `kind` law, policy, ... or body.

    `type` is a concept code of the scheme `document-type` or `public-body-type`; `status` replaces
    the usual status of the kind.
    """

    word: str
    family: str
    kind: str
    type: str
    language: str
    status: str = ""

    @property
    def cls(self) -> str:
        """The ontology class of what the name names."""
        return _CLASSES.get(self.kind, "egov:PublicBody")


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """All cue words: heads by folded word, phrases by the name of their list, patterns and months.

    `phrases["status.drafted"]` are the words that say *drafted*; nested keys are joined by a dot. A lexicon
    is equal to itself alone, so that what is made of its words can be kept by it.
    """

    heads: Mapping[str, tuple[Head, ...]]
    phrases: Mapping[str, tuple[str, ...]]
    patterns: tuple[str, ...]
    months: Mapping[str, int]
    ordinals: Mapping[str, int]
    sets: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def words(self, name: str, *others: str) -> frozenset[str]:
        """The words of a list, or of several; empty if no language has that list."""
        return _together(self, name, *others) if others else self.sets.get(name, _NO_WORDS)


@lru_cache(maxsize=128)
def _together(lexicon: Lexicon, *names: str) -> frozenset[str]:
    """The words of several lists; rules ask for the same ones at every word."""
    return frozenset().union(*map(lexicon.words, names))


def _heads(language: str, data: Mapping[str, Any]) -> Iterator[Head]:
    for family, key in (("document", "documents"), ("body", "bodies")):
        for entry in data.get(key, ()):
            for word in entry["words"]:
                yield Head(
                    fold(str(word)),
                    family,
                    entry.get("kind", "body"),
                    entry.get("type", ""),
                    language,
                    entry.get("status", ""),
                )


def _lists(data: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every list of words by its dotted name; entries of `status` and `before` by their status."""
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield from _lists(value, f"{prefix}{key}.")
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            for entry in value:
                if "kind" not in entry and "status" in entry:
                    yield f"{prefix}{key}.{entry['status']}", _phrases(entry["words"])
        elif isinstance(value, list):
            yield f"{prefix}{key}", _phrases(value)


def _phrases(words: Sequence[object]) -> tuple[str, ...]:
    return tuple(fold(phrase) for word in words for phrase in variants(str(word)))


def _read(file: Path) -> Mapping[str, Any]:
    try:
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except FileNotFoundError as error:
        raise ResourceError(
            f"{file} is missing: the lexicon needs a file for each of {', '.join(_LANGUAGES)}."
        ) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ResourceError(
            f"{file} cannot be read as YAML: {malformed(error)}. Mend the file or restore ours."
        ) from error
    if not isinstance(data, Mapping):
        raise ResourceError(f"{file} must be a mapping of lists; it is a {type(data).__name__}.")
    return data


@cache
def load_lexicon(ontology: Path) -> Lexicon:
    """The cue words of all languages in `ontology/lexicon/`.

    Raises:
        ResourceError: if a file is missing or malformed.

    Example:
        >>> from kg.resources import ontology_folder
        >>> load_lexicon(ontology_folder()).heads["ministry"][0].family
        'body'
    """
    heads: dict[str, list[Head]] = {}
    phrases: dict[str, list[str]] = {}
    months: dict[str, int] = {}
    ordinals: dict[str, int] = {}
    for language in _LANGUAGES:
        data = _read(ontology / "lexicon" / f"{language}.yaml")
        for head in _heads(language, data):
            heads.setdefault(head.word, []).append(head)
        for name, listed in _lists(data):
            phrases.setdefault(name, []).extend(listed)
        months |= {fold(str(name)): number for number, name in enumerate(data.get("months", ()), 1)}
        months |= {fold(str(name)): int(number) for name, number in data.get("month_forms", {}).items()}
        ordinals |= {fold(str(name)): int(number) for name, number in data.get("ordinals", {}).items()}
    patterns = tuple(phrases.pop("references.question", ()))
    return Lexicon(
        {word: tuple(found) for word, found in heads.items()},
        {name: tuple(dict.fromkeys(listed)) for name, listed in phrases.items()},
        patterns,
        months,
        ordinals,
        {name: frozenset(listed) for name, listed in phrases.items()},
    )
