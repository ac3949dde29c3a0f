"""What an accent, or `to` behind it, tells of a head: `régulation`, `MBB plans to draft a law`."""

from collections.abc import Sequence

from kg.interpret.names.tokens import HeadAt, Token
from kg.interpret.text.spans import Span
from kg.vocabulary.lexicon import Lexicon

_PLANS = "plans"


def is_accented(text: str, tokens: Sequence[Token], head: HeadAt) -> bool:
    """Whether an accent shows that an English head is a French or Spanish word: `régulation`."""
    span = Span(tokens[head.first].span.start, tokens[head.last].span.end)
    return not (head.romance or head.compound or span.of(text).isascii())


def is_verb(text: str, clause: Span, tokens: Sequence[Token], head: HeadAt, lexicon: Lexicon) -> bool:
    """Whether a head in small letters is a verb: `MBB plans to draft a law`, or for want of its accent.

    The accent tells only in a clause that prints others.

    Args:
        text: the whole answer.
        clause: the sentence in which the head stands.
        tokens: its words.
        head: the head.
        lexicon: the cue words; `names.participles` end in an accent as nouns: `traité`, `arrêté`.
    """
    word = tokens[head.first]
    if head.last > head.first or word.capital:
        return False
    if word.word == _PLANS:
        return _is_led_to(tokens, head.first, lexicon)
    if word.word not in lexicon.words("names.participles"):
        return False
    return text[word.span.end - 1] == "e" and not clause.of(text).isascii()


def _is_led_to(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a capitalised subject stands right before a word, and `to` with a verb behind it."""
    plain = lexicon.words("identity.qualifiers")
    if (
        at == 0
        or tokens[at - 1].word in plain
        or at + 2 >= len(tokens)
        or not (tokens[at].joined and tokens[at - 1].capital)
    ):
        return False
    to, verb = tokens[at + 1], tokens[at + 2]
    small = to.joined and to.word == "to" and verb.joined and not (verb.capital or verb.digit)
    return small and verb.word not in lexicon.words("names.articles", "names.indefinite")
