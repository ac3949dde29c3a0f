"""What a plan is called by the first words of its title, up to a year: `Horizon-2050 Development Policy`."""

import re
from collections.abc import Iterator, Sequence

from kg.interpret.names.finding import Name
from kg.interpret.references.beside_names import Surroundings
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_BRAND = r"(?:[A-ZÀ-Þ][\w'’]*[ -]){1,3}20\d\d"
_FRONT = re.compile(rf"({_BRAND})(?=(?: ?[:,–-])? [\"“«]?[^\W\d_])")
_BEFORE = re.compile(rf"(?<![\w-])({_BRAND})(?: ?[:–-])? [\"“«]?$")
_NEAR = 60
_STRATEGIC = frozenset({"strategy", "policy"})
_WORD = re.compile(r"[^\W_]+")


def brand(around: Surroundings, name: Name, names: Sequence[Name]) -> Iterator[str]:
    """The words up to a year with which a title opens, or that stand right before it.

    A plan that carries out another one is not called by it: `Vision 2030 Implementation Plan`.

    Args:
        around: the clause of a name.
        name: the name of a document; only strategies and policies are called so.
        names: all names of the clause; words that are one of them are no other name of it.
    """
    if name.head.kind not in _STRATEGIC:
        return
    found = _FRONT.match(name.name)
    if found:
        rest = name.name[found.end() :]
    else:
        floor = max(around.clause.start, name.span.start - _NEAR)
        if "20" not in around.text[floor : name.span.start]:
            return
        found = _BEFORE.search(around.text, floor, name.span.start)
        rest = name.name
    taken = found is not None and any(other.name == found[1] for other in names)
    if found and not taken and _is_own(found[1], rest, name, around.lexicon):
        yield found[1]


def _is_own(printed: str, rest: str, name: Name, lexicon: Lexicon) -> bool:
    """Whether the words name this plan: without its noun, which follows with no word for carrying out."""
    words, behind = _WORD.findall(fold(printed)), _WORD.findall(fold(rest))
    visions = lexicon.words("horizons")
    nouns = (word for word in words if word not in visions)
    if any(word in lexicon.heads for word in nouns) or not set(name.head.word.split()) <= set(behind):
        return False
    return lexicon.words("references.carrying_out").isdisjoint(behind)
