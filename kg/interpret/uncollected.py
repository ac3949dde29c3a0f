"""Puts off the search for cyclic garbage while a response is interpreted."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Within it the interpreter does not look for cycles among objects.

    The rules make tens of thousands of short-lived tuples and no cycles; each search for some would walk over
    the whole model, a tenth of the time in all. What was enabled before is enabled again.

    Example:
        >>> gc.enable()
        >>> with uncollected():
        ...     gc.isenabled()
        False
        >>> gc.isenabled()
        True
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
