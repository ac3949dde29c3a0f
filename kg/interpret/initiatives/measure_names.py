"""What a sentence names as a measure: a title in quotation marks, a named programme, or a noun phrase."""

import re
from collections.abc import Iterator

from kg.interpret.initiatives.measure_phrases import (
    MOST_WORDS,
    apart,
    coordinated,
    end_of,
    ends_name,
    is_measure,
    start_of,
    verbs,
    without_trailing,
)
from kg.interpret.initiatives.naming import without_lead
from kg.interpret.ledger import Ledger
from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span, trimmed, words
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_QUOTED = re.compile(r"[\"“«„]\s*([^\"”»“«\n]{2,80}?)\s*[\"”»“]|(?<!\w)['‘]\s*([^'‘’\n]{2,80}?)\s*['’](?!\w)")
_QUOTE = re.compile(r"[\"“”«»„/]")
_BREAK = re.compile(r"[,:;()\[\]<>\n.]|\s[–—-]\s")
_BODIES = frozenset({"ministry", "department", "agency"})
_MOST_TITLE = 6
_AND = re.compile(r"[\s,](?:and|et|y|e)\s+(?:(?:the|le|la|les|el|los|las)\s+|l['’])?", re.I)
_MARK = re.compile(r"\s*[:(,]|\s[–—-]\s|\s*<?https?:")
_OF_NAME = re.compile(r"(?:\s|,|&|and|et|y|e|the|le|la|les|el|los|las|l['’]|[^\W\d_a-zß-ÿ][\w'’-]*)*")
_ITEM = re.compile(r"\s*[,;]\s+(?:(?:and|et|y|e)\s+)?|\s+[–—-]\s+|\s+(?:and|et|y|e)\s+(?=[A-ZÀ-Þ])")
_INNER_CAPITAL = re.compile(r"[^\W\d_a-z].*[A-ZÀ-Þ]")


def measure_spans(
    ledger: Ledger, passage: Passage, clause: Span, named: list[Name], taken: list[Span]
) -> list[Span]:
    """Where a sentence names measures.

    Args:
        ledger: for the cue words.
        passage: the answer.
        clause: the sentence.
        named: names whose head makes them a measure's: `Village Digital Programme`.
        taken: the names of documents and bodies that are none.
    """
    lexicon = ledger.model.lexicon
    found: list[Span] = []
    for quoted in _QUOTED.finditer(passage.text, clause.start, clause.end):
        span = _with_noun(passage, lexicon, clause, Span(quoted.start(), quoted.end()))
        if span and not _meets(span, taken) and not _framed(passage, clause, span.start):
            found.append(span)
    for name in named:
        if (
            clause.holds(name.span)
            and not _meets(name.span, found)
            and _stands(ledger, passage, clause, name)
        ):
            found.append(name.span)
    if not found:
        phrases = (apart(passage, span, taken, lexicon) for span in _phrases(ledger, passage, clause))
        found = [span for span in phrases if not _meets(span, taken)]
    if found:
        found += _added(passage, lexicon, Span(max(s.end for s in found), clause.end))
    return sorted(_before_body(passage, lexicon, apart(passage, span, taken, lexicon)) for span in found)


def _added(passage: Passage, lexicon: Lexicon, behind: Span) -> list[Span]:
    """A further measure by a name of its own behind "and": `..., and the Village Academy teaches ...`."""
    found: list[Span] = []
    for joint in _AND.finditer(passage.text, behind.start, behind.end):
        start = joint.end()
        if passage.text[start : start + 1].isupper() and not _framed(passage, behind, start):
            end = end_of(passage, start, behind.end)
            phrase = next(coordinated(passage, Span(start, end), lexicon))
            found += [phrase] if is_measure(passage, lexicon, phrase) else []
    return found


def _before_body(passage: Passage, lexicon: Lexicon, span: Span) -> Span:
    """The name without the body that it belongs to: `Programme X du Ministère de la Santé`."""
    for word in words(passage.text, span.start, span.end)[2:]:
        printed = word.of(passage.text)
        heads = lexicon.heads.get(fold(printed), ())
        if printed[0].isupper() and any(head.type in _BODIES for head in heads):
            before = without_trailing(passage, Span(span.start, word.start), lexicon)
            return before if len(words(passage.text, before.start, before.end)) > 1 else span
    return span


def _stands(ledger: Ledger, passage: Passage, clause: Span, name: Name) -> bool:
    """Whether a name is the measure's own: neither its frame, nor a fund somewhere in the sentence."""
    opens = name.span.start <= start_of(ledger, passage, clause) + 5
    return not _framed(passage, clause, name.span.start) and (name.family == "document" or opens)


def _framed(passage: Passage, clause: Span, start: int) -> bool:
    """Whether "as part of" stands before, with nothing but words of the name between."""
    return any(
        clause.holds(cue.span) and _OF_NAME.fullmatch(passage.text, cue.span.end, start)
        for cue in passage.cues_of("frames")
        if cue.span.end <= start
    )


def whole_phrase(ledger: Ledger, passage: Passage, clause: Span, taken: list[Span]) -> Span | None:
    """The beginning of a sentence without a verb: `Free screen readers for the blind`."""
    span = apart(passage, _opening(ledger, passage, clause), taken, ledger.model.lexicon)
    noted = passage.text[span.end : span.end + 2].strip() == "(" and passage.text[span.start].isupper()
    count = len(words(passage.text, span.start, span.end))
    if passage.has_cue("target_pairs", clause) or not (1 if noted else 2) <= count <= MOST_WORDS:
        return None
    return span if _names(passage, span, ledger.model.lexicon, taken) else None


def title(ledger: Ledger, passage: Passage, clause: Span, taken: list[Span]) -> Span | None:
    """A title at the beginning of a sentence, with what it is behind it: `SkillUp: courses for girls`."""
    span = apart(passage, _opening(ledger, passage, clause), taken, ledger.model.lexicon)
    listed = [word.of(passage.text) for word in words(passage.text, span.start, span.end)]
    if not listed or not _MARK.match(passage.text, span.end, clause.end):
        return None
    lexicon = ledger.model.lexicon
    content = [word for word in listed if fold(word) not in lexicon.words("names.connectors")]
    capital = sum(word[:1].isupper() or word[:1].isdigit() for word in content)
    alone = len(listed) > 1 or _INNER_CAPITAL.search(listed[0])
    titled = alone and len(listed) <= _MOST_TITLE and listed[0][:1].isupper() and capital * 2 > len(content)
    return span if titled and _names(passage, span, lexicon, taken) else None


def enumerated(ledger: Ledger, passage: Passage, clause: Span, taken: list[Span]) -> list[Span]:
    """The names behind a colon: `Various programmes: SkillUp, Web Club and Family Net`."""
    colon = passage.text.find(": ", clause.start, clause.end)
    front = Span(clause.start, max(clause.start, colon))
    if (
        colon < 0
        or len(front.of(passage.text).split()) > _MOST_TITLE
        or not passage.has_cue("measures", front)
    ):
        return []
    found, start = [], colon + 1
    for cut in [*_ITEM.finditer(passage.text, colon + 1, clause.end), None]:
        span = trimmed(passage.text, Span(start, max(start, cut.start() if cut else clause.end)))
        start = cut.end() if cut else start
        found += [span] if span.start < span.end else []
    lexicon = ledger.model.lexicon
    named = [s for s in found if passage.text[s.start].isupper() and _names(passage, s, lexicon, taken)]
    short = all(len(span.of(passage.text).split()) <= _MOST_TITLE + 2 for span in found)
    return named if len(named) > 1 and named == found and short else []


def _opening(ledger: Ledger, passage: Passage, clause: Span) -> Span:
    start = start_of(ledger, passage, clause)
    return trimmed(passage.text, Span(start, end_of(passage, start, clause.end)))


def _names(passage: Passage, span: Span, lexicon: Lexicon, taken: list[Span]) -> bool:
    """Whether the span has no verb, and is part of no other name."""
    generic = lexicon.words("names.generic")
    listed = words(passage.text, span.start, span.end)
    return not _meets(span, taken) and not any(
        fold(word.of(passage.text)) in generic or ends_name(passage, word, span.start, lexicon)
        for word in listed
    )


def _with_noun(passage: Passage, lexicon: Lexicon, clause: Span, title: Span) -> Span | None:
    """The title with `Project` before or `courses` behind it; alone if it opens the sentence."""
    nouns = [cue.span for cue in passage.cues_of("measures") if clause.holds(cue.span)]
    before = [noun for noun in nouns if passage.text[noun.end : title.start].strip() in {"", ":"}
              and noun.end <= title.start]  # fmt: skip
    if before:
        return Span(before[-1].start, title.end)
    stops = verbs(lexicon)
    behind = [noun for noun in nouns if noun.start >= title.end]
    for noun in sorted(behind, key=lambda noun: -noun.end):
        between = passage.text[title.end : noun.start]
        listed = [fold(word) for word in between.split()]
        free = not _BREAK.search(between) and not _QUOTE.search(between)
        if len(listed) <= 3 and free and not any(word in stops for word in listed):
            return Span(title.start, noun.end)
    opens = not words(passage.text, clause.start, title.start)
    inside = Span(title.start + 1, title.end - 1)
    return trimmed(passage.text, inside) if opens or nouns else None


def _phrases(ledger: Ledger, passage: Passage, clause: Span) -> Iterator[Span]:
    """The phrase with which a sentence begins, or the one behind "provides", if a measure is its noun."""
    lexicon = ledger.model.lexicon
    at = start_of(ledger, passage, clause)
    for start in (at, _behind_verb(passage, lexicon, Span(at, clause.end))):
        if start is None:
            continue
        spans = list(coordinated(passage, Span(start, end_of(passage, start, clause.end)), lexicon))
        if all(is_measure(passage, lexicon, span) for span in spans):
            yield from spans
            return


def _behind_verb(passage: Passage, lexicon: Lexicon, span: Span) -> int | None:
    """Where what is provided begins: behind the first verb, if it is one of providing: `has established`."""
    provides, stops = lexicon.words("provides"), verbs(lexicon)
    said = [cue.span for cue in passage.cues_of("provides") if span.holds(cue.span)]
    end: int | None = None
    for word in words(passage.text, span.start, span.end):
        printed = word.of(passage.text)
        folded = "" if printed[0].isupper() and word.start > span.start else fold(printed)
        if folded and (folded in provides or any(verb.holds(word) for verb in said)):
            end = word.end
        elif end is not None or (folded in stops and folded not in lexicon.words("adverbs")):
            break
    if end is None:
        return None
    return span.end - len(without_lead(passage.text[end : span.end], lexicon))


def _meets(span: Span, others: list[Span]) -> bool:
    return any(map(span.meets, others))
