"""What no answer may be, whatever format it came in: endless, or full of signs that no text has."""

import re
from dataclasses import replace

from kg.errors import UnreadableInput
from kg.values import Answer

LONGEST_ANSWER = 20_000
"""The most characters of one answer; the form service itself takes 4,000."""

# Controls but for tab, line feed and carriage return, halves of surrogate pairs, and what is no character at
# all: XML and UTF-8 cannot hold them all. Marks of writing direction stay, they belong to the text.
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_REPLACEMENT = "\ufffd"


def bounded(answer: Answer, where: str) -> Answer:
    r"""The answer with the replacement character for each sign that no text has, so that offsets stay.

    Args:
        answer: as the source has it.
        where: the file, and the place of the response in it, for messages.

    Raises:
        UnreadableInput: if it is longer than `LONGEST_ANSWER`.

    Example:
        >>> bounded(Answer(7, "k", "www.gov.td\x00"), "tcd.txt").text
        'www.gov.td�'
    """
    length = max(len(answer.text), len(answer.typed or ""))
    if length > LONGEST_ANSWER:
        raise UnreadableInput(
            f"{where}: the answer to question {answer.number} has {length:,} characters, where at most "
            f"{LONGEST_ANSWER:,} are read. Shorten it, or give what it quotes as a link."
        )
    if not _NO_TEXT.search(answer.text) and not _NO_TEXT.search(answer.typed or ""):
        return answer
    typed = None if answer.typed is None else plain(answer.typed)
    return replace(answer, text=plain(answer.text), typed=typed)


def plain(text: str) -> str:
    """A text with the replacement character for each sign that no text has."""
    return _NO_TEXT.sub(_REPLACEMENT, text)
