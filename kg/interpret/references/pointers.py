"""Answers that point to another answer as a whole: "same as above", "see Q59", "voir la question 37"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg.interpret.names.finding import Antecedent, Name
from kg.interpret.passage import Passage
from kg.interpret.references.entries import SHORT_NUMBER, entry_names, entry_references, place_behind
from kg.interpret.references.listed import listed_earlier
from kg.interpret.references.other_matters import is_attribute, is_on_matter_there, of_other_matter
from kg.interpret.references.told_kinds import of_told_kind
from kg.interpret.text.matcher import Found
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span, trimmed
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_FURTHER = re.compile(
    r"\s*(,|;|/|and|&|et|y|e|or|to|through|a|al|[-–])\s*(?:questions?|preguntas?|answers?|q|p)?\.?\s*\(?(\d{1,3})\)?(?![\d/])"
)
# A number behind which this stands is no question's: "section 5 of the Act", "12 laws".
_OWNED = re.compile(r"\)?\s*(?:of\b(?!\s+this)|du\b|de\s+l|de\s+(?!cette|este|esta)\w|del\b|%|\.\d|-\d|[/°])")
_ENDS = re.compile(
    r"\)?\s*(?:$|[.,;:)\]\n]|above\b|ci-dessus\b|supra\b|anterior|arriba\b|and\b|et\b|y\b|plus\b|please\b)"
)
_LABEL = re.compile(r"[^:;()\n]{2,60}?\s*[:(–—]\s*(?:(?:in|dans|en)\s+)?(?:(?:the|le|la|el)\s+|l['’])?")
_COMMA = re.compile(r"\W*?,\s*(?:the |la |le |el |l['’])?[\s\"“«]*", re.I)
_NARROWS = re.compile(r"\W*?[:–—(-]\s*(?:the |la |le |el |l['’])?[\s\"“«]*", re.I)
# Words and marks of a range of answers, and a range behind a word for a question.
_TO = frozenset({"to", "through", "a", "al", "-", "–"})
_RANGE = re.compile(r"\s*[-–]\s*\d{1,3}(?![\d/-])")
# "Q3 2023" is a part of a year.
_QUARTERS = 4
_YEAR = re.compile(r"\s*(?:of\s+|,\s*|-\s*)?(?:19|20)\d\d")
_REFERENCES = frozenset({"references"})
_ABOVE = frozenset({"references.above", "references.mentioned"})
_SAID_BEFORE = 6
_SENTENCE = 4


def with_pointed_names(
    passage: Passage, earlier: Mapping[int, Passage], known: Mapping[int, Passage], lexicon: Lexicon
) -> Passage:
    """The passage with the names of the answers that it points to, and their numbers where it is as they are.

    Args:
        passage: an answer; its names hold what it says itself.
        earlier: the answers before it, already followed.
        known: all answers, for the references to one that is yet to come.
        lexicon: the cue words, with the patterns of references by number.
    """
    if not (passage.cues.any_of(_REFERENCES) or SHORT_NUMBER.search(passage.text)):
        return passage
    refers: list[int] = []
    names = list(passage.names)
    entries: list[Span] = []
    for reference in entry_references(passage, lexicon):
        meant_there = list(entry_names(passage, reference, earlier))
        names += meant_there
        entries += [reference.span] if meant_there else []
    listed = list(listed_earlier(passage, earlier, lexicon))
    names += listed
    entries += [name.span for _, name in listed]
    names = [(of, name) for of, name in names if name.antecedent or not any(map(name.span.meets, entries))]
    for clause, words, wanted, whole in _references(passage, lexicon, earlier, known):
        if any(map(words.meets, entries)):
            continue
        for number in wanted:
            meant = earlier[number] if number in earlier else known[number]
            other = is_on_matter_there(passage, clause, words, meant, lexicon)
            if other or _tells_more(passage, words, meant):
                continue
            refers += [number] if whole and number not in refers else []
            if not _narrowed(passage, words, clause, meant):
                there = list(_names_of(meant, words, words.of(passage.text)))
                told = of_told_kind(passage.text, clause.span.start, words, there, lexicon)
                names += [(clause, name) for name in told]
    if not refers and not entries and len(names) == len(passage.names):
        return passage
    names.sort(key=lambda pair: pair[1].span)
    return passage.naming(tuple(names), tuple(refers))


def _tells_more(passage: Passage, words: Span, meant: Passage) -> bool:
    """Whether a pointer leads to more on the body named before it: `Ministry of Boats. See question 13`."""
    if not passage.question.type.startswith("organization"):
        return False
    before = (name for _, name in passage.names if name.family == "body" and name.span.end <= words.start)
    own = {fold(name.name) for name in before if not name.pointing}
    return bool(own) and any(fold(name.name) in own for _, name in meant.names)


def _names_of(meant: Passage, words: Span, printed: str) -> Iterator[Name]:
    """The documents and bodies of an answer, each once, under the words that point to them."""
    seen: set[Name] = set()
    for _, name in meant.names:
        antecedent = name.antecedent or Antecedent(meant.answer.number, name)
        if not name.pointing and not name.negative and antecedent.name not in seen:
            seen.add(antecedent.name)
            yield Name(words, printed, antecedent.name.head, antecedent=antecedent)


def _references(
    passage: Passage, lexicon: Lexicon, earlier: Mapping[int, Passage], known: Mapping[int, Passage]
) -> Iterator[tuple[Clause, Span, list[int], bool]]:
    """Each reference with its clause, its words, the answers meant, and whether the clause is as they are."""
    for clause in passage.clauses:
        above = _above(passage, clause, lexicon)
        if above:
            number = _nearest(passage, earlier)
            if number is not None:
                yield clause, above[0], [number], above[1]
            continue
        for words, numbers, whole in _numbered(passage, clause, lexicon):
            wanted = [found for number in numbers for found in _with_text(number, passage, known)]
            if wanted:
                yield clause, words, list(dict.fromkeys(wanted)), whole


def _above(passage: Passage, clause: Clause, lexicon: Lexicon) -> tuple[Span, bool] | None:
    """The words at the front of a clause that say that it is as above, and whether wholly so.

    `Ídem, eje de identidad digital` names a part of what is above; `Big data: ditto` has a label before.
    """
    if not passage.cues.any_of(_ABOVE):
        return None
    cues = passage.cues_of("references")
    text = passage.text
    start = trimmed(text, clause.span, extra="()[]\"'").start
    for cue in cues[bisect_left(cues, start, key=_start) :]:
        if cue.span.start != start:
            break
        rest = fold(text[cue.span.end : clause.span.end]).strip(" .,;:!()[]\"'-–\n")
        added = any(rest.startswith(word + " ") for word in lexicon.words("references.plus"))
        alone = " " not in fold(cue.span.of(text))
        if cue.target == "references.above" and (not rest or (added and not alone)):
            return cue.span, True
        if cue.target == "references.mentioned" and not rest:
            return cue.span, True
        parted = text[cue.span.end : clause.span.end].lstrip(" .")[:1] in {",", ":", "(", "-", "–", "—"}
        named = any(clause.span.holds(name.span) for _, name in passage.names)
        if cue.target == "references.above" and parted and not named and not rest[0].isdigit():
            return cue.span, False
    return _labelled(passage, clause)


def _labelled(passage: Passage, clause: Clause) -> tuple[Span, bool] | None:
    """A reference that is all that stands behind a label: `Big data: same document`."""
    cues = passage.cues_of("references.above")
    label = _LABEL.match(passage.text, clause.span.start, clause.span.end) if cues else None
    if label is None or len(label[0].split()) > _SAID_BEFORE + 1:
        return None
    for cue in cues:
        rest = passage.text[cue.span.end : clause.span.end].strip(" .,;)\n")
        if cue.span.start == label.end() and not rest:
            return cue.span, True
    return None


def _start(cue: Found) -> int:
    return cue.span.start


def _nearest(passage: Passage, earlier: Mapping[int, Passage]) -> int | None:
    """The nearest earlier answer with a text, of the same kind where there is one."""
    own = passage.question
    given = [found for found in earlier.values() if found.says_something and not _is_gate(found)]
    alike = [
        found
        for found in given
        if (found.question.detail_for is None) == (own.detail_for is None)
        and found.question.section == own.section
    ]
    return max((found.answer.number for found in alike or given), default=None)


def _is_gate(passage: Passage) -> bool:
    """Whether a tick is asked for, and nothing is named in its place."""
    return bool(passage.question.options) and not passage.names


def _with_text(number: int, passage: Passage, known: Mapping[int, Passage]) -> list[int]:
    """The other answers meant by a number: itself, or a gate's details; none that is blank."""
    meant = known.get(number)
    if meant is None or number == passage.answer.number:
        return []
    if meant.says_something and not _is_gate(meant):
        return [number]
    details = [n for n, other in known.items() if other.question.detail_for == number]
    return [n for n in details if n != passage.answer.number and known[n].says_something]


def _numbered(
    passage: Passage, clause: Clause, lexicon: Lexicon
) -> Iterator[tuple[Span, tuple[int, ...], bool]]:
    """References by number in a clause, with whether they say all that the clause says."""
    if not SHORT_NUMBER.search(passage.text, clause.span.start, clause.span.end):
        return
    folded = clause.span.of(fold(passage.text))
    end = 0
    for pattern in _patterns(lexicon.patterns):
        for found in pattern.finditer(folded):
            if found.start() < end or not _names_a_question(found, folded):
                continue
            numbers = [int(found[2])]
            end = found.end()
            while further := _FURTHER.match(folded, end):
                between = further[1].strip() in _TO
                last = int(further[2])
                numbers += range(numbers[-1] + 1, last) if between else ()
                numbers.append(last)
                end = further.end()
            words = Span(clause.span.start + found.start(), clause.span.start + end)
            words = trimmed(passage.text, words, extra="()[]")
            # A bare number above the question's own may be any other's.
            numbers = [n for n in numbers if found[1] or n < passage.answer.number]
            aside = _aside(passage, words, clause, lexicon) or of_other_matter(
                passage, clause, words, lexicon
            )
            if not aside and not _only_besides(passage, words, clause, lexicon):
                part = _says_more(passage, clause, words) or is_attribute(passage, clause, words, lexicon)
                yield words, tuple(numbers), not part


def answer_named(passage: Passage, clause: Clause, after: Span, lexicon: Lexicon) -> int | None:
    """The number of the question named right behind a span: `the law mentioned in question 37`."""
    if not SHORT_NUMBER.search(passage.text, after.end, max(after.end, clause.span.end)):
        return None
    folded = fold(passage.text[after.end : clause.span.end])
    found = place_behind(lexicon).match(folded)
    if not found or _OWNED.match(folded, found.end()):
        return None
    sure = found["question"] or found["told"]
    return int(found["answer"]) if sure or _ENDS.match(folded, found.end()) else None


@cache
def _patterns(patterns: tuple[str, ...]) -> Sequence[re.Pattern[str]]:
    return [re.compile(pattern) for pattern in patterns]


def _names_a_question(found: re.Match[str], folded: str) -> bool:
    """Whether the number is that of a question and not of something behind it."""
    quarter = found[1].startswith("q") and int(found[2]) <= _QUARTERS and _YEAR.match(folded, found.end())
    rest = _RANGE.match(folded, found.end()) if found[1] else None
    if quarter or (_OWNED.match(folded, found.end()) and not rest):
        return False
    return bool(found[1]) or bool(_ENDS.match(folded, found.end()))


def _aside(passage: Passage, words: Span, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a reference explains the word before it: `MIT (see Q22)`, `the law mentioned in Q37`."""
    for of, name in passage.names:
        gap = passage.text[name.span.end : words.start]
        if of == clause and name.pointing and name.span.end <= words.start and not gap.strip(" ,("):
            return True
    front = passage.text[clause.span.start : words.start]
    if not front.rstrip().endswith(("(", "[")):
        return False
    said = fold(front).strip(" .,;:([-–\n")
    return bool(said) and said not in lexicon.words("references.yes")


def _narrowed(passage: Passage, words: Span, clause: Clause, meant: Passage) -> bool:
    """Whether a name that follows says which thing of the answer is meant: `see Q65: Action Plan`."""
    for of, name in passage.names:
        gap = passage.text[words.end : name.span.start]
        if of != clause or name.span.start < words.end:
            continue
        if _NARROWS.fullmatch(gap) or (_COMMA.fullmatch(gap) and _is_of(name, meant)):
            return True
    return False


def _is_of(name: Name, meant: Passage) -> bool:
    """Whether another answer gives a name more fully: `Law no. 77`."""
    thing = name.antecedent
    if thing:
        return thing.answer == meant.answer.number
    said = fold(name.name)
    return any(fold(form).startswith(said) for _, other in meant.names for form in (other.name, *other.also))


def _only_besides(passage: Passage, words: Span, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether `see also Q5` only adds to names that the answer gives itself."""
    front = fold(words.of(passage.text))
    besides = any(front.startswith(phrase) for phrase in lexicon.words("references.besides"))
    named = any(name.span.start < words.start for _, name in passage.names)
    # On the strategy a whole sentence tells of it, whose name may only be told later from its title.
    named |= passage.question.key.startswith("strategy.") and _says_something(passage, words)
    before = [name for of, name in passage.names if of == clause and name.span.end <= words.start]
    return (besides and named) or any(not name.pointing for name in before)


def _says_something(passage: Passage, words: Span) -> bool:
    """Whether a whole sentence stands before a reference."""
    return len(passage.text[: words.start].split()) >= _SENTENCE


def _says_more(passage: Passage, clause: Clause, words: Span) -> bool:
    """Whether the clause says more than a few words before the reference."""
    front = passage.text[clause.span.start : words.start].split()
    return len(front) > _SAID_BEFORE
