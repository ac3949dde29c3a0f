"""One answer made ready for the rules: its clauses, web addresses, names and cue words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg.interpret.names.finding import Name, find_names
from kg.interpret.names.standalone import asks_for_strategies, standalone_names
from kg.interpret.references.aliases import Surroundings, with_aliases
from kg.interpret.text.addresses import find_addresses, unbroken
from kg.interpret.text.matcher import Found, cue_matcher
from kg.interpret.text.segments import Clause, clauses
from kg.interpret.text.spans import Span
from kg.values import Answer, Quote
from kg.vocabulary.folding import fold
from kg.vocabulary.form import Question
from kg.vocabulary.model import Model

ROMANCE = frozenset({"fr", "es"})
_EDGES = " .!,;:-–—\n\u00a0"


@dataclass(frozen=True, slots=True)
class Passage:
    """An answer, its question, and what stands where in its text; `names` go by clause.

    `refers` are earlier answers that the text points to as a whole: "same as above", "see question 37".
    `lists` are the cues by the name of their list, and of each list above it.
    """

    answer: Answer
    question: Question
    clauses: tuple[Clause, ...]
    addresses: tuple[Span, ...]
    names: tuple[tuple[Clause, Name], ...]
    cues: tuple[Found, ...]
    refers: tuple[int, ...] = ()
    lists: Mapping[str, Sequence[Found]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def text(self) -> str:
        """The answer's text as the graph emits it."""
        return self.answer.text

    def quote(self, span: Span) -> Quote:
        """The words of a span as evidence."""
        return Quote(self.answer.number, span.start, span.end, span.of(self.text))

    def url(self, span: Span) -> str:
        """The web address of a span, without the white space by which a line's end broke it."""
        return unbroken(span.of(self.text))

    def whole(self) -> Quote:
        """The whole text as evidence."""
        return self.quote(Span(0, len(self.text)))

    def cues_of(self, prefix: str) -> Sequence[Found]:
        """The cue words of that list and of the lists below it: `status` holds `status.drafted`."""
        return self.lists.get(prefix, ())

    def has_cue(self, prefix: str, within: Span | None = None) -> bool:
        """Whether a cue word of that list, or of a list below it, stands in the span."""
        return self.cue(prefix, within) is not None

    def cue(self, prefix: str, within: Span | None = None) -> Found | None:
        """The first cue word of that list, or of a list below it, that stands in the span."""
        span = within or Span(0, len(self.text))
        return next((found for found in self.cues_of(prefix) if span.holds(found.span)), None)

    def says(self, sets: Sequence[frozenset[str]]) -> bool:
        """Whether the whole text is one of the phrases, marks at its ends apart."""
        bare = fold(self.text.strip(_EDGES))
        return any(bare in phrases or fold(self.text.strip()) in phrases for phrases in sets)


def read_passage(answer: Answer, question: Question, model: Model) -> Passage:
    """Finds clauses, addresses, names and cue words in an answer."""
    addresses = find_addresses(answer.text)
    parts = clauses(answer.text, addresses, model.lexicon.words("references.cells"))
    romance = answer.language in ROMANCE
    names: list[tuple[Clause, Name]] = []
    for clause in parts:
        found = find_names(answer.text, clause.span, addresses, model.lexicon, romance)
        if asks_for_strategies(question):
            bare = standalone_names(answer.text, clause.span, addresses, found, model.lexicon)
            found = sorted([*found, *bare], key=lambda name: name.span)
        around = Surroundings(answer.text, clause.span, addresses, model, answer.number, answer.language)
        names += [(clause, name) for name in with_aliases(around, found)]
    cues = tuple(cue_matcher(model.ontology).find(answer.text))
    return Passage(answer, question, tuple(parts), tuple(addresses), tuple(names), cues, lists=_by_list(cues))


def _by_list(cues: Sequence[Found]) -> Mapping[str, Sequence[Found]]:
    """The cues by list: one of `status.drafted` stands under `status` as well."""
    lists: defaultdict[str, list[Found]] = defaultdict(list)
    for found in cues:
        parts = found.target.split(".")
        for length in range(1, len(parts) + 1):
            lists[".".join(parts[:length])].append(found)
    return dict(lists)
