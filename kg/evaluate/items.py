"""The items that a section compares: what gold and graph agree on, what is missing and what is extra."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")


class Verdict(StrEnum):
    """How an item of gold or of the graph came off."""

    MATCHED = "matched"
    MISSED = "missed"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True, order=True)
class Said:
    """A statement of the graph: IRIs of subject and object, the predicate as a prefixed name.

    The object may be a literal's text. A finding is its own statement: it has a subject alone.
    """

    subject: str
    predicate: str = ""
    object: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One item in words.

    Attributes:
        words: what is compared, for people.
        verdict: how it came off; a wrong value of a thing that was found counts as missed.
        said: the statements of the graph that say it, or say something else in its place.
        printed: how gold prints it, the fullest form first: where to look for it in the answers.
    """

    words: str
    verdict: Verdict
    said: tuple[Said, ...] = ()
    printed: tuple[str, ...] = ()


def gathered(pairs: Iterable[tuple[_Key, _Value]]) -> dict[_Key, tuple[_Value, ...]]:
    """All values of each key, in order.

    Example:
        >>> gathered([("a", 1), ("b", 2), ("a", 3)])
        {'a': (1, 3), 'b': (2,)}
    """
    groups: dict[_Key, tuple[_Value, ...]] = {}
    for key, value in pairs:
        groups[key] = (*groups.get(key, ()), value)
    return groups


def compared(
    wanted: Mapping[_Key, tuple[str, ...]], found: Mapping[_Key, tuple[Said, ...]]
) -> tuple[Item, ...]:
    """The items of two sets: matched, then missed, then extra, each in order of their words.

    Args:
        wanted: how gold prints each item.
        found: the statements behind each item of the graph.
    """
    both = wanted.keys() & found.keys()
    return (
        *_sorted(Item(_words(key), Verdict.MATCHED, found[key], wanted[key]) for key in both),
        *_sorted(Item(_words(key), Verdict.MISSED, (), wanted[key]) for key in wanted.keys() - both),
        *_sorted(Item(_words(key), Verdict.EXTRA, found[key]) for key in found.keys() - both),
    )


def _sorted(items: Iterable[Item]) -> list[Item]:
    return sorted(items, key=lambda item: item.words)


def _words(key: object) -> str:
    """An item as people read it: the parts of a pair are joined by a dash."""
    return " – ".join(str(part) for part in key) if isinstance(key, tuple) else str(key)
