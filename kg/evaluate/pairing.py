"""Pairs what the gold file names with what the graph holds, one to one."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from kg.evaluate.items import Item, Said, Verdict
from kg.evaluate.names import alike, normalised


@dataclass(frozen=True, slots=True)
class Pairing:
    """`found` gives the graph's IRI for a gold item's index; `extra` are the IRIs left without a partner."""

    found: Mapping[int, str]
    extra: tuple[str, ...]

    @property
    def index_of(self) -> dict[str, int]:
        """The gold item's index for a paired IRI."""
        return {iri: index for index, iri in self.found.items()}


def pair(wanted: Sequence[Sequence[str]], found: Mapping[str, Set[str]]) -> Pairing:
    """Pairs gold items, each given by its names, with things, each given by its labels.

    Equal names are paired first, then names that are alike; among several, the first in order wins.

    Example:
        >>> pair([["Ministry of Justice"]], {"id/1": {"Ministry of Justic"}, "id/2": {"Senate"}})
        Pairing(found={0: 'id/1'}, extra=('id/2',))
    """
    left = dict(found)
    pairs: dict[int, str] = {}
    for agree in (_equal, _similar):
        for index, names in enumerate(wanted):
            if index in pairs:
                continue
            partner = next((iri for iri, labels in left.items() if agree(names, labels)), None)
            if partner is not None:
                pairs[index] = partner
                del left[partner]
    return Pairing(pairs, tuple(left))


def paired_items(
    pairs: Pairing,
    wanted: Sequence[tuple[str, ...]],
    labels: Mapping[str, Set[str]],
    said: Mapping[str, tuple[Said, ...]],
) -> list[Item]:
    """The items of a section whose things are paired: matched, then missed, then extra.

    Args:
        pairs: who is paired with whom.
        wanted: the names of each gold item, the fullest first.
        labels: the names of each thing of the graph.
        said: the statements that say that the thing is there.
    """
    matched = [Item(wanted[i][0], Verdict.MATCHED, said[iri], wanted[i]) for i, iri in pairs.found.items()]
    missed = [
        Item(names[0], Verdict.MISSED, (), names) for i, names in enumerate(wanted) if i not in pairs.found
    ]
    return [*matched, *missed, *(Item(min(labels[iri]), Verdict.EXTRA, said[iri]) for iri in pairs.extra)]


def position(name: str, wanted: Sequence[Sequence[str]]) -> int | None:
    """The index of the gold item that goes by this name, an equal name before one that is alike.

    Example:
        >>> position("Law on E-Commerce", [["Criminal code"], ["Law on e-commerce"]])
        1
    """
    for agree in (_equal, _similar):
        for index, names in enumerate(wanted):
            if any(agree([name], {other}) for other in names):
                return index
    return None


def _equal(names: Sequence[str], labels: Set[str]) -> bool:
    return not {normalised(name) for name in names}.isdisjoint(normalised(label) for label in labels)


def _similar(names: Sequence[str], labels: Set[str]) -> bool:
    return any(alike(name, label) for name in names for label in labels)
