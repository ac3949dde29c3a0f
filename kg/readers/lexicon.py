"""The reading step's word lists from `ontology/lexicon/`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from kg.vocabulary.folding import fold
from kg.vocabulary.questionnaire import squeeze
from kg.vocabulary.yaml_file import read_rows


class _Blank(msgspec.Struct, forbid_unknown_fields=True):
    """`blank.yaml`."""

    not_applicable: dict[str, tuple[str, ...]]


class _Persons(msgspec.Struct, forbid_unknown_fields=True):
    """`persons.yaml`."""

    honorifics: tuple[str, ...]
    body_words: tuple[str, ...]
    title_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadingLexicon:
    """Words that mean "not applicable", small words by language, honorifics, words of bodies and offices."""

    not_applicable: frozenset[str]
    small_words: tuple[tuple[str, frozenset[str]], ...]
    honorifics: frozenset[str]
    no_names: frozenset[str]

    def declines(self, text: str) -> bool:
        """Whether a whole answer says that the question does not apply.

        Example:
            >>> from kg.resources import ontology_folder
            >>> words = load_reading_lexicon(ontology_folder())
            >>> [words.declines(text) for text in ("N/A.", "-", "None", "█")]
            [True, True, False, False]
        """
        plain = squeeze(text).casefold()
        if not plain or "█" in plain:
            return False
        return not any(map(str.isalnum, plain)) or plain.strip(" .;:()[]\"'-") in self.not_applicable


@cache
def load_reading_lexicon(ontology: Path) -> ReadingLexicon:
    """The word lists of an ontology folder.

    Raises:
        ResourceError: if a file is missing or malformed.
    """
    folder = ontology / "lexicon"
    blank = read_rows(folder / "blank.yaml", _Blank)
    persons = read_rows(folder / "persons.yaml", _Persons)
    languages = read_rows(folder / "languages.yaml", dict[str, tuple[str, ...]])
    return ReadingLexicon(
        not_applicable=frozenset(
            word.casefold() for words in blank.not_applicable.values() for word in words
        ),
        small_words=tuple((tag, frozenset(words)) for tag, words in sorted(languages.items())),
        honorifics=frozenset(map(fold, persons.honorifics)),
        no_names=frozenset(map(fold, (*persons.body_words, *persons.title_words))),
    )
