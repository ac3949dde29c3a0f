"""Orders whose issuer was named before: `Resolución No. 5/2021, del propio organismo: «Reglamento X»`."""

import re

from kg.interpret.names.name import Name
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_MOST_LETTERS = 60
_BETWEEN = re.compile(
    r",?\s*(?:issued\s+)?(?:by|of|from|de|del|du|par)\s+(?:(?:the|la|le|el)\s+|l['’])?"
    r"(\w+)\s+[a-zß-ÿ]+\s*[,:]?\s*(?:(?:the|la|el|le)\s+)?[\"“«]\s*"
)


def by_same_issuer(text: str, order: Name, title: Name, lexicon: Lexicon) -> bool:
    """Whether only words that point back to an issuer stand between an order's number and its title.

    Args:
        text: the whole answer.
        order: a name whose shortest form is a number.
        title: the name behind it.
        lexicon: the cue words: `references.earlier`, `names.own_issuer`.
    """
    short = next((other for other in order.also if order.name.startswith(other)), order.name)
    start = order.span.start + len(short)
    if title.span.start - start > _MOST_LETTERS:
        return False
    between = _BETWEEN.fullmatch(text, start, title.span.start)
    return between is not None and fold(between[1]) in lexicon.words("references.earlier", "names.own_issuer")
