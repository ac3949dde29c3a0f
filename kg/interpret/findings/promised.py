"""A bracket behind a denial that promises: `Pas encore (prévu)`, which is not `Pas encore prévu`."""

import re

from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span

_BRACKET = re.compile(r"\(([^()\n]*)\)\.?\s*(?=\n|$)")
_COMING = ("noted.planned", "noted.being-drafted", "status.planned", "findings.preparation")


def promised(passage: Passage, span: Span) -> bool:
    """Whether a bracket at the end of a part tells that what the part denies is planned."""
    found = _BRACKET.search(passage.text, span.start, span.end + 2) if "(" in span.of(passage.text) else None
    return found is not None and any(passage.has_cue(cue, Span(*found.span(1))) for cue in _COMING)
