"""What an answer that denies goes on to promise: `Not yet. The Fund, not yet at work, will finance it`."""

import re
from collections.abc import Sequence

from kg.interpret.findings.promised import promised
from kg.interpret.findings.tone import Part, heard
from kg.interpret.passage import Passage

# The future of French and Spanish verbs, by their endings.
_FUTURE = {
    "fr": re.compile(r"\b\w{2,}(?:era|eront|ira|iront|dra|dront)\b", re.I),
    "es": re.compile(r"\b\w{2,}(?:rá|rán)\b", re.I),
}


def coming(passage: Passage, said: Sequence[Part]) -> list[Part]:
    """The parts behind a denial that name what is not at work yet, or say what will be.

    Args:
        passage: the answer.
        said: its parts, the first of which denies.
    """
    if promised(passage, said[0].span):
        return [said[0]]
    return [
        part
        for part in said[1:]
        if (heard(passage, "findings.not_ready", part.span) and _names(passage, part))
        or (_not_yet(passage, said[0]) and _will(passage, part))
    ]


def _names(passage: Passage, part: Part) -> bool:
    """Whether a part names something."""
    return any(part.span.holds(name.span) for _, name in passage.names)


def _not_yet(passage: Passage, part: Part) -> bool:
    """Whether a part says little more than that it is not so yet."""
    return heard(passage, "findings.not_yet", part.span) is not None


def _will(passage: Passage, part: Part) -> bool:
    """Whether a verb of a part stands in the future."""
    future = _FUTURE.get(passage.answer.language)
    return future is not None and future.search(part.span.of(passage.text)) is not None
