"""The words of a clause with what stands between them, and the heads among them."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from string import ascii_lowercase, ascii_uppercase

from msgspec import Struct

from kg.interpret.text.spans import Span, words
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Head, Lexicon

_LONGEST_HEAD = 4
_ENGLISH = frozenset({"en"})
_ELISION = re.compile(r"(?:[ldnsjtcm]|qu)['’](?=\w)", re.I)
_ELISIONS = re.compile(r"(?<!\w)([ldnsjtcm]|qu)'(?=\w)")
# "e-Government" and "eGovernment" count as capitalised.
_CAPITAL = re.compile(r"[^\W\d_a-zß-ÿ]|[a-z](?:-[A-ZÀ-Þ]|[A-ZÀ-Þ][a-zß-ÿ])")
# Behind the plural of an owner: "Ministers' Meeting".
_OF_SEVERAL = frozenset({"' ", "’ "})
_MARK = re.compile(r"(?<!\w)['‘]")
_SMALL_LETTERS = frozenset(ascii_lowercase)
_YEARS = re.compile(r"^(?:1[89]|20)\d\d(?:[-–/](?:(?:19|20)\d\d|\d\d))?$")


class Token(Struct, frozen=True, gc=False):
    """A word: `gap` is the text between it and the word before; `word` is folded.

    An elided article or preposition (`l'`, `d'`) is a word of its own, without its apostrophe; its `form`, as
    it stands in a phrase, keeps it. `joined` tells whether only white space, or `&`, parts it from the word
    before.
    """

    span: Span
    word: str
    gap: str
    capital: bool
    digit: bool
    elided: bool
    form: str
    joined: bool

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
        return self.digit and bool(_YEARS.match(self.word))


class HeadAt(Struct, frozen=True, gc=False):
    """A head at tokens `first` to `last`, inclusive, with every reading the lexicon gives it.

    It may be `english`, or `romance`: French or Spanish, where adjectives follow the noun, or both. A
    `compound` is a name of its own in one word of another language: `Datenschutzgesetz`.
    """

    first: int
    last: int
    heads: tuple[Head, ...]
    languages: frozenset[str]
    english: bool
    romance: bool
    compound: bool = False

    def of(self, family: str) -> Head | None:
        """The first reading of that family."""
        for head in self.heads:
            if head.family == family:
                return head
        return None

    def reading(self, romance: bool) -> Head:
        """The reading that counts: a document's before a body's, in the language of the words around."""
        if len(self.heads) == 1:
            return self.heads[0]
        same = [head for head in self.heads if (head.language != "en") == romance] or self.heads
        return next((head for head in same if head.family == "document"), same[0])


def _head_at(first: int, last: int, heads: tuple[Head, ...], *, compound: bool = False) -> HeadAt:
    languages = frozenset([head.language for head in heads])
    return HeadAt(first, last, heads, languages, "en" in languages, not languages <= _ENGLISH, compound)


def may_hold_head(text: str, clause: Span, lexicon: Lexicon) -> bool:
    """Whether a word that a head may begin with, or a compound, stands in a clause."""
    folded, openings, (endings, _) = fold(text), opening_words(lexicon), _compounds(lexicon)
    forms = [folded[word.start : word.end] for word in words(text, clause.start, clause.end)]
    if not openings.isdisjoint(forms):
        return True
    said = clause.of(folded)
    if "'" not in said and not any(ending in said for ending in endings):
        return False
    return any(
        form.endswith(endings) or ("'" in form and not openings.isdisjoint(form.split("'"))) for form in forms
    )


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
    folded, end = fold(text), clause.start
    near = [barrier for barrier in barriers if barrier.meets(clause)]
    first = near[0].start if near else clause.end
    for whole in words(text, clause.start, clause.end):
        if whole.end > first and any(map(whole.meets, near)):
            continue
        gap = text[end : whole.start]
        if found and gap[:1] == "." and found[-1].word in abbreviated:
            gap = gap[1:]
        elif gap in _OF_SEVERAL and found and _owns(text, clause, found[-1]):
            gap = " "
        end = whole.end
        form = folded[whole.start : end]
        elision = _ELISION.match(text, whole.start, end) if "'" in form else None
        if elision is None:
            found.append(_token(text, whole, form, gap))
        else:
            begins, cut = elision.end(), elision.end() - whole.start
            found.append(_elided(Span(whole.start, begins), form[:cut], gap))
            found.append(_token(text, Span(begins, end), form[cut:], ""))
    return found


def _owns(text: str, clause: Span, word: Token) -> bool:
    """Whether the apostrophe behind a word tells whose something is (`MINISTERS' Meeting`), no quotation."""
    return word.form.endswith("s") and _MARK.search(text, clause.start, word.span.start) is None


def _token(text: str, span: Span, form: str, gap: str) -> Token:
    first = text[span.start]
    if first in _SMALL_LETTERS:
        second = text[span.start + 1 : span.end][:1]
        capital = (second == "-" or second.isupper()) and _is_capital(text, span)
    else:
        capital = first in ascii_uppercase or _is_capital(text, span)
    joined = gap == " " or _is_joined(gap)
    return Token(span, form, gap, capital, first.isdigit(), False, form, joined)


def _is_capital(text: str, span: Span) -> bool:
    return _CAPITAL.match(text, span.start, span.end) is not None


def _elided(span: Span, form: str, gap: str) -> Token:
    return Token(span, form[:-1], gap, False, form[0].isdigit(), True, form, _is_joined(gap))


def _is_joined(gap: str) -> bool:
    return gap.strip(" \n\u00a0") in {"", "&"}


def phrase_of(tokens: Sequence[Token]) -> str:
    """Words as the lexicon writes them: one space between words, none behind an apostrophe."""
    if len(tokens) == 1:
        return tokens[0].form
    return " ".join([token.form for token in tokens]).replace("' ", "'")


def in_forms(phrase: str) -> tuple[str, ...]:
    """A phrase of the lexicon as the forms of its words.

    Example:
        >>> in_forms("plan d'action")
        ('plan', "d'", 'action')
    """
    return tuple(_ELISIONS.sub(r"\1' ", phrase).split())


@cache
def by_first_word(phrases: frozenset[str]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The phrases of several words, each as its words, by the first one; the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = in_forms(phrase)
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
        if is_phrase(tokens, at, parts):
            return at + len(parts)
    return at + 1 if tokens[at].word in phrases else at


def is_phrase(tokens: Sequence[Token], at: int, parts: Sequence[str]) -> bool:
    """Whether words of those forms stand at a word, the first of which is known to fit."""
    if at + len(parts) > len(tokens):
        return False
    for token, part in zip(tokens[at + 1 : at + len(parts)], parts[1:], strict=True):
        if token.form != part or not token.joined:
            return False
    return True


def find_heads(tokens: Sequence[Token], lexicon: Lexicon) -> list[HeadAt]:
    """The heads among the words, the longest first: `action plan` before `plan`; none in an idiom."""
    found: list[HeadAt] = []
    idioms, telling = lexicon.words("names.idioms"), _telling(lexicon)
    openings, (endings, _) = opening_words(lexicon), _compounds(lexicon)
    at = 0
    while at < len(tokens):
        form, word = tokens[at].form, tokens[at].word
        if not (form in telling or "'" in form or form.endswith(endings)):
            at += 1
            continue
        behind = phrase_end(tokens, at, idioms)
        if behind > at:
            at = behind
            continue
        begins = form in openings or ("'" in form and form.partition("'")[0] in openings)
        head = _head_from(tokens, at, lexicon) if begins else None
        if head is None and word.endswith(endings) and _may_be_compound(tokens[at]):
            head = _compound(tokens[at], at, lexicon)
        if head:
            found.append(head)
        at = head.last + 1 if head else at + 1
    return found


@lru_cache(maxsize=8)
def _telling(lexicon: Lexicon) -> frozenset[str]:
    """The words that a head or an idiom may begin with, but for those with an apostrophe."""
    idioms = lexicon.words("names.idioms")
    return frozenset().union(opening_words(lexicon), by_first_word(idioms), idioms)


@lru_cache(maxsize=8)
def opening_words(lexicon: Lexicon) -> frozenset[str]:
    """What heads begin with, up to a blank or an apostrophe: most words need no further look."""
    return frozenset(re.split("[ ']", head, maxsplit=1)[0] for head in lexicon.heads)


def _head_from(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> HeadAt | None:
    longest = _lengths(lexicon).get(tokens[at].form, _LONGEST_HEAD)
    end, limit = at + 1, min(at + longest, len(tokens))
    while end < limit and tokens[end].joined:
        end += 1
    for last in range(end - 1, at - 1, -1):
        heads = lexicon.heads.get(phrase_of(tokens[at : last + 1]))
        if heads:
            return _head_at(at, last, heads)
    return None


@lru_cache(maxsize=8)
def _lengths(lexicon: Lexicon) -> Mapping[str, int]:
    """Of how many words the longest of the heads is that begin with a word."""
    longest: dict[str, int] = {}
    for head in lexicon.heads:
        first, *others = in_forms(head)
        longest[first] = max(longest.get(first, 0), 1 + len(others))
    return longest


def _may_be_compound(token: Token) -> bool:
    return token.capital or token.digit or "-" in token.word


def _compound(token: Token, at: int, lexicon: Lexicon) -> HeadAt | None:
    """A capitalised word that ends in the word for a law or a strategy, as Germanic languages compound it."""
    word = token.word
    _, by_kind = _compounds(lexicon)
    for kind, endings in by_kind:
        if word.endswith(endings) and word not in endings:
            family, of_type = ("body", "agency") if kind == "body" else ("document", kind)
            # French compounds its strategies too: "Cyberstratégie nationale".
            languages = ("en", "fr") if kind == "strategy" else ("en",)
            heads = tuple(Head(word, family, kind, of_type, language) for language in languages)
            return _head_at(at, at, heads, compound=True)
    return None


@lru_cache(maxsize=8)
def _compounds(lexicon: Lexicon) -> tuple[tuple[str, ...], tuple[tuple[str, tuple[str, ...]], ...]]:
    """The endings of compounds, all together and by what they name."""
    kinds = tuple((kind, tuple(lexicon.words(f"compounds.{kind}"))) for kind in ("law", "strategy", "body"))
    return tuple(ending for _, endings in kinds for ending in endings), kinds
