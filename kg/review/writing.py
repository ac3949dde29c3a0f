"""The queue as a file of decisions in which nothing is decided yet."""

import re
from collections.abc import Iterator
from textwrap import wrap

from kg.review.doubt import Doubt, Queue
from kg.vocabulary.yaml_file import in_quotes

HEADER = """\
# Doubtful things, those on which most depends first. To decide one, write a word of those behind its # in the
# place of the "?", fill in author, date (YYYY-MM-DD) and reason, and keep `evidence`: if the words that you
# saw change, the decision is open again. Blocks with "?" decide nothing. Then: kg build ... --decisions FILE
"""

_WIDTH = 110
_LISTS = frozenset({"things", "against"})
_PLAIN = re.compile(r"[a-z][A-Za-z0-9/._:-]*/[A-Za-z0-9/._:-]*[A-Za-z0-9]")


def queue_text(queue: Queue) -> str:
    """The queue as YAML, fit to be edited and given to `kg build --decisions`."""
    blocks = "\n".join("\n".join(_block(doubt)) for doubt in queue.doubts)
    return f"{HEADER}decisions:\n{blocks}\n" if blocks else f"{HEADER}decisions: []\n"


def _block(doubt: Doubt) -> Iterator[str]:
    yield ""
    yield (
        f"  # {doubt.country}, {doubt.kind}: {_count(doubt.claims, 'statement')} and "
        f"{_count(doubt.questions, 'question')} hang on it"
    )
    yield from _remark(doubt.asks)
    yield from _remark(f"value: {', '.join(doubt.codes)}") if doubt.codes else ()
    yield f'  - decision: "?"  # {" | ".join(doubt.choices)}'
    yield from (f'    {name}: ""' for name in ("author", "date", "reason"))
    for name, texts in doubt.fields:
        listed = ", ".join(map(_scalar, texts))
        yield f"    {name}: [{listed}]" if name in _LISTS else f"    {name}: {listed}"
    yield f'    evidence: "{doubt.evidence}"'
    yield "    found:"
    yield from (f"      - {_scalar(line)}" for line in doubt.found)


def _remark(text: str) -> list[str]:
    """A text as a remark, over several lines if it is long."""
    return wrap(text, _WIDTH, initial_indent="  # ", subsequent_indent="  #   ", break_on_hyphens=False)


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _scalar(text: str) -> str:
    """Text as YAML: paths as they are, all else between quotation marks.

    Example:
        >>> _scalar("body/KHM/ministry"), _scalar("yes")
        ('body/KHM/ministry', '"yes"')
    """
    return text if _PLAIN.fullmatch(text) else in_quotes(text)
