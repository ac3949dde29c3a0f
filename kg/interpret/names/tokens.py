"""The words of a clause with what stands between them, and the heads among them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.interpret.text.spans import Span, words
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Head, Lexicon

_LONGEST_HEAD = 4
_ELISION = re.compile(r"^(?:[ldnsjtcm]|qu)['’](?=\w)", re.I)
_ELISIONS = re.compile(r"(?<!\w)([ldnsjtcm]|qu)'(?=\w)")
# "e-Government" counts as capitalised.
_CAPITAL = re.compile(r"[^\W\d_a-zß-ÿ]|[a-z]-[A-ZÀ-Þ]")
_YEARS = re.compile(r"^(?:1[89]|20)\d\d(?:[-–/](?:(?:19|20)\d\d|\d\d))?$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word: `gap` is the text between it and the word before; `word` is folded.

    An elided article or preposition (`l'`, `d'`) is a word of its own, without its apostrophe.
    """

    span: Span
    word: str
    gap: str
    capital: bool
    digit: bool
    elided: bool = False

    @property
    def joined(self) -> bool:
        """Whether only white space, or `&`, parts it from the word before."""
        return self.gap.strip(" \n\u00a0") in {"", "&"}

    def joined_to_left(self, capital: bool) -> bool:
        """Whether a name may run on to the word before: through white space, or a slash in a title."""
        return self.joined or (capital and self.gap in {"/", " / ", " & ", "&"})

    @property
    def comma(self) -> bool:
        """Whether a comma parts it from the word before."""
        return self.gap.strip() == ","

    @property
    def year(self) -> bool:
        """Whether it is a year or a period of years."""
        return bool(_YEARS.match(self.word))

    @property
    def form(self) -> str:
        """How the word stands in a phrase: an elision keeps its apostrophe."""
        return f"{self.word}'" if self.elided else self.word


@dataclass(frozen=True, slots=True)
class HeadAt:
    """A head at tokens `first` to `last`, inclusive, with every reading the lexicon gives it.

    A `compound` is a name of its own in one word of another language: `Datenschutzgesetz`.
    """

    first: int
    last: int
    heads: tuple[Head, ...]
    compound: bool = False

    def of(self, family: str) -> Head | None:
        """The first reading of that family."""
        return next((head for head in self.heads if head.family == family), None)

    def reading(self, romance: bool) -> Head:
        """The reading that counts: a document's before a body's, in the language of the words around."""
        same = [head for head in self.heads if (head.language != "en") == romance] or self.heads
        return next((head for head in same if head.family == "document"), same[0])

    @property
    def romance(self) -> bool:
        """Whether it may be French or Spanish, where adjectives follow the noun."""
        return any(head.language != "en" for head in self.heads)

    @property
    def english(self) -> bool:
        """Whether it may be English."""
        return any(head.language == "en" for head in self.heads)


def tokenize(
    text: str, clause: Span, barriers: Sequence[Span], abbreviated: frozenset[str] = frozenset()
) -> list[Token]:
    """The words of a clause outside the barriers (web addresses), each with the gap before it.

    The full stop behind one of the `abbreviated` words (`Min.`) belongs to it.

    Example:
        >>> [(t.word, t.capital) for t in tokenize("l'Agence", Span(0, 8), [])]
        [('l', False), ('agence', True)]
    """
    found: list[Token] = []
    end = clause.start
    for whole in words(text, clause.start, clause.end):
        if any(barrier.meets(whole) for barrier in barriers):
            continue
        for span, elided in _unelided(text, whole):
            raw = span.of(text)
            capital = bool(_CAPITAL.match(raw)) and not elided
            word = fold(raw[:-1] if elided else raw)
            gap = text[end : span.start]
            if found and found[-1].word in abbreviated:
                gap = gap.removeprefix(".")
            found.append(Token(span, word, gap, capital, raw[0].isdigit(), elided))
            end = span.end
    return found


def _unelided(text: str, span: Span) -> Iterator[tuple[Span, bool]]:
    """A word in its parts: `d'` and `information`."""
    elision = _ELISION.match(span.of(text))
    start = span.start + (elision.end() if elision else 0)
    if elision:
        yield Span(span.start, start), True
    yield Span(start, span.end), False


def phrase_of(tokens: Sequence[Token]) -> str:
    """Words as the lexicon writes them: one space between words, none behind an apostrophe."""
    return " ".join(token.form for token in tokens).replace("' ", "'")


@cache
def by_first_word(phrases: frozenset[str]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The phrases of several words, each as its words, by the first one; the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = tuple(_ELISIONS.sub(r"\1' ", phrase).split())
        if len(parts) > 1:
            found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(listed, key=len, reverse=True)) for first, listed in found.items()}


def phrase_end(tokens: Sequence[Token], at: int, phrases: frozenset[str]) -> int:
    """The index after the longest of the phrases that begins at a word; `at` itself if none does.

    Example:
        >>> tokens = tokenize("relative à la loi", Span(0, 17), [])
        >>> phrase_end(tokens, 0, frozenset({"relative a", "relative"}))
        2
    """
    for parts in by_first_word(phrases).get(tokens[at].form, ()):
        end = at + len(parts)
        if end <= len(tokens) and all(
            tokens[at + i].form == part and (i == 0 or tokens[at + i].joined) for i, part in enumerate(parts)
        ):
            return end
    return at + 1 if tokens[at].word in phrases else at


def find_heads(tokens: Sequence[Token], lexicon: Lexicon) -> list[HeadAt]:
    """The heads among the words, the longest first: `action plan` before `plan`; none in an idiom."""
    found: list[HeadAt] = []
    idioms = lexicon.words("names.idioms")
    at = 0
    while at < len(tokens):
        behind = phrase_end(tokens, at, idioms)
        if behind > at:
            at = behind
            continue
        head = _head_from(tokens, at, lexicon)
        if head:
            found.append(head)
        at = head.last + 1 if head else at + 1
    return found


def _head_from(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> HeadAt | None:
    for last in range(min(at + _LONGEST_HEAD, len(tokens)) - 1, at - 1, -1):
        if all(tokens[i].joined for i in range(at + 1, last + 1)):
            heads = lexicon.heads.get(phrase_of(tokens[at : last + 1]))
            if heads:
                return HeadAt(at, last, heads)
    return _compound(tokens, at, lexicon)


def _compound(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> HeadAt | None:
    """A capitalised word that ends in the word for a law or a strategy, as Germanic languages compound it."""
    word = tokens[at].word
    capital = tokens[at].capital or tokens[at].digit or "-" in word
    for kind in ("law", "strategy", "body"):
        endings = tuple(lexicon.words(f"compounds.{kind}"))
        if capital and word.endswith(endings) and word not in endings:
            family, of_type = ("body", "agency") if kind == "body" else ("document", kind)
            # French compounds its strategies too: "Cyberstratégie nationale".
            languages = ("en", "fr") if kind == "strategy" else ("en",)
            heads = tuple(Head(word, family, kind, of_type, language) for language in languages)
            return HeadAt(at, at, heads, compound=True)
    return None
