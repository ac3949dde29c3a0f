"""Finds what a person means by a name: exact under folding, never guessed, but with suggestions."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from kg.errors import QueryError
from kg.vocabulary.folding import fold

FEW = 12
"""Up to so many names are listed where none looks like the one that is not found."""

_MARGIN = 15
"""A name that looks so much less like it than the nearest one (of 100 points) is not suggested."""

_BREAKS = re.compile(r"[^\w]+|_+")


def name_key(name: str) -> str:
    """The form under which names compare: no case, accents or punctuation.

    Example:
        >>> name_key("Côte d'Ivoire") == name_key("cote d ivoire")
        True
    """
    return _BREAKS.sub(" ", fold(name)).strip()


class Names:
    """Names and the IRIs that go by them; one name may stand for several things.

    `printed` gives what a suggestion says for a name and its IRI, by default the name that is like it.
    """

    def __init__(
        self, pairs: Iterable[tuple[str, str]], printed: Callable[[str, str], str] = lambda name, _: name
    ) -> None:
        self._iris: dict[str, dict[str, None]] = {}
        self._first: dict[str, tuple[str, str]] = {}
        self._printed = printed
        for name, iri in pairs:
            self._iris.setdefault(name_key(name), {})[iri] = None
            self._first.setdefault(name_key(name), (name, iri))

    def find(self, name: str, *, parts: bool = False) -> tuple[str, ...]:
        """The IRIs of that name, in order; with `parts`, failing that, of the names that contain it."""
        key = name_key(name)
        if key in self._iris:
            return tuple(sorted(self._iris[key]))
        if not parts or not key:
            return ()
        return tuple(
            sorted({iri for each, iris in self._iris.items() if _contains(each, key) for iri in iris})
        )

    def suggest(self, name: str) -> list[str]:
        """Names that look like it, of up to three things, the nearest first."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a wrong name needs it

        key = name_key(name)
        alike = [each for each in self._iris if 2 * len(each) >= len(key)]
        near = process.extract(key, alike, scorer=fuzz.WRatio, limit=10, score_cutoff=65)
        first: dict[tuple[str, ...], str] = {}
        best = max((score for _, score, _ in near), default=0)
        for each, score, _ in near:
            if score < best - _MARGIN:
                break
            first.setdefault(tuple(self._iris[each]), self._printed(*self._first[each]))
        return list(dict.fromkeys(first.values()))[:3]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(self._printed(*first) for first in self._first.values()))


def require(names: Names, name: str, what: str, *, parts: bool = False) -> tuple[str, ...]:
    """What `names` finds.

    Raises:
        QueryError: if it finds nothing; the message suggests names that look like it.
    """
    found = names.find(name, parts=parts)
    if not found:
        raise QueryError(unknown(name, what, names))
    return found


def unknown(name: str, what: str, names: Names) -> str:
    """The message for a name that nothing goes by.

    Example:
        >>> unknown("Camboda", "country", Names([("Cambodia", "urn:khm")]))
        "There is no country 'Camboda'. Did you mean 'Cambodia'?"
    """
    near = names.suggest(name)
    if near:
        hint = f" Did you mean {' or '.join(map(repr, near))}?"
    else:
        few = sorted(names) if len(list(names)) <= FEW else []
        hint = f" There is: {', '.join(few)}." if few else ""
    return f"There is no {what} {name!r}.{hint}"


def _contains(name: str, part: str) -> bool:
    return f" {part} " in f" {name} "


def names_of(mapping: Mapping[str, Iterable[str]]) -> Names:
    """Names from a mapping of code to names; suggestions give the code, as a name may be a misspelling.

    Example:
        >>> names = names_of({"blockchain": ["blockchain", "blokchain"]})
        >>> names.find("Blokchain"), names.suggest("blokchian")
        (('blockchain',), ['blockchain'])
    """
    pairs = [(name, code) for code, names in mapping.items() for name in names]
    return Names(pairs, printed=lambda _, code: code)
