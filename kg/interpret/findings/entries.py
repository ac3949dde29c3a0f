"""Entries that answer with a word for each document: `Boat Policy: no`, `Boat Roadmap (in draft): yes`."""

import re

from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_SAID = re.compile(r"[\"”»'’]?(?:\s*\([^()\n]*\))?\s*[:=]\s*([^\n.;:,]{2,24}?)\s*(?=[\n.;,]|$)")

Named = tuple[Span, str]


def without_denied(lexicon: Lexicon, passage: Passage, named: list[Named]) -> list[Named]:
    """The documents without those of which an entry says no.

    Args:
        lexicon: the cue words: `findings.absent`.
        passage: the answer.
        named: documents with their stages.
    """
    if ":" not in passage.text and "=" not in passage.text:
        return named
    absent = lexicon.words("findings.absent")
    kept = []
    for span, stage in named:
        said = _SAID.match(passage.text, span.end)
        if said is None or fold(said[1]) not in absent:
            kept.append((span, stage))
    return kept
