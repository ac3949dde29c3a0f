"""A clause's words with the lexicon by which names are told from the prose around them."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from kg.interpret.names.numbering import Numbering, numbering
from kg.interpret.names.quoted import may_hold_quotation
from kg.interpret.names.tokens import HeadAt, Token, phrase_end
from kg.interpret.names.word_lists import COORDINATORS, FUNCTION, WordLists, word_lists
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

__all__ = ["COORDINATORS", "Wording"]

_ROMANCE_GENITIVES = frozenset({"de", "du", "des", "d", "del"})
_SHORTEST_ADJECTIVE = 3
_UP_TO_DIGIT = re.compile(r".*\d", re.DOTALL)
_PARTICIPLES = ("é", "ée", "és", "ées")


class Wording:
    """The words of one clause; `romance` tells whether the answer is French or Spanish.

    `folded` is the whole answer, `lists` are for each word the lists of the lexicon's `names` that it belongs
    to, `last_digit` is the end of the last digits in the clause, 0 if there are none, `quoted` whether there
    is any quotation mark. All this is asked for at every word: hence the slots.
    """

    __slots__ = (
        "clause", "folded", "heads", "last_digit", "lexicon", "lists", "numbering", "quoted", "romance",
        "text", "tokens", "word_lists",
    )  # fmt: skip

    def __init__(  # noqa: PLR0917 - the words, what was found among them, and the lexicon
        self,
        text: str,
        clause: Span,
        tokens: list[Token],
        heads: Sequence[HeadAt],
        lexicon: Lexicon,
        romance: bool = False,
    ) -> None:
        self.text = text
        self.clause = clause
        self.tokens = tokens
        self.heads = heads
        self.lexicon = lexicon
        self.romance = romance
        self.folded = fold(text)
        digit = _UP_TO_DIGIT.match(self.folded, clause.start, clause.end)
        self.last_digit = digit.end() if digit else 0
        self.quoted = may_hold_quotation(text, clause)
        self.numbering: Numbering = numbering(lexicon)
        self.word_lists: WordLists = word_lists(lexicon)
        self.lists: list[frozenset[str]] = self.word_lists.of_tokens(tokens)

    def has(self, at: int, name: str) -> bool:
        """Whether the word belongs to a word or phrase of a list of the lexicon's `names`."""
        return name in self.lists[at]

    def phrase_end(self, at: int, name: str) -> int:
        """The index after the phrase of a list of `names` that begins at a word; `at` if there is none."""
        if name not in self.lists[at]:
            return at
        return phrase_end(self.tokens, at, self.lexicon.words(f"names.{name}"))

    def head_at(self, at: int) -> HeadAt | None:
        """The head that begins at that word."""
        for head in self.heads:
            if head.first == at:
                return head
        return None

    def is_romance(self, head: HeadAt) -> bool:
        """Whether a head is French or Spanish: by its word, else by the word behind it or the answer."""
        if not head.english or not head.romance:
            return head.romance
        if head.last + 1 < len(self.tokens):
            following = self.tokens[head.last + 1].word
            if following in self.lexicon.words("names.english"):
                return False
            if following in self.lexicon.words("names.romance"):
                return True
            if self._is_described(head.last + 1):
                return True
        return self.romance

    def _is_described(self, at: int) -> bool:
        """Whether an adjective with `de` behind it tells that a noun is French: `Plan FÉDÉRAL de X`."""
        if not (self.joined(at) and self.joined(at + 1)) or self.tokens[at].capital:
            return False
        return self.tokens[at + 1].word in _ROMANCE_GENITIVES and self.adjective(at)

    def stops(self, at: int) -> bool:
        """Whether the word ends every name: a verb, a pronoun, a negation."""
        if "stops" not in self.lists[at]:
            return False
        token = self.tokens[at]
        letter = token.capital and len(token.word) == 1
        return not (letter or (token.elided and token.word in {"d", "l"}) or self.acronym(at))

    def acronym(self, at: int) -> bool:
        """Whether it is in capitals, in a text that is not: `IT` is no pronoun."""
        span = self.tokens[at].span
        raw = self.text[span.start : span.end]
        return len(raw) > 1 and raw.isupper() and not self.clause.of(self.text).isupper()

    def ends(self, at: int) -> bool:
        """Whether the word ends a name to the left of it; in capitals a verb may be a word of a title."""
        if self.tokens[at].capital:
            return self.has(at, "breaks") and not self.acronym(at)
        return self.stops(at)

    def function(self, at: int) -> bool:
        """Whether the word has no meaning of its own: a preposition, an article, `and`."""
        return FUNCTION in self.lists[at]

    def indefinite(self, at: int) -> bool:
        """Whether it is `a`, `une`, `un`; the capitals UN and the preposition `à` are not."""
        return self.has(at, "indefinite") and self.tokens[at].span.of(self.text) not in {"UN", "à", "À"}

    def article(self, at: int) -> bool:
        """Whether it is an article, definite or not; `a` is none in French and Spanish."""
        if self.tokens[at].word == "a":
            return not self.romance and self.indefinite(at)
        return self.has(at, "articles") or self.indefinite(at)

    def technical(self, at: int) -> bool:
        """Whether it is a word of digits and letters: `5G`."""
        token = self.tokens[at]
        return token.digit and any(character.isalpha() for character in token.word)

    def content(self, at: int) -> bool:
        """Whether it is a lower-case word with a meaning of its own."""
        token = self.tokens[at]
        return not (token.capital or token.digit or self.function(at))

    def adjective(self, at: int) -> bool:
        """Whether a word ends like a French or Spanish adjective."""
        token = self.tokens[at]
        raw = token.span.of(self.text).lower()
        if token.word.endswith(self.word_lists.verbs) or raw.endswith("ó"):
            return False
        long = len(token.word) > _SHORTEST_ADJECTIVE and token.word.endswith(self.word_lists.adjectives)
        return long or raw.endswith(_PARTICIPLES) or self.has(at, "adjectives")

    def joined(self, at: int) -> bool:
        """Whether there is such a word and only white space parts it from the one before."""
        return at < len(self.tokens) and self.tokens[at].joined

    def is_number(self, at: int) -> bool:
        """Whether a number of a law, or a date, begins at the word: `No. 5`, `of 5 May 2010`."""
        start = self.tokens[at - 1].span.end if at else self.tokens[at].span.start
        if start >= self.last_digit:
            return False
        return self.numbering.after(self.folded, start, self.clause.end, law=False) > start

    def token_from(self, offset: int) -> int:
        """The index of the first word that begins at or after an offset."""
        return bisect_left(self.tokens, offset, key=lambda token: token.span.start)

    def span(self, first: int, end: int) -> Span:
        """The span of the words `first` to `end`, exclusive."""
        return Span(self.tokens[first].span.start, self.tokens[end - 1].span.end)
