"""The code that a law puts into force, which is another name of it: `Law No. 5 enacting the Boat Code`."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.interpret.names.name import Name, clean
from kg.interpret.text.alternatives import alternatives
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon


def enacted(name: Name, lexicon: Lexicon) -> Iterator[str]:
    """The title of the code that the name of a law ends in, behind `enacting`, `portant`, `que aprueba`.

    Args:
        name: a name.
        lexicon: the cue words: `names.enacting`.
    """
    if name.head.kind != "law" or name.head.type == "code":
        return
    found = _pattern(lexicon).search(fold(name.name))
    if found:
        yield clean(name.name[found.start(1) :])


@lru_cache(maxsize=4)
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    verbs = alternatives(lexicon.words("names.enacting"))
    codes = {
        language: alternatives(
            frozenset(
                head.word
                for heads in lexicon.heads.values()
                for head in heads
                if head.type == "code" and (head.language == "en") == (language == "en")
            )
        )
        for language in ("en", "romance")
    }
    return re.compile(
        rf"\b(?:{verbs})\s+(?:(?:the|le|la|el|un|a|new|nouveau|nuevo)\s+)*"
        rf"((?:{codes['romance']})\s.+|(?:[^\W\d_][\w-]*\s+){{1,5}}(?:{codes['en']}))$"
    )
