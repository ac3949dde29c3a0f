"""Phrases with choices in them: `being {drafted|written}` stands for two phrases."""

import re
from collections.abc import Iterator
from itertools import product

_CHOICE = re.compile(r"\{([^{}|]*\|[^{}]*)\}")  # `{number}` is no choice


def variants(phrase: str) -> Iterator[str]:
    """Every phrase that a phrase with choices in braces stands for; an empty choice may be left out.

    Example:
        >>> list(variants("{sent|} to {the |}senate"))
        ['sent to the senate', 'sent to senate', 'to the senate', 'to senate']
    """
    parts = _CHOICE.split(phrase)
    choices = (part.split("|") if at % 2 else [part] for at, part in enumerate(parts))
    for chosen in product(*choices):
        yield " ".join("".join(chosen).split())
