"""What the codebook says, in several languages: the values behind `ontology/codebook.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from kg.errors import ResourceError
from kg.vocabulary.form import FINDING
from kg.vocabulary.rules import load_rules
from kg.vocabulary.yaml_file import read_rows
from kg.vocabulary.yields import load_yield_rules

LANGUAGES = ("en", "fr", "es")
"""The languages in which there are words; what is missing in one is told in English."""

_Texts = dict[str, str]


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """The file as it is written."""

    rules: tuple[str, ...]
    judging: dict[str, _Texts]
    words: dict[str, _Texts]


@dataclass(frozen=True, slots=True)
class CodebookWords:
    """Headings and sentences in one language.

    `rules` are the codes of the rules that give a finding its value; `judging` tells how items are judged,
    by kind.
    """

    language: str
    rules: tuple[str, ...]
    judging: Mapping[str, str]
    words: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        """The heading or sentence of that name.

        Raises:
            ResourceError: if there is none.
        """
        if name not in self.words:
            raise ResourceError(f"codebook.yaml: words: {name} is missing: write it, at least in English.")
        return self.words[name]

    def fill(self, name: str, **values: object) -> str:
        """A sentence with values written in.

        Raises:
            ResourceError: if there is no such sentence, or it asks for another value.
        """
        try:
            return self[name].format(**values)
        except (KeyError, IndexError, ValueError) as error:
            known = ", ".join(f"{{{value}}}" for value in values)
            raise ResourceError(
                f"codebook.yaml: words: {name} ({self.language}): what stands in braces may be {known}."
            ) from error


@cache
def load_codebook_words(ontology: Path, language: str = "en") -> CodebookWords:
    """The words of the codebook in one of `LANGUAGES`.

    Raises:
        ResourceError: if the file is missing or malformed, lacks English, names a rule that is none, or does
            not tell of each kind of finding how it is judged.

    Example:
        >>> from kg.resources import ontology_folder
        >>> load_codebook_words(ontology_folder(), "fr")["items"]
        'Items'
    """
    path = ontology / "codebook.yaml"
    file = read_rows(path, _File)
    for name, texts in (*file.judging.items(), *file.words.items()):
        if not texts.get("en"):
            raise ResourceError(f"{path}: {name}: the English text (en) is missing.")
    kinds = load_yield_rules(ontology)[FINDING].options["by"]
    untold = sorted(set(kinds) - file.judging.keys())
    if untold:
        raise ResourceError(f"{path}: judging: {', '.join(untold)} is missing: see yields.yaml.")
    strange = sorted(set(file.rules) - load_rules(ontology).keys())
    if strange:
        raise ResourceError(f"{path}: rules: no rule of rules.yaml is called {', '.join(strange)}.")
    return CodebookWords(language, file.rules, _told(file.judging, language), _told(file.words, language))


def _told(texts: Mapping[str, _Texts], language: str) -> dict[str, str]:
    return {name: by.get(language) or by["en"] for name, by in texts.items()}
