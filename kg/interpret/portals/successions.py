"""Sites that gave way to others: `a.gov --> https://b.gov`, `a.gov, which is being updated to b.gov`."""

import re
from itertools import pairwise

from kg.interpret.passage import Passage, once_per_passage
from kg.interpret.text.spans import Span, words

_ARROW = re.compile(r"[>\s]*(?:[-–—=]+>|→|⇒)\s*<?\s*")
_MOST_WORDS = 9
_BREAK = re.compile(r"[;\n]|\.\s")


@once_per_passage
def successor(passage: Passage) -> list[tuple[Span, Span]]:
    """Pairs of addresses, the former one first, of which the second took or takes the place of the first.

    Args:
        passage: an answer with its addresses and cue words (list `moved` of the lexicon).
    """
    found = []
    for first, second in pairwise(passage.addresses):
        between = Span(first.end, second.start)
        if _says(passage, "replacing", between):
            found.append((second, first))
        elif _ARROW.fullmatch(between.of(passage.text)) or _says(passage, "moved", between):
            found.append((first, second))
    return found


def successors(passage: Passage) -> dict[Span, Span]:
    """For each former address the one that took its place; one that is still being moved is not former."""
    return {
        old: new for old, new in successor(passage) if not passage.has_cue("moving", Span(old.end, new.start))
    }


def _says(passage: Passage, cue: str, between: Span) -> bool:
    """Whether few words stand between two addresses, and a cue word of a list among them."""
    said = between.of(passage.text)
    return passage.has_cue(cue, between) and len(words(said)) <= _MOST_WORDS and not _BREAK.search(said)
