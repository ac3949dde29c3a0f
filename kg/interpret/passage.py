"""One answer made ready for the rules: its clauses, web addresses, names and cue words."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import wraps
from operator import is_
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from kg.interpret.names.finding import Name, find_names
from kg.interpret.names.standalone import asks_for_strategies, standalone_names
from kg.interpret.references.aliases import Surroundings, with_aliases
from kg.interpret.text.addresses import find_addresses, unbroken
from kg.interpret.text.cues import Cues, find_cues
from kg.interpret.text.matcher import Found
from kg.interpret.text.segments import Clause, clauses
from kg.interpret.text.spans import Span
from kg.interpret.text.whole import Whole
from kg.values import Answer, Quote
from kg.vocabulary.form import Question
from kg.vocabulary.model import Model

ROMANCE = frozenset({"fr", "es"})
_Names = tuple[tuple[Clause, Name], ...]
_Others = ParamSpec("_Others")
_Told = TypeVar("_Told")


class Passage:
    """An answer, its question, and what stands where in its text; `names` go by clause. It never changes.

    `refers` are other answers that the text points to as a whole: "same as above", "see question 37". Every
    rule asks for the `text`, as the graph emits it, and for `says_something`: whether anything but white
    space is written. `cues_of` tells the cue words of a list and of the lists below it: `status` holds
    `status.drafted`. What answers are made of is asked for all the time: hence the slots.
    """

    __slots__ = (
        "_kept", "_starts", "_whole", "addresses", "answer", "clauses", "cues", "cues_of", "names",
        "question", "refers", "says_something", "text",
    )  # fmt: skip

    def __init__(  # noqa: PLR0917 - what is found in an answer, in the order in which it is found
        self,
        answer: Answer,
        question: Question,
        clauses: tuple[Clause, ...],
        addresses: tuple[Span, ...],
        names: _Names,
        cues: Cues,
        refers: tuple[int, ...] = (),
    ) -> None:
        self.answer = answer
        self.question = question
        self.clauses = clauses
        self.addresses = addresses
        self.names = names
        self.cues = cues
        self.cues_of: Callable[[str], Sequence[Found]] = cues.of
        self.refers = refers
        self.text = answer.text
        self.says_something = bool(answer.text.strip())
        self._whole = Whole(answer.text)
        self._starts: list[int] | None = None
        self._kept: dict[Any, Any] = {}

    def naming(self, names: _Names, refers: tuple[int, ...] | None = None) -> Self:
        """The passage with other names, and the answers that it refers to if they are given."""
        return self._made_of(self.answer, self.question, names, self.refers if refers is None else refers)

    def with_each(self, change: Callable[[Name], Name]) -> Self:
        """The passage with each of its names as a function returns it; itself where none is another."""
        if not self.names:
            return self
        before = [name for _, name in self.names]
        after = list(map(change, before))
        if all(map(is_, before, after)):
            return self
        clauses = (clause for clause, _ in self.names)
        return self.naming(tuple(zip(clauses, after, strict=True)))

    def under(self, question: Question) -> Self:
        """The passage as if it answered another question."""
        return self._made_of(self.answer, question, self.names, self.refers)

    def worded(self, text: str) -> Self:
        """The passage as if it said something else."""
        return self._made_of(replace(self.answer, text=text), self.question, self.names, self.refers)

    def _made_of(
        self,
        answer: Answer,
        question: Question,
        names: _Names,
        refers: tuple[int, ...],
    ) -> Self:
        made = type(self)(answer, question, self.clauses, self.addresses, names, self.cues, refers)
        if answer is self.answer:
            made._whole = self._whole
        return made

    def quote(self, span: Span) -> Quote:
        """The words of a span as evidence."""
        return Quote(self.answer.number, span.start, span.end, self.text[span.start : span.end])

    def url(self, span: Span) -> str:
        """The web address of a span, without the white space by which a line's end broke it."""
        return unbroken(span.of(self.text))

    def whole(self) -> Quote:
        """The whole text as evidence."""
        return self.quote(Span(0, len(self.text)))

    def clause_of(self, span: Span) -> Clause | None:
        """The clause that holds a span."""
        if self._starts is None:
            self._starts = [clause.span.start for clause in self.clauses]
        at = bisect_right(self._starts, span.start) - 1
        return self.clauses[at] if at >= 0 and self.clauses[at].span.holds(span) else None

    def has_cue(self, prefix: str, within: Span | None = None) -> bool:
        """Whether a cue word of that list, or of a list below it, stands in the span."""
        found = self.cues_of(prefix)
        return bool(found) and (within is None or any(within.holds(one.span) for one in found))

    def cue(self, prefix: str, within: Span | None = None) -> Found | None:
        """The first cue word of that list, or of a list below it, that stands in the span."""
        found = self.cues_of(prefix)
        if not found or within is None:
            return found[0] if found else None
        return next((one for one in found if within.holds(one.span)), None)

    def says(self, phrases: frozenset[str]) -> bool:
        """Whether the whole text is one of the phrases, marks at its ends apart."""
        return self._whole.is_one_of(phrases)

    def says_in_pieces(self, phrases: frozenset[str]) -> bool:
        """Whether the text is one of the phrases, or several that it parts by marks: `Non / No`."""
        return self._whole.is_made_of(phrases)


def once_per_passage(
    function: Callable[Concatenate[Passage, _Others], _Told],
) -> Callable[Concatenate[Passage, _Others], _Told]:
    """Keeps with a passage what a function of it returns, where several rules ask for the same."""

    @wraps(function)
    def kept(passage: Passage, /, *args: _Others.args, **options: _Others.kwargs) -> _Told:
        key: Any = (function, *args) if args else function
        if options:
            key = (function, *args, *options.items())
        told: _Told
        try:
            told = passage._kept[key]
        except KeyError:
            told = passage._kept[key] = function(passage, *args, **options)
        return told

    return kept


def read_each(asked: Sequence[tuple[Answer, Question]], model: Model) -> list[Passage]:
    """Finds clauses, addresses, names and cue words in each of some answers.

    Each search goes through all answers before the next begins, while what it compares with is still at hand.
    """
    cells = model.lexicon.words("references.cells", "records.number")
    cues = [find_cues(answer.text, model.ontology) for answer, _ in asked]
    addresses = [find_addresses(answer.text) for answer, _ in asked]
    parts = [clauses(answer.text, of, cells) for (answer, _), of in zip(asked, addresses, strict=True)]
    found = zip(asked, parts, addresses, cues, strict=True)
    return [
        Passage(answer, question, tuple(own), tuple(links), _names(answer, question, own, links, model), said)
        for (answer, question), own, links, said in found
    ]


def _names(
    answer: Answer, question: Question, parts: Sequence[Clause], addresses: Sequence[Span], model: Model
) -> _Names:
    """The names in each clause of an answer."""
    names: list[tuple[Clause, Name]] = []
    if not parts:
        return ()
    romance = answer.language in ROMANCE
    bare_titles = asks_for_strategies(question)
    for clause in parts:
        found = find_names(answer.text, clause.span, addresses, model.lexicon, romance)
        if bare_titles:
            bare = standalone_names(answer.text, clause.span, addresses, found, model.lexicon)
            found = sorted([*found, *bare], key=lambda name: name.span)
        if found:
            around = Surroundings(answer.text, clause.span, addresses, model, answer.number, answer.language)
            names += [(clause, name) for name in with_aliases(around, found)]
    return tuple(names)
