"""One answer made ready for the rules: its clauses, web addresses, names and cue words."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from kg.interpret.names.finding import Name, find_names
from kg.interpret.names.standalone import asks_for_strategies, standalone_names
from kg.interpret.references.aliases import Surroundings, with_aliases
from kg.interpret.text.addresses import find_addresses, unbroken
from kg.interpret.text.cues import Cues, find_cues
from kg.interpret.text.matcher import Found
from kg.interpret.text.segments import Clause, clauses
from kg.interpret.text.spans import Span
from kg.values import Answer, Quote
from kg.vocabulary.folding import fold
from kg.vocabulary.form import Question
from kg.vocabulary.model import Model

ROMANCE = frozenset({"fr", "es"})
_EDGES = " .!,;:-–—\n\u00a0"
_PARTING = frozenset("/|;()")
# So much of a text tells how long its first piece is at least: no phrase of the lexicon is longer.
_OPENING = 200
_EITHER = re.compile(r"\s+[/|]\s+|\s*\n\s*|[;()]\s*")

_Others = ParamSpec("_Others")
_Told = TypeVar("_Told")


@dataclass(frozen=True)
class Passage:
    """An answer, its question, and what stands where in its text; `names` go by clause.

    `refers` are other answers that the text points to as a whole: "same as above", "see question 37".
    """

    answer: Answer
    question: Question
    clauses: tuple[Clause, ...]
    addresses: tuple[Span, ...]
    names: tuple[tuple[Clause, Name], ...]
    cues: Cues = field(repr=False, compare=False)
    refers: tuple[int, ...] = ()
    text: str = field(init=False, repr=False, compare=False)
    """The answer's text as the graph emits it."""

    says_something: bool = field(init=False, repr=False, compare=False)
    """Whether anything but white space is written."""

    _kept: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Every rule asks for these."""
        object.__setattr__(self, "text", self.answer.text)
        object.__setattr__(self, "says_something", bool(self.answer.text.strip()))

    def quote(self, span: Span) -> Quote:
        """The words of a span as evidence."""
        return Quote(self.answer.number, span.start, span.end, span.of(self.text))

    def url(self, span: Span) -> str:
        """The web address of a span, without the white space by which a line's end broke it."""
        return unbroken(span.of(self.text))

    def whole(self) -> Quote:
        """The whole text as evidence."""
        return self.quote(Span(0, len(self.text)))

    def clause_of(self, span: Span) -> Clause | None:
        """The clause that holds a span."""
        at = bisect_right(self._starts, span.start) - 1
        return self.clauses[at] if at >= 0 and self.clauses[at].span.holds(span) else None

    @cached_property
    def _starts(self) -> list[int]:
        return [clause.span.start for clause in self.clauses]

    def cues_of(self, prefix: str) -> Sequence[Found]:
        """The cue words of that list and of the lists below it: `status` holds `status.drafted`."""
        return self.cues.of(prefix)

    def has_cue(self, prefix: str, within: Span | None = None) -> bool:
        """Whether a cue word of that list, or of a list below it, stands in the span."""
        found = self.cues.of(prefix)
        return bool(found) and (within is None or any(within.holds(one.span) for one in found))

    def cue(self, prefix: str, within: Span | None = None) -> Found | None:
        """The first cue word of that list, or of a list below it, that stands in the span."""
        found = self.cues.of(prefix)
        if not found or within is None:
            return found[0] if found else None
        return next((one for one in found if within.holds(one.span)), None)

    def says(self, phrases: frozenset[str]) -> bool:
        """Whether the whole text is one of the phrases, marks at its ends apart."""
        return self._length <= _longest(phrases) and not phrases.isdisjoint(self._whole)

    def says_in_pieces(self, phrases: frozenset[str]) -> bool:
        """Whether the text is one of the phrases, or several that it parts by marks: `Non / No`."""
        if self._opening > _longest(phrases):
            return False
        return self.says(phrases) or (len(self._pieces) > 1 and phrases.issuperset(self._pieces))

    @cached_property
    def _length(self) -> int:
        """How long the text is, marks at its ends apart: most are longer than any phrase."""
        return len(self.text.strip(_EDGES))

    @cached_property
    def _opening(self) -> int:
        """How long the first of the pieces is at least."""
        text = self.text.lstrip(_EDGES)[:_OPENING]
        mark = _EITHER.search(text)
        return 0 if text[:1] in _PARTING else len((text[: mark.start()] if mark else text).rstrip(_EDGES))

    @cached_property
    def _whole(self) -> tuple[str, str]:
        """The whole text, folded, without and with the marks at its ends."""
        return fold(self.text.strip(_EDGES)), fold(self.text.strip())

    @cached_property
    def _pieces(self) -> Sequence[str]:
        """What stands between brackets, slashes and semicolons and in each line, folded."""
        return [piece for one in _EITHER.split(self.text) if (piece := fold(one.strip(_EDGES)))]


@lru_cache(maxsize=64)
def _longest(phrases: frozenset[str]) -> int:
    """The length of the longest of some phrases."""
    return max(map(len, phrases), default=0)


def once_per_passage(
    function: Callable[Concatenate[Passage, _Others], _Told],
) -> Callable[Concatenate[Passage, _Others], _Told]:
    """Keeps with a passage what a function of it returns, where several rules ask for the same."""

    @wraps(function)
    def kept(passage: Passage, /, *args: _Others.args, **options: _Others.kwargs) -> _Told:
        key = (function, *args, *options.items()) if args or options else function
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
) -> tuple[tuple[Clause, Name], ...]:
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
