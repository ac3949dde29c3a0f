"""What an accent tells of a head: `régulation` is no English word, `le plan traite` no `traité`."""

from collections.abc import Sequence

from kg.interpret.names.tokens import HeadAt, Token
from kg.interpret.text.spans import Span
from kg.vocabulary.lexicon import Lexicon


def is_accented(text: str, tokens: Sequence[Token], head: HeadAt) -> bool:
    """Whether an accent shows that an English head is a French or Spanish word: `régulation`."""
    span = Span(tokens[head.first].span.start, tokens[head.last].span.end)
    return not (head.romance or head.compound or span.of(text).isascii())


def is_verb(text: str, clause: Span, tokens: Sequence[Token], head: HeadAt, lexicon: Lexicon) -> bool:
    """Whether a head in small letters ends without its accent in a clause that prints others.

    Args:
        text: the whole answer.
        clause: the sentence in which the head stands.
        tokens: its words.
        head: the head.
        lexicon: the cue words; `names.participles` end in an accent as nouns: `traité`, `arrêté`.
    """
    word = tokens[head.first]
    if head.last > head.first or word.capital or word.word not in lexicon.words("names.participles"):
        return False
    return text[word.span.end - 1] == "e" and not clause.of(text).isascii()
