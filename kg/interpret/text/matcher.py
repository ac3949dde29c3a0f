"""Finds many phrases at once in folded text (Aho-Corasick), at word boundaries."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

import ahocorasick_rs as ac
from msgspec import Struct

from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold

Place = tuple[int, int]
"""Start and end of a hit."""


class Found(Struct, frozen=True, order=True, gc=False):
    """A phrase found at a span, and what it stands for."""

    span: Span
    target: str


def found_at(hits: Sequence[tuple[int, int, str]]) -> list[Found]:
    """Hits, given as start, end and target, by place, longer ones first."""
    if not hits:
        return []
    ordered = sorted([(start, -end, target) for start, end, target in hits])
    return [Found(Span(start, -end), target) for start, end, target in ordered]


_Hit = tuple[Sequence[str], int, int]
_WORD = re.compile(r"[^\W_]+")
_BLANK = ord(" ")


def _on_one_line(text: str) -> str:
    """The text, folded: a phrase may be broken over two lines; offsets stay true."""
    return fold(text).replace("\n", " ")


def _cuts_word(text: str, at: int) -> bool:
    """Whether a letter or digit stands on both sides of an offset."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


class _Parting(dict[int, int]):
    """A blank for each code point that has come up so far and is no letter or digit."""

    def __missing__(self, code: int) -> int:
        self[code] = code if chr(code).isalnum() else _BLANK
        return self[code]


_PARTING = _Parting()


@lru_cache(maxsize=128)
def _parted(folded: str) -> tuple[str, frozenset[str]]:
    """A text with nothing but blanks between its words and around it, and its words: several searches ask."""
    apart = f" {folded.translate(_PARTING)} "
    return apart, frozenset(apart.split())


def words_in(text: str) -> frozenset[str]:
    """The runs of letters and digits of a text, folded."""
    return _parted(_on_one_line(text))[1]


class PhraseMatcher:
    """Phrases and their targets; a phrase may have several targets."""

    def __init__(self, targets: Mapping[str, Iterable[str]], *, overlapping: bool = True) -> None:
        # Most hits of a short word lie inside longer words: what is one word is looked up word by word.
        words = {phrase for phrase in targets if overlapping and phrase.isalnum()}
        self._words = {word: tuple(targets[word]) for word in words}
        self._phrases = sorted(phrase for phrase in targets if phrase and phrase not in words)
        self._targets = [tuple(targets[phrase]) for phrase in self._phrases]
        self._overlapping = overlapping

    @cached_property
    def _automaton(self) -> ac.AhoCorasick:
        kind = ac.MATCHKIND_STANDARD if self._overlapping else ac.MATCHKIND_LEFTMOST_LONGEST
        # It is built as fast as the plain one, and faster in searching short answers between other work.
        small = ac.Implementation.ContiguousNFA
        return ac.AhoCorasick(self._phrases, matchkind=kind, implementation=small, store_patterns=False)

    def find(self, text: str) -> list[Found]:
        """All phrases in the text, by place, longer ones first.

        Example:
            >>> m = PhraseMatcher({"in force": ["live"], "force": ["noun"]})
            >>> [(f.target, f.span.start) for f in m.find("It is IN FORCE, enforced")]
            [('live', 6), ('noun', 9)]
        """
        folded = _on_one_line(text)
        hits = self._words_at(folded)
        if self._telling is None or not self._telling.isdisjoint(_parted(folded)[1]):
            hits += self._phrases_at(folded)
        return found_at([(start, end, target) for targets, start, end in hits for target in targets])

    def places(self, text: str) -> dict[str, list[Place]]:
        """Where phrases stand in the text, by target.

        Example:
            >>> sorted(PhraseMatcher({"in force": ["live"], "force": ["noun"]}).places("in force").items())
            [('live', [(0, 8)]), ('noun', [(3, 8)])]
        """
        places: defaultdict[str, list[Place]] = defaultdict(list)
        folded = _on_one_line(text)
        for targets, start, end in (*self._words_at(folded), *self._phrases_at(folded)):
            place = start, end
            for target in targets:
                places[target].append(place)
        return dict(places)

    @cached_property
    def _telling(self) -> frozenset[str] | None:
        """The longest word of each phrase, None if one has none. Without any of them no phrase is there."""
        words = [_WORD.findall(phrase) for phrase in self._phrases]
        return frozenset(max(said, key=len) for said in words) if all(words) else None

    def _words_at(self, folded: str) -> list[_Hit]:
        """The targets, start and end of each word."""
        apart, said = _parted(folded)
        hits: list[_Hit] = []
        for word in self._words.keys() & said:
            targets, length, sought = self._words[word], len(word), f" {word} "
            at = apart.find(sought)
            while at >= 0:
                hits.append((targets, at, at + length))
                at = apart.find(sought, at + 1)
        return hits

    def _phrases_at(self, folded: str) -> list[_Hit]:
        """The targets, start and end of each phrase that does not end within a word."""
        hits = self._automaton.find_matches_as_indexes(folded, overlapping=self._overlapping)
        return [
            (self._targets[index], start, end)
            for index, start, end in hits
            if not (_cuts_word(folded, start) or _cuts_word(folded, end))
        ]
