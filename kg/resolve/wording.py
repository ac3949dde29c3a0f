"""What the words of names mean for identity: which tell names apart, and which stand for others."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.resolve.dates import YEAR, days_of
from kg.resolve.stems import stem
from kg.vocabulary.adjectives import load_adjectives
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon
from kg.vocabulary.model import Model

_WORD = re.compile(r"[^\W_]+")
_OWNER = re.compile(r"(?<=\w)'s\b")
_CAMEL = re.compile(r"\be(?=[A-Z])")
# A letter before a word: "e-commerce", "E Commerce"; before i the Spanish word for *and* reads alike.
_E_PREFIX = re.compile(r"\be(?:[-‐–]\s*|\s+(?!h?i))(?=\w)")
_LEAST_SHARED = 4

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of the lexicon that matter for identity, and those of the country's own names, as stems.

    `alike` maps a word to the one it stands for, `short` a phrase to its acronym. `heads` are the nouns
    that make a name, by family; `head_sorts` are their languages and types, `sole` the names of what a
    country has one of, `law_words` and `draft_heads` the nouns of laws and of drafts, not stemmed. `new` are
    the words before the name of what is to follow another of that name, `months` are numbered.
    """

    fillers: frozenset[str]
    qualifiers: frozenset[str]
    alike: Mapping[str, str]
    short: Mapping[Phrase, str]
    own: frozenset[Phrase]
    beginnings: tuple[str, ...]
    endings: frozenset[str]
    heads: Mapping[str, frozenset[str]]
    head_sorts: Mapping[str, frozenset[tuple[str, str]]]
    sole: frozenset[str]
    joints: re.Pattern[str]
    days: re.Pattern[str]
    before_years: re.Pattern[str]
    law_words: frozenset[str]
    draft_heads: frozenset[str]
    new: frozenset[str]
    months: Mapping[str, int]

    def printed(self, text: str) -> tuple[str, ...]:
        """The folded words of a name in order, fillers left out."""
        return tuple(word for word in self.all_words(text) if word not in self.fillers)

    @staticmethod
    def all_words(text: str) -> tuple[str, ...]:
        """The folded words of a name in order, `e-` as the word it stands for, without an owner's `'s`."""
        folded = _OWNER.sub("", fold(_CAMEL.sub("e-", text)))
        return tuple(_WORD.findall(_E_PREFIX.sub("electronic ", folded)))

    def stems(self, words: Iterable[str]) -> tuple[str, ...]:
        """Those words as stems, phrases that have an acronym in its place."""
        found = tuple(self.alike.get(one, one) for one in map(stem, words))
        return tuple(_shortened(found, self.short))

    def without_country(self, words: Sequence[str]) -> tuple[str, ...]:
        """Printed words without the country's names and adjectives."""
        stemmed = tuple(map(stem, words))
        kept, at = [], 0
        while at < len(words):
            length = next((size for size in self._own_lengths if stemmed[at : at + size] in self.own), 0)
            if not length and not self._is_adjective(words[at]):
                kept.append(words[at])
            at += length or 1
        return tuple(kept)

    @property
    def _own_lengths(self) -> tuple[int, ...]:
        return tuple(sorted({len(name) for name in self.own}, reverse=True))

    def is_draft(self, name: str) -> bool:
        """Whether the name's own noun says that it is a draft: a bill."""
        folded = f" {' '.join(_WORD.findall(fold(name)))} "
        return any(f" {head} " in folded for head in self.draft_heads)

    def _is_adjective(self, word: str) -> bool:
        """Whether a word begins like the country's name and ends as adjectives of countries do."""
        if not word.startswith(self.beginnings):
            return False
        return any(
            word.startswith(beginning) and word.endswith(ending) and len(word) < len(beginning + ending) + 3
            for beginning in self.beginnings
            for ending in self.endings
        )


def wording(model: Model, country: str) -> Wording:
    """The words that matter for the identity of one country's things."""
    return _wording(model.lexicon, *_own_names(model, country))


def _own_names(model: Model, country: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The country's names and adjectives, the longest first, and its short names."""
    known = model.reference.countries.get(country)
    names = known.names if known else ()
    adjectives = load_adjectives(model.ontology).get(country, ())
    ordered = sorted({*names, *adjectives}, key=lambda name: (-len(name), name))
    return tuple(ordered), tuple(label.text for label in known.labels) if known else ()


def _wording(lexicon: Lexicon, names: Sequence[str], short_names: Sequence[str]) -> Wording:
    fillers = lexicon.words("fillers")
    alike = {
        stem(word): stem(name.rsplit(".", 1)[-1])
        for name, listed in lexicon.phrases.items()
        if name.startswith("identity.same.")
        for word in listed
    }
    alike |= {stem(word): str(number) for word, number in lexicon.ordinals.items()}
    return Wording(
        fillers,
        frozenset(map(stem, lexicon.words("identity.qualifiers"))),
        alike,
        dict(_acronyms(lexicon, fillers)),
        frozenset(tuple(map(stem, _bare(name, fillers))) for name in names) - {()},
        tuple(sorted(set(_beginnings(short_names)))),
        lexicon.words("identity.adjective_endings"),
        {family: frozenset(_heads(lexicon, family, alike)) for family in ("document", "body")},
        _head_sorts(lexicon, alike),
        frozenset(map(stem, lexicon.words("single_bodies") | lexicon.words("single_documents"))),
        re.compile(
            rf"\s*,\s*|\s+(?:&|{'|'.join(sorted(lexicon.words('identity.joints')))})\s+", re.IGNORECASE
        ),
        days_of(lexicon.months),
        _before_years(lexicon, fillers),
        frozenset(word for word, heads in lexicon.heads.items() if any(head.kind == "law" for head in heads)),
        frozenset(
            " ".join(_WORD.findall(word))
            for word, heads in lexicon.heads.items()
            if any(head.status for head in heads)
        ),
        lexicon.words("identity.new"),
        lexicon.months,
    )


def _before_years(lexicon: Lexicon, fillers: frozenset[str]) -> re.Pattern[str]:
    """Words right before a year that are no part of the title: `à l'horizon`, `for the period`."""
    leads = "|".join(sorted(map(re.escape, lexicon.words("identity.before_years"))))
    small = "|".join(sorted(map(re.escape, fillers)))
    return re.compile(
        rf"\b(?:(?:{small})[\s'’]+)*(?:(?:{leads})[\s'’]+(?:(?:{small})[\s'’]+)*)+(?=\(?{YEAR}\b)"
    )


def _bare(text: str, fillers: frozenset[str]) -> list[str]:
    return [word for word in _WORD.findall(fold(text)) if word not in fillers]


def _acronyms(lexicon: Lexicon, fillers: frozenset[str]) -> Iterator[tuple[Phrase, str]]:
    for name, listed in lexicon.phrases.items():
        if name.startswith("identity.acronyms."):
            for phrase in listed:
                yield tuple(map(stem, _bare(phrase, fillers))), stem(name.rsplit(".", 1)[-1])


def _heads(lexicon: Lexicon, family: str, alike: Mapping[str, str]) -> Iterator[str]:
    for word, heads in lexicon.heads.items():
        if any(head.family == family for head in heads) and _WORD.fullmatch(word):
            yield alike.get(stem(word), stem(word))


def _head_sorts(lexicon: Lexicon, alike: Mapping[str, str]) -> Mapping[str, frozenset[tuple[str, str]]]:
    """The languages and types of each noun that makes a name."""
    found: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for word, heads in lexicon.heads.items():
        found[alike.get(stem(word), stem(word))] |= {(head.language, head.type) for head in heads}
    return {word: frozenset(sorts) for word, sorts in found.items()}


def _beginnings(names: Iterable[str]) -> Iterator[str]:
    """The beginnings that a country's name shares with its adjective: `sénégal`, `mexic` of México."""
    for name in names:
        folded = fold(name)
        if _WORD.fullmatch(folded):
            yield folded[: max(_LEAST_SHARED, len(folded) - 1)]


def _shortened(words: Sequence[str], phrases: Mapping[Phrase, str]) -> Iterator[str]:
    """The words, each phrase (the longest first) replaced by what it maps to."""
    lengths = sorted({len(phrase) for phrase in phrases}, reverse=True)
    at = 0
    while at < len(words):
        for length in lengths:
            phrase = tuple(words[at : at + length])
            if phrase in phrases:
                yield phrases[phrase]
                at += length
                break
        else:
            yield words[at]
            at += 1
