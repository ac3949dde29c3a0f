"""Finds many phrases at once in folded text (Aho-Corasick), at word boundaries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import ahocorasick_rs as ac

from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import load_lexicon

# Lists of small words that rules look up one by one; as cues they would be found everywhere.
_SMALL_WORDS = (
    "names.stops",
    "names.openers",
    "names.connectors",
    "names.generic",
    "fillers",
    "references.says",
    "references.not_aliases",
    "references.plus",
    "references.yes",
    "references.wide_heads",
    "references.any_number",
    "references.cells",
    "references.part_of_name",
)


@dataclass(frozen=True)
class Found:
    """A phrase found at a span, and what it stands for."""

    span: Span
    target: str


class PhraseMatcher:
    """Phrases and their targets; a phrase may have several targets."""

    def __init__(self, targets: Mapping[str, Iterable[str]], *, overlapping: bool = True) -> None:
        self._phrases = sorted(phrase for phrase in targets if phrase)
        self._targets = {phrase: tuple(targets[phrase]) for phrase in self._phrases}
        self._overlapping = overlapping

    @cached_property
    def _automaton(self) -> ac.AhoCorasick:
        kind = ac.MATCHKIND_STANDARD if self._overlapping else ac.MATCHKIND_LEFTMOST_LONGEST
        return ac.AhoCorasick(self._phrases, matchkind=kind)

    def find(self, text: str) -> list[Found]:
        """All phrases in the text, by place, longer ones first.

        Example:
            >>> m = PhraseMatcher({"in force": ["live"], "force": ["noun"]})
            >>> [(f.target, f.span.start) for f in m.find("It is IN FORCE, enforced")]
            [('live', 6), ('noun', 9)]
        """
        # A phrase may be broken over two lines; offsets stay true.
        folded = fold(text).replace("\n", " ")
        hits = self._automaton.find_matches_as_indexes(folded, overlapping=self._overlapping)
        found = [
            Found(Span(start, end), target)
            for index, start, end in hits
            if _bounded(folded, start, end)
            for target in self._targets[self._phrases[index]]
        ]
        return sorted(found, key=lambda f: (f.span.start, -f.span.end, f.target))


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether a hit is not part of a longer word."""
    before = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
    after = end == len(text) or not (text[end - 1].isalnum() and text[end].isalnum())
    return before and after


@cache
def cue_matcher(ontology: Path) -> PhraseMatcher:
    """The cue words of the lexicon; the target is the name of the list."""
    targets: dict[str, list[str]] = {}
    for name, listed in load_lexicon(ontology).phrases.items():
        if name.startswith(_SMALL_WORDS):
            continue
        for phrase in listed:
            targets.setdefault(phrase, []).append(name)
    return PhraseMatcher(targets)
