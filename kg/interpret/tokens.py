"""The words of a clause with what stands between them, and the heads among them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.interpret.text import Span, words
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Head, Lexicon

_LONGEST_HEAD = 4
_ELISION = re.compile(r"^(?:[ldnsjtcm]|qu|dell|all)'", re.I)
# "e-Government" counts as capitalised.
_CAPITAL = re.compile(r"[^\W\d_a-zß-ÿ]|[a-z]-[A-ZÀ-Þ]")
_YEARS = re.compile(r"^(?:1[89]|20)\d\d(?:[-–/](?:(?:19|20)\d\d|\d\d))?$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word: `gap` is the text between it and the word before; `word` is folded, its elision removed."""

    span: Span
    word: str
    gap: str
    capital: bool
    digit: bool

    @property
    def joined(self) -> bool:
        """Whether only white space parts it from the word before."""
        return not self.gap.strip(" \n\u00a0")

    def joined_to_left(self, capital: bool) -> bool:
        """Whether a name may run on to the word before: through white space, or a comma in a title."""
        return self.joined or (capital and self.gap in {"/", " / ", " & ", "&"})

    @property
    def comma(self) -> bool:
        """Whether a comma parts it from the word before."""
        return self.gap.strip() == ","

    @property
    def year(self) -> bool:
        """Whether it is a year or a period of years."""
        return bool(_YEARS.match(self.word))


@dataclass(frozen=True, slots=True)
class HeadAt:
    """A head at tokens `first` to `last`, inclusive, with every reading the lexicon gives it."""

    first: int
    last: int
    heads: tuple[Head, ...]

    def of(self, family: str) -> Head | None:
        """The first reading of that family."""
        return next((head for head in self.heads if head.family == family), None)

    @property
    def romance(self) -> bool:
        """Whether it may be French or Spanish, where adjectives follow the noun."""
        return any(head.language != "en" for head in self.heads)


def tokenize(text: str, clause: Span, barriers: Sequence[Span]) -> list[Token]:
    """The words of a clause outside the barriers (web addresses), each with the gap before it."""
    found: list[Token] = []
    end = clause.start
    for span in words(text, clause.start, clause.end):
        if any(barrier.meets(span) for barrier in barriers):
            continue
        raw = span.of(text)
        bare = _ELISION.sub("", raw.replace("’", "'"))
        found.append(
            Token(span, fold(bare), text[end : span.start], bool(_CAPITAL.match(bare)), raw[0].isdigit())
        )
        end = span.end
    return found


def find_heads(tokens: Sequence[Token], lexicon: Lexicon) -> list[HeadAt]:
    """The heads among the words, the longest first: `action plan` before `plan`."""
    found: list[HeadAt] = []
    at = 0
    while at < len(tokens):
        head = _head_from(tokens, at, lexicon)
        if head:
            found.append(head)
        at = head.last + 1 if head else at + 1
    return found


def _head_from(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> HeadAt | None:
    for last in range(min(at + _LONGEST_HEAD, len(tokens)) - 1, at - 1, -1):
        if all(tokens[i].joined for i in range(at + 1, last + 1)):
            phrase = " ".join(tokens[i].word for i in range(at, last + 1))
            heads = lexicon.heads.get(phrase)
            if heads:
                return HeadAt(at, last, heads)
    return None
