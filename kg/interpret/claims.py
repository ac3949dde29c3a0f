"""The claims of a response while it is read, at hand by predicate and by answer."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from kg.values import Claim, Node, Object, Polarity

_Key = tuple[Node, str, Object, Polarity, int]


class Claims:
    """Claims in the order in which they were first made.

    Many rules ask what was said of one property before; none need look at all claims for it.
    """

    def __init__(self) -> None:
        self._places: dict[_Key, int] = {}
        self._all: list[Claim | None] = []
        self._of: defaultdict[str, list[int]] = defaultdict(list)
        self._about: defaultdict[tuple[Node, str], list[int]] = defaultdict(list)
        self._from: defaultdict[int, list[int]] = defaultdict(list)

    def add(self, claim: Claim) -> None:
        """Takes in a claim; one that the same answer makes already gets further evidence."""
        place = self._places.setdefault(_key(claim), len(self._all))
        before = self._all[place] if place < len(self._all) else None
        if before is None:
            self._all.append(claim)
            self._of[claim.predicate].append(place)
            self._about[claim.subject, claim.predicate].append(place)
            self._from[claim.answer].append(place)
        else:
            quotes = dict.fromkeys((*before.evidence, *claim.evidence))
            self._all[place] = replace(before, evidence=tuple(quotes))

    def drop(self, claim: Claim) -> None:
        """Takes a claim out."""
        self._all[self._places.pop(_key(claim))] = None

    def values(self) -> Iterator[Claim]:
        """All claims."""
        return (claim for claim in self._all if claim)

    def of(self, *predicates: str) -> Iterator[Claim]:
        """The claims of some predicates, those of one after those of another."""
        return self._at(place for predicate in predicates for place in self._of.get(predicate, ()))

    def about(self, subjects: Iterable[Node], predicate: str) -> Iterator[Claim]:
        """The claims of a predicate on any of some things."""
        places = [place for one in subjects for place in self._about.get((one, predicate), ())]
        return self._at(sorted(places) if len(places) > 1 else places)

    def from_answer(self, number: int) -> Iterator[Claim]:
        """The claims that rest on an answer."""
        return self._at(self._from.get(number, ()))

    def _at(self, places: Iterable[int]) -> Iterator[Claim]:
        return (claim for place in places if (claim := self._all[place]))


def _key(claim: Claim) -> _Key:
    return (claim.subject, claim.predicate, claim.object, claim.polarity, claim.answer)
