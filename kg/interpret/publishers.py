"""Whose a deep address is behind a body that only published the document before it."""

import re

from kg.interpret.passage import Passage
from kg.interpret.text.addresses import host
from kg.interpret.text.spans import Span

_COMMA = re.compile(r"\s*[\"”»'’]?\s*(?:\([^()]*\)\s*)?,\s*(?:(?:by|by the|par la|par le|por la|por el)\s+)?")
_FEWEST_PARTS = 2


def publishes(passage: Passage, body: Span, address: Span) -> bool:
    """`"Guide to Boats", Boat Commission (https://…/rules/boats)`: the page is the guide's, the body made it.

    Args:
        passage: the answer.
        body: the name of a body before the address.
        address: a web address.
    """
    path = address.of(passage.text).partition(host(address.of(passage.text)))[2]
    if len([part for part in path.split("/") if part]) < _FEWEST_PARTS:
        return False
    documents = (name.span for _, name in passage.names if name.family == "document")
    return any(_COMMA.fullmatch(passage.text, span.end, body.start) for span in documents)
