"""Sites on which a law has something published: `The Act requires reports to be published: https://…`."""

import re

from kg.interpret.passage import Passage
from kg.interpret.text.addresses import is_file
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold

_KEY = "legal.expenditure_publication.detail"
_CUE = "findings.matters.expenditure_publication"
_WORD = re.compile(r"[^\W\d_]{5,}")


def published_at(passage: Passage, address: Span) -> bool:
    """Whether an address is that of what a law has published, by the words of its path, and not of the law.

    Args:
        passage: an answer on the law on publishing expenditure; for others it never is.
        address: a web address in it.
    """
    if passage.question.key != _KEY or is_file(address.of(passage.text)):
        return False
    laws = [n for _, n in passage.names if n.family == "document" and n.span.end <= address.start]
    if not laws:
        return False
    between = Span(laws[-1].span.end, address.start)
    path = set(_words(address.of(passage.text).split("//")[-1].partition("/")[2]))
    told = passage.has_cue(_CUE, between)
    return told and bool(path & _words(between.of(passage.text))) and not path & _words(laws[-1].name)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(fold(text)))
