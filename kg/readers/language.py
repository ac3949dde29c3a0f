"""Says in which language an answer is written, by its small words, and keeps silent where it cannot know."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from kg.readers.lexicon import ReadingLexicon

_ADDRESS = re.compile(r"://|www\.|@|\.\w{2,}/|(?<=\S)\.[a-z]{2,3}\b")
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_LETTERS = 20
_FEWEST_WORDS = 2
UNKNOWN = "und"


def languages(texts: Mapping[int, str], lexicon: ReadingLexicon) -> dict[int, str]:
    """A language tag (BCP 47) for each answer's text; `und` if there are no words, or nothing tells.

    A text of 20 letters or more is judged by its own small words. Others, and texts that these do not
    decide, are taken to be in the language of most answers.

    Example:
        >>> from kg.readers.lexicon import load_reading_lexicon
        >>> from kg.resources import ontology_folder
        >>> words = load_reading_lexicon(ontology_folder())
        >>> languages({1: "La loi sur les données est en vigueur", 2: "Aucune", 3: "www.gouv.td"}, words)
        {1: 'fr', 2: 'fr', 3: 'und'}
    """
    words = {number: _words(text) for number, text in texts.items()}
    own = {number: _vote(found, lexicon) for number, found in words.items()}
    main = _most(tag for tag in own.values() if tag != UNKNOWN)
    return {number: _language(words[number], own[number], main) for number in texts}


def _words(text: str) -> list[str]:
    """The words that are no addresses; a pattern for whole addresses would take long over one long word."""
    plain = " ".join(part for part in text.split() if not _ADDRESS.search(part))
    return _WORD.findall(plain.lower())


def _vote(words: list[str], lexicon: ReadingLexicon) -> str:
    """The language with most small words, if the text is long enough and no other comes level."""
    if sum(map(len, words)) < _FEWEST_LETTERS:
        return UNKNOWN
    votes = sorted(
        ((sum(word in known for word in words), tag) for tag, known in lexicon.small_words), reverse=True
    )
    clear = len(votes) == 1 or votes[0][0] > votes[1][0]
    return votes[0][1] if votes and votes[0][0] >= _FEWEST_WORDS and clear else UNKNOWN


def _most(tags: Iterable[str]) -> str:
    counted = Counter(tags)
    return min(counted, key=lambda tag: (-counted[tag], tag), default=UNKNOWN)


def _language(words: list[str], own: str, main: str) -> str:
    """The text's own language, else the response's; none for a text in another script or without words."""
    letters = "".join(words)
    latin = sum(ord(letter) < 0x250 for letter in letters)
    if not letters or latin * 2 < len(letters):
        return UNKNOWN
    return own if own != UNKNOWN else main
