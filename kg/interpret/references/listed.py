"""Entries of a list that a word or a number alone points at: `Same document 3)`, `the law no. 1`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from kg.interpret.names.finding import Antecedent, Name
from kg.interpret.passage import Passage
from kg.interpret.references.entries import SHORT_NUMBER, any_of, first_of_entry, place_behind
from kg.interpret.references.shortened import ABOUT_STRATEGY
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span, words
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_MARKED = re.compile(r"\d\)")
_COUNTED = re.compile(r"(?:nos?|nr|num|numero|number|n)?[.°º]?\s?(\d{1,2})")
_SMALL = frozenset({"the", "la", "le", "el", "los", "les", "las"})
_COMPARED = frozenset({"references.compared"})
_LONGEST = 40


def listed_earlier(
    passage: Passage, earlier: Mapping[int, Passage], lexicon: Lexicon
) -> Iterator[tuple[Clause, Name]]:
    """Where an answer about the strategy points at an entry of the list given last: `Same document 3)`.

    Args:
        passage: an answer without a list of its own.
        earlier: the answers before it, already followed.
        lexicon: the cue words.
    """
    text = passage.text
    about = passage.question.key.startswith(ABOUT_STRATEGY) and ")" in text and _MARKED.search(text)
    if not about or any(clause.mark for clause in passage.clauses):
        return
    folded = fold(text)
    for found in _pattern(any_of(lexicon, "entry_words")).finditer(folded):
        span = Span(*found.span())
        clause = passage.clause_of(span)
        place = place_behind(lexicon).match(folded, found.end())
        thing = _last_given(passage, earlier, found["mark"]) if clause and not place else None
        if clause and thing:
            yield clause, Name(span, span.of(text), thing.name.head, antecedent=thing)


def _last_given(passage: Passage, earlier: Mapping[int, Passage], mark: str) -> Antecedent | None:
    """The document of the entry with that number in the last numbered list of the section."""
    for number in sorted(earlier, reverse=True):
        meant = earlier[number]
        if meant.question.section != passage.question.section:
            return None
        if any(clause.mark == mark for clause in meant.clauses):
            return first_of_entry(meant, mark)
    return None


@lru_cache(maxsize=4)
def _pattern(entries: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/-])(?:{entries})(?:[.\s]\s*|(?<=[°º]))\(?(?P<mark>\d{{1,2}})\)(?![\w/-])")


def mark_of(name: Name) -> str:
    """The number by which a noun in small letters points at an entry: `1` of `law no. 1`; else nothing."""
    if name.antecedent or name.family != "document" or not name.name[:1].islower():
        return ""
    folded = fold(name.name)
    counted = folded.removeprefix(name.head.word).strip()
    found = _COUNTED.fullmatch(counted) if counted != folded else None
    return found[1] if found else ""


def place_of(name: Name, lexicon: Lexicon) -> int | None:
    """The answer in which a noun says that it is given: 37 of `law of question 37`; else None."""
    if name.antecedent or not name.name[-1:].isdigit():
        return None
    folded = fold(name.name)
    at = len(name.head.word) if folded.startswith(f"{name.head.word} ") else 0
    found = place_behind(lexicon).match(folded, at) if at else None
    placed = found and found.end() == len(folded) and (found["question"] or found["told"])
    return int(found["answer"]) if found and placed else None


def opening_noun(passage: Passage, clause: Clause, taken: Sequence[Span], lexicon: Lexicon) -> Iterator[Name]:
    """The noun of a document with which a clause opens, where its place follows: `Law in 37, chapter 4`."""
    limit = min(clause.span.end, clause.span.start + _LONGEST)
    if not SHORT_NUMBER.search(passage.text, clause.span.start, limit):
        return
    folded = fold(passage.text)
    first = next(iter(words(passage.text, clause.span.start, limit)), None)
    if first is None or any(map(first.meets, taken)):
        return
    heads = (head for head in lexicon.heads.get(first.of(folded), ()) if head.family == "document")
    head = next(heads, None)
    if head and place_behind(lexicon).match(folded, first.end):
        yield Name(first, first.of(passage.text), head, pointing=True)


def is_compared(passage: Passage, name: Name) -> bool:
    """Whether something is only likened to a document: `adopted on the same day as the law in 37`."""
    if not passage.cues.any_of(_COMPARED):
        return False
    for cue in passage.cues_of("references.compared"):
        between = words(passage.text, cue.span.end, max(cue.span.end, name.span.start))
        near = cue.span.end <= name.span.start
        if near and all(fold(word.of(passage.text)) in _SMALL for word in between):
            return True
    return False
