"""The lexicon turned round: for a word, the lists it stands on, the phrases and the heads that it begins."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kg.interpret.names.tokens import Token, in_forms, is_phrase
from kg.vocabulary.lexicon import Lexicon

COORDINATORS = frozenset({"and", "et", "y", "e", "&"})
# On this list, which no file holds, stand all words without a meaning of their own.
FUNCTION = "(function)"
_WITHOUT_MEANING = frozenset({"connectors", "articles"})
_NO_LISTS: frozenset[str] = frozenset()
_Phrase = tuple[tuple[str, ...], frozenset[str]]


@dataclass(frozen=True, slots=True)
class WordLists:
    """The lists below `names` of one lexicon, without that prefix.

    `of_word` are the lists that a word stands on by itself, `phrases` the phrases of several words with their
    lists, by the first two, and `openings` the first of those; `adjectives` and `verbs` are endings.
    """

    of_word: Mapping[str, frozenset[str]]
    phrases: Mapping[tuple[str, str], tuple[_Phrase, ...]]
    openings: frozenset[str]
    adjectives: tuple[str, ...]
    verbs: tuple[str, ...]

    def of_tokens(self, tokens: list[Token]) -> list[frozenset[str]]:
        """For each word of a clause, the lists it stands on, alone or within a phrase."""
        found = [self.of_word.get(token.word, _NO_LISTS) for token in tokens]
        for at, (first, second) in enumerate(pairwise(tokens)):
            if first.form not in self.openings:
                continue
            for parts, lists in self.phrases.get((first.form, second.form), ()):
                if is_phrase(tokens, at, parts):
                    for inside in range(at, at + len(parts)):
                        found[inside] |= lists
        return found


@lru_cache(maxsize=8)
def word_lists(lexicon: Lexicon) -> WordLists:
    """The lists of a lexicon by the words on them."""
    of_word: dict[str, set[str]] = {word: {FUNCTION} for word in sorted(COORDINATORS)}
    phrases: dict[tuple[str, str], list[_Phrase]] = {}
    for listed, words in lexicon.sets.items():
        if listed.startswith("names."):
            name = listed.removeprefix("names.")
            lists = frozenset({name, FUNCTION} if name in _WITHOUT_MEANING else {name})
            for word in sorted(words):
                of_word.setdefault(word, set()).update(lists)
                parts = in_forms(word)
                if len(parts) > 1:
                    phrases.setdefault((parts[0], parts[1]), []).append((parts, lists))
    return WordLists(
        {word: frozenset(lists) for word, lists in of_word.items()},
        {opening: tuple(listed) for opening, listed in phrases.items()},
        frozenset(first for first, _ in phrases),
        tuple(lexicon.words("names.adjective_endings")),
        tuple(lexicon.words("names.verb_endings")),
    )
