"""How long work tells where it is."""

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

Steps = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and of how many."""

_Item = TypeVar("_Item")


def counted(items: Collection[_Item], doing: str, steps: Steps | None) -> Iterator[_Item]:
    """The items; `steps` hears before each how many are done, and after the last that all are.

    Example:
        >>> told = []
        >>> list(counted("ab", "Reading", lambda *step: told.append(step)))
        ['a', 'b']
        >>> told
        [('Reading', 0, 2), ('Reading', 1, 2), ('Reading', 2, 2)]
    """
    for done, item in enumerate(items):
        if steps is not None:
            steps(doing, done, len(items))
        yield item
    if steps is not None:
        steps(doing, len(items), len(items))
