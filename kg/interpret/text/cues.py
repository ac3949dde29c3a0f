"""The cue words of an answer, by the list of the lexicon that they stand on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.interpret.text.matcher import Found, PhraseMatcher, Place, found_at
from kg.vocabulary.lexicon import load_lexicon

# Lists that rules look up word by word; as cues most of them would be found everywhere, to no use.
_SMALL_WORDS = (
    "aided",
    "names.stops",
    "names.approves",
    "list_leading",
    "plan_adjectives",
    "names.openers",
    "names.connectors",
    "names.generic",
    "fillers",
    "references.says",
    "references.not_aliases",
    "references.plus",
    "references.yes",
    "references.wide_heads",
    "references.any_number",
    "references.carrying_out",
    "references.cells",
    "references.part_of_name",
    "identity.",
    "names.breaks",
    "names.contracted",
    "names.corresponding",
    "names.dated",
    "names.during",
    "names.english",
    "names.hollow",
    "names.own_issuer",
    "names.participles",
    "names.prepositions",
    "names.romance",
    "names.until",
    "names.vague",
    "account_words",
    "bare_places",
    "cautious",
    "column_heads",
    "departments",
    "findings.topicless",
    "generic_places",
    "honorifics",
    "label_words",
    "leads",
    "measure_stops",
    "months",
    "names.adjective",
    "names.lacking",
    "names.nation_wide",
    "names.not_series",
    "names.occupations",
    "names.on_matter",
    "names.online",
    "names.ordinary",
    "names.posts",
    "names.prefixed",
    "names.tiers",
    "names.undertakings",
    "not_bodies",
    "number_marks",
    "online",
    "project_nouns",
    "records.",
    "remarks",
    "see_site",
    "single_bodies",
    "weak_measures",
)


@dataclass(frozen=True, slots=True)
class ListNames:
    """For the name of a list, those of the lists `above` and `below` it, itself included.

    `apart` are the lists whose words are no cues.
    """

    above: Mapping[str, tuple[str, ...]]
    below: Mapping[str, tuple[str, ...]]
    apart: frozenset[str]


class Cues:
    """What cue words stand in a text: found all at once, made out list by list as the rules ask for them."""

    __slots__ = ("_names", "_places", "_present", "_spans", "_told")

    def __init__(self, places: Mapping[str, Sequence[Place]], names: ListNames) -> None:
        self._places = places
        self._names = names
        self._present = frozenset().union(*map(names.above.__getitem__, places))
        self._told: dict[str, Sequence[Found]] = {}
        self._spans: dict[tuple[str, ...], frozenset[Place]] = {}

    def of(self, name: str) -> Sequence[Found]:
        """The cue words of a list and of the lists below it, by place: `status` holds `status.drafted`."""
        if name not in self._present:
            if name in self._names.apart:
                raise _asked_in_vain(name)
            return ()
        told = self._told.get(name)
        if told is None:
            given = [of for of in self._names.below[name] if of in self._places]
            told = found_at([(start, end, of) for of in given for start, end in self._places[of]])
            self._told[name] = told
        return told

    def any_of(self, names: frozenset[str]) -> bool:
        """Whether cue words of any of those lists, or of lists below them, stand in the text.

        Most rules look for words that few answers have: they ask this first.
        """
        if names.isdisjoint(self._present):
            if not names.isdisjoint(self._names.apart):
                raise _asked_in_vain(min(names & self._names.apart))
            return False
        return True

    def places(self, *names: str) -> frozenset[Place]:
        """Where cue words of those very lists stand, as starts and ends."""
        spans = self._spans.get(names)
        if spans is None:
            for name in names:
                if name in self._names.apart:
                    raise _asked_in_vain(name)
            listed = [self._places[name] for name in names if name in self._places]
            spans = self._spans[names] = frozenset().union(*listed)
        return spans


def _asked_in_vain(name: str) -> LookupError:
    """What is wrong with a rule that asks for a list that is not looked for."""
    return LookupError(f"The words of {name} are looked up one by one: see _SMALL_WORDS.")


def find_cues(text: str, ontology: Path) -> Cues:
    """The cue words in a text.

    Example:
        >>> from kg.resources import ontology_folder
        >>> cues = find_cues("It is in force.", ontology_folder())
        >>> [(cue.target, cue.span.of("It is in force.")) for cue in cues.of("status")]
        [('status.in-force', 'in force')]
    """
    matcher, names, none = _tools(ontology)
    return Cues(matcher.places(text), names) if text.strip() else none


@cache
def _tools(ontology: Path) -> tuple[PhraseMatcher, ListNames, Cues]:
    """What finds cue words, how their lists lie, and what blank texts have: none."""
    names = _list_names(ontology)
    return _matcher(ontology), names, Cues({}, names)


def _matcher(ontology: Path) -> PhraseMatcher:
    """The cue words of the lexicon; the target is the name of the list."""
    targets: dict[str, list[str]] = {}
    for name, listed in load_lexicon(ontology).phrases.items():
        if name.startswith(_SMALL_WORDS):
            continue
        for phrase in listed:
            targets.setdefault(phrase, []).append(name)
    return PhraseMatcher(targets)


def _list_names(ontology: Path) -> ListNames:
    above: dict[str, tuple[str, ...]] = {}
    below: dict[str, list[str]] = {}
    for name in load_lexicon(ontology).phrases:
        parts = name.split(".")
        above[name] = tuple(".".join(parts[:length]) for length in range(1, len(parts) + 1))
        for one in above[name]:
            below.setdefault(one, []).append(name)
    apart = frozenset(name for name in above if name.startswith(_SMALL_WORDS))
    return ListNames(above, {name: tuple(lists) for name, lists in below.items()}, apart)
