"""Noun phrases in the sentences of an answer, and which of them name a measure."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.interpret.initiatives.naming import without_lead
from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span, trimmed, words
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

MOST_WORDS = 16
"""The most words of a phrase that is taken for the name of a measure."""

_BREAK = re.compile(r"\s*(?:[,:;()\[\]<>\n]|\s[–—-]\s|\.(?=\s|$))")
_OWNER = re.compile(
    r"[\s,]+(?:of|by|from|at|de|du|des|del|par|por|à|au)?(?:\s*(?:the|la|le|les|el|los|las)\b|\s*[ld]['’])*\s*\Z",
    re.I,
)
_IN_YEAR = re.compile(r"\s(?:in|en)\s(?:19|20)\d\d")


def start_of(ledger: Ledger, passage: Passage, clause: Span) -> int:
    """Where a sentence begins when "Yes, there is a" is left out."""
    text = clause.of(passage.text)
    return clause.end - len(without_lead(text, ledger.model.lexicon))


def end_of(passage: Passage, start: int, limit: int) -> int:
    """Where the phrase ends: at a mark, an address, or the words that tell the frame of a measure."""
    mark = _BREAK.search(passage.text, start, limit)
    ends = [address.start for address in passage.addresses if start <= address.start < limit]
    ends += [c.span.start for c in passage.cues_of("frames") if start < c.span.start < limit]
    return min([limit, *ends, *([mark.start()] if mark else [])])


def apart(passage: Passage, span: Span, taken: Sequence[Span], lexicon: Lexicon) -> Span:
    """The phrase without the body to which it belongs: `Water Club of the Ministry of Health`."""
    for name in sorted(taken):
        joint = _OWNER.search(passage.text[: name.start], span.start)
        if span.start < name.start < span.end and joint:
            before = without_trailing(passage, Span(span.start, joint.start()), lexicon)
            return before if len(words(passage.text, before.start, before.end)) > 1 else span
    return span


def without_trailing(passage: Passage, span: Span, lexicon: Lexicon) -> Span:
    """The phrase without `in the` and the like at its end."""
    span = trimmed(passage.text, span)
    loose = lexicon.words("names.connectors") | lexicon.words("names.articles") | {"that", "to"}
    listed = words(passage.text, span.start, span.end)
    while listed and fold(listed[-1].of(passage.text)) in loose:
        listed.pop()
    return trimmed(passage.text, Span(span.start, listed[-1].end if listed else span.start))


def coordinated(passage: Passage, span: Span, lexicon: Lexicon) -> Iterator[Span]:
    """The phrase up to its verb, and the one behind "and" where both name a measure."""
    end = span.end
    for word in words(passage.text, span.start, span.end):
        digits = bool(_IN_YEAR.search(passage.text, span.start, word.end))
        if digits or (
            ends_name(passage, word, span.start, lexicon) and not passage.has_cue("measures", word)
        ):
            end = word.start
            break
    span = without_trailing(passage, Span(span.start, end), lexicon)
    cut = re.search(r"\s(?:and|et|y|e)\s", span.of(passage.text))
    if cut:
        first = Span(span.start, span.start + cut.start())
        second = Span(span.start + cut.end(), span.end)
        group = any(cue.span.start == second.start for cue in passage.cues_of("described_groups"))
        if not group and all(is_measure(passage, lexicon, part) for part in (first, second)):
            yield first
            yield second
            return
    yield span


def is_measure(passage: Passage, lexicon: Lexicon, span: Span) -> bool:
    """Whether a phrase of two words or more has a measure for its noun; `services` alone is no measure."""
    listed = words(passage.text, span.start, span.end)
    if not 2 <= len(listed) <= MOST_WORDS or _is_general(passage, listed, lexicon):
        return False
    nouns = [c.span for c in passage.cues_of("measures") if span.holds(c.span)]
    weak = lexicon.words("weak_measures")
    strong = [noun for noun in nouns if fold(noun.of(passage.text)) not in weak]
    capitals = sum(word.of(passage.text)[:1].isupper() for word in listed[1:])
    return bool(strong) or (bool(nouns) and capitals > 0)


def _is_general(passage: Passage, listed: Sequence[Span], lexicon: Lexicon) -> bool:
    """Whether it is one of many: `various programmes`."""
    return fold(listed[0].of(passage.text)) in lexicon.words("names.generic")


def ends_name(passage: Passage, word: Span, start: int, lexicon: Lexicon) -> bool:
    """Whether a name goes no further than a word: neither `Desarrollo` in it, nor `persons with ...`."""
    printed = word.of(passage.text)
    if fold(printed) not in verbs(lexicon) or (printed[0].isupper() and word.start > start):
        return False
    return not any(cue.span.holds(word) for cue in passage.cues_of("described_groups"))


@lru_cache(maxsize=8)
def verbs(lexicon: Lexicon) -> frozenset[str]:
    """The words at which the name of a measure ends; nouns of measures are none of them."""
    return lexicon.words("names.stops", "provides", "measure_stops") - lexicon.words("measures")
