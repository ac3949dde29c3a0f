"""What names a particular law, body, portal or service of a country: the distinctive words of the gold files.

A word of a name is distinctive if it is no word of a dictionary (English, French, Spanish, German), is
nowhere printed in small letters in a response, stands neither in the questionnaire nor in schemes or
reference data, and occurs in the gold files of one or two countries only. What is left is proper names,
acronyms and host names. An acronym that spells a word of a dictionary is distinctive in capitals.

A whole name is distinctive, whatever its words, if it has three or more, or two of which one is a number,
and one of them occurs in the gold files of one or two countries only.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from spellchecker import SpellChecker

from kg.evaluate.gold import Gold, read_gold
from kg.evaluate.names import normalised

ROOT = Path(__file__).resolve().parents[1]
GOLD = sorted((ROOT / "tests" / "data" / "gold").glob("*.yaml"))
RESPONSES = [
    ROOT / "examples" / "khm-2022.txt",
    *sorted((ROOT / "tests" / "data" / "responses").glob("*.txt")),
]
GENERAL = yaml.safe_load((ROOT / "tests" / "data" / "honesty.yaml").read_text("utf-8"))

LANGUAGES = ("en", "fr", "es", "de")
SHARED_BY = 3
"""A word that occurs in the gold files of so many countries names nothing in particular."""

LEAST = 3
"""Shorter words are not looked at."""

_WORD = re.compile(r"(?<!\d)[^\W\d_]+(?!\d)(?![^\W\d_])")
_ESCAPE = re.compile(r"\\[bBdDsSwWnrt]")
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*|\b[\w-]+(?:\.[\w-]+)+\S*")
_SUFFIXES = frozenset(
    {"gov", "gob", "gub", "gouv", "org", "com", "net", "info", "edu", "int", "mil", "nat", "www"}
)


@dataclass(frozen=True, slots=True)
class Distinctive:
    """What names something in particular, with a name each.

    `words` are in small letters, `capitals` are acronyms that count in capitals alone, and `phrases` are
    whole names as they are compared, by their first word.
    """

    words: dict[str, str]
    capitals: dict[str, str]
    phrases: dict[str, dict[str, str]]

    def named(self, text: str) -> Iterator[str]:
        """The names of which a text holds a distinctive word, or that it holds as a whole."""
        for word in words(text):
            if word in self.capitals:
                yield self.capitals[word]
            elif word.lower() in self.words:
                yield self.words[word.lower()]
        if " " in text:
            yield from self._whole(normalised(_ESCAPE.sub(" ", text)))

    def _whole(self, plain: str) -> Iterator[str]:
        for first in dict.fromkeys(plain.split()):
            for phrase, name in self.phrases.get(first, {}).items():
                if f" {phrase} " in f" {plain} ":
                    yield name


def words(text: str) -> list[str]:
    """The words of a text or of a regular expression, each of letters alone."""
    return [word for word in _WORD.findall(_ESCAPE.sub(" ", text)) if len(word) >= LEAST]


def names(gold: Gold) -> Iterator[str]:
    """Everything that a gold file names, but international frameworks; of an address the host."""
    for document in gold.national_documents:
        yield from document.names
        yield from _host(document.url)
    for body in gold.bodies:
        yield from body.names
        yield from _host(body.url)
    for portal in gold.portals:
        yield from _host(portal.url)
    for service, url in gold.services:
        yield service
        yield from _host(url)
    for account in gold.accounts:
        yield account.rsplit("/", 1)[-1]
    if gold.cio is not None and gold.cio.body is not None:
        yield gold.cio.body


def distinctive(golds: Sequence[Gold]) -> Distinctive:
    """The distinctive words of all names of the gold files."""
    countries: defaultdict[str, set[str]] = defaultdict(set)
    named: dict[str, str] = {}
    acronyms: dict[str, str] = {}
    for gold in golds:
        for name in names(gold):
            for word in words(name):
                countries[word.lower()].add(gold.country)
                named.setdefault(word.lower(), f"{name} ({gold.country})")
                if word.isupper() and (name == word or not name.isupper()):
                    acronyms.setdefault(word, f"{name} ({gold.country})")
    rare = (
        {word for word, where in countries.items() if len(where) < SHARED_BY}
        - _modelled()
        - GENERAL["words"].keys()
    )
    found = {word for word in rare if not _is_ordinary(word)}
    capitals = {word for word in acronyms if word.lower() in rare - found}
    return Distinctive(
        {word: named[word] for word in found},
        {word: acronyms[word] for word in capitals},
        _by_first_word(_phrases(golds)),
    )


def _by_first_word(phrases: Iterator[tuple[str, str]]) -> dict[str, dict[str, str]]:
    grouped: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for phrase, name in phrases:
        grouped[phrase.split()[0]][phrase] = name
    return dict(grouped)


def _phrases(golds: Sequence[Gold]) -> Iterator[tuple[str, str]]:
    """Distinctive whole names, as they are compared."""
    named: dict[str, str] = {}
    countries: defaultdict[str, set[str]] = defaultdict(set)
    for gold in golds:
        for name in names(gold):
            phrase = normalised(name)
            named.setdefault(phrase, f"{name} ({gold.country})")
            for part in (phrase, *phrase.split()):
                countries[part].add(gold.country)
    for phrase, name in named.items():
        parts = phrase.split()
        long = len(parts) >= 3 or (len(parts) == 2 and any(part.isdecimal() for part in parts))
        rare = any(len(countries[part]) < SHARED_BY for part in parts if len(part) >= LEAST)
        if long and rare and len(countries[phrase]) < SHARED_BY and phrase not in GENERAL["phrases"]:
            yield phrase, name


def _host(url: str | None) -> Iterator[str]:
    if url:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
        yield " ".join(label for label in host.split(".")[:-1] if label not in _SUFFIXES)


@cache
def _modelled() -> frozenset[str]:
    """The words of questionnaire, schemes and reference data."""
    ontology = ROOT / "ontology"
    files = [ontology / "egov.ttl"]
    for folder in ("schemes", "reference", "questionnaires"):
        files += (ontology / folder).iterdir()
    return frozenset(word.lower() for file in files for word in words(file.read_text("utf-8")))


@cache
def _printed() -> frozenset[str]:
    """The words that a response prints in small letters, outside addresses."""
    texts = (_ADDRESS.sub(" ", file.read_text("utf-8")) for file in RESPONSES)
    return frozenset(word for text in texts for word in words(text) if word.islower())


@cache
def _dictionaries() -> tuple[SpellChecker, ...]:
    return tuple(SpellChecker(language=language) for language in LANGUAGES)


def _is_ordinary(word: str) -> bool:
    """Whether a word or its singular is one of everyday language."""
    forms = {word, word.removesuffix("s"), word.removesuffix("es")}
    return bool(forms & _printed()) or any(form in known for form in forms for known in _dictionaries())


def read_golds() -> list[Gold]:
    """All gold files."""
    return [read_gold(path) for path in GOLD]
