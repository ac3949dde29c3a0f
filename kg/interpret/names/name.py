"""The name of a document or a body, as it stands in an answer."""

from msgspec import Struct

from kg.interpret.text.spans import Span
from kg.vocabulary.lexicon import Head

_EDGE = " -–—,;:."
_OPENING = {'"': '"', "“": "”", "„": "”", "«": "»", "‘": "’", "'": "'", "<": ">", "‹": "›"}
_CLOSING = frozenset("\"”»’'>›")


class Name(Struct, frozen=True, gc=False, cache_hash=True):
    """A name in a clause: `before` are the words taken off its front (`draft`), `pointing` marks a reference.

    `family` is document or body; `negative` says that the text denies there is such a thing. `also` are other
    names given at the same place: the title alone, the short form of a numbered law, a name in brackets.
    `antecedent` is what a reference ("the Act", "(1)") stands for.
    """

    span: Span
    name: str
    head: Head
    before: tuple[str, ...] = ()
    pointing: bool = False
    negative: bool = False
    also: tuple[str, ...] = ()
    antecedent: "Antecedent | None" = None

    @property
    def family(self) -> str:
        """Document or body."""
        return self.head.family


class Antecedent(Struct, frozen=True, gc=False, cache_hash=True):
    """The name in an earlier place, given by answer, that a reference stands for."""

    answer: int
    name: Name


def clean(text: str) -> str:
    r"""A name on one line, without stray marks at its ends; marks that belong to it stay.

    Example:
        >>> clean(" Law on\naccess – ")
        'Law on access'
        >>> clean('Law "On Data",'), clean("“Digital Land”")
        ('Law "On Data"', 'Digital Land')
    """
    text = " ".join(text.split()).strip(_EDGE)
    while text and (bare := _without_marks(text)) != text:
        text = bare.strip(_EDGE)
    return text


def _without_marks(text: str) -> str:
    """Takes off quotation marks around the whole, and one that has no counterpart."""
    first, last = text[0], text[-1]
    if first in _OPENING and last in _CLOSING and len(text) > 1 and not _marked(text[1:-1]):
        return text[1:-1]
    if first in _OPENING and not set(text[1:]) & {_OPENING[first], "”"}:
        return text[1:]
    if last in _CLOSING and not _opened(text[:-1], last):
        return text[:-1]
    return text


def _marked(text: str) -> bool:
    return any(mark in text for mark in '"”»“«')


def _opened(text: str, closing: str) -> bool:
    """Whether a closing mark has a counterpart before it."""
    if closing in "\"'":
        return text.count(closing) % 2 == 1
    return any(mark in text for mark, end in _OPENING.items() if end == closing)
