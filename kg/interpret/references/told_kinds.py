"""Which documents of another answer are meant, by the noun before the reference: `both strategies in Q59`."""

import re
from collections.abc import Sequence

from kg.interpret.names.finding import Name
from kg.interpret.text.spans import Span, words
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_PLURAL = re.compile(r"(?:ies|y|es|s)$")
_NEAR = 3
_SEVERAL = 2


def of_told_kind(
    text: str, start: int, reference: Span, found: Sequence[Name], lexicon: Lexicon
) -> Sequence[Name]:
    """Those with the noun in a reference or before it, else those of its kind; all if none fits.

    Args:
        text: the answer.
        start: where the clause begins.
        reference: the words that point to another answer.
        found: what that answer names.
        lexicon: the cue words.
    """
    if len(found) < _SEVERAL:
        return found
    near = [*words(text, start, reference.start)[-_NEAR:], *words(text, reference.start, reference.end)]
    for word in reversed(near):
        said = fold(word.of(text))
        heads = [head for head in lexicon.heads.get(said, ()) if head.family == "document"]
        if heads:
            stem = _PLURAL.sub("", said)
            same = [name for name in found if _PLURAL.sub("", name.head.word) == stem]
            return same or [name for name in found if name.head.kind == heads[0].kind] or found
    return found
