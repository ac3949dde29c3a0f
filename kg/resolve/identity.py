"""What people decided on who is who: it beats every reason that names give, for or against."""

from collections.abc import Iterable
from dataclasses import dataclass

Keys = frozenset[str]
"""Mentions, each by its `edition/id`."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two mentions that are one thing because a person said so; `reason` names the person."""

    one: str
    other: str
    reason: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Decisions on identity: `links` join, `wholes` hold together what they join, `apart` keeps two apart.

    Example:
        >>> decided = Identity(apart=((frozenset({"2022/a"}), frozenset({"2022/b"})),))
        >>> decided.parts(frozenset({"2022/b"}), frozenset({"2022/a", "2022/c"}))
        True
    """

    links: tuple[Link, ...] = ()
    wholes: tuple[Keys, ...] = ()
    apart: tuple[tuple[Keys, Keys], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.links or self.apart)

    def joins(self, one: Keys, other: Keys) -> bool:
        """Whether mentions of both are parts of one thing."""
        return any(one & whole and other & whole for whole in self.wholes)

    def parts(self, one: Keys, other: Keys) -> bool:
        """Whether a mention of the one may not be the same as a mention of the other."""
        return any(
            (one & first and other & second) or (one & second and other & first)
            for first, second in self.apart
        )


def wholes(joined: Iterable[Keys]) -> tuple[Keys, ...]:
    """Sets that share a mention as one, in order.

    Example:
        >>> [sorted(one) for one in wholes([frozenset("ab"), frozenset("cd"), frozenset("bc")])]
        [['a', 'b', 'c', 'd']]
    """
    found: list[Keys] = []
    for keys in joined:
        meeting = [one for one in found if one & keys]
        found = [one for one in found if not one & keys]
        found.append(keys.union(*meeting))
    return tuple(sorted(found, key=sorted))
