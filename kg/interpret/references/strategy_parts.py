"""Parts that open an answer, for the strategy asked about: `Axe 4 : les ports`, `El eje de barcas`."""

import re
from collections.abc import Iterator, Sequence

from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.references.shortened import ABOUT_STRATEGY, Met, the_strategy
from kg.interpret.text.matcher import Found
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span, words
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_PARTS = "references.strategy_parts"
_SMALL = ("names.articles", "possessives", "prepositions", "left_out")
# "Yes, under its strategic pillar": how many words may stand before the noun.
_LEAD = 4
_NUMBER = re.compile(r"\s+(?:n[°º.o]+\s*)?(?:\d{1,2}|[IVX]{1,4})\b(?![.,]?\d)")


def strategy_part(
    passage: Passage, clause: Clause, met: Sequence[Met], own: Sequence[Name], lexicon: Lexicon
) -> Iterator[Name]:
    """The opening part, as a name for the strategy; none where the answer names a document itself."""
    cues = passage.cues_of(_PARTS) if passage.question.key.startswith(ABOUT_STRATEGY) else []
    cue = next((cue for cue in cues if clause.span.holds(cue.span)), None)
    if cue is None or any(name.family == "document" for name in _named(passage, own)):
        return
    section = [one for one in met if one.section == passage.question.section]
    strategy = the_strategy(lexicon, section) if _opens(passage, clause, cue, lexicon) else None
    if strategy:
        number = _NUMBER.match(passage.text, cue.span.end, clause.span.end)
        span = Span(cue.span.start, number.end() if number else cue.span.end)
        yield Name(span, span.of(passage.text), strategy.name.head, antecedent=strategy)


def _named(passage: Passage, own: Sequence[Name]) -> Iterator[Name]:
    """What the answer and its clause name."""
    yield from own
    yield from (name for _, name in passage.names)


def _opens(passage: Passage, clause: Clause, cue: Found, lexicon: Lexicon) -> bool:
    """Whether nothing but small words stands before, and no other reference names whose part it is."""
    front = words(passage.text, clause.span.start, cue.span.start)
    small = lexicon.words(*_SMALL)
    if len(front) > _LEAD or any(fold(word.of(passage.text)) not in small for word in front):
        return False
    return not passage.refers
