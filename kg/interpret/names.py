"""Recognises names of documents and bodies by their heads: `Law on ...`, `... Act`, `Ministry of ...`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.interpret.expansion import Reach
from kg.interpret.text import Span
from kg.interpret.tokens import HeadAt, Token, find_heads, tokenize
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Head, Lexicon

_COORDINATORS = frozenset({"and", "et", "y", "e", "&"})
_QUOTED = re.compile(r"\s*[\"“«]\s*([^\"”»\n]{3,120})[\"”»]")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a clause: `before` are the words taken off its front (`draft`), `pointing` marks a reference.

    `family` is document or body; `negative` says that the text denies there is such a thing. `also` are other
    names in brackets behind it. `antecedent` is what a reference ("the Act", "(1)") stands for.
    """

    span: Span
    name: str
    head: Head
    before: tuple[str, ...] = ()
    pointing: bool = False
    negative: bool = False
    also: tuple[str, ...] = ()
    antecedent: "Antecedent | None" = None

    @property
    def family(self) -> str:
        """Document or body."""
        return self.head.family


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The name in an earlier place, given by answer, that a reference stands for."""

    answer: int
    name: Name


def clean(text: str) -> str:
    r"""A name on one line, without stray marks at its ends.

    Example:
        >>> clean(" Law on\naccess – ")
        'Law on access'
    """
    return _SPACE.sub(" ", text).strip(" -–—,;:.\"“”«»'’<>")


def find_names(
    text: str, clause: Span, barriers: Sequence[Span], lexicon: Lexicon, romance: bool
) -> list[Name]:
    """The names in one clause, from left to right; none overlaps another.

    Args:
        text: the whole answer.
        clause: the sentence to look at.
        barriers: web addresses, over which no name runs.
        lexicon: the cue words.
        romance: whether the answer is French or Spanish, where adjectives follow nouns.
    """
    tokens = tokenize(text, clause, barriers)
    heads = list(_joined_heads(tokens, find_heads(tokens, lexicon)))
    reach = Reach(tokens, heads, lexicon, romance)
    found: list[Name] = []
    floor = 0
    for head in heads:
        if head.first < floor:
            found += _nested(text, reach, head, found)
            continue
        name, end = _name_at(text, reach, head, floor)
        if name:
            found.append(name)
        if name or end > head.last + 1:
            floor = end
    return found


def _joined_heads(tokens: Sequence[Token], heads: Sequence[HeadAt]) -> Iterator[HeadAt]:
    """Heads that stand together are one: the last of `Authority Act`, the first of `strategy and plan`."""
    pending: HeadAt | None = None
    for head in heads:
        if pending and _runs_on(tokens, pending, head):
            pending = head
        elif pending and _coordinated(tokens, pending, head):
            pending = replace(pending, last=head.last)
        else:
            if pending:
                yield pending
            pending = head
    if pending:
        yield pending


def _runs_on(tokens: Sequence[Token], first: HeadAt, second: HeadAt) -> bool:
    between = range(first.last + 1, second.last + 1)
    capital = all(tokens[i].joined and (tokens[i].capital or tokens[i].digit) for i in between)
    english = any(h.language == "en" for h in first.heads) and any(h.language == "en" for h in second.heads)
    return capital and english and tokens[first.first].capital and not tokens[first.last].year


def _coordinated(tokens: Sequence[Token], first: HeadAt, second: HeadAt) -> bool:
    if second.first != first.last + 2 or tokens[first.last + 1].word not in _COORDINATORS:
        return False
    same = first.of("document") is not None and second.of("document") is not None
    alike = tokens[first.first].capital == tokens[second.first].capital
    joined = tokens[first.last + 1].joined and tokens[second.first].joined
    follows = second.last + 1 < len(tokens) and tokens[second.last + 1].joined
    return same and alike and joined and (tokens[first.first].capital or follows)


def _family(head: HeadAt) -> Head:
    """Which reading of a head applies: that of a document first."""
    body, document = head.of("body"), head.of("document")
    return document or body or head.heads[0]


def _name_at(text: str, reach: Reach, head: HeadAt, floor: int) -> tuple[Name | None, int]:
    """The name around a head, and the index after it; None where the words name nothing."""
    reading = _family(head)
    first = reach.left(head, floor)
    end = reach.right(head, reading.family)
    first, before = _without_dropped(reach, first, head)
    determiner = reach.tokens[first - 1].word if first > floor and reach.tokens[first].joined else ""
    span = Span(reach.tokens[first].span.start, reach.tokens[end - 1].span.end)
    title = _QUOTED.match(text, span.end) if not reach.tokens[head.first].capital else None
    if title:
        span = Span(title.start(1), title.end(1))
        return Name(span, clean(title[1]), reading, before), end
    name = Name(span, clean(span.of(text)), reading, before)
    if _is_bare(reach, head, first, end):
        pointing = determiner in reach.lexicon.words("names.pointing") | reach.lexicon.words("names.articles")
        definite = pointing and determiner not in {"a", "an", "un", "une", "una"}
        return (replace(name, pointing=True) if definite else None), end
    if determiner in reach.lexicon.words("names.negative") or _denied(reach, first):
        return replace(name, negative=True), end
    if determiner in reach.lexicon.words("names.generic") and not _titled(reach, head, first, end):
        return None, end
    if determiner in reach.lexicon.words("names.pointing") and not reach.tokens[head.first].capital:
        return replace(name, pointing=True), end
    return (name if _acceptable(reach, head, reading, first, end) else None), end


def _denied(reach: Reach, first: int) -> bool:
    """Whether the words before say that there is none: `no separate law`."""
    words = [token.word for token in reach.tokens[max(0, first - 3) : first]]
    negative = reach.lexicon.words("names.negative")
    return any(word in negative for word in words[-2:]) and (
        words[-1] in negative or words[-1] in reach.lexicon.words("names.generic")
    )


def _without_dropped(reach: Reach, first: int, head: HeadAt) -> tuple[int, tuple[str, ...]]:
    """Takes `draft`, `new`, `revised` and articles off the front of a name."""
    dropped = reach.lexicon.words("names.dropped")
    articles = reach.lexicon.words("names.articles")
    taken: list[str] = []
    while first < head.first:
        word = reach.tokens[first].word
        if word not in dropped and word not in articles and not reach.has(first, "connectors"):
            break
        taken += [word] if word in dropped else []
        first += 1
    return first, tuple(taken)


def _is_bare(reach: Reach, head: HeadAt, first: int, end: int) -> bool:
    """Whether there is nothing but the head: `the Act`, `the Strategy`."""
    others = [i for i in range(first, end) if not head.first <= i <= head.last]
    return all(reach.has(i, "connectors") or reach.has(i, "articles") for i in others)


def _titled(reach: Reach, head: HeadAt, first: int, end: int) -> bool:
    """Whether most content words are capitalised, as in a title."""
    content = [i for i in range(first, end) if not (reach.has(i, "connectors") or reach.has(i, "articles"))]
    capital = [i for i in content if reach.tokens[i].capital or reach.tokens[i].digit]
    return reach.tokens[head.first].capital and len(capital) * 2 >= len(content) and len(content) > 1


def _acceptable(reach: Reach, head: HeadAt, reading: Head, first: int, end: int) -> bool:
    phrase = fold(" ".join(reach.tokens[i].word for i in range(first, end)))
    if reading.family == "body":
        if phrase in reach.lexicon.words("not_bodies") or not reach.tokens[head.first].capital:
            return False
        others = [i for i in range(first, end) if not head.first <= i <= head.last]
        named = any(reach.tokens[i].capital for i in others if not reach.has(i, "connectors"))
        return named or (reading.language != "en" and bool(others))
    cautious = reach.tokens[head.first].word in reach.lexicon.words("cautious")
    dated = any(reach.tokens[i].year for i in range(first, end))
    return not cautious or _titled(reach, head, first, end) or dated


def _nested(text: str, reach: Reach, head: HeadAt, found: Sequence[Name]) -> list[Name]:
    """A body named inside a document's name: `... establishment of the National Committee for ...`."""
    start = reach.tokens[head.first].span.start
    outer = next((name for name in found if name.span.start <= start < name.span.end), None)
    reading = head.of("body")
    if outer is None or reading is None or outer.family != "document" or head.first == 0:
        return []
    first = head.first
    while first > 0 and not (reach.has(first - 1, "connectors") or reach.has(first - 1, "articles")):
        first -= 1
    last = next(
        (i for i in range(first, len(reach.tokens)) if reach.tokens[i].span.end >= outer.span.end), None
    )
    if (
        first == 0
        or last is None
        or last <= head.last
        or reach.tokens[first - 1].word not in {"of", "the", "de", "du"}
    ):
        return []
    if head.last + 1 >= len(reach.tokens) or not reach.has(head.last + 1, "connectors"):
        return []
    span = Span(reach.tokens[first].span.start, outer.span.end)
    return [Name(span, clean(span.of(text)), reading)]
