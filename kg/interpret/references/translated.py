"""A plan in other words, with the number of the answer that names it: `the Boat Plan 2021-2025 (see 59)`."""

import re
from collections.abc import Mapping
from functools import lru_cache, partial

from msgspec.structs import replace

from kg.interpret.names.finding import Antecedent, Name
from kg.interpret.passage import Passage
from kg.interpret.text.alternatives import alternatives
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST = 40
# A law is told by its number.
_PLANS = frozenset({"strategy", "policy"})


def with_translations(passages: Mapping[int, Passage], lexicon: Lexicon) -> dict[int, Passage]:
    """The passages where a plan stands for the one of its years in the answer that it points to.

    Only where that answer names a single document of the kind with these years: a plan is then told in
    another language, or in other words.

    Args:
        passages: the answers by number.
        lexicon: the cue words: `references.see`, `references.question_words`.
    """
    return {
        number: passage.with_each(partial(_as_there, passage=passage, passages=passages, lexicon=lexicon))
        for number, passage in passages.items()
    }


def _as_there(name: Name, passage: Passage, passages: Mapping[int, Passage], lexicon: Lexicon) -> Name:
    """The name with the plan of its years in the answer that it points to, if that is the only one."""
    if name.head.kind not in _PLANS or name.antecedent or name.pointing or name.negative:
        return name
    years = set(_YEARS.findall(name.name))
    room = fold(passage.text[name.span.end : name.span.end + _LONGEST]) if years else ""
    pointer = _pointer(lexicon).match(room) if room else None
    meant = passages.get(int(pointer[1])) if pointer else None
    if meant is None or meant is passage:
        return name
    there = {
        (one.antecedent or Antecedent(meant.answer.number, one))
        for _, one in meant.names
        if one.head.kind == name.head.kind and not one.pointing and set(_YEARS.findall(one.name)) == years
    }
    return replace(name, antecedent=there.pop()) if len(there) == 1 else name


@lru_cache(maxsize=4)
def _pointer(lexicon: Lexicon) -> re.Pattern[str]:
    see, words = (alternatives(lexicon.words(f"references.{one}")) for one in ("see", "question_words"))
    return re.compile(
        rf"[\"”»'’]?\s*[(,]?\s*(?:{see})\b\.?\s*(?:(?:also|in|to|aussi|también|a|en|the|la|el)\s+)*"
        rf"(?:(?:{words})\.?(?![^\W\d])\s*)?(\d{{1,3}})\b(?![./°-]\d)"
    )
