"""A single word that a plan goes by, found again in other answers: `SmartBoats mentions drones`."""

import re
from collections.abc import Iterable, MutableMapping
from typing import Any

from kg.interpret.passage import Passage
from kg.interpret.references.acronyms import is_acronym
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Head, Lexicon

_PLANS = frozenset({"strategy", "policy"})
_ONE_WORD = re.compile(r"(?:[a-zß-ÿ]-?)?[A-ZÀ-Þ][\w'’+-]{3,}")


def is_brand(form: str, head: Head, lexicon: Lexicon) -> bool:
    """Whether another name of a plan is one word with a capital that is no noun for a kind of thing."""
    return (
        head.kind in _PLANS
        and _ONE_WORD.fullmatch(form) is not None
        and fold(form) not in lexicon.heads
        and fold(form) not in lexicon.words("references.not_aliases")
    )


def without_common_words(forms: MutableMapping[str, Any], passages: Iterable[Passage]) -> None:
    """Drops each single word that the response also writes small: `Emergence` where it has `emergence`."""
    single = {form for form in forms if _ONE_WORD.fullmatch(form) and not is_acronym(form)}
    if not single:
        return
    text = " ".join([passage.text for passage in passages])
    for form in single:
        if form.lower() in text and re.search(rf"(?<![\w/.@-]){re.escape(form.lower())}(?![\w/.@-])", text):
            del forms[form]
