"""Entries of another answer's list: `59 (1)`, `(2) in Q59`, `le point 1 de la question 59`."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from kg.interpret.names.finding import Antecedent, Name
from kg.interpret.passage import Passage
from kg.interpret.text.alternatives import alternatives
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_DIGIT = re.compile(r"\d")
SHORT_NUMBER = re.compile(r"\d(?<!\d\d)\d{0,2}(?!\d)")
"""What every number of a question looks like: where none stands, no other answer is named by number."""

_FURTHER = re.compile(r"\s*(?:,|;|/|&|and|et|y|or|ou|o)\s*\((\d{1,2}|[a-z])\)")
# What follows the number of a part of a law: "section 59 (1) of the Act".
_OF_A_LAW = re.compile(r"\s*(?:\([a-z]\)|(?:of|du|de l[ae']?|del|from)\s+(?:the |la |el |l')?[^\W\d_])")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[\s.]*(?:\d[\d.()\s]*(?:,|and|et|y|&)\s*)*$")


class EntryOf(Struct, frozen=True, gc=False):
    """A reference to entries of an answer: the clause and span, the answer's number, the entries' marks."""

    clause: Clause
    span: Span
    answer: int
    marks: tuple[str, ...]


def entry_references(passage: Passage, lexicon: Lexicon) -> Iterator[EntryOf]:
    """Where the text points at numbered entries of another answer's list, but for `Not in 59 (1)`."""
    whole = fold(passage.text)
    for clause in passage.clauses:
        if not SHORT_NUMBER.search(passage.text, clause.span.start, clause.span.end):
            continue
        folded = clause.span.of(whole)
        end = 0
        for found, answer, mark in _found(folded, lexicon):
            if found.start() < end:
                continue
            end = found.end()
            if _denial(lexicon).search(folded[: found.start()]):
                continue
            marks = [mark]
            while further := _FURTHER.match(folded, end):
                marks.append(further[1])
                end = further.end()
            start = clause.span.start
            yield EntryOf(clause, Span(start + found.start(), start + end), answer, tuple(marks))


def _found(folded: str, lexicon: Lexicon) -> list[tuple[re.Match[str], int, str]]:
    """The answer's number and the entry's mark of each reference in a clause, in order."""
    behind, before, worded = _patterns(lexicon)
    found = [(m, int(m["answer"]), m["mark"]) for m in worded.finditer(folded)]
    if "(" not in folded:
        return sorted(found, key=_in_order)
    found += [(m, int(m["answer"]), m["mark"]) for m in before.finditer(folded)]
    for m in behind.finditer(folded):
        word = _WORD_BEFORE.search(folded[: m.start()])
        cited = (word is not None and word[1] in _law_parts(lexicon)) or _OF_A_LAW.match(folded, m.end())
        if m["question"] or not cited:
            found.append((m, int(m["answer"]), m["mark"]))
    return sorted(found, key=_in_order)


def _in_order(one: tuple[re.Match[str], int, str]) -> tuple[int, int]:
    return one[0].start(), -one[0].end()


def entry_names(
    passage: Passage, reference: EntryOf, earlier: Mapping[int, Passage]
) -> Iterator[tuple[Clause, Name]]:
    """What the entries that a reference points at name; none if the answer has no such entry.

    Where the form asks for an organisation it is a body, else a document.
    """
    family = "body" if passage.question.type.startswith("organization") else "document"
    meant = earlier.get(reference.answer)
    if meant is None:
        return
    for mark in reference.marks:
        thing = first_of_entry(meant, mark, family)
        if thing:
            printed = reference.span.of(passage.text)
            yield reference.clause, Name(reference.span, printed, thing.name.head, antecedent=thing)


def first_of_entry(meant: Passage, mark: str, family: str = "document") -> Antecedent | None:
    """The first document, or body, of the entry with that number; in a list without numbers of the nth."""
    numbered = any(of.mark for of, _ in meant.names)
    for of, name in meant.names:
        here = of.mark == mark if numbered else mark == str(of.entry + 1)
        if here and name.family == family and not (name.pointing or name.negative):
            return name.antecedent or Antecedent(meant.answer.number, name)
    return None


def numbered_entries(text: str, clause: Span, lexicon: Lexicon) -> Iterator[tuple[Span, str]]:
    """Where a clause points by a word and a number at an entry of its own answer: `No. 1`, `point 2`."""
    words = clause.of(text)
    if not _DIGIT.search(words):
        return
    for found in _worded(any_of(lexicon, "entry_words")).finditer(fold(words)):
        yield Span(clause.start + found.start(), clause.start + found.end()), found["mark"]


@lru_cache(maxsize=4)
def _worded(entries: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/-])(?:{entries})(?:[.\s]\s*|(?<=[°º]))(?P<mark>\d{{1,2}})(?![\w/-])(?!\.\d)")


@lru_cache(maxsize=8)
def _law_parts(lexicon: Lexicon) -> frozenset[str]:
    """The words for the parts of a law, which are cited alike: `article 21 (1)`."""
    named = (name for name in lexicon.phrases if name.startswith("identity.parts."))
    return frozenset(form for name in named for form in lexicon.phrases[name])


def any_of(lexicon: Lexicon, name: str) -> str:
    """A list of words as alternatives of a pattern, the longest first."""
    return alternatives(lexicon.words(name if "." in name else f"references.{name}"))


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = (any_of(lexicon, "question_words"), any_of(lexicon, "within"), any_of(lexicon, "entry_words"))
    return _compiled(*words)


@lru_cache(maxsize=8)
def _denial(lexicon: Lexicon) -> re.Pattern[str]:
    denied, within = any_of(lexicon, "denied"), any_of(lexicon, "within")
    return re.compile(rf"\b(?:{denied})\s+(?:(?:{within})\s+)?$")


@lru_cache(maxsize=8)
def place_behind(lexicon: Lexicon) -> re.Pattern[str]:
    """What says behind a name in which answer it is given: ` mentioned in Q37`, ` (see 55)`, ` in 65`."""
    names = ("given", "see", "within", "question_words", "names.articles", "entry_words")
    return _place(tuple(any_of(lexicon, name) for name in names))


@lru_cache(maxsize=4)
def _place(lists: tuple[str, ...]) -> re.Pattern[str]:
    given, see, within, questions, articles, entries = lists
    return re.compile(
        rf"(?:\s+(?:and|et|y|e|&)\s+[\w-]+(?=\s*\())?[\s,(\[]*(?:(?P<told>{given}|{see})\b\.?\s*)?(?(told)|(?=(?:{within})\b))(?:(?:{within})\s+)?"
        rf"(?:(?:{articles})\s+)?(?(told)(?:(?:{entries})[.\s]+)?)(?P<question>(?:{questions})[.\s]*(?:n[°ºo]?\.?\s*)?)?"
        r"\(?(?P<answer>\d{1,3})(?![\d/])\)?"
    )


@lru_cache(maxsize=4)
def _compiled(
    questions: str, within: str, entries: str
) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    question = rf"(?P<question>(?<![^\W\d_])(?:{questions})[.\s]*(?:n[°ºo]?\.?\s*)?)"
    answer = r"(?P<answer>\d{1,3})(?![\d/])"
    behind = rf"(?<![\w(/.-]){question}?{answer}\s*,?\s*(?:-\s*)?\((?P<mark>\d{{1,2}}|[a-z])\)"
    before = rf"\((?P<mark>\d{{1,2}}|[a-z])\)\s+(?:{within})\s*{question}?{answer}(?!\s*(?:%|,?\d))"
    worded = (
        rf"\b(?:{entries})[.\s]*(?:n[°ºo]?\.?\s*)?\(?(?P<mark>\d{{1,2}})\)?\s+"
        rf"(?:{within})\s*{question}{answer}"
    )
    return re.compile(behind), re.compile(before), re.compile(worded)
