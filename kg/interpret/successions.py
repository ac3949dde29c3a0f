"""Sites that gave way to others: `a.gov --> https://b.gov`, `a.gov, which is being updated to b.gov`."""

import re

from kg.interpret.passage import Passage
from kg.interpret.text import Span, words

_ARROW = re.compile(r"[>\s]*(?:[-–—=]+>|→|⇒)\s*<?\s*")
_MOST_WORDS = 9
_BREAK = re.compile(r"[;\n]|\.\s")


def successor(passage: Passage) -> list[tuple[Span, Span]]:
    """Pairs of addresses, the former one first, of which the second took or takes the place of the first.

    Args:
        passage: an answer with its addresses and cue words (list `moved` of the lexicon).
    """
    return [
        (old, new)
        for old, new in zip(passage.addresses, passage.addresses[1:], strict=False)
        if _moved(passage, Span(old.end, new.start))
    ]


def successors(passage: Passage) -> dict[Span, Span]:
    """For each former address the one that took its place; one that is still being moved is not former."""
    return {
        old: new for old, new in successor(passage) if not passage.has_cue("moving", Span(old.end, new.start))
    }


def _moved(passage: Passage, between: Span) -> bool:
    """Whether the words between two addresses say that the one follows on the other."""
    said = between.of(passage.text)
    if _ARROW.fullmatch(said):
        return True
    cue = passage.cue("moved", between)
    return cue is not None and len(words(said)) <= _MOST_WORDS and not _BREAK.search(said)
