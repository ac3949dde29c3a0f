"""Which parts of an answer say that there is something: neither denials, nor fillers, nor bare addresses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.interpret.findings.tone import on_what_comes
from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span, words
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_FEW_WORDS = 8
_SAID_BEHIND = re.compile(r"\s*(?:[:=–—-]|\()\s*([^\W\d_][\w /'’]{0,20})(?=[\s]*(?:[;,.)\n]|$))")
_NUMBER = re.compile(r"\.?\s*\d")
_COMING = (
    ("in-development", "in_development"),
    ("planned", "planned"),
    ("in-development", "findings.not_ready"),
)
_EDGES = " .!,;:-–—•*()[]<>\n\u00a0"


@dataclass(frozen=True, slots=True)
class Part:
    """An entry of a list, or a text without list marks: the sentences that affirm something."""

    clauses: tuple[Clause, ...]

    @property
    def span(self) -> Span:
        """From the first sentence to the last."""
        return Span(self.clauses[0].span.start, self.clauses[-1].span.end)


def affirms(ledger: Ledger, passage: Passage) -> bool:
    """Whether the answer as a whole is neither a denial nor a filler such as "n/a"."""
    return not passage.says(_fillers(ledger.model.lexicon))


@lru_cache(maxsize=8)
def _fillers(lexicon: Lexicon) -> frozenset[str]:
    """What stands in a box without saying that there is anything: "none", "n/a", "to be confirmed"."""
    named = [name for name in lexicon.sets if name.startswith(("findings.absent", "findings.unknown"))]
    return frozenset().union(*(lexicon.words(name) for name in named))


def parts(ledger: Ledger, passage: Passage) -> list[Part]:
    """The entries of an answer with the sentences that affirm something, in order."""
    if not affirms(ledger, passage):
        return []
    by_entry: dict[int, list[Clause]] = {}
    for clause in passage.clauses:
        if _affirmed(ledger, passage, clause.span):
            by_entry.setdefault(clause.entry, []).append(clause)
    return [Part(tuple(clauses)) for clauses in by_entry.values()]


def _affirmed(ledger: Ledger, passage: Passage, span: Span) -> bool:
    bare = fold(outside(passage, span).strip(_EDGES))
    unready = passage.has_cue("findings.not_ready", span) and not tells_of_last(ledger, passage, span)
    no = (passage.has_cue("findings.negated", span) and not unready) or _opens_denying(passage, span)
    return bare not in _fillers(ledger.model.lexicon) and not no


def _opens_denying(passage: Passage, span: Span) -> bool:
    """Whether a sentence opens with a word such as `no`; `No. 12` and `not only` deny nothing."""
    first = passage.cue("findings.denies_first", span)
    if first is None or passage.text[span.start : first.span.start].strip(_EDGES):
        return False
    numbered = _NUMBER.match(passage.text, first.span.end, span.end)
    return numbered is None and not passage.has_cue("findings.not_denials", span)


def tells_of_last(ledger: Ledger, passage: Passage, span: Span) -> bool:
    """Whether a sentence goes on about the thing named before: "it is not yet operational"."""
    first = next(iter(words(passage.text, span.start, span.end)), None)
    return first is not None and fold(first.of(passage.text)) in ledger.model.lexicon.words(
        "references.pronouns"
    )


def points_elsewhere(passage: Passage) -> bool:
    """Whether the answer does no more than refer to another one."""
    return bool(passage.refers) and len(passage.text.split()) <= _FEW_WORDS


def planned(passage: Passage, span: Span) -> str | None:
    """The stage of what does not exist yet: a code of the scheme `implementation-status`.

    Where a document is named, it may be the document that is in preparation.
    """
    for stage, cue in _COMING:
        if passage.has_cue(cue, span):
            return stage
    documents = any(name.family == "document" and span.meets(name.span) for _, name in passage.names)
    ahead = passage.has_cue("findings.preparation", span) and not on_what_comes(passage, span)
    return "planned" if ahead and not documents else None


def denied(ledger: Ledger, passage: Passage, span: Span) -> bool:
    """Whether it is said not to be so: `not for e-consultation`, `e-consultation: no`."""
    behind = _SAID_BEHIND.match(passage.text, span.end)
    if behind and fold(behind[1]).strip() in _fillers(ledger.model.lexicon):
        return True
    negative = ledger.model.lexicon.words("names.negative")
    before = words(passage.text, max(0, span.start - 40), span.start)[-3:]
    return any(fold(word.of(passage.text)) in negative for word in before)


def room(passage: Passage, span: Span) -> Iterator[Span]:
    """The pieces of a span between its web addresses."""
    start = span.start
    for address in passage.addresses:
        if span.meets(address):
            yield Span(start, max(start, address.start))
            start = address.end
    yield Span(start, max(start, span.end))


def outside(passage: Passage, span: Span) -> str:
    """The words of a span without its web addresses."""
    return " ".join(piece.of(passage.text) for piece in room(passage, span))
