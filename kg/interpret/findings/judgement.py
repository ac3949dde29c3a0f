"""What the whole of an answer says of its question, and the documents it judges by."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from msgspec import Struct

from kg.interpret.documents import real_names, stage_of
from kg.interpret.documents.stages import COMING
from kg.interpret.findings.promised import promised
from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage, once_per_passage
from kg.interpret.text.spans import Span
from kg.values import AnswerStatus, Quote
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon
from kg.vocabulary.model import Model

WORD = re.compile(r"[^\W_](?:[\w'’/-]*\w)?")
"""A word or a number, with what joins its parts."""

_SILENT = (
    ("not-applicable", "findings.unknown.not-applicable"),
    ("to-be-confirmed", "findings.unknown.to-be-confirmed"),
    ("declared-not-available", "findings.unknown.declared-not-available"),
    ("nothing-to-judge-by", "findings.unknown.nothing-to-judge-by"),
)
_FEW_WORDS = 3
_REVISED = "under-revision"


class Judgement(Struct, frozen=True, gc=False):
    """A value with the rule and the words it rests on; `reason` is set where it is unknown.

    `outspoken` tells whether the words are clear enough to contradict a legible mark.
    """

    value: str
    rule: str
    quotes: tuple[Quote, ...] = ()
    reason: str | None = None
    outspoken: bool = False


class Case(Struct, frozen=True):
    """What judging looks at: the model, all answers, and the options of the question's rule."""

    model: Model
    passages: Mapping[int, Passage]
    options: Mapping[str, Any]

    @property
    def lexicon(self) -> Lexicon:
        """The cue words."""
        return self.model.lexicon


def leaves_open(lexicon: Lexicon, passage: Passage) -> str | None:
    """Why an answer that is present leaves everything open ("n/a", "TBC", "-"); None if it says something."""
    return _left_open(passage, lexicon)


@once_per_passage
def _left_open(passage: Passage, lexicon: Lexicon) -> str | None:
    if passage.answer.status is AnswerStatus.DECLARED_NOT_APPLICABLE:
        return "not-applicable"
    # Few answers say any of it: one look tells.
    if passage.says_in_pieces(_silent_words(lexicon)):
        for reason, words in _SILENT:
            if passage.says_in_pieces(lexicon.words(words)):
                return reason
    return None if WORD.search(passage.text) else "nothing-to-judge-by"


@lru_cache(maxsize=8)
def _silent_words(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.words(*(words for _, words in _SILENT))


def silent(lexicon: Lexicon, passage: Passage) -> Judgement | None:
    """The judgement of an answer that is present and leaves everything open."""
    reason = leaves_open(lexicon, passage)
    return unknown(passage, reason) if reason else None


def unknown(passage: Passage, reason: str) -> Judgement:
    """That an answer allows no value, and why."""
    return Judgement("unknown", "wording", (passage.whole(),), reason)


def bare(lexicon: Lexicon, passage: Passage) -> Judgement | None:
    """The judgement of an answer that is nothing but a yes or a no: "None", "Oui", "No such law"."""
    if passage.says_in_pieces(lexicon.words("findings.absent")) and not promised(
        passage, Span(0, len(passage.text))
    ):
        told = len(passage.text.split()) >= _FEW_WORDS or names_kind(lexicon, passage.text, "law", "policy")
        return Judgement("no", "wording-denies", (passage.whole(),), outspoken=told)
    if passage.says_in_pieces(lexicon.words("findings.affirmed")):
        return Judgement("yes", "wording-affirms", (passage.whole(),), outspoken=True)
    return None


def names_kind(lexicon: Lexicon, text: str, *kinds: str) -> bool:
    """Whether a word of the text is a noun for a document of one of the kinds, as `law` in "no law"."""
    heads = (head for word in WORD.findall(fold(text)) for head in lexicon.heads.get(word, ()))
    return any(head.family == "document" and head.kind in kinds for head in heads)


@once_per_passage
def documents_of(passage: Passage) -> tuple[tuple[Span, Name, str], ...]:
    """The documents that an answer names, with their clauses and stages."""
    return tuple((clause, name, _stage(passage, clause, name)) for clause, name in real_names(passage))


def _stage(passage: Passage, clause: Span, name: Name) -> str:
    """The stage of a document; a bill that is under review is none the less a draft."""
    stage = stage_of(passage, clause, name)[0]
    return name.head.status if stage == _REVISED and name.head.status in COMING else stage
