"""How far a name reaches to the right of its head: adjectives, numbers, dates, what an opener governs."""

import re
from dataclasses import dataclass

from kg.interpret.quoted import title_after
from kg.interpret.text import Span
from kg.interpret.tokens import HeadAt
from kg.interpret.wording import COORDINATORS, Wording

_ROMAN = re.compile(r"^(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})$")
_PHASES = frozenset({"phase", "fase", "edition", "version", "part"})
_ACRONYM = re.compile(r"\s*\(([A-Z][\w&./-]{1,14})\)(?=\s*,?\s*(?:of\s+|de\s+)?(?:1[89]|20)\d\d|\s+N)")
_MOST_WORDS = 28
_MOST_PHRASES = 3
_FREE_OPENERS = frozenset({"to", "about", "against", "a", "al"})
_NO_OPENERS_AFTER_COMMA = frozenset(
    {"for", "to", "against", "about", "a", "al", "en", "pour", "para", "a la"}
)


@dataclass
class Reach:
    """The end of a name, as offset and as index of the word behind it, while it grows.

    `core` is where head, number and date end: the short form of a numbered law. `title` is what stands
    in quotation marks.
    """

    words: Wording
    head: HeadAt
    family: str
    law: bool
    end: int
    offset: int
    numbered: bool = False
    core: int = 0
    title: Span | None = None
    acronym: str = ""

    def take(self, offset: int) -> None:
        """Moves the end to an offset."""
        self.offset = offset
        self.end = self.words.token_from(offset)

    def take_words(self, end: int) -> None:
        """Moves the end behind the word before an index."""
        self.end = end
        self.offset = self.words.tokens[end - 1].span.end


def right(words: Wording, head: HeadAt, family: str, *, law: bool) -> Reach:
    """Follows a name to the right as far as it goes."""
    reach = Reach(words, head, family, law, head.last + 1, words.tokens[head.last].span.end)
    reach.take_words(_modifiers(words, head))
    for turn in range(_MOST_PHRASES):
        _numbers(reach)
        _title(reach)
        _numbers(reach)
        if reach.title or not _governed(reach, first=turn == 0):
            break
    _phase(reach)
    _numbers(reach)
    return reach


def _numbers(reach: Reach) -> None:
    """Takes numbers, dates and years behind the name of a document."""
    if reach.family != "document":
        return
    words = reach.words
    bracket = _ACRONYM.match(words.text, reach.offset, words.clause.end)
    start = bracket.end() if bracket else reach.offset
    bare = reach.law and reach.end == reach.head.last + 1
    offset = words.numbering.after(words.folded, start, words.clause.end, bare)
    if offset > start:
        dated = bracket is not None and words.text[start:offset].strip(" ,").isdigit()
        reach.acronym = bracket[1] if bracket and dated else reach.acronym
        reach.numbered = True
        reach.take(offset)
        reach.core = reach.core or offset


def _title(reach: Reach) -> None:
    """Takes a title in quotation marks, also behind `called`."""
    words, offset = reach.words, reach.offset
    if reach.end < len(words.tokens) and words.joined(reach.end):
        called = words.phrase_end(reach.end, "called")
        offset = words.tokens[called - 1].span.end if called > reach.end else offset
    found = title_after(words.text, offset, words.clause.end) if not reach.title else None
    if found:
        reach.title = found[1]
        reach.take(found[0])


def _phase(reach: Reach) -> None:
    """Takes `phase IV` or a Roman number."""
    words, at = reach.words, reach.end
    if reach.title or not words.joined(at):
        return
    if words.tokens[at].word in _PHASES and words.joined(at + 1):
        reach.take_words(at + 2)
    elif _ROMAN.match(words.tokens[at].word) and words.tokens[at].capital:
        reach.take_words(at + 1)


def _modifiers(words: Wording, head: HeadAt) -> int:
    """The index after the adjectives behind a French or Spanish head."""
    end = head.last + 1
    if not words.is_romance(head):
        return end
    while end < head.last + 6 and words.joined(end):
        token = words.tokens[end]
        ends = (
            token.digit
            or words.ends(end)
            or words.function(end)
            or opener(words, end)
            or words.has(end, "generic")
        )
        if ends or words.is_number(end) or not (token.capital or words.adjective(end)):
            break
        if words.head_at(end) and not token.capital:
            break
        end += 1
    return end


def opener(words: Wording, at: int) -> int:
    """The number of words that open what a head governs: `sur`, `relative à`, `por la que se crea`."""
    if at >= len(words.tokens):
        return 0
    length = words.phrase_end(at, "openers") - at
    if length > 1 and words.tokens[at + length - 1].word == "se" and words.joined(at + length):
        return length + 1
    return length


def opens(words: Wording, at: int, family: str) -> int:
    """The number of words of an opener that goes on without a break; 0 if there is none."""
    length = opener(words, at) if words.joined(at) else 0
    if not length or not words.joined(at + length):
        return 0
    if words.indefinite(at) and not words.romance:
        return 0
    if family == "body" and words.tokens[at].word in _FREE_OPENERS and not words.tokens[at + length].capital:
        return 0
    return length


def _governed(reach: Reach, *, first: bool) -> bool:
    """Takes an opener and its phrase; a numbered law may have a comma before them."""
    words, at = reach.words, reach.end
    length = opens(words, at, reach.family)
    if not length and reach.numbered and at < len(words.tokens) and words.tokens[at].comma:
        length = opener(words, at)
        if words.tokens[at].word in _NO_OPENERS_AFTER_COMMA or not words.joined(at + length):
            length = 0
    if not length or (not first and (new_name(words, at + length, reach.family) or not reach.numbered)):
        return False
    after = _phrase(reach, at + length)
    if after == at + length:
        return False
    reach.take_words(after)
    return True


def _phrase(reach: Reach, start: int) -> int:
    """The index after the words that an opener governs: up to a stop, a new name or punctuation."""
    words, at = reach.words, start
    romance = words.is_romance(reach.head)
    while at < min(start + _MOST_WORDS, len(words.tokens)):
        token = words.tokens[at]
        if not token.joined and not (token.comma and at > start and _lists(words, at, start, romance)):
            break
        if words.ends(at) or _pointing(words, at) or (at > start and new_name(words, at, reach.family)):
            break
        if at > start and _numbered(reach, at):
            break
        if words.content(at) and _breaks(reach, start, at, romance):
            break
        at += max(1, opener(words, at)) if romance and opener(words, at) > 1 else 1
    return _trimmed(words, start, at)


def _numbered(reach: Reach, at: int) -> bool:
    """Whether numbers follow that belong to the document and not to the phrase."""
    year = reach.family == "document" and reach.words.tokens[at].year
    return year or reach.words.is_number(at)


def _breaks(reach: Reach, start: int, at: int, romance: bool) -> bool:
    """Whether a lower-case word is likely to be a verb, or prose behind a title."""
    words = reach.words
    following = (
        at > start and not words.function(at - 1) and not opener(words, at - 1) and words.tokens[at].joined
    )
    if following and _has_object(words, at):
        return True
    if romance:
        return following and not words.adjective(at)
    lower = any(words.content(i) for i in range(start, at))
    return reach.family == "body" and not lower and _has_content(words, start, at)


def _has_object(words: Wording, at: int) -> bool:
    """Whether an article follows, as it does a verb: `the law on data GIVES the ...`."""
    if words.tokens[at].word.endswith("ing") or words.has(at, "prepositions"):
        return False
    return words.joined(at + 1) and (words.has(at + 1, "articles") or words.indefinite(at + 1))


def _pointing(words: Wording, at: int) -> bool:
    return any(words.has(at, name) for name in ("pointing", "generic")) and not words.tokens[at].capital


def _has_content(words: Wording, start: int, end: int) -> bool:
    return any(not words.function(i) for i in range(start, end))


def _trimmed(words: Wording, start: int, end: int) -> int:
    while end > start and (words.function(end - 1) or _is_opener(words, end - 1)):
        end -= 1
    return end


def _is_opener(words: Wording, at: int) -> bool:
    return words.tokens[at].word in words.lexicon.words("names.openers")


def new_name(words: Wording, at: int, family: str) -> bool:
    """Whether another name begins here: `... and Ministry of ...`, `... of Ministry of ...`."""
    before = words.tokens[at - 1].word
    coordinated = before in COORDINATORS | {"or"} or _after_article_of_coordination(words, at)
    if family == "body" and words.tokens[at].capital:
        head = words.head_at(at)
        if head and head.of("body") and _is_headed(words, head):
            return True
    return coordinated and _run_has_head(words, at)


def _is_headed(words: Wording, head: HeadAt) -> bool:
    """Whether a head governs something, so that it is a name of its own."""
    return bool(opens(words, head.last + 1, "body")) or _modifiers(words, head) > head.last + 1


def _after_article_of_coordination(words: Wording, at: int) -> bool:
    articles = words.lexicon.words("names.articles")
    return at > 1 and words.tokens[at - 1].word in articles and words.tokens[at - 2].word in COORDINATORS


def _run_has_head(words: Wording, at: int) -> bool:
    """Whether a capitalised run that begins here holds a head of its own."""
    end = at
    while end < min(at + 8, len(words.tokens)) and (end == at or words.tokens[end].joined):
        token = words.tokens[end]
        if not (token.capital or token.digit or words.has(end, "connectors")):
            break
        end += 1
    here = words.head_at(at)
    if here is not None and here.of("document") is not None:
        return True
    return any(_is_own(words, head, at) for head in words.heads if at <= head.first < end)


def _is_own(words: Wording, head: HeadAt, start: int) -> bool:
    """Whether a capitalised head in a run names something: it governs, is modified, or is known alone."""
    if not words.tokens[head.first].capital:
        return False
    alone = words.tokens[head.first].word in words.lexicon.words("single_bodies")
    return alone or head.first > start or _is_headed(words, head)


def _lists(words: Wording, at: int, start: int, romance: bool) -> bool:
    """Whether the comma before a word parts the members of a list that ends in `and`."""
    lower = any(words.content(i) for i in range(start, at))
    end = at
    while end < min(at + 18, len(words.tokens)) and (words.tokens[end].joined or words.tokens[end].comma):
        token = words.tokens[end]
        if token.word in COORDINATORS:
            return words.joined(end + 1) and not _run_has_head(words, _content_from(words, end + 1))
        fits = token.capital or words.function(end) or lower or (romance and words.adjective(end))
        if not fits or words.stops(end) or token.digit or _is_other_head(words, end):
            return False
        end += 1
    return False


def _is_other_head(words: Wording, at: int) -> bool:
    """Whether a head begins here, or behind an article, that is a name of its own."""
    head = words.head_at(at)
    return (
        head is not None
        and (words.tokens[at].capital or head.of("document") is not None)
        and _is_headed(words, head)
    )


def _content_from(words: Wording, at: int) -> int:
    """The first word at or after an index that is no article or preposition."""
    while words.joined(at) and words.function(at) and words.joined(at + 1):
        at += 1
    return at
