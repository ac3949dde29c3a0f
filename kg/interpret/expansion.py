"""How far a name reaches to the left and to the right of its head."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.interpret.tokens import HeadAt, Token
from kg.vocabulary.lexicon import Lexicon

_ROMAN = re.compile(r"^(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})$")
_ORDINAL = re.compile(r"^\d{1,2}(?:st|nd|rd|th|er|re|e|eme|o|a|ª|º)$")
_PHASES = frozenset({"phase", "fase", "edition", "version", "part"})
_MOST_WORDS = 24
_MOST_MODIFIERS = 7


@dataclass(frozen=True, slots=True)
class Reach:
    """The words of a clause and the lexicon by which names are told from the prose around them."""

    tokens: Sequence[Token]
    heads: Sequence[HeadAt]
    lexicon: Lexicon
    romance: bool = False

    def has(self, at: int, name: str) -> bool:
        """Whether the word at that index is on a list of the lexicon's `names`."""
        return self.tokens[at].word in self.lexicon.words(f"names.{name}")

    def head_at(self, at: int) -> HeadAt | None:
        """The head that begins at that word."""
        return next((head for head in self.heads if head.first == at), None)

    def stops(self, at: int) -> bool:
        """Whether the word ends every name: a verb, a pronoun, a negation."""
        token = self.tokens[at]
        return self.has(at, "stops") and not (token.capital and len(token.word) == 1)

    # ------------------------------------------------------------------ to the left

    def left(self, head: HeadAt, floor: int) -> int:
        """The index of the first word of the name; `floor` is the first word that is still free."""
        at = head.first
        capital = self.tokens[head.first].capital
        while (
            at > floor and head.first - at < _MOST_MODIFIERS + 5 and self.tokens[at].joined_to_left(capital)
        ):
            before = at - 1
            if self.stops(before) or self._ends_left(before):
                break
            if self.tokens[before].capital or self.tokens[before].digit:
                at = before
            elif self._links(before, floor) and capital:
                at = before - 1 if self.tokens[before - 1].capital else before - 2
            elif capital or self.has(before, "connectors") or head.first - before > _MOST_MODIFIERS:
                break
            else:
                at = before
        return at

    def _ends_left(self, at: int) -> bool:
        return any(self.has(at, name) for name in ("articles", "negative", "pointing", "generic"))

    def _links(self, at: int, floor: int) -> bool:
        """Whether a connector joins two capitalised parts: `Cities AND Towns`, `Access OF THE Public`."""
        if not self.has(at, "connectors") or at - 1 < floor or not self.tokens[at].joined:
            return False
        before = self.tokens[at - 1]
        if before.capital and not self.stops(at - 1) and not self._ends_left(at - 1):
            return self.tokens[at].word not in self.lexicon.words("names.articles")
        deeper = at - 2 >= floor and self.tokens[at - 2].capital and self.tokens[at - 1].joined
        return deeper and self._is_article_chain(at) and not self.stops(at - 2)

    def _is_article_chain(self, at: int) -> bool:
        article = self.tokens[at].word in self.lexicon.words("names.articles")
        return article and self.tokens[at - 1].word in {
            "of",
            "for",
            "on",
            "to",
            "in",
            "de",
            "a",
            "pour",
            "para",
        }

    # ------------------------------------------------------------------ to the right

    def right(self, head: HeadAt, family: str) -> int:
        """The index after the last word of the name."""
        end = self._modifiers(head)
        end = self._number(end)
        end = self._date(end)
        while self._opens(end, family):
            after = self._phrase(end + 1, family)
            if after == end + 1:
                break
            end = self._date(self._number(after))
            if self.tokens[end - 1].year or (end + 1 < len(self.tokens) and self._new_name(end + 1, family)):
                break
        return self._suffix(end)

    def _modifiers(self, head: HeadAt) -> int:
        """Adjectives after the head, as French and Spanish have them."""
        end = head.last + 1
        if not head.romance:
            return end
        limit = end + 4
        while end < min(limit, len(self.tokens)) and self.tokens[end].joined and not self.tokens[end].digit:
            token = self.tokens[end]
            name_like = token.capital or (self.romance and not self.tokens[head.first].word.isdigit())
            if (
                not name_like
                or self.stops(end)
                or self._opener(end)
                or self._is_mark(end)
                or self.head_at(end)
            ):
                break
            if self.has(end, "connectors") or self.has(end, "articles"):
                break
            end += 1
        return end

    def _opener(self, at: int) -> bool:
        two = f"{self.tokens[at].word} {self.tokens[at + 1].word}" if at + 1 < len(self.tokens) else ""
        openers = self.lexicon.words("names.openers")
        return self.tokens[at].word in openers or two in openers

    def _opens(self, at: int, family: str) -> bool:
        """Whether the word may open what a head governs: `Law ON ...`, `Ministry OF ...`."""
        if at >= len(self.tokens) or not self.tokens[at].joined or not self._opener(at):
            return False
        if at + 1 >= len(self.tokens) or not self.tokens[at + 1].joined:
            return False
        if family == "body":
            return self.tokens[at].word not in {"to", "about", "against"} or self.tokens[at + 1].capital
        return True

    def _is_mark(self, at: int) -> bool:
        word = self.tokens[at].word
        gap = self.tokens[at + 1].gap if at + 1 < len(self.tokens) else ""
        return word in self.lexicon.words("number_marks") or (word == "n" and gap[:1] in "°º")

    def _number(self, at: int) -> int:
        """Takes `No. 94-V`, `N° 18.331`, `85`; a year in its place is no number."""
        tokens = self.tokens
        if at < len(tokens) and tokens[at].joined and self._is_mark(at) and at + 1 < len(tokens):
            gap = tokens[at + 1].gap.strip(" .°º:")
            return at + 2 if not gap and tokens[at + 1].span.end > tokens[at + 1].span.start else at
        if (
            at < len(tokens)
            and tokens[at].joined
            and tokens[at].digit
            and not _ORDINAL.match(tokens[at].word)
        ):
            return at + 1
        return at

    def _date(self, at: int) -> int:
        """Takes `of 11 August 2008`, `dated May 21, 2013`, `du 6 janvier 1978`, `of 2005`."""
        tokens = self.tokens
        start = at
        if at < len(tokens) and tokens[at].comma:
            start = at
        elif at >= len(tokens) or not tokens[at].joined:
            return at
        if tokens[start].word not in {"of", "dated", "du", "de", "del", "le", "from", "en", "fecha"}:
            return at
        end = start + 1
        while end < min(start + 8, len(tokens)) and self._in_date(end):
            end += 1
        return end if any(tokens[i].year for i in range(start, end)) else at

    def _in_date(self, at: int) -> bool:
        token = self.tokens[at]
        if not (token.joined or token.comma):
            return False
        return (
            token.digit
            or token.word in self.lexicon.months
            or token.word in {"de", "del", "of", "er", "fecha"}
        )

    def _suffix(self, at: int) -> int:
        """Takes a period, a year, a phase: `2021-2025`, `2030`, `phase IV`."""
        tokens = self.tokens
        if (
            at + 1 < len(tokens)
            and tokens[at].joined
            and tokens[at].word in _PHASES
            and tokens[at + 1].joined
        ):
            at += 2
        if at < len(tokens) and tokens[at].joined and _ROMAN.match(tokens[at].word) and tokens[at].capital:
            at += 1
        while at < len(tokens) and tokens[at].joined and tokens[at].year:
            at += 1
            if at + 1 < len(tokens) and tokens[at].word in {"to", "a"} and tokens[at + 1].year:
                at += 2
        return at

    def _phrase(self, start: int, family: str) -> int:
        """The words that an opener governs, up to a stop, a new name or punctuation."""
        at = start
        lower = False
        while at < min(start + _MOST_WORDS, len(self.tokens)):
            token = self.tokens[at]
            if not token.joined and not (token.comma and at > start and self._lists(at, lower)):
                break
            if self.stops(at) or (at > start and self._new_name(at, family)) or self._pointing(at):
                break
            if token.year and at > start:
                at += 1
                break
            if not (token.capital or token.digit or self._function(at)):
                if family == "body" and not lower and at > start and self._has_content(start, at):
                    break
                lower = True
            at += 1
        return self._trimmed(start, at)

    def _pointing(self, at: int) -> bool:
        return any(self.has(at, name) for name in ("pointing", "generic")) and not self.tokens[at].capital

    def _function(self, at: int) -> bool:
        return self.has(at, "connectors") or self.has(at, "articles") or self._opener(at)

    def _has_content(self, start: int, end: int) -> bool:
        return any(not self._function(i) for i in range(start, end))

    def _trimmed(self, start: int, end: int) -> int:
        while end > start and self._function(end - 1) and not self.tokens[end - 1].year:
            end -= 1
        return end

    def _new_name(self, at: int, family: str) -> bool:
        """Whether another name begins here: `... and Ministry of ...`, `... of Ministry of ...`."""
        before = self.tokens[at - 1].word
        coordinated = before in {"and", "et", "y", "e", "&", "or"} or self._after_article_of_coordination(at)
        if family == "body" and self.tokens[at].capital:
            head = self.head_at(at)
            if head and head.of("body") and self._opens(head.last + 1, family):
                return True
        return coordinated and self._run_has_head(at)

    def _after_article_of_coordination(self, at: int) -> bool:
        articles = self.lexicon.words("names.articles")
        return (
            at > 1
            and self.tokens[at - 1].word in articles
            and self.tokens[at - 2].word in {"and", "et", "y", "e"}
        )

    def _run_has_head(self, at: int) -> bool:
        """Whether a capitalised run that begins here holds a head of its own."""
        end = at
        while end < min(at + 8, len(self.tokens)) and (end == at or self.tokens[end].joined):
            token = self.tokens[end]
            if not (token.capital or token.digit or self.has(end, "connectors")):
                break
            end += 1
        in_run = any(at <= head.first < end and self.tokens[head.first].capital for head in self.heads)
        here = self.head_at(at)
        return in_run or (here is not None and here.of("document") is not None)

    def _lists(self, at: int, lower: bool) -> bool:
        """Whether the comma before a word parts the members of a list that ends in `and`."""
        end = at
        while end < min(at + 14, len(self.tokens)) and (self.tokens[end].joined or self.tokens[end].comma):
            token = self.tokens[end]
            if token.word in {"and", "et", "y", "e", "&"}:
                follows = end + 1 < len(self.tokens) and self.tokens[end + 1].joined
                return follows and not self._run_has_head(end + 1)
            fits = token.capital or self._function(end) or lower
            if not fits or self.stops(end) or token.digit or self.head_at(end):
                return False
            end += 1
        return False
