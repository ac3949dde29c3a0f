"""The next of a row of documents, named by its number alone: `The fourth plan is being developed`."""

import re
from collections.abc import Iterator, Sequence

from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.references.shortened import Met
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span, words
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_YEARS = re.compile(r"[\s,]+\(?(?:19|20)\d\d(?:\s*[-–/]\s*(?:(?:19|20)\d\d|\d\d))?\)?$")
_COMING = frozenset({"status.being-drafted", "status.planned", "status.drafted", "status.submitted"})
_ARTICLE = 1


def successors(
    passage: Passage, clause: Clause, met: Sequence[Met], taken: Sequence[Span], lexicon: Lexicon
) -> Iterator[Name]:
    """A document of its own for an ordinal and a noun that open a clause, if a like one was named before it.

    Its name is that of the one before with the new number: `Fourth Open Boat Plan`.

    Args:
        passage: the answer.
        clause: the sentence to look at.
        met: what was named so far.
        taken: the spans of the clause's other names.
        lexicon: the cue words.
    """
    if not (met and passage.cues.any_of(_COMING)):
        return
    if not any(passage.has_cue(stage, clause.span) for stage in sorted(_COMING)):
        return
    front = words(passage.text, clause.span.start, clause.span.end)[:4]
    said = [fold(word.of(passage.text)) for word in front]
    at = next((i for i, word in enumerate(said[:-1]) if lexicon.ordinals.get(word, 1) > 1), None)
    if at is None or at > _ARTICLE or said[at + 1] not in lexicon.heads:
        return
    span = Span(front[at].start, front[at + 1].end)
    number = passage.answer.number
    like = [
        one.thing for one in met if one.answer == number and said[at + 1] in one.thing.name.head.word.split()
    ]
    if like and not any(map(span.meets, taken)):
        printed = span.of(passage.text)
        name = f"{front[at].of(passage.text).capitalize()} {_unnumbered(like[-1].name.name, lexicon)}"
        yield Name(span, name, like[-1].name.head, also=(printed,))


def _unnumbered(name: str, lexicon: Lexicon) -> str:
    """A name without its own ordinal in front and its years behind."""
    first, _, rest = name.partition(" ")
    return _YEARS.sub("", rest if fold(first) in lexicon.ordinals else name)
