"""Finds the country that a name means, without guessing."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ResourceError
from kg.vocabulary.countries import Country
from kg.vocabulary.labels import name_key

_NOTE_AT_END = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_ARTICLES = ("la ", "le ", "les ", "l ", "el ", "los ", "las ")
_GOVERNMENT = re.compile(r"(royal )?(government of|gouvernement (de la|du|des|de l|de|d)|gobierno (de|del)) ")
_REPUBLIC = "republic of "
_LEAST_ALIKE = 80.0
_FAR_BEHIND = 12.0
_SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The keys of all names of countries, and of the names that are nobody's alone."""

    by_key: Mapping[str, Country]
    shared: frozenset[str]

    def find(self, text: str) -> Country | None:
        """The country of that name, or None; nothing is taken for a name that merely resembles it.

        Case, accents, punctuation, articles, "Government of", "Republic of" and a note in brackets at the end
        do not matter, except where they tell one country from another.

        Args:
            text: a name, an acronym or an ISO 3166-1 alpha-3 code in capitals.
        """
        for key in self._readings(text):
            if key in self.by_key:
                return self.by_key[key]
        return None

    def suggest(self, text: str) -> tuple[str, ...]:
        """Up to three short names of countries that the text resembles, the most alike first."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - only mistakes need it

        best: dict[str, float] = {}
        alike = process.extract(name_key(text), self.by_key.keys(), scorer=fuzz.WRatio, limit=40)
        for key, score, _ in alike:
            name = self.by_key[key].name
            if score >= _LEAST_ALIKE:
                best[name] = max(best.get(name, 0.0), score)
        close = [name for name in best if best[name] > max(best.values()) - _FAR_BEHIND]
        return tuple(sorted(close, key=lambda name: (-best[name], name))[:_SUGGESTIONS])

    def _readings(self, text: str) -> Iterator[str]:
        """The keys to try: as written, without what stands before the name, without the note behind it."""
        written = name_key(text)
        yield written
        yield from self._stripped(written)
        note_off = name_key(_NOTE_AT_END.sub("", text))
        if note_off != written and note_off not in self.shared:
            yield note_off
            yield from self._stripped(note_off)

    def _stripped(self, key: str) -> Iterator[str]:
        """The key without `government of`, then without an article."""
        plain = _GOVERNMENT.sub("", key, count=1)
        if plain != key:
            yield plain
        for article in _ARTICLES:
            if plain.startswith(article) and plain.removeprefix(article) not in self.shared:
                yield plain.removeprefix(article)


def gazetteer(countries: Mapping[str, Country], shared: frozenset[str], source: Path) -> Gazetteer:
    """The names of all countries, none of which may belong to two.

    Args:
        countries: by ISO 3166-1 alpha-3 code.
        shared: keys of names that need to be written exactly.
        source: the file that the countries come from, for messages.

    Raises:
        ResourceError: if two countries have a name in common.
    """
    by_key: dict[str, Country] = {}
    for country in countries.values():
        for name in (*country.names, country.iso3):
            other = by_key.setdefault(name_key(name), country)
            if other is not country:
                raise ResourceError(
                    f"{source}: {name!r} names both {other.name} and {country.name}: drop one."
                )
    for country in countries.values():
        if any(
            _REPUBLIC.strip() in name_key(label.text) for label in country.formal if label.language == "en"
        ):
            short = name_key(country.name)
            if short not in shared:
                by_key.setdefault(_REPUBLIC + short, country)
    return Gazetteer(by_key, shared)
