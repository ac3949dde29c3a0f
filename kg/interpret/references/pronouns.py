"""Pronouns that stand for documents named before: `It implements ...`, `Both are ...`, `the latter`."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from kg.interpret.names.finding import Antecedent, Name
from kg.interpret.passage import Passage
from kg.interpret.text.matcher import Found
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span, words
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_TIES = (
    "alignment", "implements", "amends", "repeals", "replaces", "replaced_by", "amended_by", "establishes",
    "status", "in_force_since", "adopted_on", "findings.covering",
)  # fmt: skip
_ENDINGS = ("replaces", "repeals", "amends", "implements")
_PRONOUNS = frozenset({"references.plural_pronouns", "references.pronouns", "references.verbs_alone"})
# "In addition, it ...", "Yes, it ...": how many words may stand before the comma.
_LEAD = 3


class Talk(Struct, frozen=True, gc=False):
    """What the sentences before are about: their `subjects`, and all documents of the last that named one."""

    subjects: tuple[Antecedent, ...] = ()
    documents: tuple[Antecedent, ...] = ()


def pronouns(passage: Passage, clause: Clause, talk: Talk, lexicon: Lexicon) -> Iterator[Name]:
    """Names for the pronoun that opens a clause, one for each thing it stands for, and for `the latter`."""
    told = talk.subjects and passage.cues.any_of(_PRONOUNS)
    opening = _opening(passage, clause) if told else None
    if opening is not None:
        yield from _subject(passage, clause, opening, talk, lexicon)
    if talk.documents:
        yield from _of_two(passage, clause, talk, lexicon)


def _cues(passage: Passage, start: int, lists: Sequence[str]) -> list[Found]:
    """The cue words of those lists that begin at a place."""
    return [cue for name in lists for cue in passage.cues_of(name) if cue.span.start == start]


def _opening(passage: Passage, clause: Clause) -> int | None:
    """Where the clause begins, a few words before a comma left out."""
    found = words(passage.text, clause.span.start, clause.span.end)
    for before, after in pairwise(found[: _LEAD + 1]):
        if passage.text[before.end : after.start].strip() == ",":
            return after.start
    return found[0].start if found else None


def _subject(passage: Passage, clause: Clause, at: int, talk: Talk, lexicon: Lexicon) -> Iterator[Name]:
    if _cues(passage, at, ["references.expletives"]) or _cues(
        passage, clause.span.start, ["references.expletives"]
    ):
        return
    alone = _cues(passage, at, ["references.verbs_alone"])
    one = _cues(passage, at, ["references.pronouns"])
    several = _cues(passage, at, ["references.plural_pronouns"])
    if (one or alone) and len(talk.subjects) == 1:
        if alone:
            span = _verb(passage, at, clause)
        else:
            span = _longest(one)
            if not _says(passage, span, clause, lexicon):
                return
        yield _named(passage, span, talk.subjects[0])
    elif several:
        span = _with_head(passage, _longest(several), clause, lexicon)
        many = lexicon.words("references.any_number")
        pair = fold(_longest(several).of(passage.text)) not in many
        things = _pair(talk) if pair else talk.subjects
        if len(things) > 1 and _says(passage, span, clause, lexicon):
            yield from (_named(passage, span, thing) for thing in things)


def _pair(talk: Talk) -> tuple[Antecedent, ...]:
    """The two things that `both` stands for: `The Act sets the aim, and the Plan the steps. Both ...`."""
    return next((some for some in (talk.subjects, talk.documents) if len(some) == 2), ())


def _verb(passage: Passage, at: int, clause: Clause) -> Span:
    """The verb that opens a clause without a subject, with what belongs to it: `Sustituye al`."""
    first = words(passage.text, at, clause.span.end)[0]
    ends = [cue.span.end for cue in _cues(passage, at, _ENDINGS) if cue.span.end > first.end]
    return Span(first.start, max(ends, default=first.end))


def _longest(cues: Sequence[Found]) -> Span:
    return max((cue.span for cue in cues), key=lambda span: span.end)


def _named(passage: Passage, span: Span, thing: Antecedent) -> Name:
    return Name(span, span.of(passage.text), thing.name.head, antecedent=thing)


def _next(passage: Passage, span: Span, clause: Clause) -> Span | None:
    """The word right behind a span, if nothing but white space parts them."""
    found = words(passage.text, span.end, clause.span.end)[:1]
    return found[0] if found and not passage.text[span.end : found[0].start].strip() else None


def _says(passage: Passage, span: Span, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a verb follows that says something of a document."""
    follows = _next(passage, span, clause)
    if follows is None:
        return False
    bare = fold(follows.of(passage.text)).removeprefix("s'").removeprefix("n'")
    return bare in lexicon.words("references.says") or bool(_cues(passage, follows.start, _TIES))


def _with_head(passage: Passage, span: Span, clause: Clause, lexicon: Lexicon) -> Span:
    """`Both laws`: the span with the noun behind it."""
    follows = _next(passage, span, clause)
    noun = follows is not None and fold(follows.of(passage.text)) in lexicon.heads
    return Span(span.start, follows.end) if noun and follows else span


def _of_two(passage: Passage, clause: Clause, talk: Talk, lexicon: Lexicon) -> Iterator[Name]:
    """`The former`, `la seconde`: one of the two documents named before."""
    for index, which in ((0, "references.former"), (-1, "references.latter")):
        for cue in passage.cues_of(which):
            if not clause.span.holds(cue.span):
                continue
            behind = _next(passage, cue.span, clause)
            if behind and not _says(passage, cue.span, clause, lexicon):
                continue
            if len(talk.documents) == 2 or (index and talk.documents):
                yield _named(passage, cue.span, talk.documents[index])
