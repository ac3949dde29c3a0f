"""Bodies named inside the names of documents: `Decree on the establishment of the Agency for Data`."""

import re
from collections.abc import Sequence

from kg.interpret.names.acceptance import names_body
from kg.interpret.names.expansion import Reach, right
from kg.interpret.names.name import Name, clean
from kg.interpret.names.tokens import HeadAt, phrase_of
from kg.interpret.names.wording import COORDINATORS, Wording
from kg.vocabulary.lexicon import Head

_ACRONYM = re.compile(r"\s*\([A-Z]{2,12}\)")
_CONTRACTED = frozenset({"du", "des", "del", "au", "aux", "al"})


def nested(words: Wording, head: HeadAt, found: Sequence[Name]) -> list[Name]:
    """The body at a head inside the last document's name, if an article stands before it."""
    start = words.tokens[head.first].span.start
    outer = next((name for name in reversed(found) if name.span.start <= start < name.span.end), None)
    body = head.of("body")
    if words.has(head.first, "registers"):
        return []
    if outer is None or body is None or outer.family != "document" or _is_framework(words, outer, start):
        return []
    first = _first(words, head)
    if not _definite(words, first, head) or words.tokens[first].span.start <= outer.span.start:
        return []
    reach = right(words, head, "body", law=False)
    bare = reach.end == head.last + 1 and not _abbreviated(words, head, first)
    if bare or not _is_body(words, reach, first, body):
        return []
    span = words.span(first, reach.end)
    return [Name(span, clean(span.of(words.text)), body)] if span.end <= outer.span.end else []


def _abbreviated(words: Wording, head: HeadAt, first: int) -> bool:
    """Whether an acronym follows a body told by the words before its head: `the Barge Agency (BA)`."""
    end = words.tokens[head.last].span.end
    return first < head.first and _ACRONYM.match(words.text, end, words.clause.end) is not None


def _is_framework(words: Wording, outer: Name, at: int) -> bool:
    """Whether it is one, or its title is: `the guidelines of the "Recommendation of the Council on X"`."""
    heads = (head for head in words.heads if outer.span.start <= words.tokens[head.first].span.start < at)
    documents = [head.reading(words.is_romance(head)) for head in heads if head.of("document")]
    return outer.head.kind == "framework" or any(one.kind == "framework" for one in documents)


def _is_body(words: Wording, reach: Reach, first: int, body: Head) -> bool:
    """Whether the words name a body; in a lower-case title so does a lower-case body."""
    last = reach.end - 1 if words.is_romance(reach.head) else reach.head.last
    if phrase_of(words.tokens[first : last + 1]) in words.lexicon.words("not_bodies"):
        return False
    return names_body(words, reach, first, body.type) or not words.tokens[reach.head.first].capital


def _definite(words: Wording, first: int, head: HeadAt) -> bool:
    """Whether an article stands before, or `of` before a lower-case body: `creation of national council`."""
    if first == 0:
        return False
    before = words.tokens[first - 1].word
    if not words.tokens[head.first].capital:
        return before == "of" and first < head.first
    return words.has(first - 1, "articles") or before in _CONTRACTED


def _first(words: Wording, head: HeadAt) -> int:
    """The first of the words before the head that are capitalised as it is."""
    first, capital = head.first, words.tokens[head.first].capital
    while first > 0 and words.tokens[first].joined and words.tokens[first - 1].capital == capital:
        if words.function(first - 1) or words.stops(first - 1):
            break
        first -= 1
    if capital and not words.is_romance(head) and _coordinated(words, first):
        return _first_matter(words, first - 2)
    return first


def _coordinated(words: Wording, first: int) -> bool:
    """Whether another capitalised matter stands before: `the National Boat AND Barge Agency`."""
    if first <= 1 or not (words.joined(first) and words.joined(first - 1)):
        return False
    return words.tokens[first - 1].word in COORDINATORS and words.tokens[first - 2].capital


def _first_matter(words: Wording, at: int) -> int:
    """The first of the capitalised words that end at an index."""
    while at > 0 and words.joined(at) and words.tokens[at - 1].capital and not words.function(at - 1):
        at -= 1
    return at
